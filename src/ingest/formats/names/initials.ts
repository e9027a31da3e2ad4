import type { PersonName } from '../../../model/name.ts'
import { isSuffix, nameOfParts } from '../source-names.ts'

/** One word of initials: "J.", "M.K.", "J.-P.", "JP", "Yu.". Four capitals only beside `small` letters. */
const isInitialsWord = (word: string, small: boolean): boolean =>
  /^(?:(?!Jr|Sr)\p{Lu}\p{Ll}{0,2}\.-?){1,6}\p{Lu}?$/u.test(word) ||
  /^\p{Lu}{1,3}(?:-\p{Lu}{1,2})?\.?$/u.test(word) ||
  (small && /^\p{Lu}{4}$/u.test(word))

/** Nothing but initials: "J. P.", "MK", "J.-P.". */
export const isInitials = (text: string): boolean =>
  text.length <= 30 && text !== '' && text.split(/[\s~]+/u).every((word) => isInitialsWord(word, false))

/** "Ahuja M.K.", "van der Berg J.-P.", "MUELLER H P", "Smith J. Jr.": the name whose initials stand last; else nothing. */
export function surnameFirst(text: string): PersonName | undefined {
  if (text.length > 200) return undefined
  const words = text.split(/\s+/u).filter(Boolean)
  const small = /\p{Ll}{2}/u.test(words[0] ?? '') || /\p{Ll}{2}/u.test(words[1] ?? '')
  const isOne = (at: number) => at > 0 && isInitialsWord(words[at]!, small)
  let end = words.length
  if (end > 2 && isSuffix(words[end - 1]!) && isOne(end - 2)) end--
  let from = end
  while (isOne(from - 1) && (from === end || isLetter(words[from - 1]!)) && (from === end || isLetter(words[from]!)))
    from--
  const family = words.slice(0, from)
  if (from === end || family.every((word) => isBare(word) || /\.$/u.test(word))) return undefined
  // "John Smith IV" is the fourth of his name, "KC LI" and "LI KC" are told apart by nobody.
  const last = words[end - 1]!
  if (isSuffix(last) && family.filter((word) => /^\p{Lu}/u.test(word)).length > 1) return undefined
  if (from === end - 1 && family.length === 1 && /^\p{Lu}{2,3}$/u.test(family[0]!) && /^\p{Lu}{2,4}$/u.test(last))
    return undefined
  return nameOfParts([family.join(' '), words.slice(from, end).join(' '), ...words.slice(end)])
}

/** One letter, or letters with their dots: of these several may follow one another. */
const isLetter = (word: string) => /^\p{Lu}$|\./u.test(word)
const isBare = (word: string) => /^\p{Lu}$/u.test(word)
