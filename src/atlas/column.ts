/**
 * The columns that an atlas is made of: typed arrays, and strings as UTF-8 bytes with offsets, decoded when read. Each
 * is plain data, so that a column can be cloned, handed over, hashed and written as it stands.
 */

/** Strings, one after the other: string `i` is `bytes[offsets[i] .. offsets[i + 1])`, UTF-8. Empty: none. */
export interface Texts {
  /** Uint32, one more than there are strings. */
  readonly offsets: Uint32Array
  readonly bytes: Uint8Array
}

/** Strings that come again and again: string `i` is `words[codes[i]]`, or none where the code is {@link none}. */
export interface Words {
  readonly codes: Uint32Array
  readonly words: Texts
}

/** A list of strings for each row: row `i` has `items[offsets[i] .. offsets[i + 1])`. */
export interface TextLists {
  readonly offsets: Uint32Array
  readonly items: Texts
}

/** The same, of strings that come again and again. */
export interface WordLists {
  readonly offsets: Uint32Array
  readonly codes: Uint32Array
  readonly words: Texts
}

/** A list of row numbers of another table for each row. */
export interface NumberLists {
  readonly offsets: Uint32Array
  readonly values: Uint32Array
}

/** What a column of each kind is in memory. `json` is text that is JSON where it is not empty. */
export interface ColumnOf {
  readonly text: Texts
  readonly json: Texts
  readonly word: Words
  readonly texts: TextLists
  readonly words: WordLists
  readonly numbers: NumberLists
  readonly u8: Uint8Array
  readonly u32: Uint32Array
  readonly i32: Int32Array
  readonly f32: Float32Array
  readonly f64: Float64Array
}

export type ColumnKind = keyof ColumnOf

/** Stands where a number of a row, or a code, is missing. */
export const none = 0xffffffff

/** Stands where an Int32 (a year, a count of citations) is missing. */
export const noNumber = -0x80000000

interface Decoder {
  decode(bytes: Uint8Array): string
}
declare const TextDecoder: new (label: string, options: { readonly ignoreBOM: boolean }) => Decoder

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

const short = 24

/** String `i`; decoded anew each time it is asked for. */
export function textAt({ offsets, bytes }: Texts, i: number): string {
  const from = offsets[i]!
  const to = offsets[i + 1]!
  if (to - from > short) return decoder.decode(bytes.subarray(from, to))
  let text = ''
  for (let k = from; k < to; k++) {
    const byte = bytes[k]!
    if (byte > 127) return decoder.decode(bytes.subarray(from, to))
    text += String.fromCharCode(byte)
  }
  return text
}

/** String `i`, undefined where there is none. */
export const textOr = (texts: Texts, i: number): string | undefined => textAt(texts, i) || undefined

export function wordAt({ codes, words }: Words, i: number): string | undefined {
  const code = codes[i]!
  return code === none ? undefined : textAt(words, code)
}

export function textsAt({ offsets, items }: TextLists, i: number): readonly string[] {
  const list: string[] = []
  for (let k = offsets[i]!; k < offsets[i + 1]!; k++) list.push(textAt(items, k))
  return list
}

export function wordsAt({ offsets, codes, words }: WordLists, i: number): readonly string[] {
  const list: string[] = []
  for (let k = offsets[i]!; k < offsets[i + 1]!; k++) list.push(textAt(words, codes[k]!))
  return list
}

/** What stands in a JSON column; undefined where nothing does. Only columns that were written here are read so. */
export function jsonAt<T>(texts: Texts, i: number): T | undefined {
  const text = textAt(texts, i)
  return text === '' ? undefined : (JSON.parse(text) as T)
}

export const numberOr = (value: number): number | undefined => (value === noNumber ? undefined : value)
export const realOr = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value)

/** How many rows a column of any kind has. */
export function lengthOf(column: ColumnOf[ColumnKind]): number {
  if (ArrayBuffer.isView(column)) return column.length
  if ('offsets' in column) return column.offsets.length - 1
  return column.codes.length
}
