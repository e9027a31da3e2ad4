import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csrFromTies } from '../../../src/atlas/counting/csr-from-ties.ts'
import { beginLayout, place } from '../../../src/ingest/layout/place.ts'
import type { Csr } from '../../../src/model/csr.ts'
import { fixtureGraph } from '../../fixtures/graphs.ts'
import { graphs } from '../measures/graphs.ts'

const styles = ['balanced', 'clusters'] as const

describe('on any graph', () => {
  test('every node gets a place, and no two the same', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...styles), (csr, style) => {
        const { x, y } = place(csr, { style, rounds: 10 })
        expect(x.length).toBe(csr.order)
        expect([...x, ...y].every(Number.isFinite)).toBe(true)
        expect(new Set([...x].map((_, v) => `${x[v]} ${y[v]}`)).size).toBe(csr.order)
      }),
      { numRuns: 100 },
    )
  })

  test('the same seed gives the same map, however its rounds are sliced', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 50 }), (csr, slice) => {
        const placing = beginLayout(csr, { seed: 3, rounds: 10 })
        while (!placing.done) placing.step(slice)
        expect(placing.positions()).toEqual(place(csr, { seed: 3, rounds: 10 }))
      }),
      { numRuns: 50 },
    )
  })

  test('the share of the work done grows from 0 to 1', () => {
    fc.assert(
      fc.property(graphs, (csr) => {
        const shares: number[] = []
        place(csr, { rounds: 10 }, { progress: (share) => void shares.push(share) })
        expect(shares).toEqual([...shares].sort((a, b) => a - b))
        expect(shares.at(-1) ?? 1).toBe(1)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a map of the karate club', () => {
  const { csr, labels } = fixtureGraph('karate')

  test.each(styles)('%s: members stand nearer to their own faction than to the other', (style) => {
    const { x, y } = place(csr, { style })
    const middle = (label: number) => {
      const own = [...x.keys()].filter((v) => labels[v] === label)
      return own.map((v) => [x[v]!, y[v]!]).reduce(([a, b], [c, d]) => [a! + c! / own.length, b! + d! / own.length])
    }
    const [first, second] = [middle(0), middle(1)]
    const away = (v: number, [mx, my]: number[]) => Math.hypot(x[v]! - mx!, y[v]! - my!)
    const atHome = [...x.keys()].filter((v) => away(v, first) < away(v, second) === (labels[v] === 0)).length
    expect(atHome).toBeGreaterThanOrEqual(30)
  })

  test('no two discs cover each other', () => {
    const sizes = Float64Array.from({ length: csr.order }, (_, v) => 1 + (v % 5))
    const { x, y } = place(csr, { sizes })
    for (let a = 0; a < csr.order; a++) {
      for (let b = 0; b < a; b++) {
        expect(Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!)).toBeGreaterThanOrEqual(sizes[a]! + sizes[b]!)
      }
    }
  })

  test('a stopped job throws the reason', () => {
    expect(() => place(csr, {}, { signal: AbortSignal.abort(new Error('enough')) })).toThrow('enough')
  })
})

describe('several components', () => {
  test('stand beside each other: no box of one covers another, and none is flung away', () => {
    // Ten cliques of five.
    const from: number[] = []
    const to: number[] = []
    for (let a = 0; a < 50; a++) {
      for (let b = a + 1; b < 50; b++) {
        if (Math.floor(a / 5) !== Math.floor(b / 5)) continue
        from.push(a)
        to.push(b)
      }
    }
    const { x, y } = place(csrFromTies(50, from, to))
    const boxes = Array.from({ length: 10 }, (_, c) => {
      const [xs, ys] = [[...x.subarray(5 * c, 5 * c + 5)], [...y.subarray(5 * c, 5 * c + 5)]]
      return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] as const
    })
    for (const [i, [l, r, t, b]] of boxes.entries()) {
      for (const [l2, r2, t2, b2] of boxes.slice(i + 1)) expect(r < l2 || r2 < l || b < t2 || b2 < t).toBe(true)
    }
    const area = (Math.max(...x) - Math.min(...x)) * (Math.max(...y) - Math.min(...y))
    const covered = boxes.reduce((sum, [l, r, t, b]) => sum + (r - l) * (b - t), 0)
    expect(area).toBeLessThan(8 * covered)
  })

  test('isolated nodes stand close together below the rest', () => {
    const { x, y } = place(csrFromTies(30, [0, 1, 0], [1, 2, 2]))
    const rows = new Set([...y.subarray(3)].map((value) => value.toFixed(6)))
    expect(rows.size).toBeLessThan(8)
    expect(Math.max(...y.subarray(3))).toBeLessThan(Math.min(...y.subarray(0, 3)))
    expect(Math.max(...x) - Math.min(...x)).toBeLessThan(60)
  })
})

describe('a map that stands', () => {
  const { csr } = fixtureGraph('karate')
  const before = place(csr)

  test('hardly moves when one node comes: the median of all by less than a twentieth of its diameter', () => {
    const { from, to } = tiesOf(csr)
    const larger = csrFromTies(35, [...from, 34, 34, 34], [...to, 0, 5, 6])
    const initial = { x: [...before.x, Number.NaN], y: [...before.y, Number.NaN] }
    const after = place(larger, { initial })
    const moved = [...before.x.keys()].map((v) => Math.hypot(after.x[v]! - before.x[v]!, after.y[v]! - before.y[v]!))
    const diameter = Math.hypot(
      Math.max(...before.x) - Math.min(...before.x),
      Math.max(...before.y) - Math.min(...before.y),
    )
    expect(moved.sort((a, b) => a - b)[17]).toBeLessThan(0.05 * diameter)
    const toFriend = Math.hypot(after.x[34]! - after.x[5]!, after.y[34]! - after.y[5]!)
    expect(toFriend).toBeLessThan(0.3 * diameter)
  })

  test('keeps pinned nodes where they are to the last bit while others move', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...styles), fc.nat(3), (csr, style, every) => {
        const spot = (v: number, by: number) => ((v * by) % 17) - 8
        const initial = {
          x: Array.from({ length: csr.order }, (_, v) => spot(v, 5)),
          y: Array.from({ length: csr.order }, (_, v) => spot(v, 7)),
        }
        const pinned = Uint8Array.from(initial.x, (_, v) => (v % (every + 1) === 0 ? 1 : 0))
        const { x, y } = place(csr, { initial, pinned, style, mobility: 1, rounds: 10 })
        expect([...x, ...y].every(Number.isFinite)).toBe(true)
        for (let v = 0; v < csr.order; v++) {
          if (pinned[v] === 1) expect([x[v], y[v]]).toEqual([initial.x[v], initial.y[v]])
        }
      }),
      { numRuns: 100 },
    )
  })

  test('gives a component that is new as a whole a place of its own beside it', () => {
    const { from, to } = tiesOf(csr)
    const larger = csrFromTies(37, [...from, 34, 35], [...to, 35, 36])
    const unknown = [Number.NaN, Number.NaN, Number.NaN]
    const { x } = place(larger, { initial: { x: [...before.x, ...unknown], y: [...before.y, ...unknown] } })
    expect(Math.min(...x.subarray(34))).toBeGreaterThan(Math.max(...x.subarray(0, 34)))
  })
})

function tiesOf(csr: Csr) {
  const from: number[] = []
  const to: number[] = []
  for (let v = 0; v < csr.order; v++) {
    for (const u of csr.targets.subarray(csr.offsets[v], csr.offsets[v + 1])) {
      if (u < v) continue
      from.push(v)
      to.push(u)
    }
  }
  return { from, to }
}
