import { openAsBlob, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { RandomAccess } from '../../src/atlas/file/random-access.ts'
import { read } from '../../src/atlas/file/read-container.ts'
import { write as mapPieces } from '../../src/atlas/file/write-container.ts'
import { nodeMeans } from '../../src/cli/node-means.ts'
import { write } from '../../src/cli/output.ts'
import { read as readFormat } from '../../src/ingest/formats/read-source.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import { defaultSettings } from '../../src/model/settings.ts'

/** Makes the map of a file, then writes, opens and reads it as often as it is asked to, and says what that took. */
export async function keepMaps(input: string, out: string): Promise<void> {
  const bytes = readFileSync(input)
  const stream = (async function* () {
    yield new Uint8Array(bytes)
  })()
  const { reading } = await readFormat({ name: input, size: bytes.length, bytes: stream }, { yearRetrieved: 2026 })
  const { atlas } = await explore([reading], { settings: defaultSettings })
  const terminal = { out: async () => {}, err: () => {}, stdin: stream, interactive: false, today: new Date(0) }
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    ready: async () => {},
    write: () => write(mapPieces({ atlas }, nodeMeans), out, terminal),
    open: async () => {
      const file = await openFile(out)
      const excerpt = await read(file, { name: out, parts: ['excerpt'], ...nodeMeans })
      if (!excerpt.ok) throw new Error('the excerpt is damaged')
      if (excerpt.excerpt === undefined) await whole(file, out)
    },
    read: async () => whole(await openFile(out), out),
  }
  for await (const step of createInterface({ input: process.stdin })) {
    const [start, before] = [performance.now(), process.cpuUsage()]
    await steps[step]!()
    const { user, system } = process.cpuUsage(before)
    console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 }))
  }
}

async function openFile(path: string): Promise<RandomAccess> {
  const blob = await openAsBlob(path)
  const slice = async (from: number, to: number) => new Uint8Array(await blob.slice(from, to).arrayBuffer())
  return { size: blob.size, slice }
}

async function whole(file: RandomAccess, name: string): Promise<void> {
  const map = await read(file, { name, parts: ['atlas'], ...nodeMeans })
  if (!map.ok || map.atlas === undefined) throw new Error('the map is damaged')
}
