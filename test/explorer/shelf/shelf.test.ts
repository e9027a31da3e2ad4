import { expect, test } from 'vitest'
import type { Announcement } from '../../../src/explorer/shelf/shelf.ts'
import { bytes, Machine, told, wholeOf } from './machine.ts'

const start = {
  name: 'Rings',
  document: { project: '{"version":1}', history: '[]' },
  members: new Map([
    ['atlas/works.parquet', bytes(1, 2, 3)],
    ['sources/1-rings.bib', bytes(4, 5)],
  ]),
}
const day = 24 * 60 * 60 * 1000

test('a project is given back as it was created, from another tab too', async () => {
  const machine = new Machine()
  const shelf = machine.shelf()
  const card = {
    counts: { author: 3, work: 2, topic: 1 },
    fingerprint: 'ab',
    thumbnail: { type: 'image/png', bytes: bytes(9) },
  }
  const created = await told(shelf.create({ ...start, card }))
  expect(created).toMatchObject({ card: { ...card, name: 'Rings', revision: 1, size: 5, created: machine.now } })
  const whole = await wholeOf(machine.shelf(), created.card.id)
  expect(whole).toEqual({ card: created.card, ...start.document, contents: start.members, faults: [] })
})

test('a save writes the members whose content changed, and what it does not name stays as it was', async () => {
  const shelf = new Machine().shelf()
  const { card } = await told(shelf.create(start))
  const works = bytes(1, 2, 4)
  const saved = await told(
    shelf.save(card.id, {
      revision: 1,
      members: new Map<string, Uint8Array | 'unchanged'>([
        ['atlas/works.parquet', works],
        ['excerpt/works.parquet', bytes(7)],
        ['sources/1-rings.bib', bytes(4, 5)],
      ]),
    }),
  )
  expect(saved.written).toEqual(['atlas/works.parquet', 'excerpt/works.parquet'])
  expect(saved.card).toMatchObject({ revision: 2, size: 6 })
  const again = await told(
    shelf.save(card.id, {
      revision: 2,
      document: { project: '{"version":1,"decisions":[]}', history: '[1]' },
      members: new Map<string, Uint8Array | 'unchanged'>([
        ['atlas/works.parquet', works],
        ['sources/1-rings.bib', 'unchanged'],
      ]),
    }),
  )
  expect(again.written).toEqual([])
  expect(await wholeOf(shelf, card.id)).toMatchObject({
    history: '[1]',
    contents: new Map([
      ['atlas/works.parquet', works],
      ['sources/1-rings.bib', bytes(4, 5)],
    ]),
  })
})

test('of a member that is a part of a larger buffer, that part alone is kept', async () => {
  const machine = new Machine()
  const shelf = machine.shelf()
  const part = new Uint8Array(1000).subarray(10, 12)
  const { card } = await told(shelf.create({ ...start, members: new Map([['atlas/a', part]]) }))
  const row = await machine.open('coterie-projects', (database) => database.get('members', [card.id, 'atlas/a']))
  expect(row.bytes.buffer.byteLength).toBe(2)
})

test('a save that follows an older revision than the one kept is refused, and nothing of it is written', async () => {
  const machine = new Machine()
  const [one, other] = [machine.shelf(), machine.shelf()]
  const { card } = await told(one.create(start))
  const document = { project: '{"version":1,"by":"one"}', history: '[]' }
  await told(one.save(card.id, { revision: 1, document }))
  const late = { revision: 1, document: { ...document, project: 'lost' }, members: new Map([['atlas/lost', bytes(1)]]) }
  expect(await other.save(card.id, late)).toEqual({ ok: false, fault: { code: 'stale', revision: 2 } })
  expect(await wholeOf(other, card.id)).toMatchObject({ ...document, contents: start.members })
})

test('of two saves at once that follow one revision, one is refused', async () => {
  const shelf = new Machine().shelf()
  const { card } = await told(shelf.create(start))
  const saved = await Promise.all(
    ['one', 'other'].map((project) => shelf.save(card.id, { revision: 1, document: { project, history: '' } })),
  )
  expect(saved.map(({ ok }) => ok).sort()).toEqual([false, true])
})

