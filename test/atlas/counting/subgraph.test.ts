import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csrFromTies } from '../../../src/atlas/counting/csr-from-ties.ts'
import { cutter, subgraph } from '../../../src/atlas/counting/subgraph.ts'
import { weightBetween } from '../../../src/atlas/counting/tie-weight.ts'
import { graphs } from '../../ingest/measures/graphs.ts'

const some = graphs.chain((csr) =>
  fc.record({
    csr: fc.constant(csr),
    nodes: fc
      .subarray(Array.from({ length: csr.order }, (_, v) => v))
      .map((nodes) => Uint32Array.from(nodes.sort((a, b) => a - b))),
  }),
)

test('a cut holds the ties among its nodes, with their weights, and no others', () => {
  fc.assert(
    fc.property(some, ({ csr, nodes }) => {
      const cut = subgraph(csr, nodes)
      expect(cut.order).toBe(nodes.length)
      for (let i = 0; i < nodes.length; i++) {
        const row = [...cut.targets.subarray(cut.offsets[i], cut.offsets[i + 1])]
        const among = [...csr.targets.subarray(csr.offsets[nodes[i]!], csr.offsets[nodes[i]! + 1])].filter((u) =>
          nodes.includes(u),
        )
        expect(row.map((j) => nodes[j])).toEqual(among)
        for (const j of row) expect(weightBetween(cut, i, j)).toBe(weightBetween(csr, nodes[i]!, nodes[j]!))
      }
    }),
    { numRuns: 50 },
  )
})

test('a tie whose arcs are 0 is not in the cut', () => {
  const { targets, ...path } = csrFromTies(3, [0, 1], [1, 2])
  const cut = subgraph({ ...path, targets }, Uint32Array.of(0, 1, 2), Uint8Array.of(0, 0, 1, 1))
  expect([...cut.offsets]).toEqual([0, 0, 1, 2])
  expect([...cut.targets]).toEqual([2, 1])
})

test('one cutter makes many cuts, none of which knows of the one before', () => {
  fc.assert(
    fc.property(some, ({ csr, nodes }) => {
      const cut = cutter(csr)
      const before = cut(nodes)
      const others = Uint32Array.from({ length: csr.order }, (_, v) => v).filter((v) => !nodes.includes(v))
      expect(cut(others)).toEqual(subgraph(csr, others))
      expect(cut(nodes)).toEqual(before)
    }),
    { numRuns: 50 },
  )
})
