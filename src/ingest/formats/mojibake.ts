/**
 * UTF-8 that was read as Western European text somewhere on its way ("MÃ¼ller", "â€“"), as it was meant. A text of
 * which one character cannot have come about so is left as it is.
 */
export function repaired(text: string): string {
  if (!suspect.test(text)) return text
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0)!
    const byte = code < 256 ? code : windows.get(code)
    if (byte === undefined) return text
    bytes.push(byte)
  }
  let meant = ''
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 0
    if (length === 0) return text
    let code = length === 1 ? lead : lead & (length === 2 ? 0x1f : 0x0f)
    for (let n = 1; n < length; n++) {
      const next = bytes[i + n] ?? 0
      if ((next & 0xc0) !== 0x80) return text
      code = (code << 6) | (next & 0x3f)
    }
    meant += String.fromCharCode(code)
    i += length
  }
  return meant
}

/** A lead byte of UTF-8 and a byte that follows one, each as the character that it is in Windows-1252. */
const suspect =
  /[\u00c2-\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/u

/** Characters of Windows-1252 that ISO 8859-1 has not, and their bytes. */
const windows: ReadonlyMap<number, number> = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((char, i) => [char.codePointAt(0)!, 0x80 + i]),
)
