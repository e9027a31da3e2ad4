import { mixed } from '../../model/colour.ts'
import type { Bar, Stroke, Text } from '../../picture/drawing.ts'
import { labelColour } from '../../picture/lettering-look.ts'
import type { Palette } from '../../picture/palette.ts'
import { type PlateRow, sparkSize, sparkWidth } from '../../picture/plates.ts'
import { screenX, screenY, type View } from '../../picture/view-on-paper.ts'
import type { PlacedLabel, PlacedRegion } from './label-choice.ts'
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
    colour: labelColour(scene.marks[label.place]!.kind, scene.marks[label.place]!.color, palette),
    opacity: 1,
    halo: 1.8,
  }
}

/** The lines of what is said of a cluster, the name first. */
export function plateTexts({ region, plate, box, opacity, detail }: PlacedRegion, palette: Palette): readonly Text[] {
  const colours: Readonly<Record<PlateRow['tone'], string>> = {
    name: mixed(region.colour, palette.ink, 0.32),
    terms: palette.quiet,
    people: palette.ink,
  }
  let top = box.top
  return plate.rows.map(({ text, tone, pixels, weight, lineHeight }) => {
    const line: Text = {
      lines: [text],
      x: (box.left + box.right) / 2,
      top,
      anchor: 'middle',
      pixels,
      weight,
      lineHeight,
      spacing: 0,
      colour: colours[tone],
      opacity: opacity * (tone === 'people' ? detail : 1),
      halo: 3,
    }
    top += lineHeight
    return line
  })
}

/** Works a year of a cluster, as bars on one line. */
export function plateBars({ region, plate, box, opacity, detail }: PlacedRegion): readonly Bar[] {
  if (plate.spark === null) return []
  const years = plate.spark.slice(-sparkSize.most)
  const top = Math.max(1, ...years)
  const left = (box.left + box.right - sparkWidth(years)) / 2
  return years.map((works, i) => {
    const height = works === 0 ? 1 : Math.max(2, (works / top) * sparkSize.height)
    return {
      x: left + i * sparkSize.bar,
      y: box.bottom - height,
      width: sparkSize.bar - 1.5,
      height,
      colour: region.colour,
      opacity: opacity * detail,
    }
  })
}

/** The line from a plate that stands beside the map to its land. */
export function plateLeader({ region, box, leader, opacity }: PlacedRegion): Stroke | null {
  if (leader === null) return null
  const from = nearestIn(box, leader)
  return line(from.x, from.y, leader.x, leader.y, region.colour, 0.8 * opacity)
}

/** The line from a label that stands away from its mark. */
export function labelLeader(
  { box, place, leads }: PlacedLabel,
  scene: Scene,
  view: View,
  palette: Palette,
): Stroke | null {
  if (!leads) return null
  const mark = scene.marks[place]!
  const [x, y] = [screenX(view, mark.x), screenY(view, mark.y)]
  const from = nearestIn(box, { x, y })
  return line(from.x, from.y, x, y, palette.quiet, 0.8)
}

const nearestIn = ({ left, right, top, bottom }: PlacedLabel['box'], { x, y }: { x: number; y: number }) => ({
  x: Math.min(right, Math.max(left, x)),
  y: Math.min(bottom - 2, Math.max(top + 2, y)),
})

const line = (x1: number, y1: number, x2: number, y2: number, colour: string, opacity: number): Stroke => ({
  x1,
  y1,
  x2,
  y2,
  from: colour,
  to: colour,
  width: 1,
  opacity,
  line: 'solid',
})
