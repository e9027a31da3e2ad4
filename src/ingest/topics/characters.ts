/** A letter of a script with blanks, or a mark. */
export const letter = 1
export const digit = 2
export const space = 3
export const hyphen = 4
export const apostrophe = 5
export const unspaced = 6
export const ending = 7
const other = 8

// 0 is "not looked at yet".
const kinds = new Uint8Array(65_536)

/** What kind of character a code unit is. */
export function kindOf(code: number): number {
  const kind = kinds[code]!
  return kind === 0 ? learn(code) : kind
}

function learn(code: number): number {
  const char = String.fromCharCode(code)
  let kind = other
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u.test(char)
  ) {
    kind = unspaced
  } else if (/[\p{L}\p{M}\u00ad\u200c\u200d]/u.test(char)) kind = letter
  else if (/\p{N}/u.test(char)) kind = digit
  else if (/[\s"“”„«»]/.test(char)) kind = space
  else if (/[-‐‑–]/.test(char)) kind = hyphen
  else if (/['’ʼ`]/.test(char)) kind = apostrophe
  else if (/[.!?:;。！？]/.test(char)) kind = ending
  kinds[code] = kind
  return kind
}

export const isCapital = (char: number): boolean => char >= 65 && char <= 90

export const isBlank = (char: number): boolean => char === 32 || char === 0xa0 || char === 10
