import type { Palette } from '../state/palette.ts'
import type { PlacedLabel, PlacedRegion } from './labels.ts'
import { labelColour, mixed } from './lettering.ts'
import type { Scene } from './scene.ts'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Text with a halo of the ground, so that it reads across ties and marks. */
export function paintLabel(context: Context, label: PlacedLabel, scene: Scene, palette: Palette, opacity: number) {
  const { box, side, lines, font, lineHeight } = label
  context.globalAlpha = opacity
  context.font = font
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.strokeStyle = palette.ground
  context.lineWidth = 3.5
  context.fillStyle = labelColour(scene.marks[label.place]!, palette)
  const middle = side === 'above' || side === 'below'
  const toLeft = side.endsWith('left')
  context.textAlign = middle ? 'center' : toLeft ? 'right' : 'left'
  const x = middle ? (box.left + box.right) / 2 : toLeft ? box.right : box.left
  lines.forEach((line, i) => {
    context.strokeText(line, x, box.top + lineHeight * (i + 0.5))
  })
  lines.forEach((line, i) => {
    context.fillText(line, x, box.top + lineHeight * (i + 0.5))
  })
  context.globalAlpha = 1
}

export function paintRegion(context: Context, placed: PlacedRegion, palette: Palette): void {
  const { region, box, font, lineHeight, spacing, opacity } = placed
  context.globalAlpha = opacity
  context.font = font
  context.letterSpacing = `${spacing}px`
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  context.lineJoin = 'round'
  context.strokeStyle = palette.ground
  context.lineWidth = 5
  context.fillStyle = mixed(region.colour, palette.ink, 0.12)
  const x = (box.left + box.right + spacing) / 2
  region.lines.forEach((line, i) => {
    context.strokeText(line, x, box.top + lineHeight * (i + 0.5))
  })
  region.lines.forEach((line, i) => {
    context.fillText(line, x, box.top + lineHeight * (i + 0.5))
  })
  context.letterSpacing = '0px'
  context.globalAlpha = 1
}
