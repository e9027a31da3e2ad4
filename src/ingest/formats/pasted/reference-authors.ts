import type { PersonName } from '../../../model/name.ts'
import { type Bylines, bylinesIn } from '../names/printed.ts'

/** The authors in a text of nothing else; nothing where anybody among them is not like a person or a group. */
export function sureAuthors(text: string): Bylines | undefined {
  // The full stop of an initial is its own, that of a list is none of a name's.
  const list = text
    .trim()
    .replace(/[,.:;\s]{1,4}$/u, (end) =>
      end.startsWith('.') && /(?:[\s.-]\p{Lu}|\bal)\.[\s,:;.]{0,3}$/u.test(text) ? '.' : '',
    )
  if (list.length < 2 || list.length > 4000 || /\d|[“”"[\]]/u.test(list)) return undefined
  const found = bylinesIn([list.replace(/[，、]/gu, ', ').replace(/[,;]?\s?等\.?$/u, ', et al.')], { names: 'several' })
  const sure = found.bylines.length > 0 && found.bylines.every(({ name, collective }) => collective || isPerson(name))
  return sure ? found : undefined
}

/** The authors and what follows them, parted by the first of these ends before which nothing else stands. */
export function authorsBefore(
  text: string,
  ends: RegExp,
): { readonly authors: Bylines; readonly rest: string } | undefined {
  let tried = 0
  for (const end of text.matchAll(ends)) {
    if (end.index > 4000 || ++tried > 60) break
    // "Carber J. A., Okafor T." goes on.
    if (
      isInitial(text, end.index) &&
      /^(?:,|\p{Lu}\.|\p{Lu}[\p{L}’'-]+,? \p{Lu}{1,3}[,.])/u.test(text.slice(end.index + end[0].length, end.index + 60))
    )
      continue
    const authors = sureAuthors(text.slice(0, end.index))
    if (authors !== undefined) return { authors, rest: text.slice(end.index + end[0].length) }
  }
  return undefined
}

const isInitial = (text: string, at: number) => /(?:^|[\s.-])\p{Lu}$/u.test(text.slice(Math.max(0, at - 3), at))

const name =
  /(?:[\p{L}\p{M}’'-]{1,40} ){0,3}[\p{L}\p{M}’'-]{1,40}, (?:\p{Lu}\p{Ll}?\.[ -]?){1,4}(?:, (?:Jr|Sr|I{2,3})\.?)?/uy
const separator = /; ?|, ?& |& |, ?and |and |, /uy
const others = /,? ?et al\.? ?/uy

/** The list of "Family, I." with which a text begins. */
export function invertedRun(text: string): string | undefined {
  let at = 0
  for (;;) {
    name.lastIndex = at
    if (name.exec(text) === null) return at === 0 ? undefined : text.slice(0, at)
    at = name.lastIndex
    others.lastIndex = at
    if (others.exec(text) !== null) return text.slice(0, others.lastIndex)
    separator.lastIndex = at
    if (separator.exec(text) === null) return text.slice(0, at)
    at = separator.lastIndex
  }
}

/** A family and a given name of few words, or a short name in a script without cases. */
function isPerson({ given, family, literal, particle }: PersonName): boolean {
  const whole = literal ?? family ?? ''
  if (/^[\p{sc=Han}\p{sc=Hangul}\p{sc=Kana}\p{sc=Hira}·]{1,12}$/u.test(whole) && (given ?? '').length < 6) return true
  if (given === undefined || family === undefined) return false
  // "J. Carber, W" is somebody, and the beginning of another.
  if (/(?:^|\s)\p{Lu}\./u.test(family)) return false
  const words = (text: string) => text.split(/\s+/u)
  return (
    words(family).length <= 3 &&
    words(given).length <= 4 &&
    words(given).every((word) => /^\p{Lu}/u.test(word)) &&
    (particle !== undefined || /^[\p{Lu}\p{Lo}‘’']/u.test(family)) &&
    !/[:!?()]/u.test(`${given}${family}`)
  )
}
