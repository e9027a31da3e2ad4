import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csrFromTies } from '../../../../src/atlas/counting/csr-from-ties.ts'
import { continued } from '../../../../src/ingest/measures/clusters/continued.ts'
import { leiden } from '../../../../src/ingest/measures/clusters/leiden.ts'

/** Cliques of so many nodes each, one after another, tied in a chain; with more ties, if any. */
function cliques(sizes: readonly number[], more: readonly (readonly [number, number])[] = []) {
  const ties: (readonly [number, number])[] = [...more]
  let first = 0
  for (const size of sizes) {
    for (let a = first; a < first + size; a++) for (let b = a + 1; b < first + size; b++) ties.push([a, b])
    if (first > 0) ties.push([first - 1, first])
    first += size
  }
  const order = Math.max(first, ...more.flat().map((node) => node + 1))
  return csrFromTies(
    order,
    ties.map(([a]) => a),
    ties.map(([, b]) => b),
  )
}

const numbered = (membership: ArrayLike<number>): readonly number[] => {
  const numbers = new Map<number, number>()
  return Array.from(membership, (cluster) => {
    if (!numbers.has(cluster)) numbers.set(cluster, numbers.size)
    return numbers.get(cluster)!
  })
}

test('clusters as good as those that are found stay, whatever their numbers were', () => {
  const csr = cliques([6, 6, 6])
  const { membership } = leiden(csr)
  const before = Array.from({ length: 18 }, (_, v) => [7, 2, 4][Math.floor(v / 6)]!)
  expect([...continued(csr, before, membership, 1)!]).toEqual(numbered(before))
})

test('what is found on any graph stays as it is', () => {
  const anyTies = fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(anyTies, (pairs) => {
      const ties = pairs.filter(([a, b]) => a !== b)
      const csr = csrFromTies(15, ties.map(([a]) => a), ties.map(([, b]) => b)) // biome-ignore format: two columns
      const { membership } = leiden(csr)
      expect(numbered(continued(csr, membership, membership, 1)!)).toEqual(numbered(membership))
    }),
  )
})

test('a new node joins the cluster that it is tied to most, also by way of another new one', () => {
  const csr = cliques([6, 6], [[12, 0], [12, 1], [12, 2], [12, 3], [12, 7], [13, 12]]) // biome-ignore format: a tie each
  const before = [...Array(6).fill(0), ...Array(6).fill(1), -1, -1]
  const found = [...before.slice(0, 12), 0, 2]
  expect([...continued(csr, before, found, 1)!]).toEqual([...before.slice(0, 12), 0, 0])
})

test('new nodes that nothing leads to are together as they were found', () => {
  const csr = cliques([6, 6], [[12, 13], [13, 14], [12, 14], [15, 16]]) // biome-ignore format: a tie each
  const before = [...Array(6).fill(0), ...Array(6).fill(1), -1, -1, -1, -1, -1]
  const found = leiden(csr).membership
  expect([...continued(csr, before, found, 1)!]).toEqual([...before.slice(0, 12), 2, 2, 2, 3, 3])
})

test('clusters that are worse than those found, or of which little is left, do not stay', () => {
  const csr = cliques([6, 6, 6])
  const { membership } = leiden(csr)
  const alternating = Array.from({ length: 18 }, (_, v) => v % 3)
  expect(continued(csr, alternating, membership, 1)).toBeUndefined()
  const few = Array.from({ length: 18 }, (_, v) => (v < 6 ? 0 : -1))
  expect(continued(csr, few, membership, 1)).toBeUndefined()
})
