import { mixed } from '../model/colour.ts'
import { xml } from '../model/xml.ts'
import {
  type Bar,
  casing,
  type Drawing,
  dashes,
  diamondReach,
  family,
  type Land,
  linesOf,
  type Mark,
  pageCorner,
  pageEdge,
  pageTint,
  type Stroke,
  type Text,
} from './drawing.ts'

/**
 * A drawing as SVG 1.1, a shape a line, in pieces. Text stays text; whatever it holds is escaped and control
 * characters are left out, so that a strict parser accepts the file and no script can be smuggled in.
 */
export function* svgPieces(drawing: Drawing): Generator<string> {
  const { width, height, ground, halo, glow } = drawing
  yield `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="${xml(family)}" role="img">
<title>${xml(drawing.title)}</title>
`
  if (ground !== null) yield `<rect width="100%" height="100%" fill="${colour(ground)}"/>\n`
  if (glow?.picture.startsWith('data:image/png;base64,'))
    yield `<image x="${n(glow.x)}" y="${n(glow.y)}" width="${n(glow.side)}" height="${n(glow.side)}" opacity="${n(glow.opacity)}" preserveAspectRatio="none" xlink:href="${xml(glow.picture)}"/>\n`
  for (const land of drawing.lands) yield area(land)
  yield '<g stroke-linecap="butt" fill="none">\n'
  for (const stroke of [...drawing.bands, ...drawing.strokes]) yield tie(stroke)
  yield '</g>\n<g stroke-linejoin="round">\n'
  for (const mark of drawing.marks) yield shape(mark, halo)
  yield '</g>\n'
  for (const stroke of drawing.leaders) yield tie(stroke)
  for (const bar of drawing.bars) yield column(bar)
  yield '<g stroke-linejoin="round" dominant-baseline="central">\n'
  for (const text of drawing.texts) yield letters(text, halo)
  yield '</g>\n</svg>\n'
}

function area({ rings, colour: fill, fill: inside, edge }: Land): string {
  const path = rings.map((ring) => `M${Array.from(ring, n).join(' ')}Z`).join('')
  return `<path d="${path}" fill="${colour(fill)}" fill-opacity="${n(inside)}" fill-rule="evenodd" stroke="${colour(fill)}" stroke-opacity="${n(edge)}" stroke-width="1.25"/>\n`
}

const column = ({ x, y, width, height, colour: fill, opacity }: Bar): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${colour(fill)}" opacity="${n(opacity)}"/>\n`

function tie({ x1, y1, x2, y2, from, to, width, opacity, line }: Stroke): string {
  const pattern = line === 'solid' ? '' : ` stroke-dasharray="${dashes[line].join(' ')}"`
  return `<path d="M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}" stroke="${colour(mixed(from, to, 0.5))}" stroke-width="${n(width)}" stroke-opacity="${n(opacity)}"${pattern}/>\n`
}

function shape(mark: Mark, halo: string): string {
  const { kind, x, y, radius: r } = mark
  const fill = colour(mark.colour)
  const around = `stroke="${colour(halo)}" stroke-width="${n(2 * casing(r))}" paint-order="stroke" opacity="${n(mark.opacity)}"`
  switch (kind) {
    case 'author':
      return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${around}/>\n`
    case 'work': {
      const edge = pageEdge(r)
      const inner = r - edge / 2
      const paper = colour(mixed(halo, mark.colour, pageTint))
      return (
        `<rect x="${n(x - r)}" y="${n(y - r)}" width="${n(2 * r)}" height="${n(2 * r)}" rx="${n(r * pageCorner)}" fill="${fill}" ${around}/>` +
        `<rect x="${n(x - inner)}" y="${n(y - inner)}" width="${n(2 * inner)}" height="${n(2 * inner)}" rx="${n(r * pageCorner)}" fill="${paper}" stroke="${fill}" stroke-width="${n(edge)}" opacity="${n(mark.opacity)}"/>\n`
      )
    }
    case 'topic': {
      const d = r * diamondReach
      return `<path d="M${n(x)} ${n(y - d)}L${n(x + d)} ${n(y)}L${n(x)} ${n(y + d)}L${n(x - d)} ${n(y)}Z" fill="${fill}" ${around}/>\n`
    }
  }
}

function letters(text: Text, halo: string): string {
  const { x } = text
  const around =
    text.halo > 0 ? ` stroke="${colour(halo)}" stroke-width="${n(2 * text.halo)}" paint-order="stroke"` : ''
  const spacing = text.spacing > 0 ? ` letter-spacing="${n(text.spacing)}"` : ''
  const spans = linesOf(text).map(
    ({ line, y }) => `<tspan x="${n(x)}" y="${n(y)}" unicode-bidi="isolate">${xml(line)}</tspan>`,
  )
  return `<text text-anchor="${text.anchor}" font-size="${n(text.pixels)}" font-weight="${n(text.weight)}" fill="${colour(text.colour)}" opacity="${n(text.opacity)}"${spacing}${around}>${spans.join('')}</text>\n`
}

/** Two decimals are a hundredth of a pixel; SVG has no word for NaN or infinity. */
export const n = (value: number): string => (Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0')

/** Colours come from palettes; anything else is no colour. */
export const colour = (value: string): string => (/^#[0-9a-f]{6}$/i.test(value) ? value : '#808080')
