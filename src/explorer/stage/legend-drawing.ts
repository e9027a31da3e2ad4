import { type NodeKind, nodeKinds } from '../../model/ids.ts'
import type { Mark, Text } from '../../picture/drawing.ts'
import { shortened } from '../../picture/label-text.ts'
import type { Palette } from '../../picture/palette.ts'
import type { ColourMeaning } from '../../picture/scales.ts'
import { en } from '../../words/en.ts'

const row = 18

/** What shape and colour mean, in the lower left corner of a picture: shapes below, colours above them. */
export function legendDrawing(
  meaning: ColourMeaning,
  kinds: ReadonlySet<NodeKind>,
  palette: Palette,
  height: number,
): { readonly marks: readonly Mark[]; readonly texts: readonly Text[] } {
  const shapes = nodeKinds.filter((kind) => kinds.has(kind))
  const colours = meaning.by === 'kind' ? [] : entriesOf(meaning)
  const marks: Mark[] = []
  const texts: Text[] = []
  const add = (kind: NodeKind, colour: string, label: string) => {
    const y = height - 20 - marks.length * row
    marks.push({ kind, x: 26, y, radius: 4.5, colour, opacity: 1 })
    texts.push(caption(label, y, palette))
  }
  for (const kind of [...shapes].reverse())
    add(kind, meaning.by === 'kind' ? palette.kinds[kind] : palette.quiet, en.kinds[kind].within)
  for (const { colour, label } of [...colours].reverse()) add('author', colour, shortened(label, 48))
  return { marks, texts }
}

function entriesOf(meaning: Exclude<ColourMeaning, { by: 'kind' }>): readonly { colour: string; label: string }[] {
  if (meaning.by === 'cluster') return meaning.entries
  const { first, last, stops } = meaning
  return stops.map((colour, i) => ({
    colour,
    label: String(Math.round(first + ((last - first) * i) / (stops.length - 1))),
  }))
}

const caption = (label: string, y: number, palette: Palette): Text => ({
  lines: [label],
  x: 40,
  top: y - row / 2,
  anchor: 'start',
  pixels: 11,
  weight: 450,
  lineHeight: row,
  spacing: 0,
  colour: palette.ink,
  opacity: 1,
  halo: 1.8,
})
