import { isCollective } from './collective.ts'

/**
 * Could this text, printed so that it stays whole (in BibTeX's braces, as a CSL literal), be a person's name? Two to
 * five words that begin with capitals, particles between them, or as many around one comma. Groups, numbers and
 * acronyms are none.
 */
export function isPersonLike(text: string): boolean {
  if (text.length > 80 || /[\d&/:@()]/u.test(text) || isCollective(text)) return false
  const parts = text.split(',')
  if (parts.length > 2) return false
  const words = text.split(/[\s,]+/u).filter(Boolean)
  if (words.length < 2 || words.length > 5) return false
  if (words.some((word) => strange.has(word.toLowerCase()))) return false
  const last = words.at(-1)!
  // "Google AI", but "DOE, J" and "Doe, JA".
  if (parts.length === 1 && /^\p{Lu}{2,}$/u.test(last) && !words.every((word) => /^[\p{Lu}.]+$/u.test(word)))
    return false
  const names = words.filter((word) => /^['’]?\p{Lu}[\p{L}\p{M}'’.-]*$|^\p{Lo}+$/u.test(word)).length
  const particles = words.filter((word) => /^\p{Ll}[\p{Ll}'’]{0,5}\.?$/u.test(word)).length
  return names + particles === words.length && names >= 2 && names >= particles && /\p{Ll}{2}|\p{Lo}/u.test(text)
}

/** Words of organisations that call themselves by no word for one. */
const strange: ReadonlySet<string> = new Set(
  (
    'the and of for und et de-la open google microsoft facebook meta apple amazon intel nvidia deepmind openai wikipedia mozilla ' +
    'software research computing science sciences press news times post media data systems technologies technology solutions ' +
    'publisher publishers publishing printing editions verlag international national royal american european world global united states kingdom republic city county government ' +
    'core developers development authors public health community communities security labs lab studio studios ' +
    'overflow exchange house office court congress parliament senate party bank school college library museum church army navy'
  ).split(' '),
)
