import { expect, test } from 'vitest'
import { fingerprint } from '../../src/atlas/fingerprint.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { allRows, type Engine } from '../../src/warehouse/engine.ts'
import { fieldPlan } from '../../src/warehouse/field-steps.ts'
import { drawField, makeSteps } from '../../src/warehouse/make-field.ts'
import { trinoEngine } from '../../src/warehouse/trino/trino-engine.ts'
import { run } from '../cli/folder.ts'
import { writeSnapshot } from './catalogue.ts'
import { type Ailments, type FakeTrino, fakeTrino } from './fake-trino.ts'
import { inStore } from './store.ts'

const size = { authors: 50, works: 44 }

async function onTrino<T>(ailments: Ailments, use: (engine: Engine, trino: FakeTrino) => Promise<T>): Promise<T> {
  const trino = await fakeTrino(ailments)
  const place = { url: trino.url, user: 'ada', catalog: 'memory', schema: 'main', session: ['query_priority=1 + 1'] }
  try {
    return await use(trinoEngine(place, { pause: async () => {} }), trino)
  } finally {
    await trino.close()
  }
}

test('a cluster gives every step’s rows and the map that DuckDB gives, over the same Parquet', async () => {
  await inStore(
    (source) => writeSnapshot(source, 80, 4),
    async (store) => {
      const imported = await store.read()
      const here = fieldPlan(store.engine, imported, {}, size, defaultSettings)
      await makeSteps(store.engine, imported, here)
      await onTrino({}, async (engine, trino) => {
        const tables = { works: 'memory.main.works', bylines: 'memory.main.bylines' }
        for (const name of ['works', 'bylines'] as const)
          await allRows(engine, `CREATE TABLE ${tables[name]} AS SELECT * FROM ${store.engine.from(imported[name])}`)
        const there = fieldPlan(engine, tables, {}, size, defaultSettings)
        await makeSteps(engine, tables, there)
        for (const [i, { name, table }] of there.entries()) {
          const rows = async (asking: Engine, from: string) =>
            (await allRows(asking, `SELECT * FROM ${asking.from(from)}`)).map((row) => JSON.stringify(row)).sort()
          expect(await rows(engine, table), name).toEqual(await rows(store.engine, here[i]!.table))
        }
        const order = { size, settings: defaultSettings, title: 'sample' }
        const source = { ...tables, title: 'sample' }
        const [one, other] = [
          await drawField(store.engine, { ...order, source: imported, plan: here }),
          await drawField(engine, { ...order, source, plan: there }),
        ]
        expect(fingerprint(other)).toBe(fingerprint(one))
        expect(trino.headers()).toMatchObject({
          'x-trino-user': 'ada',
          'x-trino-session': 'query_priority=1%20%2B%201',
        })
      })
    },
  )
})

test('a server that is busy, and connections that end, are asked again; a query that may run already is not', async () => {
  await onTrino({ busy: { status: 503, times: 3 }, dropped: 3 }, async (engine, trino) => {
    expect(await allRows(engine, 'SELECT 1 AS n')).toEqual([[1]])
    expect(trino.asked).toEqual(['SELECT 1 AS n'])
  })
})

test('a server that stays away is said with its address and the query', async () => {
  await onTrino({ dropped: 1000 }, async (engine, { url }) => {
    const fault = { code: 'engine-away', where: url, query: 'q0' }
    await expect(allRows(engine, 'SELECT 1 AS n')).rejects.toMatchObject({ fault })
  })
  const nobody = trinoEngine(
    { url: 'http://127.0.0.1:9', user: 'ada', catalog: 'c', schema: 's' },
    { pause: async () => {} },
  )
  await expect(nobody.has('x')).rejects.toMatchObject({ fault: { code: 'engine-away', where: 'http://127.0.0.1:9' } })
})

test('a query that fails is said with its id, and no half of its table is left', async () => {
  await onTrino({ failing: 'SELECT 2' }, async (engine, trino) => {
    const fault = { code: 'query-failed', query: 'q0', said: 'Query exceeded its memory' }
    await expect(engine.make('two', 'SELECT 2 AS n')).rejects.toMatchObject({ fault })
    expect(trino.asked.at(-1)).toBe('DROP TABLE IF EXISTS memory.main.two')
    expect(await engine.has('two')).toBe(false)
  })
})

test('whoever stops waiting cancels the query', async () => {
  await onTrino({ endless: 'forever' }, async (engine, trino) => {
    const controller = new AbortController()
    const progress = () => controller.abort()
    const waiting = allRows(engine, "SELECT 'forever'", { signal: controller.signal, progress })
    await expect(waiting).rejects.toMatchObject({ fault: { code: 'cancelled' } })
    expect(trino.cancelled).toEqual(['q0'])
  })
})

test('rows from here become a table whatever stands in them, and none become an empty one', async () => {
  await onTrino({}, async (engine) => {
    const rows = [
      [1, "O'Neill; DROP TABLE x"],
      [2, null],
      [3, 'Ünal'],
    ] as const
    await engine.load('people', { n: 'integer', name: 'varchar' }, rows)
    expect(await allRows(engine, `SELECT n, name FROM ${engine.from('people')} ORDER BY n`)).toEqual(rows)
    await engine.load('nobody', { n: 'bigint' }, [])
    expect([await engine.has('nobody'), await engine.has('nobody_half')]).toEqual([true, false])
  })
})

test('coterie field draws from a cluster by its address, and says what is missing', async () => {
  const missing = await run(['field', 'hive.openalex', '--engine', 'http://127.0.0.1:9', '--out', 'x.coterie'])
  expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('--catalog and --schema') })
  const trino = await fakeTrino()
  const call = ['--engine', trino.url, '--catalog', 'memory', '--schema', 'main', '--user', 'ada', '--out', 'x.coterie']
  const none = await run(['field', 'memory.main', ...call, '--plan'])
  expect(none).toMatchObject({ code: 1, err: expect.stringMatching(/the engine refused query q0: .*works/u) })
  await trino.close()
})
