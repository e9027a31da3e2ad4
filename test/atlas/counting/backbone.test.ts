import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backbone, leastOdds, strengths, unlikelyArcs } from '../../../src/atlas/counting/backbone.ts'
import { csrFromTies } from '../../../src/atlas/counting/csr-from-ties.ts'
import { graphs } from '../../ingest/measures/graphs.ts'

const hub = csrFromTies(
  11,
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  [20, 1, 1, 1, 1, 1, 1, 1, 1, 1],
)

test('the one heavy tie of a hub is too heavy to be chance, its many light ones are not', () => {
  const chance = backbone(hub)
  expect(chance[0]).toBeCloseTo((1 - 20 / 29) ** 9, 12)
  expect(chance[1]).toBeCloseTo((1 - 1 / 29) ** 9, 12)
  expect([...unlikelyArcs(hub, strengths(hub), 0.05)].map((is, arc) => is === 1 && hub.targets[arc])).toEqual([
    1,
    ...Array.from({ length: 9 }, () => false),
    0,
    ...Array.from({ length: 9 }, () => false),
  ])
})

describe('found quickly or slowly', () => {
  const weights = fc.oneof(graphs, graphs.map((csr) => ({ ...csr, weights: csr.weights.map((w) => (w === 50 ? -1 : w)) }))) // biome-ignore format: also ties that weigh less than nothing
  const limits = Float64Array.from({ length: 100 }, (_, i) => (i + 1) / 100)

  test('the ties whose odds lie below a limit are the same', () => {
    fc.assert(
      fc.property(weights, fc.constantFrom(0.01, 0.25, 0.5, 1, 2), (csr, below) => {
        expect([...unlikelyArcs(csr, strengths(csr), below)]).toEqual(
          Array.from(backbone(csr), (odds) => Number(odds < below)),
        )
      }),
    )
  })

  test('the least odds of each node lie between the same limits', () => {
    const shares = { limits, of: [] }
    fc.assert(
      fc.property(weights, (csr) => {
        const chance = backbone(csr)
        const found = leastOdds(csr, strengths(csr), shares)
        for (let v = 0; v < csr.order; v++) {
          const own = Math.min(Number.POSITIVE_INFINITY, ...chance.subarray(csr.offsets[v], csr.offsets[v + 1]))
          expect(found[v]).toBe(limits.filter((limit) => limit <= own).length)
        }
      }),
    )
  })
})
