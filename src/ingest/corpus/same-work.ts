import type { JoinReason } from '../../model/reasons.ts'
import type { SourceRecord } from '../../model/work.ts'
import { firstPage, inOtherIssues, inOtherPlaces, onSamePage } from './issue-place.ts'
import { isSlipped } from './slip.ts'
import { isGeneric, isShort, type Traits } from './traits.ts'

/** Most years between a preprint and its publication, or between two exports' ideas of the year. */
const yearWindow = 3

/** Identifiers of which one work has one: where both records state them and they differ, the works differ. */
const telling = ['pmid', 'acl', 'wos', 'scopus'] as const

/** Why two records are of different works whatever their titles say, or undefined. */
export function conflict(a: Traits, b: Traits): string | undefined {
  if (a.arxiv !== undefined && b.arxiv !== undefined && a.arxiv !== b.arxiv) return 'different arXiv numbers'
  // Of two DOIs, or of two numbers in a catalogue, one may be the archive's.
  if (a.preprint === b.preprint) {
    if (a.doi !== undefined && b.doi !== undefined && a.doi !== b.doi && !areVersions(a, b)) return 'different DOIs'
    for (const id of telling) {
      const [x, y] = [a.record.ids[id], b.record.ids[id]]
      if (x !== undefined && y !== undefined && x !== y) return `different ${id} numbers`
    }
    if (inOtherIssues(a.record, b.record)) return 'other volumes or issues of one journal'
  }
  return undefined
}

/** Two DOIs of one work: numbered versions, or deposits in an archive that gives each version a number of its own. */
const areVersions = (a: Traits, b: Traits): boolean =>
  a.unversioned === b.unversioned ||
  [a.doi, b.doi].every((doi) => /^10\.(?:5281\/zenodo|6084\/m9\.figshare)/u.test(doi!))

/**
 * Whether two records of one DOI can be one work at all. Volumes lend their DOI to their chapters, and
 * DOIs are pasted wrongly: with unlike titles and no surname in common they are kept apart, and so are parts of a
 * book, whoever wrote them, that begin on other pages.
 */
export function plausible(a: Traits, b: Traits): boolean {
  if (a.title === b.title || a.title === '' || b.title === '') return true
  if (areChapters(a.record, b.record)) return false
  if (a.title.includes(b.title) || b.title.includes(a.title)) return true
  const { shared, fewer } = surnamesShared(a, b)
  if (fewer === 0) return alike(a.title, b.title) > 0.5
  return shared > 0 && (shared * 2 >= fewer || alike(a.title, b.title) > 0.5)
}

/** Two parts of one book, as types or pages tell, that are not the same part. */
function areChapters(a: SourceRecord, b: SourceRecord): boolean {
  const [x, y] = [firstPage(a.pages), firstPage(b.pages)]
  const chapters = [a, b].every(({ type }) => /chap|incollection|inbook|book.?section|entry/iu.test(type ?? ''))
  if (x !== undefined && y !== undefined) return x !== y && (chapters || alike(titleOf(a), titleOf(b)) < 0.5)
  return chapters && (alike(titleOf(a), titleOf(b)) < 0.5 || haveOtherNumbers(titleOf(a), titleOf(b)))
}

/** "Chapter 1" and "Chapter 2", "Part I" and "Part II"; one that says no number may be any of them. */
function haveOtherNumbers(a: string, b: string): boolean {
  const [x, y] = [a, b].map((title) => (title.match(numerals) ?? []).join(' '))
  return x !== '' && y !== '' && x !== y
}

const numerals =
  /(?<![\p{L}\p{N}])(?:\d{1,4}|[ivx]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}\p{N}])/gu

const titleOf = ({ title }: SourceRecord) => title.slice(0, 300).toLowerCase()

/**
 * Why two records of equal title are the same work; undefined where they may not be. Both years
 * within a window, the surnames of the shorter list nearly all in the longer; titles that many works bear
 * ("Editorial") also need venue, year, volume and pages. A preprint and its publication may differ in small words
 * of the title where all surnames agree.
 */
