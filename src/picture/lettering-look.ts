import { mixed } from '../model/colour.ts'
import type { NodeKind } from '../model/ids.ts'
import type { Palette } from './palette.ts'

export const fontWeights: Readonly<Record<NodeKind, number>> = { author: 600, work: 430, topic: 520 }

/** Larger for larger marks, in half pixels: 10.5 to 16. */
export function fontSize(kind: NodeKind, size: number): number {
  const [least, most] = kind === 'author' ? [11.5, 16] : kind === 'topic' ? [11, 14.5] : [10.5, 12]
  return Math.round(2 * Math.min(most, least + Math.max(0, size - 4) * 0.36)) / 2
}

/** People in ink, works quieter, topics in the colour of what they belong to. */
export function labelColour(kind: NodeKind, colour: string, palette: Palette): string {
  switch (kind) {
    case 'author':
      return palette.ink
    case 'work':
      return palette.quiet
    case 'topic':
      return mixed(colour, palette.ink, 0.35)
  }
}
