import { afterEach, expect, test, vi } from 'vitest'
import { csrFromTies } from '../../../src/atlas/counting/csr-from-ties.ts'
import { nearness } from '../../../src/ingest/measures/distance/nearness.ts'
import { browserPool } from '../../../src/tasks/worker/browser-pool.ts'
import { coauthors, tiesOf } from '../../bench/coauthors.ts'

afterEach(() => vi.unstubAllGlobals())

test('where the workers of the pool cannot be started, the thread that asks does their work', async () => {
  let started = 0
  class Unfetched {
    onerror: ((event: { message?: string }) => void) | null = null
    constructor() {
      started++
      setTimeout(() => this.onerror?.({}))
    }
    postMessage() {}
    terminate() {}
  }
  vi.stubGlobal('Worker', Unfetched)
  vi.stubGlobal('navigator', undefined)
  const { order, from, to, weight } = tiesOf(coauthors(3000, 5))
  const csr = csrFromTies(order, from, to, weight)
  expect(await nearness(csr, { pool: browserPool(2) })).toEqual(await nearness(csr))
  expect(started).toBe(2)
})
