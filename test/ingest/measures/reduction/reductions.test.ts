import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csrFromTies } from '../../../../src/atlas/counting/csr-from-ties.ts'
import { type Reduction, reduced } from '../../../../src/ingest/measures/reduction/reduction.ts'
import { reductions } from '../../../../src/ingest/measures/reduction/reductions.ts'
import { graphs } from '../graphs.ts'

const reduction = (id: Reduction['id']) => reductions.find((each) => each.id === id)!

describe('a triangle 0 1 2 with a tail 2-3, a heavy pair 4-5 and 6 alone', () => {
  const csr = csrFromTies(7, [0, 1, 0, 2, 4], [1, 2, 2, 3, 5], [1, 1, 1, 0.5, 9])
  const left = (id: Reduction['id'], value = 0, input = {}) => {
    const { nodes, leftOut } = reduced(csr, reduction(id).keep(csr, value, input))
    return { nodes: [...nodes], leftOut }
  }

  test('the largest component is the triangle and its tail', () => {
    expect(left('giant')).toEqual({ nodes: [0, 1, 2, 3], leftOut: { nodes: 3, ties: 1 } })
  })

  test('the core of two ties is the triangle', () => {
    expect(left('core', 2)).toEqual({ nodes: [0, 1, 2], leftOut: { nodes: 4, ties: 2 } })
  })

  test('ties of weight 1 leave the tail out, and keep what had no ties before', () => {
    expect(left('weight', 1)).toEqual({ nodes: [0, 1, 2, 4, 5, 6], leftOut: { nodes: 1, ties: 1 } })
  })

  test('authors with two works or more', () => {
    expect(left('works', 2, { works: [2, 1, 3, 1, 1, 1, 5] }).nodes).toEqual([0, 2, 6])
  })

  test('the top two by strength are the heavy pair; by a measure, those it ranks highest', () => {
    expect(left('top', 2).nodes).toEqual([4, 5])
    expect(left('top', 2, { importance: [0, 0, Number.NaN, 7, 0, 0, 8] }).nodes).toEqual([3, 6])
  })
})

test('the backbone keeps the one heavy tie of a hub and drops its many light ones', () => {
  const others = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  const csr = csrFromTies(
    11,
    others.map(() => 0),
    others,
    [20, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  )
  const { nodes, leftOut } = reduced(csr, reduction('backbone').keep(csr, 0.05, {}))
  expect([...nodes]).toEqual([0, 1])
  expect(leftOut).toEqual({ nodes: 9, ties: 9 })
})

test('whatever is left out is counted, both arcs of a tie agree, and no kept tie lacks an end', () => {
  fc.assert(
    fc.property(graphs, fc.constantFrom(...reductions), fc.constantFrom(0.05, 1, 2, 5), (csr, { keep }, value) => {
      const kept = keep(csr, value, {})
      const { csr: smaller, nodes, leftOut } = reduced(csr, kept)
      expect(nodes.length + leftOut.nodes).toBe(csr.order)
      expect(kept.arcs.reduce((sum, arc) => sum + arc, 0)).toBe(smaller.targets.length)
      expect(smaller.targets.length / 2 + leftOut.ties).toBe(csr.targets.length / 2)
    }),
    { numRuns: 200 },
  )
})
