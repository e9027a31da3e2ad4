// Map files: their size, and the time to write them, to open them as a page does, and to read them whole; and the same
// of the JSON of the version before, in turn with ours. ACL 2022, or so many generated papers.
// npm run bench:file [-- PAPERS]
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { versionBefore } from './before.ts'
import { keepsJson } from './file-before.ts'
import { keepMaps } from './file-now.ts'
import { NodePeer } from './node-peer.ts'
import { writePapers } from './papers.ts'
import { line, median } from './timing.ts'

if (process.argv[2] === 'serve') await keepMaps(process.argv[3]!, process.argv[4]!)
else await compare(process.argv[2])

async function compare(papers: string | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-file-'))
  let input = join(process.cwd(), 'public/samples/acl-2022.xml.gz')
  if (papers !== undefined) {
    input = join(folder, 'papers.bib')
    writePapers(input, Number(papers))
  }
  const what = papers === undefined ? 'ACL 2022' : `${Number(papers).toLocaleString('en')} papers`
  const rounds = papers === undefined ? 9 : 3
  const files = { now: join(folder, 'map.coterie'), before: join(folder, 'map.json') }
  const before = versionBefore()
  const now = await peer(process.cwd(), 'test/bench/file.bench.ts', ['serve', input, files.now])
  const then = before === undefined ? undefined : await older(before.folder, input, files.before)
  const runs = { now: steps(), before: steps() }
  for (let round = 0; round <= rounds; round++)
    for (const step of ['write', 'open', 'read'] as const)
      for (const [name, one] of [
        ['now', now],
        ['before', then],
      ] as const) {
        if (one === undefined || (name === 'before' && step === 'read')) continue
        const taken = await one.ask<Taken>(step)
        // The first round warms up.
        if (round > 0) runs[name][step].push(taken)
      }
  now.end()
  then?.end()
  const size = { now: statSync(files.now).size, before: then === undefined ? Number.NaN : statSync(files.before).size }
  const ratio = size.now / size.before
  const verdict = Number.isNaN(ratio)
    ? ''
    : `ratio ${ratio.toFixed(4)}   bar 0.1   ${ratio <= 0.1 ? 'holds' : 'MISSED'}`
  console.log(
    `${`size, ${what}`.padEnd(34)}${(size.now / 1e6).toFixed(3)} MB   before ${(size.before / 1e6).toFixed(3)} MB   ${verdict}`,
  )
  const of = (name: 'now' | 'before', step: Step, what: keyof Taken = 'seconds') =>
    median(runs[name][step].map((taken) => taken[what]))
  // What takes half a second need not be faster.
  const bars = papers === undefined ? {} : { write: 0.25, open: 0.2 }
  const told = (step: 'write' | 'open', stage: string) => {
    const processor = of('now', step, 'processor') / of('before', step, 'processor')
    const ratio = Number.isNaN(processor) ? '' : `   processor ${processor.toFixed(3)}`
    console.log(`${line(`${stage}, ${what}`, of('now', step), 'before', of('before', step), bars[step])}${ratio}`)
  }
  told('write', 'written')
  told('open', 'opened as by a page')
  console.log(`${`read whole, ${what}`.padEnd(34)}${of('now', 'read').toFixed(3)} s`)
  before?.leave()
  rmSync(folder, { recursive: true, force: true })
}

type Step = 'write' | 'open' | 'read'

/** By the wall clock, and of all threads together. */
interface Taken {
  readonly seconds: number
  readonly processor: number
}

function steps(): Record<Step, Taken[]> {
  return { write: [], open: [], read: [] }
}

/** A program of one of the versions that has its map ready. */
async function peer(root: string, program: string, args: readonly string[]): Promise<NodePeer> {
  const started = new NodePeer(root, program, args)
  await started.ask('ready')
  return started
}

function older(root: string, input: string, out: string): Promise<NodePeer> {
  const program = 'test/bench/file-before.bench.ts'
  writeFileSync(join(root, program), keepsJson)
  return peer(root, program, [input, out])
}
