import { expect, test } from 'vitest'
import { arrangementOf } from '../../src/atlas/arrangement-of.ts'
import { nodesOfKinds, standIn, throughLens, withStand } from '../../src/atlas/lens-places.ts'
import { withPins } from '../../src/atlas/rearranged.ts'
import { rowsOfMap } from '../../src/ingest/graph/rows-of-map.ts'
import { layoutQuality } from '../../src/ingest/layout/quality.ts'
import { beginLensLayout, placesThrough } from '../../src/ingest/lens-layout.ts'
import { type LensRow, lenses } from '../../src/model/lenses.ts'
import type { Positions } from '../../src/model/positions.ts'
import { seedMap } from '../seed.ts'

const map = await seedMap()
const arrangement = arrangementOf(map)
const rows: readonly LensRow[] = lenses
const [people, works, topics] = [rows[1]!, rows[2]!, rows[3]!]
const [common] = map.findings

test('a lens has places of its own, of its own nodes, and all other nodes where the map has them', () => {
  const { x, y } = placesThrough(map, topics, arrangement)
  const own = new Set(nodesOfKinds(map, topics.kinds))
  const elsewhere = Array.from(x, (_, node) => node).filter((node) => x[node] !== common.x[node])
  expect(elsewhere.length).toBeGreaterThan(own.size / 2)
  expect(elsewhere.every((node) => own.has(node))).toBe(true)
  expect([...x, ...y].every(Number.isFinite)).toBe(true)
})

test('what its ties tie is nearer each other there than where everything is shown', () => {
  const { nodes, csr } = rowsOfMap(map, { kinds: new Set(topics.kinds), ties: new Set(topics.ties) })
  const quality = ({ x, y }: Positions<Float32Array>) =>
    layoutQuality(csr, { x: Float64Array.from(nodes, (n) => x[n]!), y: Float64Array.from(nodes, (n) => y[n]!) })
  const [own, here] = [quality(placesThrough(map, topics, arrangement)), quality(common)]
  expect(own.neighbourhood).toBeGreaterThan(here.neighbourhood)
  expect(own.stress).toBeLessThan(here.stress)
})

test('a lens lies as everything does: neither turned round nor elsewhere, and as wide', () => {
  for (const lens of [people, works, topics]) {
    const nodes = nodesOfKinds(map, lens.kinds)
    const { x, y } = placesThrough(map, lens, arrangement)
    const mean = (values: Float32Array) => nodes.reduce((sum, node) => sum + values[node]!, 0) / nodes.length
    const [mx, my, cx, cy] = [mean(x), mean(y), mean(common.x), mean(common.y)]
    let [along, across, spread, wanted] = [0, 0, 0, 0]
    for (const node of nodes) {
      const [a, b, c, d] = [x[node]! - mx, y[node]! - my, common.x[node]! - cx, common.y[node]! - cy]
      along += a * c + b * d
      across += a * d - b * c
      spread += a ** 2 + b ** 2
      wanted += c ** 2 + d ** 2
    }
    expect(along).toBeGreaterThan(Math.abs(across) * 4)
    expect(spread / wanted).toBeGreaterThan(0.8)
    expect(spread / wanted).toBeLessThan(1.6)
  }
})

test('it is the same however it is sliced, and whatever lens was looked through before', () => {
  const wanted = placesThrough(map, works, arrangement)
  const sliced = beginLensLayout(map, works)
  while (!sliced.done) sliced.step(1)
  expect(sliced.places()).toEqual(wanted)
  for (const before of [people, topics]) {
    const places = placesThrough(map, before, arrangement)
    const told = withStand(arrangement, map, before, { of: '', places, pinned: [] })
    expect(placesThrough(map, works, told)).toEqual(wanted)
  }
})

test('what is pinned where everything is shown stays there in each lens', () => {
  const [pin, other] = nodesOfKinds(map, works.kinds)
  const { x, y } = placesThrough(map, works, withPins(arrangement, map, [pin!]))
  expect([x[pin!], y[pin!]]).toEqual([common.x[pin!], common.y[pin!]])
  expect(x[other!]).not.toBe(common.x[other!])
})

test('what a person put somewhere in a lens stands there alone, and is told by the arrangement', () => {
  const [node] = nodesOfKinds(map, works.kinds)
  const places = { x: common.x.slice(), y: common.y.slice() }
  places.x[node!] = 1234
  const told = withStand(arrangement, map, works, { of: '', places, pinned: [node!] })
  expect(placesThrough(map, works, told)).toEqual(places)
  expect(placesThrough(map, people, told)).toEqual(placesThrough(map, people, arrangement))
  expect(standIn(told, map, works.id)).toEqual({ of: '', places, pinned: [node!] })
})

test('places that were worked out hold as long as what they begin from does', () => {
  const places = { x: common.x.slice(), y: common.y.slice() }
  const told = withStand(arrangement, map, works, { of: 'something else', places, pinned: [] })
  expect(placesThrough(map, works, told)).toEqual(placesThrough(map, works, arrangement))
})

test('an arrangement of the same inputs keeps what lenses have; of others what is pinned in them', () => {
  const [node, other] = nodesOfKinds(map, works.kinds)
  const places = placesThrough(map, works, arrangement)
  const told = withStand(arrangement, map, works, { of: '', places, pinned: [node!] })
  expect(arrangementOf(map, told).lenses).toEqual(told.lenses)
  const elsewhere = { ...map, about: { ...map.about, settings: { ...map.about.settings, seed: 99 } } }
  const next = arrangementOf(elsewhere, told)
  expect(next.lenses).toEqual([
    { lens: 'works', of: 'former', rows: [node], x: [expect.closeTo(places.x[node!]!, 3)], y: [expect.closeTo(places.y[node!]!, 3)], pinned: [node] }, // biome-ignore format: a row
  ])
  const after = placesThrough(elsewhere, works, next)
  expect([after.x[node!], after.y[node!]]).toEqual([places.x[node!], places.y[node!]])
  expect(after.x[other!]).not.toBe(common.x[other!])
  expect(arrangementOf(elsewhere, withStand(arrangement, map, works, { of: '', places, pinned: [] })).lenses).toBe(
    undefined,
  )
})

test('a map seen through a lens is the map, with its nodes elsewhere', () => {
  const places = placesThrough(map, topics, arrangement)
  const { findings, ...rest } = throughLens(map, places)
  expect(map).toMatchObject(rest)
  expect(findings[0]).toEqual({ ...common, ...places })
})
