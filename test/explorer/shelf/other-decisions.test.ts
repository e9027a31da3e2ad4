import { expect, test } from 'vitest'
import type { Decision } from '../../../src/model/decision.ts'
import { Machine, told } from './machine.ts'

const merge = (name: string): Decision => ({ kind: 'thesaurus', label: name, by: 'Ada Lovelace' })

/** As versions before projects left it. */
function remember(machine: Machine, version: number, rows: Readonly<Record<string, unknown>>, vocabulary?: unknown) {
  return new Promise<void>((resolve) => {
    const request = machine.storage.open('coterie', version)
    request.onupgradeneeded = () => {
      const decisions = request.result.createObjectStore('decisions')
      for (const [key, row] of Object.entries(rows)) decisions.put(row, key)
      if (version < 2) return
      const own = request.result.createObjectStore('vocabulary')
      if (vocabulary !== undefined) own.put(vocabulary, 'own')
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}

test('what was remembered for all maps is offered in the order in which it was decided; damaged rows are not', async () => {
  const machine = new Machine()
  const rows = {
    b: { at: 2, decision: merge('b') },
    odd: { at: 1, decision: { kind: 'odd' } },
    none: null,
    a: { at: 1, decision: merge('a') },
    undated: { decision: merge('undated') },
  }
  await remember(machine, 2, rows, 'hide\tring')
  const remembered = { ok: true, decisions: [merge('undated'), merge('a'), merge('b')], vocabulary: 'hide\tring' }
  expect(await machine.shelf().remembered()).toEqual(remembered)
  expect(await machine.open('coterie', (database) => database.count('decisions'))).toBe(5)
})

test('so is what a first version remembered, and a later one', async () => {
  for (const version of [1, 3]) {
    const machine = new Machine()
    await remember(machine, version, { a: { at: 1, decision: merge('a') } }, 7)
    expect(await told(machine.shelf().remembered())).toMatchObject({ decisions: [merge('a')], vocabulary: '' })
    expect(await machine.storage.databases()).toContainEqual({ name: 'coterie', version })
  }
})

test('where nothing was remembered nothing is made', async () => {
  const machine = new Machine()
  expect(await machine.shelf().remembered()).toEqual({ ok: true, decisions: [], vocabulary: '' })
  expect(await machine.storage.databases()).toEqual([])
})

test('decisions of other projects that are wanted are found with the project’s name', async () => {
  const shelf = new Machine().shelf()
  const project = (...names: string[]) => ({
    project: JSON.stringify({ version: 1, decisions: [...names.map(merge), { kind: 'odd' }] }),
    history: '[]',
  })
  const here = await told(shelf.create({ name: 'Here', document: project('a') }))
  const there = await told(shelf.create({ name: 'There', document: project('a', 'b') }))
  await told(shelf.create({ name: 'Others', document: project('c') }))
  await told(shelf.create({ name: 'Torn', document: { project: '{', history: '' } }))
  await told(shelf.create({ name: 'Bare', document: { project: 'null', history: '' } }))
  const deleted = await told(shelf.create({ name: 'Deleted', document: project('a') }))
  await told(shelf.remove(deleted.card.id))
  const isWanted = (decision: Decision) => decision.kind === 'thesaurus' && decision.label === 'a'
  expect((await told(shelf.elsewhere(here.card.id, isWanted))).found).toEqual([
    { id: there.card.id, name: 'There', decisions: [merge('a')] },
  ])
})
