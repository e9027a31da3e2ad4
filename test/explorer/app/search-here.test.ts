import { afterEach, beforeEach, expect, test } from 'vitest'
import { bindSearching } from '../../../src/explorer/app/search-here.ts'
import { moved } from '../../../src/explorer/state/moved-places.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import type { RunOptions } from '../../../src/tasks/page/runner.ts'
import type { Job } from '../../../src/tasks/shared/protocol.ts'
import type { Findings } from '../../../src/tasks/shared/search-jobs.ts'
import { authorKey, mapOf } from '../map.ts'

const session = openSession()
const { atlas, indexed, searchResults, searchWords } = session

const noether = authorKey('Emmy Noether')
const found = (indexed: Findings['indexed']): Findings => {
  const hit = { id: noether, kind: 'author' as const, label: { pieces: [{ text: 'Emmy Noether', found: true }] } }
  return { groups: indexed === 'none' ? [] : [{ kind: 'author', hits: [hit], total: 1 }], indexed }
}
const rings = () => mapOf([{ title: 'On Rings', authors: ['Emmy Noether'] }])

/** A worker that answers when it is told to. */
class Puppet {
  readonly asked: { readonly kind: Job['kind']; readonly query?: string; answer(result?: Findings): Promise<void> }[] =
    []

  run(job: Job, { signal }: RunOptions = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason))
      this.asked.push({
        kind: job.kind,
        ...('query' in job ? { query: job.query } : {}),
        async answer(result) {
          resolve(result)
          // What follows an answer is done in promises.
          await new Promise((done) => setImmediate(done))
        },
      })
    })
  }
  get last() {
    return this.asked.at(-1)!
  }
}

let worker: Puppet
let stop: () => void
beforeEach(() => {
  searchWords.value = ''
  worker = new Puppet()
  stop = bindSearching(session, worker as never)
})
afterEach(() => {
  stop()
  atlas.value = null
})
const hits = () => searchResults.value.groups.flatMap(({ hits }) => hits.map(({ id }) => id))

test('each map is indexed once, and not again when its nodes move', async () => {
  atlas.value = rings()
  expect(worker.asked.map(({ kind }) => kind)).toEqual(['index'])
  expect(indexed.value).toBe(false)
  await worker.last.answer()
  expect(indexed.value).toBe(true)
  atlas.value = moved(atlas.value, { nodes: Uint32Array.of(0), x: [1], y: [1] })
  expect(worker.asked).toHaveLength(1)
  atlas.value = rings()
  expect(worker.asked.map(({ kind }) => kind)).toEqual(['index', 'index'])
  expect(indexed.value).toBe(false)
})

test('a part of the map is searched while the rest is indexed, and then all of it', async () => {
  atlas.value = rings()
  const index = worker.last
  searchWords.value = 'emmy'
  await worker.last.answer(found('part'))
  expect([hits(), searchResults.value.partial]).toEqual([[noether], true])
  await index.answer()
  expect(worker.last).toMatchObject({ kind: 'search', query: 'emmy' })
  await worker.last.answer(found('all'))
  expect([hits(), searchResults.value.partial]).toEqual([[noether], false])
})

test('of answers that come in another order, the one to the last words counts', async () => {
  atlas.value = rings()
  await worker.last.answer()
  searchWords.value = 'em'
  const first = worker.last
  searchWords.value = 'emmy'
  await worker.last.answer(found('all'))
  await first.answer({ groups: [], indexed: 'all' })
  expect([searchResults.value.query, hits()]).toEqual(['emmy', [noether]])
})

test('a worker that has lost its index makes it again, and then answers', async () => {
  atlas.value = rings()
  await worker.last.answer()
  searchWords.value = 'emmy'
  await worker.last.answer(found('none'))
  expect([worker.last.kind, hits(), searchResults.value.partial]).toEqual(['index', [], true])
  await worker.last.answer()
  await worker.last.answer(found('all'))
  expect([hits(), searchResults.value.partial]).toEqual([[noether], false])
})