test('members that were saved anew since they were named are not given as if they were those', async () => {
  const shelf = new Machine().shelf()
  const { card } = await told(shelf.create(start))
  const { members } = await told(shelf.read(card.id))
  await told(shelf.save(card.id, { revision: 1, document: { project: 'later', history: '' } }))
  expect((await told(shelf.members(card.id, members))).contents).toEqual(start.members)
  await told(
    shelf.save(card.id, { revision: 2, members: new Map([...start.members, ['atlas/works.parquet', bytes(0)]]) }),
  )
  expect(await shelf.members(card.id, members)).toEqual({ ok: false, fault: { code: 'stale', revision: 3 } })
})

test('projects are listed with the last saved first; a new name is no save', async () => {
  const machine = new Machine()
  const shelf = machine.shelf()
  const old = await told(shelf.create(start))
  machine.now += day
  const young = await told(shelf.create({ ...start, name: 'Ideals' }))
  machine.now += day
  await told(shelf.rename(old.card.id, 'Fields'))
  const names = async () => (await told(shelf.list())).projects.map(({ name, revision }) => [name, revision])
  expect(await names()).toEqual([
    ['Ideals', 1],
    ['Fields', 1],
  ])
  await told(shelf.save(old.card.id, { revision: 1 }))
  expect(await names()).toEqual([
    ['Fields', 2],
    ['Ideals', 1],
  ])
  expect(young.card.changed).toBe(machine.now - day)
})

test('a deleted project is not saved to, comes back whole, and is gone once it is purged', async () => {
  const shelf = new Machine().shelf()
  const { card } = await told(shelf.create(start))
  await told(shelf.remove(card.id))
  expect(await shelf.list()).toMatchObject({ projects: [], removed: [{ id: card.id }] })
  expect(await shelf.save(card.id, { revision: 1 })).toEqual({ ok: false, fault: { code: 'removed' } })
  await told(shelf.restore(card.id))
  expect(await wholeOf(shelf, card.id)).toMatchObject({ card, contents: start.members })
  await told(shelf.purge(card.id))
  expect((await told(shelf.list())).projects).toEqual([card])
  await told(shelf.remove(card.id))
  await told(shelf.purge(card.id))
  expect(await shelf.read(card.id)).toEqual({ ok: false, fault: { code: 'evicted' } })
})

test('what was deleted a week ago is gone for good when the page is opened again', async () => {
  const machine = new Machine()
  const shelf = machine.shelf()
  const { card } = await told(shelf.create(start))
  const kept = await told(shelf.create({ ...start, name: 'Kept' }))
  await told(shelf.remove(card.id))
  machine.now += 6 * day
  expect((await told(machine.shelf().list())).removed).toHaveLength(1)
  machine.now += 2 * day
  expect(await told(machine.shelf().list())).toMatchObject({ projects: [kept.card], removed: [] })
  const rows = await machine.open('coterie-projects', (database) => database.getAllKeys('members'))
  expect(rows.map((key) => (key as readonly string[])[0])).toEqual([kept.card.id, kept.card.id])
})

test('a duplicate is a project of its own', async () => {
  const shelf = new Machine().shelf()
  const { card } = await told(shelf.create({ ...start, card: { fingerprint: 'ab' } }))
  await told(shelf.save(card.id, { revision: 1 }))
  const twin = await told(shelf.duplicate(card.id, 'Rings, again'))
  expect(twin.card).toMatchObject({ name: 'Rings, again', revision: 1, size: 5, fingerprint: 'ab' })
  await told(shelf.save(card.id, { revision: 2, members: new Map() }))
  await told(shelf.remove(card.id))
  await told(shelf.purge(card.id))
  expect(await wholeOf(shelf, twin.card.id)).toMatchObject({ ...start.document, contents: start.members, faults: [] })
})

test('every change is told to the other tabs, and to those alone', async () => {
  const machine = new Machine()
  const [one, other] = [machine.shelf(), machine.shelf()]
  const heard: Announcement[] = []
  const stop = other.watch((change) => heard.push(change))
  one.watch(() => expect.unreachable())
  const { card } = await told(one.create(start))
  await told(one.save(card.id, { revision: 1 }))
  await one.save(card.id, { revision: 1 })
  await told(one.rename(card.id, 'Ideals'))
  await told(one.remove(card.id))
  await told(one.purge(card.id))
  const { id } = card
  expect(heard.map(({ revision }) => revision)).toEqual([1, 2, 2, 2, 0])
  stop()
  await told(one.duplicate((await told(one.create(start))).card.id, 'Twin'))
  expect(heard.every((change) => change.id === id)).toBe(true)
})
