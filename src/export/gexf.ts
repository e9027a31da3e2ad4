import type { GraphStream } from '../ingest/graph/graph.ts'
import { streamOf } from '../ingest/graph-stream.ts'
import { fullName } from '../model/name.ts'
import type { NodeAttributes } from '../model/node.ts'
import { xml } from '../model/xml.ts'
import { en } from '../words/en.ts'
import type { ExportFormat } from './format.ts'

export const gexf: ExportFormat = {
  id: 'gexf',
  ...en.exports.gexf,
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  carries: new Set(['kinds', 'clusters', 'places', 'measures', 'texts']),
  write: ({ atlas, beside, retrieved }) => gexfPieces(streamOf(atlas, beside), retrieved),
}

/**
 * The graph as GEXF 1.3 for Gephi: positions, sizes, measures, and the fields a person would filter by.
 * What has no flat form stands whole, as JSON, in the node attribute `coterie`, so that nodes and ties
 * read back are those that were exported. A strict XML parser accepts the result.
 */
export function* gexfPieces(graph: GraphStream, retrieved?: string): Generator<string> {
  const modified = retrieved === undefined ? '' : ` lastmodifieddate="${xml(retrieved)}"`
  const columns = nodeColumns(graph)
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta${modified}><creator>Coterie</creator><description>${xml(graph.attributes.title)}</description></meta>
<graph mode="static" defaultedgetype="undirected">
<attributes class="node">
${columns.map(({ id, type }) => `<attribute id="${xml(id)}" title="${xml(id)}" type="${type}"/>`).join('\n')}
</attributes>
<attributes class="edge">
<attribute id="kind" title="kind" type="string"/>
<attribute id="position" title="position" type="integer"/>
<attribute id="works" title="works" type="integer"/>
</attributes>
<nodes>
`
  for (const [node, attributes] of graph.nodes()) {
    const { x, y, size, label } = attributes
    const own = flat(attributes)
    const values = columns.filter(({ id }) => own.has(id)).map(({ id }) => attvalue(id, own.get(id)!))
    yield `<node id="${xml(node)}" label="${xml(label)}"><attvalues>${values.join('')}</attvalues>` +
      `<viz:position x="${finite(x)}" y="${finite(y)}" z="0"/><viz:size value="${finite(size)}"/></node>\n`
  }
  yield '</nodes>\n<edges>\n'
  for (const [edge, source, target, attributes] of graph.ties()) {
    const { weight, ...rest } = attributes
    const values = Object.entries(rest).map(([id, value]) => attvalue(id, value))
    yield `<edge id="${xml(edge)}" source="${xml(source)}" target="${xml(target)}" weight="${finite(weight)}">` +
      `<attvalues>${values.join('')}</attvalues></edge>\n`
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

interface Column {
  readonly id: string
  readonly type: 'string' | 'double' | 'integer'
}

const ownColumns: readonly Column[] = [
  { id: 'kind', type: 'string' },
  { id: 'cluster', type: 'integer' },
  { id: 'year', type: 'integer' },
  { id: 'works', type: 'integer' },
  { id: 'authors', type: 'string' },
  { id: 'venue', type: 'string' },
  { id: 'doi', type: 'string' },
  { id: 'abstract', type: 'string' },
  { id: 'coterie', type: 'string' },
]

const ownPlace = new Set(['label', 'x', 'y', 'size'])

/** Our own columns, then every other numeric attribute that some node has (the measures), by id. */
function nodeColumns(graph: GraphStream): readonly Column[] {
  const known = new Set(ownColumns.map(({ id }) => id))
  const measures = new Set<string>()
  for (const [, attributes] of graph.nodes())
    for (const [id, value] of Object.entries(attributes))
      if (typeof value === 'number' && !known.has(id) && !ownPlace.has(id)) measures.add(id)
  return [...ownColumns, ...[...measures].sort().map((id): Column => ({ id, type: 'double' }))]
}

function flat(attributes: NodeAttributes): Map<string, string | number> {
  const values = new Map<string, string | number>()
  const nested: Record<string, unknown> = {}
  for (const [id, value] of Object.entries(attributes)) {
    if (ownPlace.has(id)) continue
    if (typeof value === 'string' || typeof value === 'number') values.set(id, value)
    else nested[id] = value
  }
  for (const [id, value] of readable(attributes)) if (value !== undefined) values.set(id, value)
  return values.set('coterie', JSON.stringify(nested))
}

function readable(attributes: NodeAttributes): readonly [id: string, value: string | number | undefined][] {
  switch (attributes.kind) {
    case 'author':
      return [['works', attributes.author.bylines.length]]
    case 'topic':
      return [['works', attributes.topic.documentFrequency]]
    case 'work': {
      const { bylines, venue, ids, abstract } = attributes.work
      return [
        ['authors', bylines.map((byline) => fullName(byline.name)).join('; ')],
        ['venue', venue],
        ['doi', ids.doi],
        ['abstract', abstract],
      ]
    }
  }
}

const attvalue = (id: string, value: unknown): string => `<attvalue for="${xml(id)}" value="${xml(String(value))}"/>`

/** GEXF has no word for NaN or infinity. */
const finite = (value: number): number => (Number.isFinite(value) ? value : 0)
