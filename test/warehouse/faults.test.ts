import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { duckdbEngine } from '../../src/warehouse/duckdb/duckdb-engine.ts'
import { faultOf } from '../../src/warehouse/duckdb/duckdb-faults.ts'
import { loadDuckdb } from '../../src/warehouse/duckdb/duckdb-package.ts'
import { allRows, type Engine, literal } from '../../src/warehouse/engine.ts'
import { warehouse } from '../../src/words/warehouse.en.ts'
import { openalexLines } from './catalogue.ts'
import { inStore } from './store.ts'

const lines = [...openalexLines(400, 9)]

async function withEngine<T>(use: (engine: Engine, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-faults-'))
  const engine = await duckdbEngine(await loadDuckdb(() => {}), folder, { memory: '500MB', threads: 2 })
  try {
    return await use(engine, folder)
  } finally {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Works as Parquet of four row groups. */
async function parquetOf(path: string): Promise<Buffer> {
  await withEngine((engine) =>
    allRows(
      engine,
      `COPY (SELECT 'https://openalex.org/W' || (range + 1) AS id, md5(CAST(range AS varchar)) AS display_name,
        CAST([] AS STRUCT(author STRUCT(id VARCHAR))[]) AS authorships FROM range(8000))
        TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 2048)`,
    ),
  )
  return readFileSync(path)
}

describe('what is wrong with a file is said with its place', () => {
  test('rows that are no works, in a file that is packed too: n good ones are n works', async () => {
    const broken = [
      lines[0],
      '{"id": "https://openalex.org/W',
      '',
      '[1, 2]',
      'null',
      lines[1],
      '{"title": "No id"}',
    ].join('\n')
    await inStore(
      (source) => {
        writeFileSync(join(source, 'plain.jsonl'), broken)
        writeFileSync(join(source, 'packed.gz'), gzipSync(broken))
        writeFileSync(join(source, 'good.jsonl'), lines.slice(2, 10).join('\n'))
      },
      async ({ read, source }) => {
        const said: string[] = []
        const { rows, faulty } = await read({ faulty: ({ file, line }) => said.push(`${file}:${line}`) })
        expect({ rows, faulty }).toEqual({ rows: 12, faulty: 8 })
        const at = (name: string) => [2, 4, 5, 7].map((line) => `${join(source, name)}:${line}`)
        expect(said).toEqual([...at('packed.gz'), ...at('plain.jsonl')])
      },
    )
  })

  test('a packed file that is cut short', async () => {
    const packed = gzipSync(lines.join('\n'))
    await inStore(
      (source) => writeFileSync(join(source, 'cut.gz'), packed.subarray(0, packed.length >> 1)),
      async ({ read, source }) => {
        const error = await read().catch((error: unknown) => error)
        expect(error).toMatchObject({ fault: { code: 'damaged-file', path: join(source, 'cut.gz') } })
      },
    )
  })

  test('a Parquet file that is cut short, and one of whose row groups one is damaged', async () => {
    await inStore(
      () => {},
      async ({ folder, source, read }) => {
        const whole = await parquetOf(join(folder, 'whole.parquet'))
        writeFileSync(join(source, 'works.parquet'), whole.subarray(0, whole.length - 100))
        const path = join(source, 'works.parquet')
        await expect(read()).rejects.toMatchObject({ fault: { code: 'damaged-file', path } })
        const damaged = Buffer.from(whole)
        damaged.fill(7, Math.round(whole.length * 0.6), Math.round(whole.length * 0.65))
        writeFileSync(path, damaged)
        const error = await read().catch((error: unknown) => error)
        expect(error).toMatchObject({ fault: { code: 'damaged-file', path, group: 3 } })
        writeFileSync(path, whole)
        expect(await read()).toMatchObject({ rows: 8000, faulty: 0 })
      },
    )
  })

  test('a Parquet file that holds something else', async () => {
    await inStore(
      () => {},
      async ({ folder, source, read }) => {
        await withEngine((engine) =>
          allRows(engine, `COPY (SELECT 1 AS id) TO ${literal(join(source, 'ones.parquet'))} (FORMAT parquet)`),
        )
        await expect(read()).rejects.toMatchObject({ fault: { code: 'lacks-columns' } })
        expect(existsSync(join(folder, 'store', 'warehouse.json'))).toBe(false)
      },
    )
  })
})

test('DuckDB that cannot be installed is said, and nothing half of it is left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-no-duckdb-'))
  writeFileSync(join(folder, 'file'), '')
  let asked = 0
  await expect(loadDuckdb(() => asked++, join(folder, 'file', 'duckdb'))).rejects.toMatchObject({
    fault: { code: 'no-duckdb' },
  })
  expect(asked).toBe(1)
  rmSync(folder, { recursive: true })
})

test('a full disk, and a folder that may not be written to, are called so', async () => {
  await withEngine(async (engine) => {
    const copied = (to: string) =>
      allRows(engine, `COPY (SELECT md5(CAST(range AS varchar)) FROM range(300000)) TO '${to}' (FORMAT parquet)`)
    if (existsSync('/dev/full'))
      await expect(copied('/dev/full')).rejects.toMatchObject({ fault: { code: 'full-disk', path: '/dev/full' } })
  })
  const opened = duckdbEngine(await loadDuckdb(() => {}), '/dev/null/store', { memory: '1GB', threads: 1 })
  await expect(opened).rejects.toMatchObject({ fault: { code: 'forbidden', path: '/dev/null/store' } })
})

test.each([
  ['IO Error: Cannot open file "/a/b.parquet": Permission denied', 'forbidden', '/a/b.parquet'],
  ['IO Error: Could not write file "/a/half/x": No space left on device', 'full-disk', '/a/half/x'],
  ['Out of Memory Error: failed to offload data block of size 256.0 KiB', 'out-of-memory', undefined],
  ['INTERRUPT Error: Interrupted!', 'cancelled', undefined],
  ['Binder Error: Referenced column "x" not found', 'query-failed', undefined],
])('%s', (said, code, path) => {
  const { fault } = faultOf(new Error(said), '/a')
  expect(fault.code).toBe(code)
  if (path !== undefined) expect(fault).toMatchObject({ path })
  expect(warehouse.fault(fault)).toMatch(/^\S.*[^.]$/u)
})
