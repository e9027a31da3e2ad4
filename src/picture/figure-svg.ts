import { mixed } from '../model/colour.ts'
import { xml } from '../model/xml.ts'
import { dashes, diamondReach, type Mark, pageCorner, pageEdge, pageTint, type Stroke, type Text } from './drawing.ts'
import { type Area, beginning, bends, type FigureDrawing, type FigureLayer } from './figure-drawing.ts'
import { colour, n } from './svg.ts'

/** Letters where Inter is not at hand: sans-serifs that are no wider. */
const family = "Inter, 'Inter Variable', 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Noto Sans', sans-serif"

/** Below this radius a page is too small to have an edge. */
export const leastPage = 1.8

/** Width of the ground kept free around a mark. */
export const figureCasing = (radius: number): number => Math.min(1.1, Math.max(0.12, radius * 0.16))

/** How far below the middle of a line its letters stand, for letters of size 1. */
export const baseline = 0.355

/**
 * A figure as SVG 1.1 of its true size, a shape a line: what is named is a layer in Illustrator and Inkscape, text stays
 * text, and nothing in it needs what those programs lack. Whatever the names hold is escaped;
 * `metadata` is an element, as it stands.
 */
export function* figureSvg(figure: FigureDrawing, metadata = ''): Generator<string> {
  const { width, height, ground, halo } = figure
  yield `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="${mm(width)}mm" height="${mm(height)}mm" viewBox="0 0 ${n(width)} ${n(height)}" font-family="${xml(family)}" role="graphics-document" aria-labelledby="figure-title figure-description">
${metadata}<title id="figure-title">${xml(figure.title)}</title>
<desc id="figure-description">${xml(figure.description)}</desc>
`
  if (ground !== null) yield `<rect width="${n(width)}" height="${n(height)}" fill="${colour(ground)}"/>\n`
  for (const layer of figure.layers) yield* layerIn(layer, halo)
  yield '</svg>\n'
}

function* layerIn(
  { id, label, areas, strokes, marks, texts, layers = [] }: FigureLayer,
  halo: string,
): Generator<string> {
  yield `<g id="figure-${xml(id)}" inkscape:groupmode="layer" inkscape:label="${xml(label)}">\n`
  for (const area of areas ?? []) yield patch(area)
  if (strokes !== undefined) yield* lines(strokes)
  for (const mark of marks ?? []) yield shape(mark, halo)
  if (texts !== undefined) yield* letters(texts, halo)
  for (const layer of layers) yield* layerIn(layer, halo)
  yield '</g>\n'
}

function patch({ rings, colour: fill, opacity }: Area): string {
  const d = rings.map((ring) => {
    const [x, y] = beginning(ring)
    return `M${n(x)} ${n(y)}${[...bends(ring)].map((at) => `Q${at.map(n).join(' ')}`).join('')}Z`
  })
  return `<path d="${d.join('')}" fill="${colour(fill)}" fill-opacity="${n(opacity)}" fill-rule="evenodd"/>\n`
}

/** Ties that look alike stand in one group, which says how. */
function* lines(strokes: readonly Stroke[]): Generator<string> {
  let open = ''
  for (const { x1, y1, x2, y2, from, width, opacity, line } of strokes) {
    const lengths = dashes[line].map((length) => n(length * Math.max(0.45, width)))
    const pattern = lengths.length === 0 ? '' : ` stroke-dasharray="${lengths.join(' ')}"`
    const look = `<g fill="none" stroke="${colour(from)}" stroke-width="${n(width)}" stroke-opacity="${three(opacity)}"${pattern}>\n`
    if (look !== open) yield `${open === '' ? '' : '</g>\n'}${look}`
    open = look
    yield `<path d="M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}"/>\n`
  }
  if (open !== '') yield '</g>\n'
}

/** What is around a mark is drawn beyond its edge: not every program knows how to draw an outline below what it is of. */
function shape(mark: Mark, halo: string): string {
  const { kind, x, y, radius } = mark
  const around = figureCasing(radius)
  const r = radius + around / 2
  const fill = colour(mark.colour)
  const edge = `fill="${fill}" stroke="${colour(halo)}" stroke-width="${n(around)}"`
  switch (kind) {
    case 'author':
      return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" ${edge}/>\n`
    case 'work': {
      const whole = `<rect x="${n(x - r)}" y="${n(y - r)}" width="${n(2 * r)}" height="${n(2 * r)}" rx="${n(r * pageCorner)}" ${edge}/>\n`
      if (radius <= leastPage) return whole
      const thick = Math.min(pageEdge(radius), radius * 0.28)
      const inner = radius - thick / 2
      const paper = colour(mixed(halo, mark.colour, pageTint))
      return `${whole}<rect x="${n(x - inner)}" y="${n(y - inner)}" width="${n(2 * inner)}" height="${n(2 * inner)}" rx="${n(inner * pageCorner)}" fill="${paper}" stroke="${fill}" stroke-width="${n(thick)}"/>\n`
    }
    case 'topic': {
      const d = r * diamondReach
      return `<path d="M${n(x)} ${n(y - d)}L${n(x + d)} ${n(y)}L${n(x)} ${n(y + d)}L${n(x - d)} ${n(y)}Z" stroke-linejoin="round" ${edge}/>\n`
    }
  }
}

/** Letters, over their halos: these are no text to whoever reads the file aloud. */
function* letters(texts: readonly Text[], halo: string): Generator<string> {
  const haloed = texts.filter((text) => text.halo > 0)
  if (haloed.length > 0) {
    yield `<g aria-hidden="true" fill="none" stroke="${colour(halo)}" stroke-linejoin="round" inkscape:label="Halos">\n`
    for (const text of haloed) yield written(text, `stroke-width="${n(2 * text.halo)}"`)
    yield '</g>\n'
  }
  for (const text of texts) yield written(text, `fill="${colour(text.colour)}"`)
}

function written(text: Text, look: string): string {
  const { x, top, lineHeight, pixels, weight, anchor } = text
  const spacing = text.spacing > 0 ? ` letter-spacing="${n(text.spacing)}"` : ''
  const y = (i: number) => n(top + lineHeight * (i + 0.5) + pixels * baseline)
  const place = `text-anchor="${anchor}" font-size="${n(pixels)}" font-weight="${n(weight)}"${spacing} ${look}`
  const [only, ...more] = text.lines
  if (more.length === 0) return `<text x="${n(x)}" y="${y(0)}" ${place}>${xml(only ?? '')}</text>\n`
  const spans = text.lines.map((line, i) => `<tspan x="${n(x)}" y="${y(i)}">${xml(line)}</tspan>`)
  return `<text ${place}>${spans.join('')}</text>\n`
}

/** Millimetres of points, to a thousandth. */
const mm = (value: number): string => String(Math.round((value * 25400) / 72) / 1000)

const three = (value: number): string => String(Math.round(value * 1000) / 1000)
