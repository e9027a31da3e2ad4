import { expect, test } from 'vitest'
import { astrayMarks } from '../../../src/atlas/facts/astray-marks.ts'
import { bindAstray } from '../../../src/explorer/app/astray-search.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import type { TaskRunner } from '../../../src/tasks/page/runner.ts'
import { perform } from '../../../src/tasks/worker/perform.ts'
import { seedMap } from '../../seed.ts'

const map = await seedMap()

test('marks out of place are found by a worker, once they are asked for, of what is seen then', async () => {
  const session = openSession()
  const asked: unknown[] = []
  const run = async (job: Parameters<typeof perform>[0], { signal }: { signal: AbortSignal }) => {
    asked.push(job)
    const nothing = () => {}
    // As it arrives in a worker.
    const posted = structuredClone(job)
    return perform(posted, { signal, progress: nothing, map: nothing, places: nothing, free: async () => {} })
  }
  const stop = bindAstray(session, { run } as unknown as TaskRunner)
  session.atlas.value = map
  expect([asked, session.astrayHere.value]).toEqual([[], null])
  session.showsAstray.value = true
  await expect.poll(() => session.astrayHere.value).not.toBeNull()
  expect([...session.astrayHere.value!]).toEqual(astrayMarks(session.astrayAsked.value!))
  const before = session.astrayHere.value
  session.setLens('topics')
  expect(session.astrayHere.value).toBeNull()
  await expect.poll(() => session.astrayHere.value).not.toBeNull()
  expect(session.astrayHere.value).not.toBe(before)
  session.showsAstray.value = false
  expect([session.astrayHere.value, asked.length]).toEqual([null, 2])
  stop()
})

test('what could not be found is told', async () => {
  const session = openSession()
  const stop = bindAstray(session, { run: () => Promise.reject(new Error('no room')) } as unknown as TaskRunner)
  session.atlas.value = map
  session.showsAstray.value = true
  await expect.poll(() => session.notices.value.length).toBe(1)
  expect(session.astrayHere.value).toBeNull()
  stop()
})
