import type { Atlas } from '../src/atlas/atlas.ts'
import { explore } from '../src/ingest/pipeline.ts'
import { defaultSettings } from '../src/model/settings.ts'
import { fixtureGraph } from './fixtures/graphs.ts'

/** The map of Zachary's karate club (1977), as of any graph that was made elsewhere. */
export async function karateMap(): Promise<Atlas> {
  const { csr } = fixtureGraph('karate')
  const names = Array.from({ length: csr.order }, (_, v) => `member ${v + 1}`)
  const ties = names.flatMap((source, v) =>
    Array.from({ length: csr.offsets[v + 1]! - csr.offsets[v]! }, (_, i) => csr.offsets[v]! + i)
      .filter((k) => csr.targets[k]! > v)
      .map((k) => ({ source, target: names[csr.targets[k]!]!, weight: csr.weights[k]!, attributes: {} })),
  )
  const nodes = names.map((id) => ({ id, label: id, attributes: {} }))
  const graph = { file: 'karate.gml', format: 'gml', attributes: {}, nodes, ties }
  const reading = { records: [], problems: [], pages: [], graphs: [graph] }
  return (await explore([reading], { settings: defaultSettings })).atlas
}
