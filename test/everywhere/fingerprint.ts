import { sha256 } from '@noble/hashes/sha2.js'
import { fingerprint as fingerprintOf } from '../../src/atlas/fingerprint.ts'
import { nodeCount } from '../../src/atlas/nodes.ts'
import { read } from '../../src/ingest/formats/read-source.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { firstView } from '../../src/model/view.ts'
import { figureOf } from '../../src/picture/figure.ts'
import { usualFigure } from '../../src/picture/figure-options.ts'
import { figureSvg } from '../../src/picture/figure-svg.ts'

/** The fingerprints of a map and of its figure, and how many nodes it has. */
export interface Fingerprint {
  readonly fingerprint: string
  readonly figure: string
  readonly nodes: number
}

/** Of the map that a file gives, as a newcomer gets it. */
export async function fingerprint(name: string, bytes: Uint8Array): Promise<Fingerprint> {
  const { reading } = await read({ name, bytes: whole(bytes) }, { yearRetrieved: 2026 })
  const { atlas } = await explore([reading], { settings: defaultSettings })
  const figure = [...figureSvg(figureOf({ atlas: atlas!, view: firstView, filtered: null }, usualFigure))].join('')
  return {
    fingerprint: fingerprintOf(atlas!),
    figure: hexOf(sha256(new TextEncoder().encode(figure))),
    nodes: nodeCount(atlas!),
  }
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
