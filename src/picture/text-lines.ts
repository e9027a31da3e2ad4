import { plainText } from './label-text.ts'
import { type MeasuredWeight, textWidth } from './lettered.ts'

/** A text broken into lines that are no wider than `room`, for letters of a size; what is longer than `most` lines is cut. */
export function wrappedTo(
  text: string,
  room: number,
  { pixels, weight, most = 20 }: { readonly pixels: number; readonly weight: MeasuredWeight; readonly most?: number },
): readonly string[] {
  const fits = (line: string): boolean => pixels * textWidth(line, weight) <= room
  const lines: string[] = []
  for (const word of plainText(text).split(' ')) {
    if (word === '') continue
    const last = lines.at(-1)
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(fits(word) ? word : cut(word, fits))
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), cut(`${lines[most - 1]} ${lines[most]}`, fits)]
}

/** As much of a text as fits, with an ellipsis. */
function cut(text: string, fits: (line: string) => boolean): string {
  if (fits(text)) return text
  const characters = [...text]
  let [least, most] = [0, characters.length]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (fits(`${characters.slice(0, middle).join('')}…`)) least = middle
    else most = middle - 1
  }
  return `${characters.slice(0, least).join('').trimEnd()}…`
}
