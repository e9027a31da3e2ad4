import fc from 'fast-check'
import { expect } from 'vitest'
import { csrFromTies } from '../../../src/atlas/counting/csr-from-ties.ts'
import type { Csr } from '../../../src/model/csr.ts'

/** Small graphs of all sorts: empty, with isolated nodes, several components, ties that weigh nothing. */
export const graphs: fc.Arbitrary<Csr> = fc.integer({ min: 0, max: 40 }).chain((order) => {
  const node = fc.nat(Math.max(0, order - 1))
  const weight = fc.constantFrom(0, 0.1, 1 / 3, 1, 1, 2, 50)
  return fc
    .array(fc.tuple(node, node, weight), { maxLength: order * 3 })
    .map((ties) => csrFromTies(order, ...columns(ties)))
})

export const columns = (ties: readonly (readonly [number, number, number])[]) =>
  [ties.map((t) => t[0]), ties.map((t) => t[1]), ties.map((t) => t[2])] as const

/** Node 0 tied to each other node. */
export const star = (order: number): Csr =>
  csrFromTies(
    order,
    Array.from({ length: order - 1 }, () => 0),
    Array.from({ length: order - 1 }, (_, i) => i + 1),
  )

export const path = (order: number): Csr =>
  csrFromTies(
    order,
    Array.from({ length: order - 1 }, (_, i) => i),
    Array.from({ length: order - 1 }, (_, i) => i + 1),
  )

export function clique(order: number): Csr {
  const pairs = Array.from({ length: order }, (_, i) => Array.from({ length: i }, (_, j) => [i, j] as const)).flat()
  return csrFromTies(
    order,
    pairs.map(([i]) => i),
    pairs.map(([, j]) => j),
  )
}

/** Figures equal to 1e-9 of themselves (or of 1e-9, where they are nearly nothing). */
export function alike(ours: Float64Array, theirs: (node: number) => number): void {
  for (let v = 0; v < ours.length; v++) {
    const expected = theirs(v)
    const scale = Math.max(1e-9, Math.abs(expected))
    if (!(Math.abs(ours[v]! - expected) <= 1e-9 * scale)) expect(`node ${v}: ${ours[v]}`).toBe(`node ${v}: ${expected}`)
  }
}
