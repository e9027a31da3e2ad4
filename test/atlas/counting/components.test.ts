import fc from 'fast-check'
import { expect, test } from 'vitest'
import { components, componentsSideBySide, nodesOf } from '../../../src/atlas/counting/components.ts'
import { csrFromTies } from '../../../src/atlas/counting/csr-from-ties.ts'
import { sideBySide } from '../../../src/atlas/counting/subgraph.ts'
import { graphs } from '../../ingest/measures/graphs.ts'

test('components are numbered by their smallest nodes, and their nodes ascend', () => {
  const found = components(csrFromTies(6, [4, 0, 2], [1, 5, 0]))
  expect([...found.of]).toEqual([0, 1, 0, 2, 1, 0])
  expect([...found.sizes]).toEqual([3, 2, 1])
  expect(nodesOf(found).map((nodes) => [...nodes])).toEqual([[0, 2, 5], [1, 4], [3]])
})

test('whoever is tied is of one component, and nobody is whom no path leads to', () => {
  fc.assert(
    fc.property(graphs, (csr) => {
      const { of, sizes } = components(csr)
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(csr.order)
      const parent = Array.from({ length: csr.order }, (_, v) => v)
      const root = (v: number): number => (parent[v] === v ? v : root(parent[v]!))
      for (let v = 0; v < csr.order; v++)
        for (const u of csr.targets.subarray(csr.offsets[v], csr.offsets[v + 1])) parent[root(u)] = root(v)
      for (let v = 0; v < csr.order; v++) for (let u = 0; u < v; u++) expect(of[u] === of[v]).toBe(root(u) === root(v))
    }),
    { numRuns: 50 },
  )
})

test('with groups, a path through another group joins nobody', () => {
  const path = csrFromTies(4, [0, 1, 2], [1, 2, 3])
  expect([...components(path, [0, 1, 0, 0]).of]).toEqual([0, 1, 2, 2])
})

test('side by side they are those of the graphs side by side', () => {
  const sets = fc.array(fc.uniqueArray(fc.nat(39)), { maxLength: 4 })
  fc.assert(
    fc.property(graphs, sets, (csr, wanted) => {
      const inside = wanted.map((set) => set.filter((v) => v < csr.order).sort((a, b) => a - b))
      let end = 0
      const offsets = Uint32Array.from([0, ...inside.map((set) => (end += set.length))])
      const groups = { offsets, members: Uint32Array.from(inside.flat()) }
      expect(componentsSideBySide(csr, groups)).toEqual(components(sideBySide(csr, groups)))
    }),
  )
})
