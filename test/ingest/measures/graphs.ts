import fc from 'fast-check'
import { type Csr, csrFromTies } from '../../../src/ingest/graph/csr.ts'

/** Small graphs of all sorts: empty, with isolated nodes, several components, ties that weigh nothing. */
export const graphs: fc.Arbitrary<Csr> = fc.integer({ min: 0, max: 40 }).chain((order) => {
  const node = fc.nat(Math.max(0, order - 1))
  const weight = fc.constantFrom(0, 0.1, 1 / 3, 1, 1, 2, 50)
  return fc
    .array(fc.tuple(node, node, weight), { maxLength: order * 3 })
    .map((ties) => csrFromTies(order, ...columns(ties)))
})

const columns = (ties: readonly (readonly [number, number, number])[]) =>
  [ties.map((t) => t[0]), ties.map((t) => t[1]), ties.map((t) => t[2])] as const
