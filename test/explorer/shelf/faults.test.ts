import { forceCloseDatabase } from 'fake-indexeddb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Shelf } from '../../../src/explorer/shelf/shelf.ts'
import { bytes, Machine, told, wholeOf } from './machine.ts'

const members = new Map([
  ['atlas/works.parquet', bytes(1, 2, 3)],
  ['excerpt/works.parquet', bytes(4)],
])
const document = { project: '{"version":1}', history: '[1]' }
const start = { name: 'Rings', document, members }

async function kept(): Promise<{ machine: Machine; shelf: Shelf; id: string }> {
  const machine = new Machine()
  const shelf = machine.shelf()
  return { machine, shelf, id: (await told(shelf.create(start))).card.id }
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('where a browser keeps nothing, every question is answered by that', () => {
  const failing = (name: string) => () => {
    const storage = new Machine().storage
    vi.spyOn(storage, 'open').mockImplementation(() => {
      throw new DOMException('no', name)
    })
    return storage
  }
  test.each([
    ['there is none', () => undefined],
    [
      'it may not be named',
      () => {
        throw new DOMException('no', 'SecurityError')
      },
    ],
    ['it may not be opened', failing('SecurityError')],
    ['the window keeps nothing', failing('InvalidStateError')],
  ])('%s', async (_, storage) => {
    const shelf = new Machine().shelf({ storage })
    const blocked = { ok: false, fault: { code: 'blocked' } }
    expect(await shelf.list()).toEqual(blocked)
    expect(await shelf.create(start)).toEqual(blocked)
    expect(await shelf.read('p1')).toEqual(blocked)
    expect(await shelf.members('p1', [])).toEqual(blocked)
    expect(await shelf.save('p1', { revision: 1 })).toEqual(blocked)
    for (const asked of [shelf.remove, shelf.restore, shelf.purge]) expect(await asked('p1')).toEqual(blocked)
    expect(await shelf.rename('p1', 'Ideals')).toEqual(blocked)
    expect(await shelf.duplicate('p1', 'Twin')).toEqual(blocked)
    expect(await shelf.elsewhere('p1', () => true)).toEqual(blocked)
    expect(await shelf.remembered()).toEqual(blocked)
  })
})

test('what was forbidden is tried again the next time', async () => {
  const machine = new Machine()
  let isAllowed = false
  const shelf = machine.shelf({ storage: () => (isAllowed ? machine.storage : undefined) })
  expect(await shelf.list()).toMatchObject({ ok: false })
  isAllowed = true
  expect(await shelf.list()).toMatchObject({ ok: true })
})

test('where there is no room the old stands, and it is said how much was wanted and is free', async () => {
  const { machine, id } = await kept()
  const shelf = machine.shelf({
    saying: () => ({
      estimate: async () => ({ quota: 1000, usage: 990 }),
      persist: async () => false,
      persisted: async () => false,
    }),
  })
  await told(shelf.list())
  // Chromium takes what it is given, and says that there is no room when the transaction ends.
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    put.mockRestore()
    const request = this.put(...args)
    request.addEventListener('success', () => {
      ;(this.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError')
    })
    return request
  })
  const large = new Map([...members, ['atlas/works.parquet', new Uint8Array(500)]])
  expect(await shelf.save(id, { revision: 1, members: large })).toEqual({
    ok: false,
    fault: { code: 'full', wanted: 501, free: 10 },
  })
  expect(await wholeOf(shelf, id)).toMatchObject({ card: { revision: 1 }, ...document, contents: members })
  await told(shelf.save(id, { revision: 1, members: large }))
})

test('whether something will fit is said before it is tried, where the browser says so', async () => {
  const estimate = async () => ({ quota: 1000, usage: 400 })
  const saying = () => ({ estimate, persist: async () => true, persisted: async () => true })
  const shelf = new Machine().shelf({ saying })
  expect(await shelf.roomFor(600)).toEqual({ ok: true, free: 600 })
  expect(await shelf.roomFor(601)).toEqual({ ok: false, fault: { code: 'full', wanted: 601, free: 600 } })
  expect(await new Machine().shelf().roomFor(601)).toEqual({ ok: true })
})

test('a browser is asked once to keep what is there, after the first save', async () => {
  const persist = vi.fn(async () => true)
  const saying = () => ({ estimate: async () => ({}), persist, persisted: async () => false })
  const shelf = new Machine().shelf({ saying })
  expect(await shelf.isLasting()).toBe(false)
  expect(persist).not.toHaveBeenCalled()
  const { card } = await told(shelf.create(start))
  await told(shelf.save(card.id, { revision: 1 }))
  expect(await shelf.isLasting()).toBe(true)
  expect(persist).toHaveBeenCalledOnce()
  expect(await new Machine().shelf().isLasting()).toBeUndefined()
})

test('a member that is gone is named, and the others are given', async () => {
  const { machine, shelf, id } = await kept()
  await machine.open('coterie-projects', (database) => database.delete('members', [id, 'atlas/works.parquet']))
  const evicted = { code: 'evicted', member: 'atlas/works.parquet' }
  expect(await wholeOf(shelf, id)).toMatchObject({
    ...document,
    contents: new Map([['excerpt/works.parquet', bytes(4)]]),
    faults: [evicted],
  })
  const unchanged = new Map([...members.keys()].map((name) => [name, 'unchanged' as const]))
  expect(await shelf.save(id, { revision: 1, members: unchanged })).toEqual({ ok: false, fault: evicted })
  expect((await told(shelf.save(id, { revision: 1, members }))).written).toEqual(['atlas/works.parquet'])
  expect(await wholeOf(shelf, id)).toMatchObject({ contents: members, faults: [] })
})

