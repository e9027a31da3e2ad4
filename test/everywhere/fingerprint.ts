import { read } from '../../src/ingest/formats/read.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import { hash } from '../../src/model/random.ts'
import { defaultSettings } from '../../src/model/settings.ts'

/** A number for each part of a map, of all its texts and of its numbers to the last digit. */
export interface Fingerprint {
  readonly attributes: number
  readonly nodes: number
  readonly places: number
  readonly ties: number
  readonly order: number
  readonly size: number
}

/** Of the map that a file gives, as a newcomer gets it. */
export async function fingerprint(name: string, bytes: Uint8Array): Promise<Fingerprint> {
  const { reading } = await read({ name, bytes: whole(bytes) }, { yearRetrieved: 2026 })
  const { graph } = await explore([reading], { settings: defaultSettings })
  const nodes = [...graph.nodes()]
  const ties = [...graph.ties()]
  return {
    attributes: hash(JSON.stringify(graph.attributes)),
    nodes: hash(JSON.stringify(nodes)),
    places: hash(JSON.stringify(nodes.map(([, { x, y }]) => [x, y]))),
    ties: hash(JSON.stringify(ties)),
    order: nodes.length,
    size: ties.length,
  }
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
