import type { Atlas } from '../atlas/atlas.ts'
import { noNumber } from '../atlas/column.ts'
import { activeYears, type Runs } from '../atlas/facts/active-years.ts'
import { type NodeNumber, nodeOf } from '../atlas/nodes.ts'
import { xml } from '../model/xml.ts'
import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { type FlatColumn, type FlatMap, type FlatValue, finite, flatOf } from './flat-nodes.ts'
import { provenance } from './provenance.ts'

/**
 * GEXF 1.2, which Gephi, Gephi Lite and every networkx read: https://gexf.net/schema.html. Where years are known it is
 * dynamic: a node is there in the years in which it has works, a tie in those in which it is made.
 */
export const gexf: ExportFormat = {
  id: 'gexf',
  ...en.exports.gexf,
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  carries: new Set(['kinds', 'clusters', 'places', 'colours', 'measures', 'texts']),
  write: (exported) => gexfPieces(exported.atlas, flatOf(exported.atlas), provenance(exported), exported.retrieved),
}

function* gexfPieces(
  atlas: Atlas,
  { title, nodeColumns, tieColumns, ...graph }: FlatMap,
  made: string,
  retrieved?: string,
): Generator<string> {
  const years = atlas.works.year.every((year) => year === noNumber) ? null : activeYears(atlas)
  const mode = years === null ? 'mode="static"' : 'mode="dynamic" timeformat="double"'
  const modified = retrieved === undefined ? '' : ` lastmodifieddate="${xml(retrieved)}"`
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
<meta${modified}><creator>${xml(made)}</creator><description>${xml(title)}</description></meta>
<graph ${mode} defaultedgetype="undirected">
${attributes('node', nodeColumns)}
${attributes('edge', tieColumns)}
<nodes>
`
  let node = 0
  for (const { key, label, x, y, size, colour, values } of graph.nodes()) {
    const { start, spells } = timed(years?.ofNode(node++))
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    yield `<node id="${xml(key)}" label="${xml(label)}"${start}>${attvalues(values)}${spells}` +
      `<viz:color r="${r}" g="${g}" b="${b}"/>` +
      `<viz:position x="${finite(x)}" y="${finite(y)}" z="0"/><viz:size value="${finite(size)}"/></node>\n`
  }
  yield '</nodes>\n<edges>\n'
  let number = 0
  for (const { source, target, weight, values } of graph.ties()) {
    const { start, spells } = timed(years?.ofTie(numberOf(atlas, source), numberOf(atlas, target)))
    yield `<edge id="${number++}" source="${xml(source)}" target="${xml(target)}" weight="${finite(weight)}"${start}>` +
      `${attvalues(values)}${spells}</edge>\n`
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

const attributes = (of: 'node' | 'edge', columns: readonly FlatColumn[]): string => `<attributes class="${of}">
${columns.map(({ id, type }) => `<attribute id="${xml(id)}" title="${xml(id)}" type="${type}"/>`).join('\n')}
</attributes>`

const attvalues = (values: ReadonlyMap<string, FlatValue>): string => {
  const all = [...values].map(([id, value]) => `<attvalue for="${xml(id)}" value="${xml(String(value))}"/>`)
  return `<attvalues>${all.join('')}</attvalues>`
}

const numberOf = (atlas: Atlas, key: string): NodeNumber => nodeOf(atlas, key)!

/** One run of years stands on the element itself, several in it. */
function timed(runs: Runs = []): { readonly start: string; readonly spells: string } {
  const ends = runs.map(([first, last]) => `start="${first}" end="${last}"`)
  if (ends.length < 2) return { start: ends.map((end) => ` ${end}`).join(''), spells: '' }
  return { start: '', spells: `<spells>${ends.map((end) => `<spell ${end}/>`).join('')}</spells>` }
}
