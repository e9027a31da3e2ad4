/**
 * What names are printed with and nobody is called: e-mail addresses, footnote marks and the numbers and letters
 * of addresses ("Ruiz1,2", "Okafor†", "Doe a,*"), notes in brackets behind a name ("(ed.)", "[Reprint Author]").
 * Hyphens of every kind become one, so that the same name is the same text.
 */
export function unmarked(printed: string): string {
  // arXiv parts "C.-P." into "C. -P.".
  const text = printed.includes('. -') ? printed.replaceAll('. -', '.-') : printed
  if (isPlain.test(text)) return text
  let plain = text.replace(dashes, '-').replace(invisible, '').replace(blanks, ' ')
  if (plain.includes('@')) plain = plain.replace(email, ' ')
  if (plain.includes('<')) plain = plain.replace(raised, '').replace(tag, '')
  if (/[([]/u.test(plain)) plain = plain.replace(note, ' ')
  plain = plain.replace(numbers, '').replace(marks, ' ').replace(letters, '')
  return plain
    .replace(/ {2,}/gu, ' ')
    .replace(/ (?=[,;])/gu, '')
    .trim()
}

const isPlain = /^[\p{L}\p{M}.,;&'’ -]*$/u

/** U+2010 to U+2014, minus, small and full-width hyphens; not what parts dates. */
const dashes = /[\u2010-\u2013\u2212\ufe63\uff0d]/gu
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const blanks = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu

const email = /[<([]?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[>)\]]?/gu
const raised = /<(sup|sub)>[^<>]{0,40}<\/\1>/giu
const tag = /<\/?(?:i|b|em|sc|span|sup|sub|a|xref)(?:\s[^<>]{0,80})?>/giu

/** A bracket after a name, where the name or the list ends behind it: roles, numbers of addresses, addresses. */
const note = /[ ]?(?:\((?!\d{5,}\))[^()]{0,200}\)|\[[^[\]'"]{0,200}\])(?=\s*(?:$|[,;&*†‡§]|and\s|\())/gu

/** One or two digits behind a small letter, a dot or a mark, and those that commas join to them. */
const numbers =
  /(?<=[\p{Ll}\p{M}.*†‡§¶)]|\p{L} )[ ,]?(?<!\d)\d{1,2}(?:\s?[,+]\s?(?:\d{1,2}|[*†‡§¶#+]))*(?=\s?(?:$|[,;*†‡§¶#]|and\s|&))/gu
const marks = /\s?[*†‡§¶‖#✉⁎∗⋆★☆◊♯+⁺¹²³\u2070-\u209f\u1d2c-\u1d6a\u1d9c-\u1dbf]+/gu
/** "Doe a, b": lower-case letters alone are nobody's initials. */
const letters = / \p{Ll}(?:\s?,\s?\p{Ll}(?![\p{L}\p{M}]))*(?=\s?(?:$|[,;]))/gu
