import type { PersonName } from '../../../model/name.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { type Bylines, bylinesIn } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { workIds } from '../record-ids.ts'
import { byline, displayName } from '../source-names.ts'
import { type Line, type PageSink, pastedFormat } from './pasted.ts'

/**
 * The works on a page of ORCID as copied: title, venue, "2021-03-01 | Journal article", identifiers, contributors. Where
 * those are not shown, whose page it is is named alone, and the list is incomplete.
 */
export const orcidPage: Format = pastedFormat({
  id: 'orcid-page',
  sniff(lines) {
    const works = lines.filter((line) => dated.test(line)).length
    const signs = lines.some((line) =>
      /^(?:Source:|Contributors:|Works \(\d|Show (?:more|less) detail)|orcid\.org\//iu.test(line),
    )
    return works > 0 && signs ? 0.95 : 0
  },
  read(lines, sink) {
    const filled = lines.filter(({ text }) => text !== '')
    const owner = ownerOf(filled.map(({ text }) => text))
    const at = filled.flatMap(({ text }, i) => (dated.test(text) ? [i] : []))
    at.forEach((i, n) => {
      work(filled.slice(n === 0 ? 0 : at[n - 1]! + 1, i), filled[i]!, filled.slice(i + 1, at[n + 1]), owner, sink)
    })
  },
})

/** "2021-03-01 | Journal article", also with "Contributors:" behind it, or without a date. */
const dated = /^(?:((?:19|20)\d{2}(?:-\d{2}){0,2}) \| )([A-Z][a-z]+(?:[ -][a-z]+){0,3})(?: \| .*)?$/u

/** What the page says between the works, and is no title or venue. */
const furniture =
  /^(?:Source:|Sources?$|Contributors:|DOI:|EID:|URL:|ISBN:|ISSN:|ARXIV:|PMID:|PMC:|WOSUID:|OTHER-ID:|Part of|Show (?:more|less)|View all|Preferred source|check_circle|info_outline|Sort|Works\b|Works? \(|Items per page|\d+ ?[–-] ?\d+ of \d+|Expand|Collapse|First added|Last modified|https?:)|^(?:more_vert|keyboard_arrow.*|grade|open_in_new)$/iu

function work(before: readonly Line[], { text }: Line, after: readonly Line[], owner: Bylines, sink: PageSink): void {
  const last = before.findLastIndex(
    ({ text }, i) => furniture.test(text) || /^Sources?:?\s?(?:check_circle.*)?$/u.test(before[i - 1]?.text ?? ''),
  )
  // Title and venue stand above the date, and nothing else.
  const [title, venue] = before.slice(Math.max(last + 1, before.length - 2))
  if (title === undefined) return
  const [, date = '', type = ''] = dated.exec(text)!
  const own = after.slice(0, after.findIndex((line) => /^Sources?:/u.test(line.text)) + 1 || after.length)
  const id = (label: string) =>
    own
      .map((line) => new RegExp(`^${label}: ?(\\S{3,200})`, 'iu').exec(line.text)?.[1])
      .find((found) => found !== undefined)
  const named = own
    .map((line) => /^Contributors: ?(.{2,})$/iu.exec(line.text)?.[1])
    .find((found) => found !== undefined)
  const people = named === undefined ? owner : bylinesIn([named], { names: 'several', givenFirst: true })
  sink.work(title.line, {
    title: title.text,
    type,
    ...people,
    date: dateIn(date),
    venue: venue?.text,
    ids: workIds({ doi: id('DOI'), arxiv: id('arXiv'), pmid: id('PMID'), pmcid: id('PMC'), isbn: id('ISBN') }),
  })
}

/** Whose page it is: the name beside "ORCID iD", where one is. */
function ownerOf(lines: readonly string[]): Bylines {
  const at = lines.findIndex((line) => /(?:^|\/)\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/u.test(line))
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/u.exec(lines[at] ?? '')?.[0]
  const near = at === -1 ? [] : [at - 1, at - 2, at + 1, at + 2].map((i) => lines[i] ?? '')
  const printed = near.find(
    (line) =>
      /^\p{Lu}[\p{L}’'.-]*(?: [\p{L}’'.-]+){1,4}$/u.test(line) && !/orcid|record|works|personal|names?$/iu.test(line),
  )
  const name: PersonName | undefined = printed === undefined ? undefined : displayName(printed)
  return { bylines: name === undefined ? [] : [byline(name, { ids: personIds({ orcid }) })], incomplete: true }
}
