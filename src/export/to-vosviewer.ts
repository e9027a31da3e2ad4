import type { Atlas } from '../atlas/atlas.ts'
import { streamOf } from '../ingest/graph-stream.ts'
import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { finite } from './flat-nodes.ts'
import { provenance } from './provenance.ts'

/** VOSviewer's JSON: https://app.vosviewer.com/docs/file-types/json-file-type/ */
export const vosviewer: ExportFormat = {
  id: 'vosviewer',
  ...en.exports.vosviewer,
  extension: 'vosviewer.json',
  mediaType: 'application/json',
  carries: new Set(['clusters', 'places', 'measures']),
  write: (exported) => vosviewerPieces(exported.atlas, provenance(exported)),
}

/** VOSviewer opens no map of fewer items, and knows no clusters beyond so many. */
export const fewestItems = 3
export const mostClusters = 1000

function* vosviewerPieces(atlas: Atlas, made: string): Generator<string> {
  const graph = streamOf(atlas)
  const { clusters, measures } = graph.attributes
  const [{ x, y }] = atlas.findings
  if (x.length < fewestItems) throw new Error(en.tooFewItems(fewestItems))
  // Places that are all one are none.
  const placed = x.some((one) => one !== x[0]) || y.some((one) => one !== y[0])
  yield '{"network":{\n"items":['
  let separator = '\n'
  for (const [id, node] of graph.nodes()) {
    const weights: Record<string, number> = {}
    for (const { id } of measures) {
      const value = node[id]
      if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
        weights[en.measures[id]?.label ?? id] = value
    }
    const item = {
      id,
      label: node.label,
      ...(placed ? { x: finite(node.x), y: finite(node.y) } : {}),
      ...(node.cluster < mostClusters ? { cluster: node.cluster + 1 } : {}),
      ...(Object.keys(weights).length === 0 ? {} : { weights }),
    }
    yield separator + JSON.stringify(item)
    separator = ',\n'
  }
  yield '\n],\n"links":['
  separator = '\n'
  for (const [, source, target, { weight }] of graph.ties()) {
    const link = { source_id: source, target_id: target, strength: Math.max(0, finite(weight)) }
    yield separator + JSON.stringify(link)
    separator = ',\n'
  }
  const named = clusters.slice(0, mostClusters).map(({ number, label }) => ({
    cluster: number + 1,
    label: label || en.unnamedCluster(number),
  }))
  yield `\n],\n"clusters":${JSON.stringify(named)}\n},"info":${JSON.stringify({ title: en.title(graph.attributes.title, atlas.history.sources.records.length), description: made })}}\n`
}
