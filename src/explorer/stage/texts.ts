import { mixed } from '../../model/colour.ts'
import type { Text } from '../../picture/drawing.ts'
import type { Palette } from '../../picture/palette.ts'
import type { PlacedLabel, PlacedRegion } from './label-choice.ts'
import { labelColour } from './lettering.ts'
import type { Scene } from './scene.ts'

export function labelText(label: PlacedLabel, scene: Scene, palette: Palette): Text {
  const { box, side, lines, pixels, weight, lineHeight } = label
  const middle = side === 'above' || side === 'below'
  const toLeft = side.endsWith('left')
  return {
    lines,
    x: middle ? (box.left + box.right) / 2 : toLeft ? box.right : box.left,
    top: box.top,
    anchor: middle ? 'middle' : toLeft ? 'end' : 'start',
    pixels,
    weight,
    lineHeight,
    spacing: 0,
    colour: labelColour(scene.marks[label.place]!, palette),
    opacity: 1,
    halo: 1.8,
  }
}

export function regionText({ region, box, opacity }: PlacedRegion, palette: Palette): Text {
  const { lines, pixels, weight, lineHeight, spacing } = region
  return {
    lines,
    x: (box.left + box.right + spacing) / 2,
    top: box.top,
    anchor: 'middle',
    pixels,
    weight,
    lineHeight,
    spacing,
    colour: mixed(region.colour, palette.ink, 0.28),
    opacity,
    halo: 3,
  }
}
