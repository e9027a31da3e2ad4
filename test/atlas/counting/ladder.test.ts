import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backbone } from '../../../src/atlas/counting/backbone.ts'
import { csrFromTies } from '../../../src/atlas/counting/csr-from-ties.ts'
import { isOn, type Ladder, type Rungs, Sifted, tellChanges } from '../../../src/atlas/counting/ladder.ts'
import type { Csr } from '../../../src/model/csr.ts'
import { graphs } from '../../ingest/measures/graphs.ts'

/** What is done on every rung: ties lighter than `least` go, and of those who have others only who has one as unlikely stays. */
interface Sifting {
  readonly least: number
  readonly below: number | undefined
}

/** Who is left on a rung, said plainly: its graph is made, sifted, and looked at node by node. */
function left({ csr, standing, arcs }: Ladder, { least, below }: Sifting, rung: number): readonly boolean[] {
  const ties = (keeps: (k: number) => boolean) => {
    const [from, to, weights]: [number[], number[], number[]] = [[], [], []]
    for (let v = 0; v < csr.order; v++)
      for (let k = csr.offsets[v]!; k < csr.offsets[v + 1]!; k++) {
        if (csr.targets[k]! < v || arcs[k]! <= rung || !keeps(k)) continue
        from.push(v)
        to.push(csr.targets[k]!)
        weights.push(csr.weights[k]!)
      }
    return csrFromTies(csr.order, from, to, weights)
  }
  const degree = ({ offsets }: Csr, v: number) => offsets[v + 1]! - offsets[v]!
  const all = ties(() => true)
  const heavy = ties((k) => csr.weights[k]! >= least)
  const odds = backbone(heavy)
  return Array.from(standing, (up, v) => {
    if (up <= rung) return false
    if (degree(all, v) === 0) return true
    const own = odds.subarray(heavy.offsets[v], heavy.offsets[v + 1])
    return below === undefined ? own.length > 0 : own.some((chance) => chance < below)
  })
}

function bothWays(ladder: Ladder, sifting: Sifting): void {
  const sifted = new Sifted(ladder, sifting.least)
  // Whatever was asked before.
  sifted.left(0.9)
  const found = sifted.left(sifting.below)
  for (let rung = 0; rung < ladder.rungs; rung++)
    expect(
      Array.from(ladder.standing, (_, v) => isOn(found, v, rung)),
      `rung ${rung}`,
    ).toEqual(left(ladder, sifting, rung))
}

const sifting = fc.record({
  least: fc.constantFrom(Number.NEGATIVE_INFINITY, 0.1, 0.5, 1, 2),
  below: fc.constantFrom(undefined, 0.05, 0.3, 0.5, 0.75, 1),
})
const anyRungs = fc.constantFrom(1, 3, 31, 32, 33, 70)

describe('on each rung those are left who would be if it were the only one', () => {
  test('where nodes go, and their ties with them', () => {
    fc.assert(
      fc.property(graphs, anyRungs, fc.infiniteStream(fc.nat(70)), sifting, (csr, rungs, heights, sifting) => {
        const standing = Uint8Array.from({ length: csr.order }, () => Math.min(rungs, heights.next().value!))
        const arcs = new Uint8Array(csr.targets.length)
        for (let v = 0; v < csr.order; v++)
          for (let k = csr.offsets[v]!; k < csr.offsets[v + 1]!; k++)
            arcs[k] = Math.min(standing[v]!, standing[csr.targets[k]!]!)
        bothWays({ rungs, csr, standing, arcs }, sifting)
      }),
    )
  })

  test('where light ties go, and who had no others', () => {
    const heights = new Map([0, 0.1, 1 / 3, 1, 2, 50].map((weight, place) => [weight, place + 1]))
    fc.assert(
      fc.property(graphs, sifting, (csr, { below }) => {
        const rungs = 8
        const arcs = Uint8Array.from(csr.weights, (weight) => heights.get(weight) ?? 7)
        const standing = Uint8Array.from({ length: csr.order }, (_, v) => {
          const own = arcs.subarray(csr.offsets[v], csr.offsets[v + 1])
          return own.length === 0 ? rungs : Math.max(...own)
        })
        bothWays({ rungs, csr, standing, arcs }, { least: Number.NEGATIVE_INFINITY, below })
      }),
    )
  })
})

test('changes from rung to rung add up to who is on each', () => {
  const words = 3
  const anyBits = fc.array(fc.constantFrom(0, 1, 0x80000000, 0xffffffff, 0x0ff0, 0x7fffffff), {
    minLength: words,
    maxLength: 4 * words,
  })
  fc.assert(
    fc.property(anyBits, (bits) => {
      const nodes = Math.floor(bits.length / words)
      const rungs: Rungs = { words, bits: Uint32Array.from(bits) }
      const changes = new Int32Array(words * 32)
      for (let v = 0; v < nodes; v++) tellChanges(rungs, v, changes)
      let count = 0
      for (let rung = 0; rung < words * 32; rung++) {
        count += changes[rung]!
        expect(count).toBe(Array.from({ length: nodes }, (_, v) => isOn(rungs, v, rung)).filter(Boolean).length)
      }
    }),
  )
})
