import { digit, ending, hyphen, isBlank, isCapital, kindOf, letter, unspaced } from './characters.ts'
import { bindsHyphened, bindsLetter, bindsNumber, bindsToLetter } from './naming.ts'

/** The characters at hand, of which `end` are read. */
export interface Characters {
  readonly chars: Uint16Array
  readonly end: number
  text(start: number, end: number): string
}

/** Whether the hyphen at `i` stands inside a word: after a prefix, before a letter; before a number; in "5-HT". */
export function joinsOn(read: Characters, start: number, i: number, letters: boolean): boolean {
  if (i + 1 >= read.end) return false
  const next = kindOf(read.chars[i + 1]!)
  if (!letters) return next === letter && i - start <= 2 && isCapitals(read, i + 1)
  if (next === letter) return i - start <= 6 && prefixes.has(read.text(start, i).toLowerCase())
  if (next !== digit) return false
  const head = read.text(start, i)
  if (i - start > 1 && prefixes.has(head.toLowerCase())) return false
  return bindsHyphened(head, read.text(i + 1, digitsEnd(read, i + 1)))
}

/** Whether the sign at `i` belongs to the word: the point of "PM2.5", the signs of "C++", "C#" and "Ca2+". */
export function signBelongs(read: Characters, start: number, i: number): boolean {
  const { chars } = read
  const char = chars[i]!
  const next = i + 1 < read.end ? kindOf(chars[i + 1]!) : ending
  if (char === point)
    return next === digit
      ? kindOf(chars[i - 1]!) === digit
      : /^\.js$/.test(read.text(i, i + 3)) && !isWordlike(read, i + 3)
  if (char !== plus && char !== superscriptPlus && char !== sharp) return false
  if (i - start === 1 && !isCapital(chars[start]!)) return false
  if (char === sharp) return i - start === 1 && next !== letter && next !== digit
  if (chars[i + 1] === plus) return !isWordlike(read, i + 2)
  return next !== letter && next !== digit
}

function isWordlike({ chars, end }: Characters, i: number): boolean {
  const kind = i < end ? kindOf(chars[i]!) : ending
  return kind === letter || kind === digit
}

/** Where a word that stands from `start` to `i`, before a blank, ends with the number, letter or word bound to it. */
export function boundEnd(read: Characters, start: number, i: number, opening: boolean): number {
  const { chars, end } = read
  let next = i + 1
  while (next < end && isBlank(chars[next]!)) next++
  if (next === end) return i
  const kind = kindOf(chars[next]!)
  if (kind === digit) {
    const to = digitsEnd(read, next)
    const after = to < end ? chars[to]! : 0
    // "1,000", "20 %", "2/3", "5th" are no names.
    if (after === percent || after === slash || kindOf(after) === letter || kindOf(after) === unspaced) return i
    if (after === comma && to + 1 < end && kindOf(chars[to + 1]!) === digit) return i
    return bindsNumber(read.text(start, i), read.text(next, to), opening) ? to : i
  }
  if (kind !== letter) return i
  if (i - start === 1 && chars[start]! < 128) {
    let to = next
    while (to < end && kindOf(chars[to]!) === letter) to++
    return bindsToLetter(read.text(start, i), read.text(next, to)) ? to : i
  }
  if (!isCapital(chars[next]!) || i - start < 4) return i
  let to = next + 1
  while (to < end && isCapital(chars[to]!)) to++
  if (to - next > 3 || (to < end && (isWordlike(read, to) || kindOf(chars[to]!) === hyphen))) return i
  return bindsLetter(read.text(start, i), read.text(next, to)) ? to : i
}

/** Where the number that begins at `i` ends, its decimals with it. */
function digitsEnd({ chars, end }: Characters, from: number): number {
  let i = from
  while (i < end && kindOf(chars[i]!) === digit) i++
  while (i + 1 < end && chars[i] === point && kindOf(chars[i + 1]!) === digit) {
    i++
    while (i < end && kindOf(chars[i]!) === digit) i++
  }
  return i
}

/** Whether a word of at most five capitals and digits begins at `i`. */
function isCapitals(read: Characters, i: number): boolean {
  let to = i
  while (to < read.end && (isCapital(read.chars[to]!) || kindOf(read.chars[to]!) === digit)) to++
  return to > i && to - i <= 5 && isCapital(read.chars[i]!) && !isWordlike(read, to)
}

const point = 46
const plus = 43
const superscriptPlus = 0x207a
const sharp = 35
const percent = 37
const comma = 44
const slash = 47

const prefixes = new Set(
  'non pre multi co re sub semi anti inter intra pseudo quasi meta hyper micro macro bi tri un de mis over under auto bio geo nano e i b c d f g h j k l m n o p q r s t u v w x y z'.split(
    ' ',
  ),
)
