import { withoutMarks } from '../../model/name.ts'
import type { SourceRecord } from '../../model/work.ts'

/**
 * Whether two records say that they stand in one and the same journal or series, and name other volumes or issues of
 * it: editorials, annual reports, instalments. Of two different journals nothing is said.
 */
export function inOtherIssues(a: SourceRecord, b: SourceRecord): boolean {
  if (!sameVenue(a.venue, b.venue)) return false
  if (differ(a.volume, b.volume)) return true
  return differ(a.issue, b.issue)
}

/** Whether both name a venue, or a page, and not the same one. */
export function inOtherPlaces(a: SourceRecord, b: SourceRecord): boolean {
  const [x, y] = [firstPage(a.pages), firstPage(b.pages)]
  if (x !== undefined && y !== undefined && x !== y) return true
  return a.venue !== undefined && b.venue !== undefined && !sameVenue(a.venue, b.venue)
}

/** The same year, volume and first page, all of them printed. */
export const onSamePage = (a: SourceRecord, b: SourceRecord): boolean =>
  a.date !== undefined &&
  a.date.year === b.date?.year &&
  a.volume !== undefined &&
  a.volume === b.volume &&
  firstPage(a.pages) !== undefined &&
  firstPage(a.pages) === firstPage(b.pages)

export const firstPage = (pages: string | undefined): string | undefined => /\w+/.exec(pages ?? '')?.[0]?.toLowerCase()

/** Equal names, one an abbreviation of the other ("J. Liz.", "JOURNAL OF LIZARDS"), or none on either side. */
function sameVenue(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  const [x, y] = [wordsOf(a), wordsOf(b)]
  return x.length === y.length && x.every((word, i) => word.startsWith(y[i]!) || y[i]!.startsWith(word))
}

const wordsOf = (venue: string) =>
  withoutMarks(venue.slice(0, 300))
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word))

const small = new Set('of the and for in on a an de la le der die das und et del di'.split(' '))

/** Both are numbers, and not the same one. */
const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && /^\d+$/u.test(a) && /^\d+$/u.test(b) && Number(a) !== Number(b)
