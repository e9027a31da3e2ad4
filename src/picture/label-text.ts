import type { NodeKind } from '../model/ids.ts'

/**
 * A label as it stands on a map: one or two lines, shortened at a word where it can be. Nothing in it steers
 * the text around it: controls, overrides of direction and zero-width characters are left out.
 */
export function mapLabel(label: string, kind: NodeKind): readonly string[] {
  const text = plainText(label)
  if (kind === 'work') return twoLines(text, 30)
  return [shortened(text, 34)]
}

/** At most `most` characters, cut at a word if one ends in the second half, with an ellipsis. */
export function shortened(text: string, most: number): string {
  const characters = [...text.slice(0, most * 8)]
  if (characters.length <= most && text.length <= most * 8) return text
  const cut = characters.slice(0, most - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:·–-]+$/u, '')}…`
}

/** Lines of at most `most` characters, broken between words; the second is shortened. */
export function twoLines(text: string, most: number): readonly string[] {
  if ([...text.slice(0, most * 8)].length <= most) return [shortened(text, most)]
  const space = text.slice(0, most + 1).lastIndexOf(' ')
  if (space < most / 3) return [shortened(text, most)]
  return [text.slice(0, space), shortened(text.slice(space + 1), most)]
}

/** All of a text, in lines of at most `most` characters where words are no longer. */
export function wholeLines(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of plainText(text).split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && [...last, ...word].length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** What of a text stands on a map: nothing that steers what is around it. */
export const plainText = (label: string): string =>
  label
    .slice(0, 600)
    .replace(/[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
    .replace(/\$|\\(?=[a-zA-Z])|[{}]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
