import { expect, test } from 'vitest'
import { csrFromTies } from '../../../src/atlas/counting/csr-from-ties.ts'
import type { Positions } from '../../../src/model/positions.ts'
import { assess, cluster, place } from '../../../src/tasks/worker/arrange.ts'
import { Gate } from '../../../src/tasks/worker/gate.ts'

/** Two cliques of six that one tie joins. */
function twoCliques() {
  const [from, to]: [number[], number[]] = [[0], [6]]
  for (const first of [0, 6])
    for (let a = first; a < first + 6; a++)
      for (let b = a + 1; b < first + 6; b++) {
        from.push(a)
        to.push(b)
      }
  return csrFromTies(12, from, to)
}

const csr = twoCliques()
const sizes = new Float64Array(12).fill(1)
const clusters = Uint32Array.from({ length: 12 }, (_, v) => (v < 6 ? 0 : 1))
const input = { csr, style: 'balanced', seed: 1, sizes, clusters } as const
/** A clock of which every look takes 20 ms. */
function ticking() {
  let time = 0
  return () => {
    time += 20
    return time
  }
}

test('a finer resolution parts what a coarser one joins, and each says how well', () => {
  const fine = cluster({ csr, resolution: 1, seed: 1 })
  expect([...fine.membership]).toEqual([...clusters])
  expect(fine.modularity).toBeGreaterThan(0.4)
  expect([...fine.stability]).toEqual(Array(12).fill(1))
  expect([...cluster({ csr, resolution: 1, seed: 1, quick: true }).membership]).toEqual([...clusters])
  expect(cluster({ csr, resolution: 0.01, seed: 1 }).count).toBe(1)
})

test('places come on the way to the final ones, with their quality at the end', async () => {
  const told: Positions[] = []
  const shares: number[] = []
  const placed = await place(input, { now: ticking(), pass: async () => {} }, (places, share) => {
    told.push(places)
    shares.push(share)
  })
  expect(told.length).toBeGreaterThan(3)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(placed.x).toHaveLength(12)
  expect(placed.quality.neighbourhood).toBeGreaterThan(0.9)
  const again = await place(input, { now: () => 0, pass: async () => {} }, () => {})
  expect(again).toEqual(placed)
})

test('tidying up from here leaves pinned nodes where they are and moves others', async () => {
  const initial = {
    x: Float64Array.from({ length: 12 }, (_, v) => v * 3),
    y: Float64Array.from({ length: 12 }, (_, v) => (v % 2) * 9),
  }
  const pinned = Uint8Array.from({ length: 12 }, (_, v) => (v < 2 ? 1 : 0))
  const { x, y } = await place({ ...input, initial, pinned }, { now: ticking(), pass: async () => {} }, () => {})
  expect([x[0], y[0], x[1], y[1]]).toEqual([0, 0, 3, 9])
  expect(x[11]).not.toBe(33)
})

test('a job that is held waits between slices until it may go on, and one that is stopped rejects', async () => {
  const gate = new Gate()
  gate.hold(true)
  let done = false
  let placed: Promise<void> | undefined
  await new Promise<void>((asked) => {
    const pass = () => {
      asked()
      return gate.free
    }
    placed = place(input, { now: ticking(), pass }, () => {}).then(() => {
      done = true
    })
  })
  expect(done).toBe(false)
  gate.hold(false)
  await placed
  expect(done).toBe(true)
  const pass = () => Promise.reject(new Error('stopped'))
  await expect(place(input, { now: ticking(), pass }, () => {})).rejects.toThrow('stopped')
})

test('a judgement of a graph without a crossing tie is faultless in that', () => {
  const path = csrFromTies(3, [0, 1], [1, 2])
  const at = { x: Float64Array.of(0, 1, 2), y: new Float64Array(3) }
  const { quality, modularity } = assess({
    csr: path,
    whole: path,
    ...at,
    membership: new Uint32Array(3),
    resolution: 1,
  })
  expect(quality.crosslessness).toBe(1)
  expect(quality.edgeLengthDeviation).toBe(0)
  expect(modularity).toBe(0)
})
