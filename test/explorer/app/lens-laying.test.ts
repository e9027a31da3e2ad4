import { expect, test } from 'vitest'
import { bindLensLayouts } from '../../../src/explorer/app/lens-laying.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import { placesThrough } from '../../../src/ingest/lens-layout.ts'
import { emptyArrangement } from '../../../src/model/arrangement.ts'
import type { TaskRunner } from '../../../src/tasks/page/runner.ts'
import { perform } from '../../../src/tasks/worker/perform.ts'
import { seedMap } from '../../seed.ts'

const map = await seedMap()

/** A worker that does what it is asked, in this thread, and tells of which lens it was asked. */
function worker() {
  const asked: string[] = []
  const signals: AbortSignal[] = []
  const run = async (job: Parameters<typeof perform>[0] & { kind: 'lens' }, { signal }: { signal: AbortSignal }) => {
    asked.push(job.lens.id)
    signals.push(signal)
    const nothing = () => {}
    return perform(job, { signal, progress: nothing, map: nothing, places: nothing, free: async () => {} })
  }
  return { asked, signals, runner: { run } as unknown as TaskRunner }
}

test('the layout of a lens is worked out once, of ties and places alone, as the terminal works it out', async () => {
  const session = openSession()
  const { asked, runner } = worker()
  const stop = bindLensLayouts(session, runner, () => {})
  session.atlas.value = map
  session.setLens('works')
  expect([asked, session.lensRun.value]).toEqual([['works'], 0])
  await expect.poll(() => session.wantedLayout.value).toBeNull()
  const works = session.through.value
  expect(session.places.value).toEqual(placesThrough(map, works, emptyArrangement))
  expect(session.lensRun.value).toBeNull()
  session.setLens('everything')
  session.setLens('works')
  expect(asked).toEqual(['works'])
  stop()
})

test('what runs for a lens that nobody looks through any more is dropped', async () => {
  const session = openSession()
  const { asked, signals, runner } = worker()
  const stop = bindLensLayouts(session, runner, () => {})
  session.atlas.value = map
  session.setLens('works')
  session.setLens('topics')
  expect([asked, signals.map(({ aborted }) => aborted)]).toEqual([
    ['works', 'topics'],
    [true, false],
  ])
  await expect.poll(() => session.wantedLayout.value).toBeNull()
  session.setLens('works')
  expect(asked).toEqual(['works', 'topics', 'works'])
  stop()
})

test('what fails is told, and leaves the nodes where they are', async () => {
  const session = openSession()
  const runner = { run: () => Promise.reject(new Error('no room')) } as unknown as TaskRunner
  const stop = bindLensLayouts(session, runner, () => {})
  session.atlas.value = map
  session.setLens('works')
  await expect.poll(() => session.notices.value.length).toBe(1)
  expect([session.lensRun.value, session.places.value]).toEqual([null, map.findings[0]])
  stop()
})
