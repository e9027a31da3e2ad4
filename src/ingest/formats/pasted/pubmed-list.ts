import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesIn } from '../names/printed.ts'
import { workIds } from '../record-ids.ts'
import { pastedFormat } from './pasted.ts'

/** The results of a search in PubMed as copied: title, authors, "Coast Liz. 2021 Mar 1;3(2):1-9. doi: …", "PMID: …". */
export const pubmedList: Format = pastedFormat({
  id: 'pubmed-list',
  sniff(lines) {
    const filled = lines.filter((line) => line !== '')
    const works = filled.filter((_, i) => isWork(filled, i)).length
    return works > 1 ? 0.95 : works === 1 ? 0.85 : 0
  },
  read(lines, sink) {
    const filled = lines.filter(({ text }) => text !== '')
    const texts = filled.map(({ text }) => text)
    texts.forEach((text, i) => {
      if (!isWork(texts, i)) return
      const cited = texts[i - 1]!
      // Somebody may stand nowhere: then the title is where the authors would be.
      const isNamed = i > 2 && !isFurniture(texts[i - 3]!)
      const title = filled[isNamed ? i - 3 : i - 2]!
      const [, venue, date = '', numbers = ''] = citation.exec(cited)!
      const [, volume, issue, pages] = /^;([^(:.]{0,20})(?:\(([^)]{1,20})\))?(?::([^.]{1,30}))?/u.exec(numbers) ?? []
      sink.work(title.line, {
        title: title.text.replace(/(?<!\.)\.$/u, ''),
        ...(isNamed ? bylinesIn([texts[i - 2]!.replace(/\.$/u, '')], { names: 'several' }) : {}),
        date: dateIn(date),
        venue,
        volume: volume || undefined,
        issue,
        pages,
        ids: workIds({
          doi: /doi: ?(10\.\S{4,200})/u.exec(cited)?.[1],
          pmid: /^PMID: ?(\d{1,9})/u.exec(text)?.[1],
          pmcid: /PMCID: ?(PMC\d{1,9})/u.exec(text)?.[1],
        }),
      })
    })
  },
})

const citation = /^([^.;]{2,120})\. ((?:19|20)\d{2}(?: [A-Z][a-z]{2}[\w -]{0,14})?)([;:.].{0,200})?$/u

const isWork = (lines: readonly string[], at: number): boolean =>
  at > 1 && /^PMID: ?\d{1,9}\b/u.test(lines[at]!) && citation.test(lines[at - 1]!) && !isFurniture(lines[at - 2]!)

/** What stands between the works: their numbers, and what can be done with them. */
const isFurniture = (line: string) =>
  /^(?:\d{1,6}|Cite|Share|Save|Free (?:PMC )?article\.?|Review\.?|Clinical Trial\.?|No abstract available\.?|Select search result.*|Page \d.*|PMID: .*)$/iu.test(
    line,
  )
