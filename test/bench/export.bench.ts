// A map of 100,000 papers written as GEXF, CSV, Parquet, …, each by a process of its own that holds the map: the time, the size,
// and the most memory above what the process held before it began.
// npm run bench:export [-- PAPERS [FORMAT…]]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '../../src/atlas/file/read-container.ts'
import { nodeFonts } from '../../src/cli/node-fonts.ts'
import { nodeMeans } from '../../src/cli/node-means.ts'
import { write } from '../../src/cli/output.ts'
import { exportFormats } from '../../src/export/export-formats.ts'
import { writePapers } from './papers.ts'
import { forgetPeak, peak } from './peak.ts'

const bar = 1000
const [first, ...wanted] = process.argv.slice(2)
if (first === 'serve') await exportOne(wanted[0]!, wanted[1]!, wanted[2]!)
else compare(Number(first ?? 100_000), wanted.length > 0 ? wanted : ['gexf', 'csv', 'parquet'])

function compare(papers: number, formats: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-export-'))
  const [input, map] = [join(folder, 'papers.bib'), join(folder, 'map.coterie')]
  writePapers(input, papers)
  const made = spawnSync(process.execPath, ['src/cli/coterie.mjs', 'ingest', input, '--out', map], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(made.stderr)
  console.log(`${papers.toLocaleString('en')} papers, the map ${(statSync(map).size / 1e6).toFixed(1)} MB`)
  for (const format of formats) {
    const run = spawnSync(
      process.execPath,
      ['--expose-gc', 'src/setup/run.mjs', 'test/bench/export.bench.ts', 'serve', map, format, folder],
      { encoding: 'utf8' },
    )
    console.log(run.status === 0 ? run.stdout.trim() : `${format}: ${run.stderr}`)
  }
  rmSync(folder, { recursive: true, force: true })
}

async function exportOne(map: string, id: string, folder: string): Promise<void> {
  const bytes = readFileSync(map)
  const access = { size: bytes.length, slice: async (from: number, to: number) => bytes.subarray(from, to) }
  const opened = await read(access, { name: map, parts: ['atlas'], ...nodeMeans })
  if (!opened.ok || opened.atlas === undefined) throw new Error('the map is damaged')
  const format = exportFormats.find((one) => one.id === id)!
  const terminal = {
    out: async () => {},
    err: () => {},
    stdin: access as never,
    interactive: false,
    today: new Date(0),
  }
  globalThis.gc?.()
  const idle = process.memoryUsage.rss() / 1e6
  forgetPeak()
  const start = performance.now()
  const out = join(folder, `map.${format.extension}`)
  const size = await write(
    format.write({ atlas: opened.atlas, beside: {}, async *ours() {}, viewer: async () => '', fonts: nodeFonts }),
    out,
    terminal,
  )
  const seconds = (performance.now() - start) / 1000
  const above = (peak() * 1024 * 1024) / 1e6 - idle
  const verdict = above <= bar ? 'holds' : 'MISSED'
  console.log(
    `${id.padEnd(16)}${seconds.toFixed(1).padStart(6)} s ${(size / 1e6).toFixed(1).padStart(8)} MB   ` +
      `peak ${above.toFixed(0)} MB above idle (${idle.toFixed(0)} MB)   bar ${bar}   ${verdict}`,
  )
  rmSync(out)
}
