import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { components } from '../../../../src/atlas/counting/components.ts'
import { csrFromTies } from '../../../../src/atlas/counting/csr-from-ties.ts'
import { subgraph } from '../../../../src/atlas/counting/subgraph.ts'
import { leiden } from '../../../../src/ingest/measures/clusters/leiden.ts'
import { modularity } from '../../../../src/ingest/measures/clusters/modularity.ts'
import type { Csr } from '../../../../src/model/csr.ts'
import { fixtureGraph } from '../../../fixtures/graphs.ts'
import { graphs } from '../graphs.ts'
import { adjustedMutualInformation } from './agreement.ts'

describe('on graphs whose answer is known', () => {
  test('the karate club falls into its best four clusters, modularity 0.4198', () => {
    const { csr } = fixtureGraph('karate')
    const { membership, count, modularity: reached } = leiden(csr)
    expect(count).toBe(4)
    expect(reached).toBeCloseTo(0.4198, 4)
    expect(reached).toBeCloseTo(modularity(csr, membership), 12)
  })

  test('communities planted in an LFR graph are found again', () => {
    const clear = fixtureGraph('lfr0.1')
    expect(adjustedMutualInformation(leiden(clear.csr).membership, clear.labels)).toBeGreaterThanOrEqual(0.99)
    const mixed = fixtureGraph('lfr0.3')
    for (const seed of [1, 2, 3, 4])
      expect(adjustedMutualInformation(leiden(mixed.csr, { seed }).membership, mixed.labels)).toBeGreaterThanOrEqual(
        0.94,
      )
  })

  test('a higher resolution gives more clusters, resolution 0 one a component', () => {
    const { csr } = fixtureGraph('lfr0.3')
    const [few, some, many] = [0, 1, 4].map((resolution) => leiden(csr, { resolution, starts: 2 }).count)
    expect(few).toBe(1)
    expect(some).toBeGreaterThan(few!)
    expect(many).toBeGreaterThan(some!)
  })

  test('authors of a tight group are steady, those on a ring that can be cut anywhere are not', () => {
    // A clique (0-5) and, apart from it, a ring of thirty (6-35).
    const ring = Array.from({ length: 30 }, (_, i) => [6 + i, 6 + ((i + 1) % 30)] as const)
    const ties = [...pairs(6), ...ring]
    const { stability } = leiden(csrFromTies(36, column(ties, 0), column(ties, 1)), { starts: 20 })
    expect([...stability.subarray(0, 6)]).toEqual([1, 1, 1, 1, 1, 1])
    expect(Math.max(...stability.subarray(6))).toBeLessThan(0.95)
    expect(Math.min(...stability)).toBeGreaterThan(0)
  })
})

describe('on any graph', () => {
  const resolutions = fc.constantFrom(0, 0.3, 1, 2.5)

  test('every cluster is connected, and clusters are numbered by falling size', () => {
    fc.assert(
      fc.property(graphs, resolutions, (csr, resolution) => {
        const { membership, count } = leiden(csr, { resolution, starts: 2 })
        const tied = withoutWeightlessTies(csr)
        expect(components(tied, membership).sizes.length).toBe(count)
        const sizes = Array.from({ length: count }, (_, c) => membership.filter((m) => m === c).length)
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
        expect(sizes.every((size) => size > 0)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('the same seed gives the same clusters, and doubling every weight changes nothing', () => {
    fc.assert(
      fc.property(graphs, resolutions, (csr, resolution) => {
        const once = leiden(csr, { resolution, seed: 7 })
        const doubled = { ...csr, weights: csr.weights.map((w) => w * 2) }
        expect(leiden(csr, { resolution, seed: 7 })).toEqual(once)
        expect(leiden(doubled, { resolution, seed: 7 }).membership).toEqual(once.membership)
      }),
      { numRuns: 50 },
    )
  })

  test('the clusters are at least as good as everyone alone and as one cluster a component', () => {
    fc.assert(
      fc.property(graphs, (csr) => {
        const reached = leiden(csr).modularity
        const alone = Uint32Array.from({ length: csr.order }, (_, i) => i)
        const { of: parts } = components(withoutWeightlessTies(csr))
        const tied = withoutWeightlessTies(csr)
        expect(reached).toBeGreaterThanOrEqual(modularity(tied, alone) - 1e-9)
        expect(reached).toBeGreaterThanOrEqual(modularity(tied, parts) - 1e-9)
      }),
      { numRuns: 100 },
    )
  })
})

test('progress reaches 1, and a stopped job throws the reason', () => {
  const { csr } = fixtureGraph('karate')
  const shares: number[] = []
  leiden(csr, { starts: 4, progress: (share) => void shares.push(share) })
  expect(shares).toEqual([0.25, 0.5, 0.75, 1])
  expect(() => leiden(csr, { signal: AbortSignal.abort(new Error('enough')) })).toThrow('enough')
})

const withoutWeightlessTies = (csr: Csr): Csr =>
  subgraph(
    csr,
    Uint32Array.from({ length: csr.order }, (_, v) => v),
    Uint8Array.from(csr.weights, (weight) => (weight > 0 ? 1 : 0)),
  )

const pairs = (n: number) =>
  Array.from({ length: n * n }, (_, i) => [Math.floor(i / n), i % n] as const).filter(([a, b]) => a < b)
const column = (ties: readonly (readonly [number, number])[], i: 0 | 1) => ties.map((tie) => tie[i])
