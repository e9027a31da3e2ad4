import { createReadStream } from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { WarehouseFault } from '../warehouse-fault.ts'

/** As many as the threads that Node unpacks on. */
const atOnce = 4

/**
 * Throws where a packed file is cut short: the engine takes what there is of it, and says nothing. Unpacking is a small part
 * of what reading costs.
 */
export async function packedWhole(paths: readonly string[], signal?: AbortSignal): Promise<void> {
  const left = paths.filter((path) => path.endsWith('.gz'))
  const check = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) await unpacked(path, signal)
  }
  await Promise.all(Array.from({ length: atOnce }, check))
}

async function unpacked(path: string, signal: AbortSignal | undefined): Promise<void> {
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() })
  try {
    await pipeline(createReadStream(path), createGunzip(), nowhere, { signal })
  } catch (error) {
    if (signal?.aborted) throw new WarehouseFault({ code: 'cancelled' }, error)
    const said = error instanceof Error ? error.message : String(error)
    throw new WarehouseFault({ code: 'damaged-file', path, said }, error)
  }
}