export function sameByTitle(a: Traits, b: Traits): JoinReason | undefined {
  const equal = a.title === b.title
  if (a.title === '' || b.title === '' || conflict(a, b) !== undefined) return undefined
  if (!equal && !nearlyEqual(a, b) && !slippedHere(a, b)) return undefined
  const [x, y] = [a.record.date?.year, b.record.date?.year]
  const gap = x === undefined || y === undefined ? undefined : Math.abs(x - y)
  if (gap !== undefined && gap > yearWindow) return undefined
  const { shared, fewer, more } = surnamesShared(a, b)
  if (isGeneric(a.title) && !sameIssue(a.record, b.record)) return undefined
  if (isShort(a.title) && !sameIssue(a.record, b.record) && !(gap === 0 && shared === more && sameHands(a, b, shared)))
    return undefined
  const said = { code: 'same-title', nearly: !equal, ...(gap === undefined ? {} : { years: gap }) } as const
  if (!equal && (fewer === 0 || shared < more)) return undefined
  if (fewer === 0) return gap === 0 && (more === 0 || a.title.length >= 30) ? said : undefined
  const open = a.record.incomplete || b.record.incomplete
  const enough = open ? shared * 2 >= fewer : shared === fewer ? shared * 2 >= more : shared * 4 >= more * 3
  if (!enough && !(gap === 0 && firstAlone(a, b))) return undefined
  return { ...said, surnames: { shared, of: more } }
}

/** The same but for small words, or but for a subtitle, of one and the same paper. */
function nearlyEqual(a: Traits, b: Traits): boolean {
  if (a.gist !== '' && a.gist === b.gist) {
    return onSamePage(a.record, b.record) || (a.preprint !== b.preprint && a.gist.split(' ').length > 3)
  }
  if (a.main !== b.main || a.main === '' || (a.main !== a.title && b.main !== b.title)) return false
  if (a.record.date?.year !== b.record.date?.year) return false
  return onSamePage(a.record, b.record) || (a.main.length >= 30 && !inOtherPlaces(a.record, b.record))
}

/** A slip of the pen, or a title cut off, of the same people and year; not in two places. */
const slippedHere = (a: Traits, b: Traits): boolean =>
  a.record.date?.year === b.record.date?.year && !inOtherPlaces(a.record, b.record) && isSlipped(a, b)

/** A title of a word or two is of one work where several people, or one in one venue, sign it in one year. */
const sameHands = (a: Traits, b: Traits, people: number): boolean =>
  !inOtherPlaces(a.record, b.record) &&
  (people > 1 || (people === 1 && a.record.venue !== undefined && b.record.venue !== undefined))

/** A long title of one year, of which one record prints the first author and nobody else. */
function firstAlone(a: Traits, b: Traits): boolean {
  const [one, more] = a.surnames.size <= b.surnames.size ? [a, b] : [b, a]
  const [first] = more.surnames
  return (
    a.title.length >= 25 && one.surnames.size === 1 && one.surnames.has(first!) && !inOtherPlaces(a.record, b.record)
  )
}

/** Surnames in common; of names that are turned round in one of them ("Josefa, Carber") the whole names. */
function surnamesShared(a: Traits, b: Traits) {
  const shared = Math.max(common(a.surnames, b.surnames), common(a.people, b.people))
  const [fewer, more] = [Math.min(a.surnames.size, b.surnames.size), Math.max(a.surnames.size, b.surnames.size)]
  return { shared: Math.min(shared, fewer), fewer, more }
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const name of a) if (b.has(name)) shared++
  return shared
}

const sameIssue = (a: SourceRecord, b: SourceRecord): boolean =>
  a.date?.year === b.date?.year &&
  a.date !== undefined &&
  a.venue?.toLowerCase() === b.venue?.toLowerCase() &&
  (a.volume === undefined || b.volume === undefined || a.volume === b.volume) &&
  (a.issue === undefined || b.issue === undefined || a.issue === b.issue) &&
  a.pages !== undefined &&
  firstPage(a.pages) === firstPage(b.pages)

/** Dice's coefficient of the letter trigrams of two title keys, from 0 to 1. */
function alike(a: string, b: string): number {
  const grams = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.slice(i, i + 3)))
  const [x, y] = [grams(a), grams(b)]
  let shared = 0
  for (const gram of x) if (y.has(gram)) shared++
  return x.size + y.size === 0 ? 0 : (2 * shared) / (x.size + y.size)
}
