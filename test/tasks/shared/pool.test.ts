import { afterAll, beforeAll, expect, test } from 'vitest'
import { csrFromTies } from '../../../src/atlas/counting/csr-from-ties.ts'
import { nodePool } from '../../../src/cli/cores.ts'
import { betweenness } from '../../../src/ingest/measures/betweenness/betweenness.ts'
import { nearness } from '../../../src/ingest/measures/distance/nearness.ts'
import type { Kernel } from '../../../src/ingest/measures/kernel-pool.ts'
import { bundle } from '../../../src/setup/bundle.mjs'
import { type KernelWorker, type WorkerPool, workerPool } from '../../../src/tasks/shared/pool.ts'
import { coauthors, tiesOf } from '../../bench/coauthors.ts'

const { order, from, to, weight } = tiesOf(coauthors(3000, 5))
const csr = csrFromTies(order, from, to, weight)
const pools: WorkerPool[] = []
let script: URL

beforeAll(async () => {
  script = new URL(await bundle('src/cli/node-kernel-worker.ts'))
}, 120_000)
afterAll(() => {
  for (const pool of pools) pool.end()
})

const poolOf = (size: number) => {
  const pool = nodePool(size, script)
  pools.push(pool)
  return pool
}

test('figures are the same to the last bit on this thread, one worker, two and three', async () => {
  const here = [await betweenness(csr), await nearness(csr)]
  for (const size of [1, 2, 3]) {
    const pool = poolOf(size)
    expect(await Promise.all([betweenness(csr, { pool }), nearness(csr, { pool })])).toEqual(here)
  }
})

test('progress rises to the end', async () => {
  const shares: number[] = []
  await nearness(csr, { pool: poolOf(2), progress: (share) => void shares.push(share) })
  expect(shares.length).toBeGreaterThan(2)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
})

test('aborting rejects with the reason, and the pool works again afterwards', async () => {
  const pool = poolOf(2)
  const controller = new AbortController()
  const run = betweenness(csr, { pool, signal: controller.signal })
  controller.abort(new Error('no longer wanted'))
  await expect(run).rejects.toThrow('no longer wanted')
  expect((await nearness(csr, { pool })).closeness[0]).toBeGreaterThan(0)
})

test('a kernel that fails rejects with its message', async () => {
  const unknown: Kernel<null, number, number> = { name: 'nobody knows it', prepare: () => (part) => part }
  await expect(poolOf(2).run(unknown, null, [1, 2, 3])).rejects.toThrow('there is no kernel “nobody knows it”')
})

test('a worker that cannot start rejects instead of waiting for ever', async () => {
  const pool = nodePool(2, new URL('file:///nowhere/kernel-worker.mjs'))
  await expect(nearness(csr, { pool })).rejects.toThrow('a worker failed')
})

test('a worker whose message cannot be read rejects, and all workers are ended', async () => {
  let ended = 0
  const spawn = (): KernelWorker => {
    const worker: KernelWorker = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage: () => queueMicrotask(() => worker.onmessageerror?.(undefined)),
      terminate: () => ended++,
    }
    return worker
  }
  await expect(nearness(csr, { pool: workerPool(spawn, 2) })).rejects.toThrow('could not be read')
  expect(ended).toBe(2)
})

test('ending a pool lets the program end', async () => {
  const pool = poolOf(2)
  let run: Promise<unknown> | undefined
  await new Promise<void>((begun) => {
    run = nearness(csr, { pool, progress: () => begun() })
  })
  pool.end()
  await expect(run).rejects.toThrow('stopped')
})
