import { en } from '../words/en.ts'
import { type FlatMap, finite, flatOf } from './flat.ts'
import type { ExportFormat } from './format.ts'

/** Pajek's networks: http://mrvar.fdv.uni-lj.si/pajek/pajekman.pdf, section 5.3. Vertices are numbered; a relation a kind of tie. */
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
  let rows = ''
  for (const { key, label, x, y, values } of map.nodes()) {
    numbers.set(key, numbers.size + 1)
    rows += `${numbers.size} "${quoted(label)}" ${finite(x)} ${finite(y)} 0 ${shapes[values.get('kind')!]}\n`
  }
  yield `*Network ${quoted(map.title)}\n*Vertices ${numbers.size}\n`
  yield rows
  const kinds = new Map<unknown, number>()
  let last: unknown
  for (const { source, target, weight, values } of map.ties()) {
    const kind = values.get('kind')
    if (!kinds.has(kind)) kinds.set(kind, kinds.size + 1)
    // Ties come kind by kind.
    if (kind !== last) yield `*Edges :${kinds.get(kind)} "${kind}"\n`
    last = kind
    yield `${numbers.get(source)} ${numbers.get(target)} ${finite(weight)}\n`
  }
}

/** On one line, and without what would end it: Pajek reads characters by their numbers. */
const quoted = (text: string): string =>
  text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[&"]/gu, (c) => (c === '&' ? '&amp;' : '&quot;'))
