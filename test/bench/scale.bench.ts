// 100,000 papers, about 300,000 authors: from a BibTeX file to a finished graph.json by the CLI.
// npm run bench:scale [-- PAPERS]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writePapers } from './papers.ts'

const count = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'coterie-scale-'))
const input = join(folder, 'papers.bib')
const out = join(folder, 'graph.json')

writePapers(input, count)

const start = performance.now()
const run = spawnSync(process.execPath, ['src/cli/coterie.mjs', 'ingest', input, '--out', out, '--timings'], {
  stdio: ['ignore', 'inherit', 'pipe'],
  encoding: 'utf8',
})
const seconds = (performance.now() - start) / 1000
const memory = /peak memory (\d+) MB/.exec(run.stderr)?.[1] ?? '?'
const size = (path: string) => `${Math.round(statSync(path).size / 1e6)} MB`
console.log(run.status === 0 ? run.stderr.slice(run.stderr.search(/^ +\d/m)) : run.stderr)
console.log(
  `${count.toLocaleString('en')} papers (${size(input)}) to graph.json (${size(out)}): ${seconds.toFixed(1)} s (bar 180), peak memory ${memory} MB (bar 4000)`,
)
rmSync(folder, { recursive: true, force: true })
