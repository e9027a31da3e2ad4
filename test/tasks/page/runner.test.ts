import { expect, test } from 'vitest'
import { TaskRunner, WorkerFailure, type WorkerLike } from '../../../src/tasks/page/runner.ts'
import type { Job, Question, Reply } from '../../../src/tasks/shared/protocol.ts'

const job: Job & { kind: 'read' } = { kind: 'read', files: [], yearRetrieved: 2026, map: [] }

/** A worker whose answers the test gives. */
class Puppet implements WorkerLike {
  readonly asked: Question[] = []
  ended = false
  onmessage: ((event: { data: Reply }) => void) | null = null
  onerror: ((event: { message?: string }) => void) | null = null
  onmessageerror: (() => void) | null = null
  postMessage(question: Question) {
    this.asked.push(question)
  }
  terminate() {
    this.ended = true
  }
  answer(data: Reply) {
    this.onmessage?.({ data })
  }
}

function withPuppets() {
  const puppets: Puppet[] = []
  const runner = new TaskRunner(() => {
    puppets.push(new Puppet())
    return puppets.at(-1)!
  })
  return { runner, puppets }
}

test('a job gives its result, with its progress on the way', async () => {
  const { runner, puppets } = withPuppets()
  const steps: string[] = []
  const result = runner.run(job, { progress: ({ step }) => steps.push(step) })
  puppets[0]!.answer({ id: 1, type: 'progress', step: 'reading', file: 'refs.bib', share: 0.5 })
  puppets[0]!.answer({ id: 1, type: 'done', result: ['report'] })
  expect(await result).toEqual(['report'])
  expect(steps).toEqual(['reading'])
})

test('a map that was made is taken up before the result', async () => {
  const { runner, puppets } = withPuppets()
  const order: unknown[] = []
  const result = runner.run(job, { map: ({ number }) => order.push(number) }).then((done) => order.push(done))
  puppets[0]!.answer({ id: 1, type: 'map', number: 7, since: null, atlas: {} })
  puppets[0]!.answer({ id: 1, type: 'done', result: ['report'] })
  await result
  expect(order).toEqual([7, ['report']])
})

test('a cancelled job rejects at once, and its late result is dropped', async () => {
  const { runner, puppets } = withPuppets()
  const cancelling = new AbortController()
  const maps: unknown[] = []
  const result = runner.run(job, { signal: cancelling.signal, map: (map) => maps.push(map) })
  cancelling.abort(new Error('cancelled by the person'))
  await expect(result).rejects.toThrow('cancelled by the person')
  puppets[0]!.answer({ id: 1, type: 'map', number: 1, since: null, atlas: {} })
  puppets[0]!.answer({ id: 1, type: 'done', result: [] })
  expect(maps).toEqual([])
  expect(puppets[0]!.asked.at(-1)).toEqual({ cancel: 1 })
})

test('a worker that dies is named, and the next job starts a new one', async () => {
  const { runner, puppets } = withPuppets()
  const result = runner.run(job)
  puppets[0]!.onerror?.({ message: 'out of memory' })
  await expect(result).rejects.toBeInstanceOf(WorkerFailure)
  expect(puppets[0]!.ended).toBe(true)
  const again = runner.run(job)
  puppets[1]!.answer({ id: 2, type: 'done', result: [] })
  expect(await again).toEqual([])
})

test('an answer that cannot be taken apart rejects', async () => {
  const { runner, puppets } = withPuppets()
  const result = runner.run(job)
  puppets[0]!.onmessageerror?.()
  await expect(result).rejects.toBeInstanceOf(WorkerFailure)
})

test('a worker that does not notice a cancellation is ended', async () => {
  const { runner, puppets } = withPuppets()
  const cancelling = new AbortController()
  const result = runner.run(job, { signal: cancelling.signal })
  cancelling.abort(new Error('cancelled'))
  await expect(result).rejects.toThrow('cancelled')
  await expect.poll(() => puppets[0]!.ended).toBe(true)
})

test('a worker whose program could not be fetched is told so, and asked for again with the next job', async () => {
  const { runner, puppets } = withPuppets()
  const result = runner.run(job)
  puppets[0]!.onerror?.({})
  await expect(result).rejects.toThrow('could not be fetched')
  const again = runner.run(job)
  puppets[1]!.answer({ id: 2, type: 'progress', step: 'reading', share: 0 })
  puppets[1]!.onerror?.({})
  await expect(again).rejects.toThrow('stopped unexpectedly')
})

test('a worker that lacks a part of its program is replaced when its other jobs are done', async () => {
  const { runner, puppets } = withPuppets()
  const [lacking, other] = [runner.run(job), runner.run(job)]
  puppets[0]!.answer({ id: 1, type: 'failed', reason: 'a part could not be fetched', unfetched: true })
  await expect(lacking).rejects.toThrow('could not be fetched')
  const meanwhile = runner.run(job)
  expect(puppets).toHaveLength(1)
  for (const id of [2, 3]) puppets[0]!.answer({ id, type: 'done', result: [] })
  await Promise.all([other, meanwhile])
  const later = runner.run(job)
  expect(puppets[0]!.ended).toBe(true)
  puppets[1]!.answer({ id: 4, type: 'done', result: [] })
  expect(await later).toEqual([])
})

test('a worker can be started, and equipped, before there is a job for it', async () => {
  const { runner, puppets } = withPuppets()
  runner.start({ equipped: true })
  expect(puppets[0]!.asked).toEqual([{ equip: true }])
  const result = runner.run(job)
  puppets[0]!.answer({ id: 1, type: 'done', result: [] })
  await result
  expect(puppets).toHaveLength(1)
})

test('jobs that wait behind a cancelled one that holds the worker up are begun anew by another', async () => {
  const { runner, puppets } = withPuppets()
  const cancelling = new AbortController()
  const held = runner.run(job, { signal: cancelling.signal })
  const told: number[] = []
  const waiting = runner.run(job, { progress: ({ share }) => told.push(share), holder: (hold) => hold(true) })
  cancelling.abort(new Error('cancelled'))
  await expect(held).rejects.toThrow('cancelled')
  await expect.poll(() => puppets.length).toBe(2)
  expect(puppets[0]!.ended).toBe(true)
  expect(puppets[1]!.asked).toEqual([
    { id: 2, job },
    { hold: 2, held: true },
  ])
  puppets[1]!.answer({ id: 2, type: 'progress', step: 'reading', share: 0.5 })
  puppets[1]!.answer({ id: 2, type: 'done', result: [] })
  expect(await waiting).toEqual([])
  expect(told).toEqual([0.5])
})
