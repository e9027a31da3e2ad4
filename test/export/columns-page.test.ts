import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { orderOf } from '../../src/atlas/atlas.ts'
import { textAt } from '../../src/atlas/column.ts'
import { fromGraphJson } from '../../src/atlas/file/migrations.ts'
import { historyTables, networks, tables } from '../../src/atlas/schema.ts'
import { columnsPage, exampleFiles } from '../../src/export/columns-page.ts'
import { by } from '../../src/model/order.ts'
import { written } from '../atlas/file/in-memory.ts'
import { pythonWith } from '../bench/python.ts'

const folder = 'public/map-file'
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')
const page = columnsPage(exampleFiles.map(({ title, file }) => ({ title, file, text: textOf(file) })))

describe('the page that describes the map file', () => {
  test('is what the schema says now (npm run columns writes it)', () => {
    expect(textOf('index.html')).toBe(page)
  })

  test('names every column of every table', () => {
    for (const schema of [tables, historyTables])
      for (const columns of Object.values(schema))
        for (const column of Object.keys(columns)) expect(page).toContain(`<code>${column}</code>`)
    for (const network of Object.keys(networks)) expect(page).toContain(`atlas/${network}.parquet`)
  })
})

/** R that has arrow, and DuckDB: its own program, or in Python. */
const hasR = spawnSync('Rscript', ['-e', 'library(arrow)'], { stdio: 'ignore' }).status === 0
const hasDuckdb = spawnSync('duckdb', ['-version'], { stdio: 'ignore' }).status === 0
const [pandas, duckdb] = [pythonWith('pandas', 'pyarrow'), pythonWith('duckdb')]

const inPython = `
import sys, duckdb
for row in duckdb.sql(sys.stdin.read()).fetchall(): print(*row, sep="\\t")
`

describe('the examples count the coauthors of everybody as the map does', () => {
  const work = mkdtempSync(join(tmpdir(), 'coterie-columns-'))
  const map = join(work, 'map.coterie')
  let expected = ''

  beforeAll(async () => {
    const text = readFileSync('test/fixtures/saved/seed.json', 'utf8')
    const answer = await fromGraphJson({
      name: 'seed.json',
      text: async function* () {
        yield text
      },
    })
    if (!answer.ok) throw new Error('the map of the seed is damaged')
    const { atlas } = answer
    const { offsets } = atlas.networks.coauthorship
    const rows = Array.from({ length: orderOf(atlas).author }, (_, a) => ({
      name: textAt(atlas.authors.name, a),
      coauthors: offsets[a + 1]! - offsets[a]!,
    }))
    const most = rows.sort(
      by(
        ({ coauthors }) => -coauthors,
        ({ name }) => name,
      ),
    )
    expected = most
      .slice(0, 10)
      .map(({ coauthors, name }) => `${coauthors}\t${name}`)
      .join('\n')
    const bytes = await written({ atlas })
    writeFileSync(map, bytes)
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      mkdirSync(dirname(join(work, name)), { recursive: true })
      writeFileSync(join(work, name), content)
    }
    cpSync(folder, work, { recursive: true })
  }, 60_000)
  afterAll(() => rmSync(work, { recursive: true }))

  const run = (command: string, args: readonly string[], input?: string): string => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: work,
      encoding: 'utf8',
      ...(input === undefined ? {} : { input }),
    })
    if (status !== 0) throw new Error(stderr)
    return stdout.trim()
  }

  test.skipIf(pandas === undefined)('with pandas (skipped where Python has no pandas and pyarrow)', () => {
    expect(run(pandas!, ['with-pandas.py', map])).toBe(expected)
  })

  test.skipIf(!hasR)('with R (skipped where R has no arrow)', () => {
    expect(run('Rscript', ['with-arrow.R', map])).toBe(expected)
  })

  test.skipIf(!hasDuckdb && duckdb === undefined)('with DuckDB (skipped where there is none)', () => {
    const sql = textOf('with-duckdb.sql')
    const out = hasDuckdb
      ? run('duckdb', ['-list', '-noheader', '-separator', '\t'], sql)
      : run(duckdb!, ['-c', inPython], sql)
    expect(out).toBe(expected)
  })
})
