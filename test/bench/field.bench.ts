// A seeded catalogue of works as Parquet, and from it the map of the whole: of each step works a second, the peak of memory and
// bytes on the disk; and, at 100,000 works as JSON lines, the same steps here against those of the pipeline in memory.
// npm run bench:field [-- WORKS …]: 1000000 unless told; 0 compares only.
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { coauthorship } from '../../src/atlas/counting/coauthorship.ts'
import { nodePool } from '../../src/cli/cores.ts'
import { joinRecords } from '../../src/ingest/corpus/join.ts'
import { read } from '../../src/ingest/formats/read-source.ts'
import { signatures } from '../../src/ingest/graph/shared-terms.ts'
import { identify } from '../../src/ingest/people/identify.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { duckdbEngine, type Limits } from '../../src/warehouse/duckdb/duckdb-engine.ts'
import { importSource } from '../../src/warehouse/duckdb/duckdb-import.ts'
import { loadDuckdb } from '../../src/warehouse/duckdb/duckdb-package.ts'
import { sourceFiles } from '../../src/warehouse/duckdb/snapshot-files.ts'
import { allRows, type Engine } from '../../src/warehouse/engine.ts'
import { fieldPlan } from '../../src/warehouse/field-steps.ts'
import { drawField, makeSteps } from '../../src/warehouse/make-field.ts'
import { wholeMeasures, wholeNetwork } from '../../src/warehouse/whole-network.ts'
import { writeCatalogue } from './field-catalogue.ts'
import { forgetPeak, peak } from './peak.ts'
import { seconds } from './timing.ts'

const limits: Limits = { memory: '4GB', threads: 2 }
const size = { authors: 2500, works: 2200 }
const asked = process.argv.slice(2).map(Number)

for (const works of asked.length === 0 ? [1_000_000] : asked) if (works > 0) await mapOf(works)
await comparison(100_000)

/** Steps of the way from a catalogue to a map of 5,000 nodes, a line each. */
async function mapOf(works: number): Promise<void> {
  await inFolder(async (engine, folder) => {
    const source = join(folder, 'works.parquet')
    console.log(`\n${works.toLocaleString('en')} works`)
    await told('writing the catalogue', works, () => writeCatalogue(engine, source, works))
    const all = await seconds(async () => {
      let imported: Awaited<ReturnType<typeof imports>> | undefined
      await told('works and bylines', works, async () => {
        imported = await imports(engine, folder, source)
      })
      const plan = fieldPlan(engine, imported!, {}, size, defaultSettings)
      for (const [i, { name, table }] of plan.entries())
        await told(
          name,
          works,
          () => makeSteps(engine, imported!, plan.slice(0, i + 1)),
          () => engine.bytes(table),
        )
      const [[authorships]] = await allRows(engine, `SELECT count(*) FROM ${engine.from(tableOf(plan, 'authorship'))}`) as [[number]] // biome-ignore format: a count
      const [[pairs]] = await allRows(engine, `SELECT count(*) FROM ${engine.from(tableOf(plan, 'pairs'))}`) as [[number]] // biome-ignore format: a count
      const pool = nodePool()
      await told('measures of the whole, and the map of 5,000 nodes', works, () =>
        drawField(engine, { source: imported!, plan, size, settings: defaultSettings, title: 'bench' }, {}, { pool }),
      )
      await pool.end()
      console.log(`${authorships.toLocaleString('en')} authorships, ${pairs.toLocaleString('en')} pairs`)
    })
    console.log(`from the catalogue to the map: ${all.toFixed(1)} s`)
  })
}

/** From the same lines to people, pairs and measures, by both. */
async function comparison(works: number): Promise<void> {
  await inFolder(async (engine, folder) => {
    const source = join(folder, 'works.jsonl')
    await writeCatalogue(engine, source, works)
    console.log(`\n${works.toLocaleString('en')} works as JSON lines, to people, pairs, components and PageRank`)
    const here = await seconds(async () => {
      const imported = await imports(engine, folder, source)
      const plan = fieldPlan(engine, imported, {}, size, defaultSettings)
      const until = plan.findIndex(({ name }) => name === 'pairs') + 1
      await makeSteps(engine, imported, plan.slice(0, until))
      const [[people]] = await allRows(engine, `SELECT count(*) FROM ${engine.from(tableOf(plan, 'people'))}`) as [[number]] // biome-ignore format: a count
      wholeMeasures(await wholeNetwork(engine, tableOf(plan, 'pairs'), people, defaultSettings.counting))
    })
    const inMemory = await seconds(async () => {
      const { reading } = await read({ name: source, bytes: createReadStream(source) }, { yearRetrieved: 2026 })
      const joined = joinRecords(reading.records)
      const { authors } = identify(joined.works)
      const { weighted } = coauthorship(signatures(joined.works, authors), authors.length, defaultSettings)
      wholeMeasures(weighted)
    })
    const share = here / inMemory
    console.log(`DuckDB ${here.toFixed(1)} s, in memory ${inMemory.toFixed(1)} s: ${share.toFixed(2)} of it (bar 0.5)`)
  })
}

async function imports(engine: Engine, folder: string, source: string) {
  return importSource(engine, join(folder, 'store'), {
    title: 'bench',
    files: await sourceFiles([source]),
    records: async function* () {},
  })
}

function tableOf(plan: ReturnType<typeof fieldPlan>, name: string): string {
  return plan.find((step) => step.name === name)!.table
}

async function told(
  what: string,
  works: number,
  work: () => Promise<unknown>,
  bytes: () => Promise<number | undefined> = async () => undefined,
): Promise<void> {
  forgetPeak()
  const taken = await seconds(work)
  const rate = Math.round(works / taken).toLocaleString('en')
  const disk = await bytes()
  const onDisk = disk === undefined ? '' : `  ${(disk / 1e6).toFixed(1).padStart(8)} MB on the disk`
  console.log(
    `${what.padEnd(24)}${taken.toFixed(2).padStart(9)} s  ${rate.padStart(12)} works/s  ${Math.round(peak()).toString().padStart(6)} MB${onDisk}`,
  )
}

async function inFolder(use: (engine: Engine, folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-field-'))
  const engine = await duckdbEngine(await loadDuckdb(() => console.log('Installing DuckDB …')), join(folder, 'store'), limits) // biome-ignore format: an engine
  try {
    await use(engine, folder)
  } finally {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
