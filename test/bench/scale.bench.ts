// 100,000 papers, about 300,000 authors: from a BibTeX file to a finished graph.json by the CLI.
// npm run bench:scale [-- PAPERS]
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bibtex, papers } from './papers.ts'

const count = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'coterie-scale-'))
const input = join(folder, 'papers.bib')
const out = join(folder, 'graph.json')

const file = openSync(input, 'w')
let block = ''
let written = 0
for (const paper of papers(count, 1)) {
  block += bibtex(paper, written++)
  if (block.length < 1 << 22) continue
  writeSync(file, block)
  block = ''
}
writeSync(file, block)
closeSync(file)

const start = performance.now()
const run = spawnSync(process.execPath, ['src/cli/coterie.mjs', 'ingest', input, '--out', out, '--timings'], {
  stdio: ['ignore', 'inherit', 'pipe'],
  encoding: 'utf8',
})
const seconds = (performance.now() - start) / 1000
const memory = /peak memory (\d+) MB/.exec(run.stderr)?.[1] ?? '?'
const size = (path: string) => `${Math.round(statSync(path).size / 1e6)} MB`
if (run.status !== 0) console.log(run.stderr)
console.log(
  `${count.toLocaleString('en')} papers (${size(input)}) to graph.json (${size(out)}): ${seconds.toFixed(1)} s (bar 180), peak memory ${memory} MB (bar 4000)`,
)
rmSync(folder, { recursive: true, force: true })
