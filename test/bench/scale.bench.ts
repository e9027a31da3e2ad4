// 100,000 papers, about 300,000 authors, and 100 papers of the same 3,000 collaborators: from a BibTeX file to a finished
// map by the CLI.
// npm run bench:scale [-- PAPERS]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeCollaboration, writePapers } from './papers.ts'

const count = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'coterie-scale-'))
const input = join(folder, 'papers.bib')

writeCollaboration(input, 100, 3000)
ingest('100 papers of 3,000 collaborators', 'map.coterie', { seconds: 20, megabytes: 1000 })
writePapers(input, count)
ingest(`${count.toLocaleString('en')} papers`, 'graph.json', { seconds: 180, megabytes: 4000 })
rmSync(folder, { recursive: true, force: true })

function ingest(what: string, name: string, bar: { readonly seconds: number; readonly megabytes: number }): void {
  const out = join(folder, name)
  const start = performance.now()
  const run = spawnSync(process.execPath, ['src/cli/coterie.mjs', 'ingest', input, '--out', out, '--timings'], {
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  })
  const seconds = (performance.now() - start) / 1000
  const memory = /peak memory (\d+) MB/.exec(run.stderr)?.[1] ?? '?'
  const size = (path: string) => `${(statSync(path).size / 1e6).toFixed(1)} MB`
  console.log(run.status === 0 ? run.stderr.slice(run.stderr.search(/^ +\d/m)) : run.stderr)
  console.log(
    `${what} (${size(input)}) to ${name} (${size(out)}): ${seconds.toFixed(1)} s (bar ${bar.seconds}), peak memory ${memory} MB (bar ${bar.megabytes})`,
  )
}
