import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesIn } from '../names/printed.ts'
import { workIds } from '../record-ids.ts'
import { oneLine } from '../source-record.ts'
import { blocksOf, type Line, type PageSink, pastedFormat } from './pasted.ts'

/** PubMed's "Summary (text)": "1: Carber J, Okafor T. Title. Coast Liz. 2021 Mar 1;3(2):1-9. doi: …. PMID: …." */
export const pubmedSummary: Format = pastedFormat({
  id: 'pubmed-summary',
  sniff(lines) {
    const first = lines.find((line) => line !== '') ?? ''
    return /^\d{1,6}: \S/u.test(first) && lines.some((line) => /\bPMID: ?\d/u.test(line)) ? 0.96 : 0
  },
  read(lines, sink) {
    for (const block of blocksOf(lines)) entry(block, sink)
  },
})

function entry(block: readonly Line[], sink: PageSink): void {
  const whole = oneLine(block.map(({ text }) => text).join(' '))
  const text = whole.replace(/^\d{1,6}: /u, '')
  const at = text.search(/\b(?:doi: |PMID: )/u)
  const cited = at === -1 ? text : text.slice(0, at).trim()
  const id = (label: string) => new RegExp(`\\b${label}: ?([^\\s;]{2,100})`, 'u').exec(text)?.[1]?.replace(/\.$/u, '')
  const { authors, rest } = apart(cited)
  const place = placeOf(rest)
  if (place.title === '') {
    sink.fault({ code: 'no-title', after: 'nothing' }, block[0]!.line)
    return
  }
  sink.work(block[0]!.line, {
    key: id('PMID'),
    title: place.title,
    ...bylinesIn(authors === '' ? [] : [authors], { names: 'several' }),
    date: dateIn(place.date),
    venue: place.venue,
    volume: place.volume,
    issue: place.issue,
    pages: place.pages,
    ids: workIds({ doi: id('doi'), pmid: id('PMID'), pmcid: id('PMCID') }),
  })
}

/** The authors end at the first full stop that comes after nothing but surnames and initials; there may be none. */
function apart(text: string): { readonly authors: string; readonly rest: string } {
  const at = text.search(
    /(?<=\p{Lu}|et al|Group|Consortium|Team|Collaboration|Investigators|Committee|Network|Initiative)\. /u,
  )
  const authors = at === -1 ? '' : text.slice(0, at)
  const names = authors.split(/[,;] /u)
  const short = names.filter((name) => /^\S.{0,60} \p{Lu}{1,4}(?: (?:Jr|Sr|2nd|3rd))?$/u.test(name)).length
  const list =
    short * 2 >= names.length ||
    /(?:Group|Consortium|Team|Collaboration|Investigators|Committee|Network|Initiative)$/u.test(authors)
  return authors !== '' && list ? { authors, rest: text.slice(at + 2) } : { authors: '', rest: text }
}

interface Cited {
  readonly title: string
  readonly date: string
  readonly venue?: string | undefined
  readonly volume?: string
  readonly issue?: string
  readonly pages?: string
}

/** "Title. Coast Liz. 2021 Mar 1;3(2):1-9." */
function placeOf(text: string): Cited {
  const match =
    /([.?!]['"”)\]]?) ([^.?!]{2,120})\. ((?:19|20)\d{2}(?: [A-Z][a-z]{2}[^;:.]{0,20})?)([;:.].{0,80})?$/u.exec(
      text.slice(-2000),
    )
  const head = text.length > 2000 ? text.slice(0, -2000) : ''
  if (match === null) return { title: text.replace(/\.$/u, ''), date: /\b(?:19|20)\d{2}\b/u.exec(text)?.[0] ?? '' }
  const [, stop, venue, date = '', numbers = ''] = match
  const [, volume, issue, pages] = /^;([^(:.]{0,20})(?:\(([^)]{1,20})\))?(?::([^.]{1,30}))?/u.exec(numbers) ?? []
  return {
    title: head + text.slice(-2000).slice(0, match.index) + (stop === '.' ? '' : stop),
    venue,
    date,
    ...(volume ? { volume } : {}),
    ...(issue ? { issue } : {}),
    ...(pages ? { pages } : {}),
  }
}