test('a member that is not what was written is named, the others are given, and the next save mends it', async () => {
  const { machine, shelf, id } = await kept()
  await machine.open('coterie-projects', async (database) => {
    const key = [id, 'atlas/works.parquet']
    const row = await database.get('members', key)
    row.bytes[1] ^= 4
    await database.put('members', row, key)
  })
  expect(await wholeOf(shelf, id)).toMatchObject({
    contents: new Map([['excerpt/works.parquet', bytes(4)]]),
    faults: [{ code: 'corrupted', member: 'atlas/works.parquet' }],
  })
  expect((await told(shelf.save(id, { revision: 1, members }))).written).toEqual(['atlas/works.parquet'])
  expect(await wholeOf(shelf, id)).toMatchObject({ contents: members, faults: [] })
})

test.each([
  [
    'its history',
    (row: { history: { text: string } }) => ({ ...row, history: { ...row.history, text: '[2]' } }),
    'history.json',
  ],
  [
    'its project',
    (row: { project: { text: string } }) => ({ ...row, project: { ...row.project, text: '{}' } }),
    'project.json',
  ],
])('of a document of which %s is damaged, the rest is given', async (_, damage, member) => {
  const { machine, shelf, id } = await kept()
  await machine.open('coterie-projects', async (database) => {
    await database.put('documents', damage(await database.get('documents', id)), id)
  })
  const whole = await wholeOf(shelf, id)
  expect(whole.faults).toEqual([{ code: 'corrupted', member }])
  expect([whole.project, whole.history].filter((text) => text !== undefined)).toHaveLength(1)
  expect(whole.contents).toEqual(members)
})

test.each([
  ['gone', undefined, 'evicted'],
  ['of another shape', { version: 1, project: 3 }, 'corrupted'],
  ['no object', 'what?', 'corrupted'],
  ['nothing', null, 'corrupted'],
])('a document that is %s is told, and a whole save takes its place', async (_, row, code) => {
  const { machine, shelf, id } = await kept()
  await machine.open('coterie-projects', async (database) => {
    if (row === undefined) await database.delete('documents', id)
    else await database.put('documents', row, id)
  })
  expect(await told(shelf.read(id))).toMatchObject({ project: undefined, faults: [{ code, member: 'project.json' }] })
  expect(await shelf.save(id, { revision: 1, members })).toMatchObject({ ok: false, fault: { code: 'corrupted' } })
  await told(shelf.save(id, { revision: 1, document, members }))
  expect(await wholeOf(shelf, id)).toMatchObject({ ...document, contents: members, faults: [] })
})

test('a damaged card hides no other', async () => {
  const { machine, shelf, id } = await kept()
  await machine.open('coterie-projects', async (database) => {
    await database.put('projects', { id: 'odd' }, 'odd')
    await database.put('projects', null, 'none')
    await database.put('documents', 7, 'odd')
  })
  expect((await told(shelf.list())).projects.map((card) => card.id)).toEqual([id])
  expect(await shelf.read('odd')).toEqual({ ok: false, fault: { code: 'corrupted', member: 'card' } })
  expect(await shelf.elsewhere('', () => true)).toMatchObject({ ok: true })
  expect((await told(machine.shelf().list())).projects).toHaveLength(1)
})

test('a document of a newer version is neither given, overwritten, nor copied', async () => {
  const { machine, shelf: _, id } = await kept()
  const newer = machine.shelf({ documentVersion: 2 })
  await told(newer.save(id, { revision: 1, document: { project: '{"version":2}', history: '[]' } }))
  const shelf = machine.shelf()
  const fault = { ok: false, fault: { code: 'newer' } }
  expect(await shelf.read(id)).toEqual(fault)
  expect(await shelf.save(id, { revision: 2, document })).toEqual(fault)
  expect(await shelf.duplicate(id, 'Twin')).toEqual(fault)
  expect((await told(shelf.list())).projects).toMatchObject([{ id, revision: 2 }])
  expect(await wholeOf(newer, id)).toMatchObject({ project: '{"version":2}' })
})

test('a newer database is let be, and one that is made meanwhile has not to wait', async () => {
  const { machine, shelf, id } = await kept()
  await new Promise<void>((resolve, reject) => {
    const request = machine.storage.open('coterie-projects', 2)
    request.onblocked = () => reject(new Error('it had to wait'))
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
  expect(await shelf.read(id)).toEqual({ ok: false, fault: { code: 'newer' } })
  expect(await machine.shelf().list()).toEqual({ ok: false, fault: { code: 'newer' } })
})

test('a browser that found everything damaged and began anew says so', async () => {
  const machine = new Machine()
  const open = machine.storage.open.bind(machine.storage)
  vi.spyOn(machine.storage, 'open').mockImplementation((...args) => {
    const request = open(...args)
    // As Chromium does.
    request.addEventListener('upgradeneeded', (event) => Object.assign(event, { dataLoss: 'total' }))
    return request
  })
  expect(await machine.shelf().list()).toEqual({ ok: true, projects: [], removed: [], faults: [{ code: 'lost' }] })
  expect(await machine.shelf().list()).toMatchObject({ faults: [] })
})

test('a connection that the browser has closed is opened again', async () => {
  const machine = new Machine()
  const opened: IDBDatabase[] = []
  const open = machine.storage.open.bind(machine.storage)
  vi.spyOn(machine.storage, 'open').mockImplementation((...args) => {
    const request = open(...args)
    request.addEventListener('success', () => opened.push(request.result))
    return request
  })
  const shelf = machine.shelf()
  const { card } = await told(shelf.create(start))
  forceCloseDatabase(opened[0] as never)
  expect(await wholeOf(shelf, card.id)).toMatchObject({ contents: members })
  opened[1]!.close()
  expect(await wholeOf(shelf, card.id)).toMatchObject({ contents: members })
})
