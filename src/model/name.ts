/**
 * A name as printed on a work, taken apart as far as the source allows. `literal` alone is a name that
 * could not be taken apart (or, on a collective byline, the name of the group).
 */
export interface PersonName {
  readonly given?: string
  /** "von", "de la": printed before the family name. */
  readonly particle?: string
  readonly family?: string
  readonly suffix?: string
  readonly literal?: string
}

/** "Given von Family Suffix", or the literal; in Chinese, Japanese and Korean script the family name leads. */
export function fullName(name: PersonName): string {
  if (name.literal !== undefined) return name.literal
  if (name.family && name.given && eastern.test(name.family) && eastern.test(name.given))
    return name.family + name.given
  return [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(' ')
}

const eastern = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々]+$/u

const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  ẞ: 'SS',
  Æ: 'AE',
  Œ: 'OE',
  İ: 'I',
}

/** Without diacritics: NFKD less its marks, and the letters that Unicode does not take apart. */
export function withoutMarks(text: string): string {
  if (isAscii(text)) return text
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øłđßæœıØŁĐẞÆŒİ]/g, (c) => letters[c] ?? c)
}

/**
 * The key under which two printed names count as the same string, before anybody is merged:
 * "Given von Family Suffix" without marks, lower case, apostrophes deleted, any other run of characters
 * that are neither letters nor digits turned into one space.
 */
export function nameKey(name: PersonName): string {
  return withoutMarks(fullName(name))
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}
