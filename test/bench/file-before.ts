/**
 * The same as `file-now.ts` for the version of `before.json`, whose maps were JSON: it is put into that version's
 * folder and runs there, on its own modules.
 */
export const keepsJson = `
import { openAsBlob, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { write } from '../../src/cli/output.ts'
import { jsonPieces } from '../../src/export/to-json.ts'
import { read } from '../../src/ingest/formats/read-source.ts'
import { drawable } from '../../src/ingest/graph/part.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { reopen } from '../../src/tasks/reopening.ts'

const [input, out] = process.argv.slice(2)
const bytes = readFileSync(input)
const stream = (async function* () {
  yield new Uint8Array(bytes)
})()
const { reading } = await read({ name: input, size: bytes.length, bytes: stream }, { yearRetrieved: 2026 })
const { graph } = await explore([reading], { settings: defaultSettings })
const terminal = { out: async () => {}, err: () => {}, stdin: stream, interactive: false, today: new Date(0) }
const steps = {
  ready: async () => {},
  write: () => write(jsonPieces(graph), out, terminal),
  open: async () => {
    const pieces = []
    const answer = await reopen(await openAsBlob(out), drawable, { piece: (piece) => pieces.push(piece), pause: async () => {} })
    if (!answer.ok) throw new Error(answer.reason)
  },
}
for await (const step of createInterface({ input: process.stdin })) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await steps[step]()
  const { user, system } = process.cpuUsage(before)
  console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 }))
}
`
