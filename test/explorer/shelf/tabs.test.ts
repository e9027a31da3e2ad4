import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hold, type Role } from '../../../src/explorer/shelf/tabs.ts'
import { lockManager } from './locks.ts'
import { hub } from './machine.ts'

/** Tabs of one browser, by a clock that goes on by 50 ms whenever nobody has anything to do. */
function tabs({ hasLocks = true, hasChannel = true } = {}) {
  const locks = hasLocks ? lockManager() : undefined
  const openChannel = hasChannel ? hub() : () => undefined
  return async (lastSave: () => Promise<unknown> = async () => undefined) => {
    const roles: Role[] = []
    const held = await hold('p1', { lastSave, onRole: (role) => roles.push(role), locks, openChannel, wait })
    return { ...held, roles }
  }
}

async function wait(ms: number): Promise<void> {
  for (let i = 0; i < ms / 50; i++) await new Promise(setImmediate)
}

/** All that follows has been done. */
const quiet = () => wait(10_000)

const rolesOf = (...held: readonly { readonly role: () => Role }[]) => held.map(({ role }) => role())

describe.each([
  ['with locks', { hasLocks: true }],
  ['without locks', { hasLocks: false }],
])('%s', (_, means) => {
  test('the first tab writes and the second reads, until the first is closed', async () => {
    const open = tabs(means)
    const [one, other] = [await open(), await open()]
    expect(rolesOf(one, other)).toEqual(['writing', 'reading'])
    expect([one.roles, other.roles]).toEqual([[], []])
    one.release()
    await quiet()
    expect(other.role()).toBe('writing')
    expect(other.roles).toEqual(['writing'])
    expect(one.roles).toEqual([])
  })

  test('of tabs opened at once, exactly one writes; and again when that is closed', async () => {
    const open = tabs(means)
    let held: readonly Awaited<ReturnType<typeof open>>[] = await Promise.all([open(), open(), open(), open()])
    for (const left of [4, 3, 2, 1]) {
      await quiet()
      expect(rolesOf(...held).sort()).toEqual([...Array(left - 1).fill('reading'), 'writing'])
      const writing = held.find(({ role }) => role() === 'writing')!
      writing.release()
      held = held.filter((one) => one !== writing)
    }
  })

  test('a tab that takes over waits for the last save of the other, which reads from then on', async () => {
    const open = tabs(means)
    const done: string[] = []
    const one = await open(async () => {
      await wait(1000)
      done.push(`saved ${one.role()}`)
    })
    const other = await open()
    await other.takeOver()
    done.push('taken')
    await quiet()
    expect(done).toEqual(['saved writing', 'taken'])
    expect(rolesOf(one, other)).toEqual(['reading', 'writing'])
    expect([one.roles, other.roles]).toEqual([['reading'], ['writing']])
    await one.takeOver()
    await quiet()
    expect(rolesOf(one, other)).toEqual(['writing', 'reading'])
    one.release()
    await quiet()
    expect(other.role()).toBe('writing')
  })

  test('it takes over too from a tab that does not answer, or whose last save fails', async () => {
    for (const lastSave of [() => new Promise(() => undefined), () => Promise.reject(new Error('no room'))]) {
      const open = tabs(means)
      const [one, other] = [await open(lastSave), await open()]
      await other.takeOver()
      await quiet()
      expect(rolesOf(one, other)).toEqual(['reading', 'writing'])
    }
  })

  test('of three, the one that asks takes over, and the third goes on reading', async () => {
    const open = tabs(means)
    const [one, other, third] = [await open(), await open(), await open()]
    await third.takeOver()
    await quiet()
    expect(rolesOf(one, other, third)).toEqual(['reading', 'reading', 'writing'])
    expect(other.roles).toEqual([])
  })

  test('a tab that asked and was closed before it could take over leaves the first one writing', async () => {
    const open = tabs(means)
    const other: { release?: () => void } = {}
    const one = await open(async () => other.release?.())
    const asking = await open()
    other.release = asking.release
    await asking.takeOver()
    await quiet()
    await quiet()
    expect(one.role()).toBe('writing')
    expect((await open()).role()).toBe('reading')
  })

  test('whatever tabs are opened, closed and take over, in the end one writes', async () => {
    const step = fc.record({
      kind: fc.constantFrom('open' as const, 'close' as const, 'takeOver' as const),
      which: fc.nat(3),
      pause: fc.constantFrom(0, 50, 500, 5000),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const open = tabs(means)
        const held = [await open()]
        for (const { kind, which, pause } of steps) {
          if (kind === 'open') held.push(await open())
          else if (kind === 'close') held.splice(which, 1)[0]?.release()
          else await held[which]?.takeOver()
          await wait(pause)
        }
        await quiet()
        expect(rolesOf(...held).filter((role) => role === 'writing')).toHaveLength(Math.min(1, held.length))
      }),
      { numRuns: 500 },
    )
  })

  test('what was released takes over no more', async () => {
    const open = tabs(means)
    const [one, other] = [await open(), await open()]
    other.release()
    other.release()
    await other.takeOver()
    await quiet()
    expect(rolesOf(one, other)).toEqual(['writing', 'reading'])
  })
})

test('with locks alone a tab takes over unasked', async () => {
  const open = tabs({ hasChannel: false })
  const [one, other] = [await open(), await open()]
  expect(rolesOf(one, other)).toEqual(['writing', 'reading'])
  await other.takeOver()
  await quiet()
  expect(rolesOf(one, other)).toEqual(['reading', 'writing'])
})

test('tabs that cannot know of each other all write', async () => {
  const open = tabs({ hasLocks: false, hasChannel: false })
  expect(rolesOf(await open(), await open())).toEqual(['writing', 'writing'])
})

test('where the browser refuses locks, a tab writes', async () => {
  const locks = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } as unknown as LockManager
  const held = await hold('p1', { lastSave: async () => undefined, onRole: () => undefined, locks, openChannel: hub() })
  expect(held.role()).toBe('writing')
})

test('of two that both write, one having slept through the other’s question, one gives way when it hears', async () => {
  const openChannel = hub()
  const roles: Role[] = []
  const onRole = (role: Role) => roles.push(role)
  const one = await hold('p1', { lastSave: async () => undefined, onRole, locks: undefined, openChannel, wait })
  const stranger = openChannel('coterie-project-p1')!
  stranger.say({ kind: 'here', from: '~' })
  stranger.say({ kind: 'odd' })
  await quiet()
  expect(one.role()).toBe('writing')
  stranger.say({ kind: 'here', from: '' })
  await quiet()
  expect(roles).toEqual(['reading'])
})
