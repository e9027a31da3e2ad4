import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csrFromTies } from '../../../src/atlas/counting/csr-from-ties.ts'
import { place } from '../../../src/ingest/layout/place.ts'
import { layoutQuality } from '../../../src/ingest/layout/quality.ts'
import { fixtureGraph } from '../../fixtures/graphs.ts'
import { graphs } from '../measures/graphs.ts'

const path = csrFromTies(4, [0, 1, 2], [1, 2, 3])
const at = (...spots: readonly (readonly [number, number])[]) => ({
  x: Float64Array.from(spots, (s) => s[0]),
  y: Float64Array.from(spots, (s) => s[1]),
})

test('a path drawn as a straight line has no stress, no crossings, and ties of one length', () => {
  const quality = layoutQuality(path, at([0, 0], [3, 4], [6, 8], [9, 12]))
  expect(quality.stress).toBeCloseTo(0, 12)
  expect(quality.crosslessness).toBe(1)
  expect(quality.edgeLengthDeviation).toBeCloseTo(0, 6)
  expect(quality.neighbourhood).toBe(1)
})

test('a path folded over itself crosses once in the one way it can', () => {
  const quality = layoutQuality(path, at([0, 0], [2, 2], [2, 0], [0, 2]))
  expect(quality.crosslessness).toBe(0)
  expect(quality.stress).toBeGreaterThan(0.05)
})

test('moving, turning and enlarging a map changes none of its figures; the placed club beats a shuffled one', () => {
  const { csr } = fixtureGraph('karate')
  const { x, y } = place(csr)
  const quality = layoutQuality(csr, { x, y })
  const turned = layoutQuality(csr, { x: y.map((v) => 5 - 3 * v), y: x.map((v) => 3 * v - 8) })
  for (const key of ['neighbourhood', 'stress', 'crosslessness', 'edgeLengthDeviation'] as const) {
    expect(turned[key]).toBeCloseTo(quality[key], 9)
  }
  const shuffled = layoutQuality(csr, { x: x.map((_, v) => x[(v * 11) % 34]!), y: y.map((_, v) => y[(v * 11) % 34]!) })
  expect(quality.neighbourhood).toBeGreaterThan(2 * shuffled.neighbourhood)
  expect(quality.stress).toBeLessThan(shuffled.stress)
})

test('every figure is a number on any graph', () => {
  fc.assert(
    fc.property(graphs, (csr) => {
      const quality = layoutQuality(csr, place(csr, { rounds: 3 }))
      for (const share of [quality.neighbourhood, quality.stress, quality.crosslessness]) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
      expect(quality.edgeLengthDeviation).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 50 },
  )
})
