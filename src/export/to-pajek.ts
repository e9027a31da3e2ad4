import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { type FlatMap, finite, flatOf } from './flat-nodes.ts'

/** Pajek's networks: http://mrvar.fdv.uni-lj.si/pajek/pajekman.pdf, section 5.3. Vertices are numbered; what kind a tie is of is its label. */
export const pajek: ExportFormat = {
  id: 'pajek',
  ...en.exports.pajek,
  extension: 'net',
  mediaType: 'text/plain',
  carries: new Set(['places']),
  write: ({ atlas }) => pajekPieces(flatOf(atlas)),
}

/** As Pajek draws them. */
const shapes: Readonly<Record<string, string>> = { author: 'ellipse', work: 'box', topic: 'diamond' }

function* pajekPieces(map: FlatMap): Generator<string> {
  const numbers = new Map<string, number>()
  const inUnit = unitOf(map)
  let rows = ''
  for (const { key, label, x, y, values } of map.nodes()) {
    numbers.set(key, numbers.size + 1)
    rows += `${numbers.size} "${quoted(label)}" ${inUnit(x, 0)} ${inUnit(y, 1)} ${shapes[values.get('kind')!]}\n`
  }
  yield `*Network ${quoted(map.title)}\n*Vertices ${numbers.size}\n`
  yield rows
  yield '*Edges\n'
  for (const { source, target, weight, values } of map.ties())
    yield `${numbers.get(source)} ${numbers.get(target)} ${finite(weight)} l "${values.get('kind')}"\n`
}

/** Pajek places vertices between 0 and 1; both axes keep one scale. */
function unitOf(map: FlatMap): (value: number, axis: 0 | 1) => number {
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number]
  let span = 0
  for (const { x, y } of map.nodes()) {
    least[0] = Math.min(least[0], finite(x))
    least[1] = Math.min(least[1], finite(y))
  }
  for (const { x, y } of map.nodes()) span = Math.max(span, finite(x) - least[0], finite(y) - least[1])
  return (value, axis) => Math.round(((finite(value) - least[axis]) / (span || 1)) * 10_000) / 10_000
}

/** On one line, and without what would end it: Pajek reads characters by their numbers. */
const quoted = (text: string): string =>
  text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[&"]/gu, (c) => (c === '&' ? '&amp;' : '&quot;'))
