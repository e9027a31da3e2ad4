import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { duckdbEngine } from '../../src/warehouse/duckdb/duckdb-engine.ts'
import { loadDuckdb } from '../../src/warehouse/duckdb/duckdb-package.ts'
import { halvesIn } from '../../src/warehouse/duckdb/half-files.ts'
import { allRows } from '../../src/warehouse/engine.ts'
import type { StepTold } from '../../src/warehouse/make-field.ts'
import { WarehouseFault } from '../../src/warehouse/warehouse-fault.ts'
import { writeSnapshot } from './catalogue.ts'
import { inStore } from './store.ts'

const limits = { memory: '1GB', threads: 2 }

test('what is stopped in the middle goes on with the step that was not finished', async () => {
  await inStore(
    (source) => writeSnapshot(source, 40, 1),
    async (store) => {
      const controller = new AbortController()
      const { signal } = controller
      const stop = ({ name, state }: StepTold) => name === 'pairs' && state === 'begun' && controller.abort()
      await expect(store.rows({}, 'chosen', 'work', { signal, step: stop })).rejects.toMatchObject({
        fault: { code: 'cancelled' },
      })
      const states: Record<string, string> = {}
      const step = ({ name, state }: StepTold) => {
        states[name] = state
      }
      await store.rows({}, 'chosen', 'work', { step })
      expect(states).toMatchObject({ selected: 'kept', authorship: 'kept', pairs: 'made', chosen: 'made' })
    },
  )
})

test('a query that would take for ever ends when it is stopped, and leaves nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-stopped-'))
  const engine = await duckdbEngine(await loadDuckdb(() => {}), folder, limits)
  try {
    const controller = new AbortController()
    const forever = 'SELECT count(*) AS n FROM range(10000000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3'
    const making = engine.make('never', forever, { signal: controller.signal })
    setImmediate(() => controller.abort())
    await expect(making).rejects.toBeInstanceOf(WarehouseFault)
    expect(await engine.has('never')).toBe(false)
    expect(readdirSync(halvesIn(folder))).toEqual([])
    const other = new AbortController()
    const reading = allRows(engine, forever, { signal: other.signal })
    setImmediate(() => other.abort())
    await expect(reading).rejects.toMatchObject({ fault: { code: 'cancelled' } })
  } finally {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('half a table that a kill left behind is swept away, never taken for a whole one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-killed-'))
  const duckdb = await loadDuckdb(() => {})
  const before = await duckdbEngine(duckdb, folder, limits)
  await before.make('whole', 'SELECT 1 AS n')
  // Not closed: what ran is gone. Another process, this one's parent, is at work.
  const [gone, atWork] = ['half-999999999', `half-${process.ppid}`]
  for (const half of [gone, atWork]) mkdirSync(join(folder, half))
  for (const half of [halvesIn(folder), join(folder, gone)]) writeFileSync(join(half, 'cut.parquet'), 'PAR1 and no end')
  const engine = await duckdbEngine(duckdb, folder, limits)
  try {
    expect([await engine.has('whole'), await engine.has('cut')]).toEqual([true, false])
    expect(readdirSync(halvesIn(folder))).toEqual([])
    expect(readdirSync(folder).sort()).toEqual([atWork, `half-${process.pid}`, 'whole.parquet'].sort())
    expect(await allRows(engine, `SELECT n FROM ${engine.from('whole')}`)).toEqual([[1]])
  } finally {
    await engine.close()
    await before.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
