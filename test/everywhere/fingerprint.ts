import { fingerprint as fingerprintOf } from '../../src/atlas/fingerprint.ts'
import { nodeCount } from '../../src/atlas/nodes.ts'
import { read } from '../../src/ingest/formats/read-source.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import { defaultSettings } from '../../src/model/settings.ts'

/** The fingerprint of a map, and how many nodes it has. */
export interface Fingerprint {
  readonly fingerprint: string
  readonly nodes: number
}

/** Of the map that a file gives, as a newcomer gets it. */
export async function fingerprint(name: string, bytes: Uint8Array): Promise<Fingerprint> {
  const { reading } = await read({ name, bytes: whole(bytes) }, { yearRetrieved: 2026 })
  const { atlas } = await explore([reading], { settings: defaultSettings })
  return { fingerprint: fingerprintOf(atlas!), nodes: nodeCount(atlas!) }
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
