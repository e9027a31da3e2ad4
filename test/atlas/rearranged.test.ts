import { expect, test } from 'vitest'
import { arrangementOf } from '../../src/atlas/arrangement-of.ts'
import { excerptOf } from '../../src/atlas/excerpt.ts'
import { fingerprint } from '../../src/atlas/fingerprint.ts'
import { idAt, nodeCount } from '../../src/atlas/nodes.ts'
import { arranged, pinnedNodes, rearranged, withPins } from '../../src/atlas/rearranged.ts'
import { moved } from '../../src/explorer/state/moved-places.ts'
import { seedMap } from '../seed.ts'

const map = await seedMap()
const first = arrangementOf(map)
const drag = (at: number) => moved(map, { nodes: Uint32Array.of(3), x: [at], y: [-at] })

test('an arrangement of a map that was moved differs in places alone, and leads there and back, to the bit', () => {
  const there = rearranged(first, drag(40))
  expect(there).toEqual(arrangementOf(drag(40)))
  expect(there.nodes).toBe(first.nodes)
  expect(fingerprint(arranged(map, there)!)).toBe(fingerprint(drag(40)))
  expect(fingerprint(arranged(drag(40), first)!)).toBe(fingerprint(map))
})

test('what has nodes in other clusters, or other nodes, is not taken as it stands', () => {
  const [set] = first.sets
  const membership = set!.membership.with(0, set!.membership[0]! + 1)
  expect(arranged(map, { ...first, sets: [{ ...set!, membership }] })).toBeUndefined()
  const fewer = { ...first, nodes: { ...first.nodes, topics: first.nodes.topics.slice(1) } }
  expect(arranged(map, fewer)).toBeUndefined()
})

test('of a part of a map what is pinned and moved is kept for the whole', () => {
  const part = excerptOf(map, { whole: 10, most: 20 })!
  expect(nodeCount(part)).toBeLessThan(nodeCount(map))
  const all = withPins(first, map, [nodeCount(map) - 1])
  const pinned = withPins(all, part, [0, 1])
  expect(pinnedNodes(pinned, part)).toEqual([0, 1])
  const whole = pinnedNodes(pinned, map).map((node) => idAt(map, node))
  expect(whole).toContain(idAt(part, 0))
  expect(whole).toContain(idAt(part, 1))
  const there = rearranged(pinned, moved(part, { nodes: Uint32Array.of(0), x: [7], y: [8] }))
  const { x, y } = arranged(map, there)!.findings[0]
  const node = Array.from({ length: nodeCount(map) }, (_, n) => n).find((n) => idAt(map, n) === idAt(part, 0))!
  expect([x[node], y[node]]).toEqual([7, 8])
})
