import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { workIds } from '../record-ids.ts'
import { type Line, type PageSink, pastedFormat } from './pasted.ts'

/** A page of DBLP as copied, a person's or of a venue: "Authors:", then "Title. Venue volume(issue): pages (year)". */
export const dblpPage: Format = pastedFormat({
  id: 'dblp-page',
  sniff(lines) {
    const filled = lines.filter((line) => line !== '')
    const works = filled.filter((_, i) => isWork(filled, i)).length
    if (works === 0) return 0
    const marks = filled.filter((line) => mark.test(line) || /^dblp key:|^export record$/u.test(line)).length
    return marks >= Math.min(2, works) ? 0.95 : works > 1 ? 0.72 : 0.5
  },
  read(lines, sink) {
    const filled = lines.filter(({ text }) => text !== '')
    const texts = filled.map(({ text }) => text)
    texts.forEach((_, i) => {
      if (isWork(texts, i)) work(filled[i]!, texts[i + 1]!, yearAbove(texts, i), sink)
    })
  },
})

/** "[j12]", "[c3]": the number of a work in a list of a person's. */
const mark = /^\[[a-z]{1,2}\d{1,4}\]$/u

/** A line that ends in a colon with names before it, and one behind it that has a full stop or a year. */
const isWork = (lines: readonly string[], at: number): boolean => {
  const [names = '', cited = ''] = [lines[at], lines[at + 1]]
  return (
    names.endsWith(':') &&
    /\p{L} \p{L}/u.test(names) &&
    !/^(?:dblp key|persistent URL|authority control|electronic edition|export record|see also|aka|affiliation)/iu.test(
      names,
    ) &&
    /[.?!] \S/u.test(cited.slice(0, 800)) &&
    /(?<!\d)(?:19|20)\d{2}(?!\d)/u.test(`${cited} ${yearAbove(lines, at) ?? ''}`)
  )
}

/** The heading above is the year of the works below. */
function yearAbove(lines: readonly string[], at: number): string | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 400); i--) if (/^(?:19|20)\d{2}$/u.test(lines[i]!)) return lines[i]
  return undefined
}

function work({ text, line }: Line, cited: string, year: string | undefined, sink: PageSink): void {
  const { title, rest } = apart(cited)
  const editors = /^(.{2,400}) \(eds?\.\):$/u.exec(text)?.[1]
  const numbers =
    /^(.{2,160}?) (\d{1,5}(?:-\d{1,4})?)?(?:\(([^()]{1,20})\))?: ([\w:.-]{1,40})(?: ?\(((?:19|20)\d{2})\))?$/u.exec(
      rest,
    )
  const [, venue = rest.replace(/[:,]? ?\(?(?:19|20)\d{2}\)?(?:: ?[\w:.-]{1,40})?$/u, ''), volume, issue, pages] =
    numbers ?? []
  const stated = [...rest.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].at(-1)?.[0] ?? year
  const arxiv = /abs\/(\d{4}\.\d{4,5})/u.exec(cited)?.[1]
  const isProceedings = volume !== undefined && /^(?:19|20)\d{2}$/u.test(volume) && issue === undefined
  sink.work(line, {
    title: title.replace(/(?<!\.)\.$/u, ''),
    ...(editors === undefined
      ? bylinesWith(text.slice(0, -1).split(', ').map(author), { names: 'one', givenFirst: true })
      : {}),
    date: dateIn(stated ?? ''),
    venue: arxiv === undefined ? venue.trim() : 'CoRR',
    ...(isProceedings || arxiv !== undefined ? {} : { volume }),
    issue,
    pages: pages?.startsWith('abs') ? undefined : pages,
    ids: workIds({ arxiv }),
    extra: editors === undefined ? {} : { editors: editors.split(', ') },
  })
}

/** The title, which DBLP ends with a full stop, and where it stood, in which words may be cut: "J. ACM 3(2): 1-9 (2021)". */
function apart(cited: string): { readonly title: string; readonly rest: string } {
  const ends = [...cited.slice(0, 1000).matchAll(/[.?!] /gu)].map(({ index }) => index + 1)
  for (let i = ends.length - 1; i >= 0; i--) {
    const before = cited.slice(i === 0 ? 0 : ends[i - 1]! + 1, ends[i])
    const isCut =
      i > 0 &&
      /^(?:(?:IEEE|ACM|Int|on|of|in|Syst|\p{Lu}[\p{L}-]{0,7}) ?){1,4}\.$/u.test(before) &&
      !/^CoRR/u.test(cited.slice(ends[i]! + 1))
    if (!isCut) return { title: cited.slice(0, ends[i]), rest: cited.slice(ends[i]! + 1) }
  }
  return { title: cited, rest: '' }
}

/** "Wei Wang 0001" is how DBLP tells people of one name apart. */
function author(printed: string) {
  const [, text = printed, number] = /^(.*\S)\s+(\d{4})$/u.exec(printed) ?? []
  return { text, ids: personIds({ dblp: number === undefined ? undefined : printed }) }
}
