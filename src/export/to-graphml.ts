import { xml } from '../model/xml.ts'
import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { type FlatColumn, type FlatMap, type FlatValue, finite, flatOf } from './flat-nodes.ts'
import { provenance } from './provenance.ts'

/** GraphML, for igraph, networkx and yEd: http://graphml.graphdrawing.org/primer/graphml-primer.html */
export const graphml: ExportFormat = {
  id: 'graphml',
  ...en.exports.graphml,
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  carries: new Set(['kinds', 'clusters', 'places', 'colours', 'measures', 'texts']),
  write: (exported) => graphmlPieces(flatOf(exported.atlas), provenance(exported)),
}

/** Gephi takes places, sizes and colours from columns of these names. */
const drawn: readonly FlatColumn[] = [
  { id: 'key', type: 'string' },
  { id: 'label', type: 'string' },
  { id: 'x', type: 'double' },
  { id: 'y', type: 'double' },
  { id: 'size', type: 'double' },
  { id: 'r', type: 'integer' },
  { id: 'g', type: 'integer' },
  { id: 'b', type: 'integer' },
]

const types: Readonly<Record<FlatColumn['type'], string>> = { string: 'string', integer: 'int', double: 'double' }

function* graphmlPieces({ title, nodeColumns, tieColumns, ...graph }: FlatMap, made: string): Generator<string> {
  const ofNodes = numbered('n', [...drawn, ...nodeColumns])
  const ofTies = numbered('e', [{ id: 'weight', type: 'double' }, ...tieColumns])
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<desc>${xml(made)}</desc>
<key id="g0" for="graph" attr.name="title" attr.type="string"/>
${keys('node', ofNodes)}
${keys('edge', ofTies)}
<graph edgedefault="undirected">
<data key="g0">${xml(title)}</data>
`
  const ids = new Map<string, string>()
  let number = 0
  for (const { key, label, x, y, size, colour, values } of graph.nodes()) {
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]
    const id = idOf(key, number++)
    if (id !== key) ids.set(key, id)
    const look = { ...(id === key ? {} : { key }), label, x: finite(x), y: finite(y), size: finite(size), r, g, b }
    yield `<node id="${id}">${data(ofNodes, new Map<string, FlatValue>([...Object.entries(look), ...values]))}</node>\n`
  }
  for (const { source, target, weight, values } of graph.ties())
    yield `<edge source="${ids.get(source) ?? source}" target="${ids.get(target) ?? target}">${data(ofTies, new Map([['weight', finite(weight)], ...values]))}</edge>\n`
  yield '</graph>\n</graphml>\n'
}

/** Ids are name tokens of XML, without blanks and slashes: a key that is none is said beside a number. */
const idOf = (key: string, number: number): string => (/^[\w.:-]+$/.test(key) ? key : `n${number}`)

type Keys = ReadonlyMap<string, FlatColumn & { readonly key: string }>

const numbered = (prefix: string, columns: readonly FlatColumn[]): Keys =>
  new Map(columns.map((column, i) => [column.id, { ...column, key: `${prefix}${i}` }]))

const keys = (of: 'node' | 'edge', columns: Keys): string =>
  [...columns.values()]
    .map(({ key, id, type }) => `<key id="${key}" for="${of}" attr.name="${xml(id)}" attr.type="${types[type]}"/>`)
    .join('\n')

const data = (columns: Keys, values: ReadonlyMap<string, FlatValue>): string =>
  [...values].map(([id, value]) => `<data key="${columns.get(id)!.key}">${xml(String(value))}</data>`).join('')
