import type { Atlas } from '../atlas/atlas.ts'
import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { type FlatColumn, type FlatMap, finite, flatOf } from './flat-nodes.ts'
import { provenance } from './provenance.ts'

/**
 * Cytoscape Exchange, version 2, for Cytoscape, Cytoscape Web and NDEx:
 * https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/
 */
export const cx2: ExportFormat = {
  id: 'cx2',
  ...en.exports.cx2,
  extension: 'cx2',
  mediaType: 'application/json',
  carries: new Set(['kinds', 'clusters', 'places', 'colours', 'measures', 'texts']),
  write: (exported) => cx2Pieces(flatOf(exported.atlas), tiesIn(exported.atlas), provenance(exported)),
}

const types = { string: 'string', integer: 'integer', double: 'double' } as const

/** How large a map is drawn: in Cytoscape nodes are 40 wide. */
const spread = 40

function* cx2Pieces(map: FlatMap, ties: number, made: string): Generator<string> {
  const own: readonly FlatColumn[] = [
    { id: 'name', type: 'string' },
    { id: 'key', type: 'string' },
    { id: 'size', type: 'double' },
    { id: 'colour', type: 'string' },
    ...map.nodeColumns,
  ]
  const numbers = new Map<string, number>()
  for (const { key } of map.nodes()) numbers.set(key, numbers.size)
  yield `[${JSON.stringify({ CXVersion: '2.0', hasFragments: false })},\n`
  const counts = {
    attributeDeclarations: 1,
    networkAttributes: 1,
    nodes: numbers.size,
    edges: ties,
    visualProperties: 1,
  }
  const metaData = Object.entries(counts).map(([name, elementCount]) => ({ name, elementCount }))
  yield `${JSON.stringify({ metaData })},\n`
  const declared = {
    nodes: declarations(own),
    edges: declarations([{ id: 'interaction', type: 'string' }, { id: 'weight', type: 'double' }, ...map.tieColumns]),
    networkAttributes: declarations([
      { id: 'name', type: 'string' },
      { id: 'description', type: 'string' },
    ]),
  }
  yield `${JSON.stringify({ attributeDeclarations: [declared] })},\n`
  yield `${JSON.stringify({ networkAttributes: [{ name: map.title, description: made }] })},\n{"nodes":[`
  let separator = '\n'
  for (const { key, label, x, y, size, colour, values } of map.nodes()) {
    const v = { name: label, key, size: finite(size), colour, ...Object.fromEntries(values) }
    // There y is counted downwards.
    yield separator + JSON.stringify({ id: numbers.get(key), x: spread * finite(x), y: -spread * finite(y), v })
    separator = ',\n'
  }
  yield '\n]},\n{"edges":['
  separator = '\n'
  let number = 0
  for (const { source, target, weight, values } of map.ties()) {
    const v = { interaction: values.get('kind'), weight: finite(weight), ...Object.fromEntries(values) }
    yield separator + JSON.stringify({ id: number++, s: numbers.get(source), t: numbers.get(target), v })
    separator = ',\n'
  }
  yield `\n]},\n${JSON.stringify({ visualProperties: [drawing] })},\n${JSON.stringify({ status: [{ success: true }] })}]\n`
}

const declarations = (columns: readonly FlatColumn[]): object =>
  Object.fromEntries(columns.map(({ id, type }) => [id, { d: types[type] }]))

/** Names, colours and sizes as they are here; authors round, works square, topics diamonds. */
const drawing = {
  default: {
    node: { NODE_SHAPE: 'ellipse', NODE_BORDER_WIDTH: 0, NODE_LABEL_FONT_SIZE: 10 },
    edge: { EDGE_WIDTH: 1, EDGE_OPACITY: 0.4 },
  },
  nodeMapping: {
    NODE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'name', type: 'string' } },
    NODE_BACKGROUND_COLOR: { type: 'PASSTHROUGH', definition: { attribute: 'colour', type: 'string' } },
    NODE_WIDTH: { type: 'PASSTHROUGH', definition: { attribute: 'size', type: 'double' } },
    NODE_HEIGHT: { type: 'PASSTHROUGH', definition: { attribute: 'size', type: 'double' } },
    NODE_SHAPE: {
      type: 'DISCRETE',
      definition: {
        attribute: 'kind',
        type: 'string',
        map: [
          { v: 'author', vp: 'ellipse' },
          { v: 'work', vp: 'rectangle' },
          { v: 'topic', vp: 'diamond' },
        ],
      },
    },
  },
}

/** How many ties a map has: those within one kind stand in its columns twice. */
const tiesIn = ({ networks: { authorship, aboutness, coauthorship, similarity, cooccurrence } }: Atlas): number =>
  authorship.targets.length +
  aboutness.targets.length +
  [coauthorship, similarity, cooccurrence].reduce((sum, { targets }) => sum + targets.length / 2, 0)
