import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byBackbone, byWeight, crossed, type Second } from '../../../src/atlas/counting/crossing.ts'
import { isOn, type Ladder, type Rungs, Sifted } from '../../../src/atlas/counting/ladder.ts'
import { graphs } from '../../ingest/measures/graphs.ts'

/** Any graph with nodes that stand on some rungs of a ladder, and their ties with them. */
const ladders: fc.Arbitrary<Ladder> = fc
  .tuple(graphs, fc.constantFrom(1, 3, 31, 70), fc.infiniteStream(fc.nat(70)))
  .map(([csr, rungs, heights]) => {
    const standing = Uint8Array.from({ length: csr.order }, () => Math.min(rungs, heights.next().value!))
    const arcs = new Uint8Array(csr.targets.length)
    for (let v = 0; v < csr.order; v++)
      for (let k = csr.offsets[v]!; k < csr.offsets[v + 1]!; k++)
        arcs[k] = Math.min(standing[v]!, standing[csr.targets[k]!]!)
    return { rungs, csr, standing, arcs }
  })

/** Nodes of two classes, and some that are passed over. */
const classed = ({ csr: { order } }: Ladder) => Uint8Array.from({ length: order }, (_, v) => v % 3)

/** All pairs at once, and each value by itself, from the laxest. */
function asEachAlone(ladder: Ladder, second: Second, alone: (j: number) => Rungs): void {
  const classOf = classed(ladder)
  const found = crossed(ladder, second, classOf, 2)
  expect(found).toHaveLength(2)
  for (let j = 0; j < second.values; j++) {
    const left = alone(j)
    for (const c of [0, 1])
      for (let t = 0; t < ladder.rungs; t++)
        expect(found[c]![t * second.values + j], `class ${c}, rung ${t}, value ${j}`).toBe(
          classOf.filter((own, v) => own === c && isOn(left, v, t)).length,
        )
  }
}

test('each pair of a rung and a weight leaves whom it would leave alone', () => {
  const values = [0, 0.1, 1 / 3, 0.5, 1, 2, 50]
  fc.assert(
    fc.property(ladders, (ladder) => {
      const leaves = Uint8Array.from(ladder.csr.weights, (weight) => values.filter((value) => value <= weight).length)
      const second = byWeight(ladder, leaves, values.length)
      asEachAlone(ladder, second, (j) => new Sifted(ladder, values[j]!).left(undefined))
    }),
  )
})

test('each pair of a rung and a limit of odds leaves whom it would leave alone', () => {
  const limits = Float64Array.of(0.01, 0.05, 0.25, 0.3, 0.5, 0.75, 0.99, 1)
  const anyLeast = fc.constantFrom(Number.NEGATIVE_INFINITY, 0.1, 0.5, 1, 2)
  fc.assert(
    fc.property(ladders, anyLeast, (ladder, least) => {
      const second = byBackbone(ladder, least, { limits, of: [] })
      const sifted = new Sifted(ladder, least)
      asEachAlone(ladder, second, (j) => sifted.left(limits[limits.length - 1 - j]))
    }),
  )
})
