import { type FigureDrawing, textsOf } from './figure-drawing.ts'
import { letterWidths } from './letter-widths.ts'

/** Weights whose letters are measured. */
export type MeasuredWeight = keyof typeof letterWidths

const tables = new Map<MeasuredWeight, ReadonlyMap<number, number>>()

/**
 * Width of a text, for letters of size 1: from the fonts that we ship, so that it is the same wherever a figure is drawn.
 * What the font lacks is taken to be as wide as letters of its script are.
 */
export function textWidth(text: string, weight: MeasuredWeight): number {
  const widths = tableOf(weight)
  let sum = 0
  for (const character of text.normalize('NFC')) {
    const codePoint = character.codePointAt(0)!
    sum += widths.get(codePoint) ?? foreign(character, codePoint)
  }
  return sum / 1000
}

/** Whether the fonts that we ship have a character. */
const isLettered = (codePoint: number): boolean => tableOf(400).has(codePoint)

function tableOf(weight: MeasuredWeight): ReadonlyMap<number, number> {
  const known = tables.get(weight)
  if (known !== undefined) return known
  const made = new Map<number, number>()
  for (const run of letterWidths[weight].split(' ')) {
    const [first = '', digits = ''] = run.split(':')
    const from = Number.parseInt(first, 16)
    for (let i = 0; i < digits.length; i += 2) made.set(from + i / 2, Number.parseInt(digits.slice(i, i + 2), 36))
  }
  tables.set(weight, made)
  return made
}

/** Square as Chinese is, nothing for marks that stand over others, else as wide as a wide letter. */
function foreign(character: string, codePoint: number): number {
  if (/\p{M}|\p{Cf}/u.test(character)) return 0
  if (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(character)) return 1000
  return codePoint >= 0x1f000 || codePoint >= 0xff00 ? 1200 : 720
}

/** How many of the texts of a figure have letters that our fonts lack. */
export function textsLacking({ layers }: FigureDrawing): number {
  let count = 0
  for (const { lines } of textsOf(layers))
    if (lines.some((line) => [...line.normalize('NFC')].some((character) => !isLettered(character.codePointAt(0)!))))
      count++
  return count
}
