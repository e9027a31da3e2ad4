import { type FontPart, figureWeights, fontFile, fontParts } from './figure-fonts.ts'
import { readWoff } from './woff.ts'

/** `picture/letter-widths.ts`: the widths of all letters, from the font's files, which are read by their names. */
export function letterTable(bytesOf: (file: string) => Uint8Array): string {
  const parts = Object.keys(fontParts) as FontPart[]
  const weights = figureWeights.map((weight) => {
    const runs = runsOf(parts.map((part) => bytesOf(fontFile(part, weight))))
    return `  ${weight}: '${runs.join(' ')}', // biome-ignore format: a table\n`
  })
  return `/**
 * Made by npm run letters: the widths of letters in thousandths of their size, two digits of base 36 each, in runs of
 * neighbouring characters that begin with the first in hexadecimal.
 */
export const letterWidths = {
${weights.join('')}} as const
`
}

function runsOf(files: readonly Uint8Array[]): readonly string[] {
  const widths = new Map<number, number>()
  for (const font of files.map(readWoff))
    for (const character of font.characters()) {
      if (character < 0x20 || widths.has(character)) continue
      widths.set(character, Math.round((1000 * font.advanceOf(font.glyphOf(character))) / font.unitsPerEm))
    }
  const runs: string[] = []
  let next = -1
  for (const [character, width] of [...widths].sort(([a], [b]) => a - b)) {
    if (character !== next) runs.push(`${character.toString(16)}:`)
    runs[runs.length - 1] += Math.min(1295, width).toString(36).padStart(2, '0')
    next = character + 1
  }
  return runs
}
