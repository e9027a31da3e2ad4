import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Roads, roadsOf } from '../../../src/atlas/facts/roads.ts'
import { stepsBetween, strongestPaths } from '../../../src/atlas/facts/ways.ts'
import { labelAt } from '../../../src/atlas/nodes.ts'
import { authorKey, mapOf, numberOf } from '../../explorer/map.ts'

type Tie = readonly [a: number, b: number, length: number]

/** Roads between nodes by their numbers. */
function roads(order: number, ties: readonly Tie[]): Roads {
  const lists: [number, number][][] = Array.from({ length: order }, () => [])
  for (const [a, b, length] of ties) {
    lists[a]!.push([b, length])
    lists[b]!.push([a, length])
  }
  const offsets = new Uint32Array(order + 1)
  for (const [v, list] of lists.entries()) offsets[v + 1] = offsets[v]! + list.length
  const all = lists.flat()
  return { offsets, targets: Uint32Array.from(all, ([w]) => w), lengths: Float64Array.from(all, ([, long]) => long) }
}

const someTies = fc.integer({ min: 2, max: 9 }).chain((order) =>
  fc.record({
    order: fc.constant(order),
    ties: fc
      .uniqueArray(fc.tuple(fc.nat(order - 1), fc.nat(order - 1), fc.integer({ min: 1, max: 9 })), {
        selector: ([a, b]) => Math.min(a, b) * order + Math.max(a, b),
      })
      .map((ties) => ties.filter(([a, b]) => a !== b)),
  }),
)

/** Between all pairs, by Floyd and Warshall. */
function allLengths(order: number, ties: readonly Tie[], of: (tie: Tie) => number): number[][] {
  const far = Array.from({ length: order }, (_, i) =>
    Array.from({ length: order }, (_, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)),
  )
  for (const tie of ties) {
    const [a, b] = tie
    far[a]![b] = far[b]![a] = Math.min(far[a]![b]!, of(tie))
  }
  for (let k = 0; k < order; k++)
    for (let i = 0; i < order; i++)
      for (let j = 0; j < order; j++) far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!)
  return far
}

test('the first path is a shortest one, each walks along ties, and no two share a node but their ends', () => {
  fc.assert(
    fc.property(someTies, ({ order, ties }) => {
      const far = allLengths(order, ties, ([, , length]) => length)[0]![order - 1]!
      const paths = strongestPaths(roads(order, ties), 0, order - 1, 3)
      if (far === Number.POSITIVE_INFINITY) {
        expect(paths).toEqual([])
        return
      }
      expect(paths[0]!.length).toBeCloseTo(far, 6)
      const lengthOf = (a: number, b: number) =>
        ties.find(([one, other]) => (one === a && other === b) || (one === b && other === a))![2]
      for (const [i, { nodes, length }] of paths.entries()) {
        expect([nodes[0], nodes.at(-1)]).toEqual([0, order - 1])
        const walked = nodes.slice(1).reduce((sum, node, i) => sum + lengthOf(nodes[i]!, node), 0)
        expect(length).toBeCloseTo(walked, 6)
        if (i > 0) expect(length).toBeGreaterThanOrEqual(paths[i - 1]!.length - 1e-6)
      }
      const inner = paths.flatMap(({ nodes }) => nodes.slice(1, -1))
      expect(new Set(inner).size).toBe(inner.length)
      expect(paths.filter(({ nodes }) => nodes.length === 2).length).toBeLessThanOrEqual(1)
    }),
  )
})

test('from the other end the first path is as long', () => {
  fc.assert(
    fc.property(someTies, ({ order, ties }) => {
      const some = roads(order, ties)
      const [there, back] = [strongestPaths(some, 0, order - 1, 1), strongestPaths(some, order - 1, 0, 1)]
      expect(back.length).toBe(there.length)
      if (there.length > 0) expect(back[0]!.length).toBeCloseTo(there[0]!.length, 6)
    }),
  )
})

test('steps are counted along the fewest ties, whatever their lengths; where none lead there, there are none', () => {
  fc.assert(
    fc.property(someTies, ({ order, ties }) => {
      const fewest = allLengths(order, ties, () => 1)[0]![order - 1]!
      const steps = stepsBetween(roads(order, ties), 0, order - 1)
      expect(steps).toBe(fewest === Number.POSITIVE_INFINITY ? null : fewest)
    }),
  )
})

const map = mapOf([
  { title: 'One', authors: ['Ada', 'Emmy'] },
  { title: 'Two', authors: ['Emmy', 'Emil'] },
  { title: 'Three', authors: ['Emmy', 'Emil'] },
  { title: 'Four', authors: ['Ada', 'Kurt'] },
  { title: 'Five', authors: ['Kurt', 'Emil'] },
])

test('the way over those who wrote more together comes first', () => {
  const [ada, emil] = ['Ada', 'Emil'].map((name) => numberOf(map, authorKey(name))) as [number, number]
  const paths = strongestPaths(roadsOf(map, new Set(['coauthorship'])), ada, emil, 3)
  expect(paths.map(({ nodes }) => nodes.map((node) => labelAt(map, node)))).toEqual([
    ['Ada', 'Emmy', 'Emil'],
    ['Ada', 'Kurt', 'Emil'],
  ])
  expect(paths.map(({ length }) => Math.round(length * 100) / 100)).toEqual([1.5, 2])
})

test('no path leads over what is not shown, nor along a tie that is left out', () => {
  const [ada, emil, emmy] = ['Ada', 'Emil', 'Emmy'].map((name) => numberOf(map, authorKey(name))) as [number, number, number] // biome-ignore format: three of them
  const nodes = new Uint8Array(20).fill(1)
  nodes[emmy] = 0
  const left = { nodes, hiddenTies: { count: 0, of: {} }, period: null }
  expect(strongestPaths(roadsOf(map, new Set(['coauthorship']), left), ada, emil, 3)).toHaveLength(1)
  const hidden = new Uint8Array(map.networks.coauthorship.targets.length).fill(1)
  const without = { ...left, hiddenTies: { count: 4, of: { coauthorship: hidden } } }
  expect(strongestPaths(roadsOf(map, new Set(['coauthorship']), without), ada, emil, 3)).toEqual([])
})
