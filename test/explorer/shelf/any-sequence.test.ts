import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Shelf } from '../../../src/explorer/shelf/shelf.ts'
import { Machine, told, wholeOf } from './machine.ts'

/** What a shelf should hold, said plainly. */
interface Plain {
  readonly name: string
  readonly revision: number
  readonly project: string
  readonly members: ReadonlyMap<string, Uint8Array>
  readonly isRemoved: boolean
}
type Model = Map<string, Plain>

const names = ['atlas/a', 'atlas/b', 'excerpt/a', 'sources/1-a.bib']
const content = fc.uint8Array({ minLength: 0, maxLength: 3 })
const given = fc.dictionary(fc.constantFrom(...names), fc.oneof(content, fc.constant('unchanged' as const)))
const which = fc.nat(5)

const step = fc.oneof(
  fc.record({
    kind: fc.constant('create' as const),
    project: fc.string(),
    members: fc.dictionary(fc.constantFrom(...names), content),
  }),
  {
    weight: 4,
    arbitrary: fc.record(
      { kind: fc.constant('save' as const), which, project: fc.string(), members: given, isStale: fc.boolean() },
      { requiredKeys: ['kind', 'which'] },
    ),
  },
  fc.record({ kind: fc.constantFrom('rename' as const, 'duplicate' as const), which, name: fc.string() }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const, 'purge' as const, 'open' as const), which }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Whether it was done. */
async function take(shelf: Shelf, model: Model, said: Step): Promise<boolean> {
  if (said.kind === 'create') {
    const document = { project: said.project, history: said.project }
    const members = new Map(Object.entries(said.members))
    const { card } = await told(shelf.create({ name: 'new', document, members }))
    model.set(card.id, { name: 'new', revision: 1, project: said.project, members, isRemoved: false })
    return true
  }
  const id = [...model.keys()][said.which] ?? 'nobody'
  const before = model.get(id)
  switch (said.kind) {
    case 'save': {
      const { project, isStale = false } = said
      const revision = (before?.revision ?? 1) - (isStale ? 1 : 0)
      const members = said.members === undefined ? undefined : new Map(Object.entries(said.members))
      const { ok } = await shelf.save(id, {
        revision,
        ...(project === undefined ? {} : { document: { project, history: project } }),
        ...(members === undefined ? {} : { members }),
      })
      const lacks = [...(members ?? [])].some(([name, bytes]) => bytes === 'unchanged' && !before?.members.has(name))
      expect(ok).toBe(before !== undefined && !before.isRemoved && !isStale && !lacks)
      if (!ok || before === undefined) return ok
      const after = [...(members ?? before.members)].map(([name, bytes]): [string, Uint8Array] => [
        name,
        bytes === 'unchanged' ? before.members.get(name)! : bytes,
      ])
      model.set(id, {
        ...before,
        revision: before.revision + 1,
        project: project ?? before.project,
        members: new Map(after),
      })
      return ok
    }
    case 'rename': {
      const { ok } = await shelf.rename(id, said.name)
      if (before !== undefined) model.set(id, { ...before, name: said.name })
      return ok
    }
    case 'duplicate': {
      const answer = await shelf.duplicate(id, said.name)
      if (answer.ok) model.set(answer.card.id, { ...before!, name: said.name, revision: 1, isRemoved: false })
      return answer.ok
    }
    case 'remove':
    case 'restore': {
      const { ok } = await shelf[said.kind](id)
      if (before !== undefined) model.set(id, { ...before, isRemoved: said.kind === 'remove' })
      return ok
    }
    case 'purge':
      await shelf.purge(id)
      if (before?.isRemoved) model.delete(id)
      return before !== undefined
    case 'open':
      return before !== undefined
  }
}

test('any sequence of what is done to projects leaves what a plain list would hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const machine = new Machine()
      let shelf = machine.shelf()
      const model: Model = new Map()
      for (const said of steps) {
        if (said.kind === 'open') {
          shelf.close()
          shelf = machine.shelf()
        }
        const isThere = said.kind === 'create' || model.size > said.which
        const isDone = await take(shelf, model, said)
        if (said.kind !== 'save') expect(isDone).toBe(isThere)
      }
      for (const tab of [shelf, machine.shelf()]) {
        const { projects, removed } = await told(tab.list())
        const ids = (isRemoved: boolean) =>
          [...model].filter(([, plain]) => plain.isRemoved === isRemoved).map(([id]) => id)
        expect(projects.map(({ id }) => id).sort()).toEqual(ids(false).sort())
        expect(removed.map(({ id }) => id).sort()).toEqual(ids(true).sort())
        for (const [id, { name, revision, project, members }] of model)
          expect(await wholeOf(tab, id)).toMatchObject({
            card: { name, revision, size: [...members.values()].reduce((sum, { length }) => sum + length, 0) },
            project,
            history: project,
            contents: members,
            faults: [],
          })
        const rows = await machine.open('coterie-projects', (database) => database.count('members'))
        expect(rows).toBe([...model.values()].reduce((sum, { members }) => sum + members.size, 0))
      }
    }),
    { numRuns: 150 },
  )
})
