// Every export of a map, read by the programs that it is written for: nodes and ties must be as many as the map has, and names,
// places and weights must come back. npm run bench:peers installs them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeCount } from '../../src/atlas/nodes.ts'
import { nodeFonts } from '../../src/cli/node-fonts.ts'
import { write } from '../../src/cli/output.ts'
import { exportFormats } from '../../src/export/export-formats.ts'
import { flatOf } from '../../src/export/flat-nodes.ts'
import { tablesOf } from '../../src/export/map-tables.ts'
import { read } from '../../src/ingest/formats/read-source.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import { defaultSettings } from '../../src/model/settings.ts'

const python = process.argv[2] ?? 'python3'
let failed = false
for (const [name, file] of [
  ['the seed', 'data/wonyeol-lee.txt'],
  ['ACL 2022', 'public/samples/acl-2022.xml.gz'],
] as const)
  await readWithPeers(name, file)
process.exitCode = failed ? 1 : 0

async function readWithPeers(name: string, input: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-peers-'))
  const source = readFileSync(input)
  const bytes = (async function* () {
    yield new Uint8Array(source)
  })()
  const { reading } = await read({ name: input, size: source.length, bytes }, { yearRetrieved: 2026 })
  const { atlas } = await explore([reading], { settings: defaultSettings })
  const terminal = { out: async () => {}, err: () => {}, stdin: bytes, interactive: false, today: new Date(0) }
  for (const { id, extension, write: pieces } of exportFormats)
    if (id !== 'coterie')
      await write(
        pieces({ atlas, beside: {}, async *ours() {}, viewer: async () => '', fonts: nodeFonts }),
        join(folder, `map.${extension}`),
        terminal,
      )
  const [first] = flatOf(atlas).nodes()
  const ties = [...flatOf(atlas).ties()]
  const tables = Object.fromEntries(tablesOf({ atlas }).map(({ id, rows }) => [id, [...rows()].length]))
  const weight = ties.reduce((sum, tie) => sum + tie.weight, 0)
  const meant = { nodes: nodeCount(atlas), ties: ties.length, weight, first, tables }
  writeFileSync(join(folder, 'meant.json'), JSON.stringify(meant))
  const run = spawnSync(python, ['test/bench/peers/exports.py', folder], { encoding: 'utf8' })
  console.log(`${name}: ${meant.nodes} nodes, ${meant.ties} ties\n${run.stdout}${run.stderr}`)
  failed ||= run.status !== 0
  rmSync(folder, { recursive: true })
}
