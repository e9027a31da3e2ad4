import type { Bylines } from '../names/printed.ts'
import { authorsBefore } from './reference-authors.ts'

/** A book, a chapter, a thesis or a report. */
interface Book extends Bylines {
  readonly title: string
  readonly year: number
  readonly publisher: string
  readonly type?: string
  readonly venue?: string
  readonly pages?: string
}

/**
 * A book as Vancouver's style sets it: "Carber J. Title. 2nd ed. Place: Publisher; 2021.", a chapter behind "In:" and the
 * editors. Nothing where it is no such book for certain.
 */
export function bookOf(text: string): Book | undefined {
  const placed = /: ?([^:;]{2,120}); ?c?((?:1[5-9]|20)\d{2})(?![\d-])/u.exec(text)
  // AMA names no place.
  const printed = placed ?? /(?<=[.?!] )(\p{Lu}[^.:;]{2,80}); ?c?((?:1[5-9]|20)\d{2})(?![\d-])(?!:)/u.exec(text)
  if (printed === null) return undefined
  const before = text.slice(0, printed.index)
  const end = placed === null ? before.trimEnd().length : sentenceEnds(before).at(-1)
  if (end === undefined) return undefined
  const head = before.slice(0, end)
  const edited = /^([^.]{2,400}), (?:editors?|eds?)\. /u.exec(head)
  const found =
    edited === null
      ? authorsBefore(head, /\. /gu)
      : // Whoever edited a book wrote none of it.
        { authors: { bylines: [], incomplete: false }, rest: head.slice(edited[0].length) }
  if (found === undefined) return undefined
  const pages = /\bpp?\. ?([\d–-]{1,20})/u.exec(text.slice(printed.index))?.[1]
  const more = { ...found.authors, year: Number(printed[2]), publisher: printed[1]!.trim(), ...(pages && { pages }) }
  const chapter = /[.?!\]]\s?In: ?/u.exec(found.rest)
  if (chapter === null) return { ...more, ...titled(found.rest) }
  const host = found.rest.slice(chapter.index + chapter[0].length)
  const editors = /(?:,? (?:editors?|eds?)|\(eds?\.?\))[.,:]? /u.exec(host)
  const venue = titled(editors === null ? host : host.slice(editors.index + editors[0].length)).title
  return { ...more, type: 'chapter', ...titled(found.rest.slice(0, chapter.index + 1)), venue }
}

/** Where sentences end, behind their marks; not behind "St." and the like. */
const sentenceEnds = (text: string): readonly number[] =>
  [...text.matchAll(/[.?!\]]\s(?=\p{Lu})/gu)]
    .filter(({ index }) => !/\b(?:St|Ste|Ft|Mt|[A-Z])$/u.test(text.slice(Math.max(0, index - 4), index)))
    .map(({ index }) => index + 1)

/** Without its edition, and without what it says in brackets that it is. */
function titled(text: string): { readonly title: string; readonly type?: string } {
  const kind = /\s?\[([^\]]{2,40})\]/u.exec(text)
  const title = (kind === null ? text : text.slice(0, kind.index) + text.slice(kind.index + kind[0].length))
    .trim()
    .replace(/[.,;]\s(?:\d{1,2}\w{2}|\p{L}{3,8}) (?:\p{L}{2,12}\.? )?(?:ed|edition)\.?$/iu, '')
    .replace(/\.\s(?:\d{4} [A-Z][a-z]{2}.*)$/u, '')
  return { title, ...(kind !== null && !/internet|online/iu.test(kind[1]!) && { type: kind[1]! }) }
}
