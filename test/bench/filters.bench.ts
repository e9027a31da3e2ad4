// A change of one filter, with how many nodes every choice of every filter would then leave; and a period counted anew.
// Processor time, not the clock: of many changes there and back, after as many that warm up, the median of the slower way.
// npm run bench:filters [-- PAPERS | FILES | MAP]: made papers, 20,000 unless told, the files of a corpus or a saved map.

import { mkdtempSync, openAsBlob, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { read as open } from '../../src/atlas/file/read-container.ts'
import { reductions as shipped } from '../../src/atlas/filters/reductions/reductions.ts'
import { Sieve } from '../../src/atlas/filters/sieve.ts'
import { nodeCount } from '../../src/atlas/nodes.ts'
import { periodOf } from '../../src/atlas/periods.ts'
import { nodeMeans } from '../../src/cli/node-means.ts'
import { read } from '../../src/ingest/formats/read-source.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import { type FilterId, type Filters, facetIds, type ReductionId } from '../../src/model/filters.ts'
import { nodeKinds } from '../../src/model/ids.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { writePapers } from './papers.ts'
import { median } from './timing.ts'

const reductionIds = shipped.map(({ id }) => id)

const given = process.argv.slice(2)
const count = Number(given[0] ?? 20_000)
const atlas = await (Number.isFinite(count) ? made(count) : mapOf(given))
const rounds = nodeCount(atlas) > 100_000 ? 16 : 60

const filters: readonly FilterId[] = ['kinds', 'years', ...facetIds, 'clusters', ...reductionIds]
const nothing: Filters = {
  kinds: new Set(nodeKinds),
  years: null,
  facets: new Map(),
  clusters: null,
  reductions: new Map(),
}
const [first, last] = span(atlas)
/** Most of the years, less one at a time. */
const from = first + Math.ceil((last - first) / 6)
const years = (on: readonly (readonly [ReductionId, number])[] = []): Change =>
  [from, from + 1].map((year) => ({ ...nothing, years: [year, last - 1], reductions: new Map(on) })) as never
const reduced = (id: ReductionId, values: readonly [number, number], before: readonly [ReductionId, number][] = []) =>
  values.map((value) => ({ ...nothing, reductions: new Map([...before, [id, value]]) })) as never as Change

/** What is changed, from one to the other and back. */
type Change = readonly [Filters, Filters]

const changes: Readonly<Record<string, Change>> = {
  years: years(),
  clusters: [
    { ...nothing, clusters: new Set([0, 1]) },
    { ...nothing, clusters: new Set([0, 2]) },
  ],
  works: reduced('works', [2, 3]),
  'most important': reduced('top', [1000, 1010]),
  'largest component': [nothing, { ...nothing, reductions: new Map([['giant', 0]]) }],
  core: reduced('core', [2, 3]),
  'strong ties': reduced('weight', [0.5, 0.6]),
  backbone: reduced('backbone', [0.2, 0.21]),
  'years, works on': years([['works', 2]]),
  'years, largest component on': years([['giant', 0]]),
  'years, everything on': years([['giant', 0], ['core', 2], ['works', 2], ['weight', 0.2], ['backbone', 0.5], ['top', 1000]]), // biome-ignore format: one list
}

const { authorship, aboutness, coauthorship } = atlas.networks
const ties = authorship.targets.length + aboutness.targets.length + coauthorship.targets.length / 2
const load = () => `load ${loadavg()[0]!.toFixed(1)}`
console.log(`${nodeCount(atlas).toLocaleString('en')} nodes, ${ties.toLocaleString('en')} ties; ${load()}`)

const sieve = new Sieve(atlas, new Set(['authorship', 'aboutness', 'coauthorship']), 'degree')
for (const [name, [one, other]] of Object.entries(changes)) {
  let turn = 0
  const next = () => (turn++ % 2 === 0 ? one : other)
  const shown = processor(() => sieve.filtered(next()))
  const counted = processor(() => {
    const now = next()
    sieve.filtered(now)
    for (const id of filters) sieve.choices(now, id)
  })
  console.log(`${name.padEnd(32)}${ms(shown)} to show   ${ms(counted)} with all counts`)
}
let year = first
const period = processor(() => {
  year = year === first ? from : first
  return periodOf(atlas, { first: year, last, undated: true })
})
console.log(`${'a period'.padEnd(32)}${ms(period)} counted anew; ${load()}`)

/** Milliseconds of processor time of what goes one way and the other in turn: the median of the slower way. */
function processor(work: () => unknown): number {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < 2 * rounds; round++) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    if (round >= rounds) times[(round % 2) as 0 | 1].push((user + system) / 1000)
  }
  return Math.max(...times.map(median))
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(2)} ms`.padStart(12)
}

function span({ works: { year } }: Atlas): readonly [first: number, last: number] {
  const dated = year.filter((y) => y > -1e6).sort()
  return [dated[0] ?? 0, dated.at(-1) ?? 0]
}

async function made(papers: number): Promise<Atlas> {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-filters-'))
  const file = join(folder, 'papers.bib')
  writePapers(file, papers)
  const map = await mapOf([file])
  rmSync(folder, { recursive: true, force: true })
  return map
}

async function mapOf(files: readonly string[]): Promise<Atlas> {
  if (files[0]!.endsWith('.coterie')) return saved(files[0]!)
  const readings = []
  for (const name of files) {
    const bytes = (async function* () {
      yield new Uint8Array(readFileSync(name))
    })()
    readings.push((await read({ name, bytes }, { yearRetrieved: 2026 })).reading)
  }
  return (await explore(readings, { settings: defaultSettings })).atlas!
}

async function saved(name: string): Promise<Atlas> {
  const blob = await openAsBlob(name)
  const slice = async (from: number, to: number) => new Uint8Array(await blob.slice(from, to).arrayBuffer())
  const map = await open({ size: blob.size, slice }, { name, parts: ['atlas'], ...nodeMeans })
  if (!map.ok || map.atlas === undefined) throw new Error(`${name} is no whole map`)
  return map.atlas
}
