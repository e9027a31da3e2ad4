import { afterEach, expect, test } from 'vitest'
import type { Atlas } from '../../../src/atlas/atlas.ts'
import { clustersOn } from '../../../src/atlas/cluster-rows.ts'
import { fingerprint } from '../../../src/atlas/fingerprint.ts'
import { idAt, nodeCount, nodeOf } from '../../../src/atlas/nodes.ts'
import { moved, placesOf, reclustered } from '../../../src/explorer/state/moved-places.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import { isSameMap } from '../../../src/explorer/state/shown-map.ts'
import { subjectsOf } from '../../../src/explorer/state/subjects.ts'
import { clustersOf } from '../../../src/ingest/clusters.ts'
import { stabilityId } from '../../../src/ingest/measures/clusters/stability.ts'
import { seedMap } from '../../seed.ts'

const session = openSession()
const {
  atlas,
  figures,
  keepCluster,
  network,
  openCluster,
  placeNode,
  places,
  settle,
  settleHere,
  showCluster,
  showUnderway,
  underway,
} = session

const map = await seedMap()
const print = fingerprint(map)
const [one, other] = ['a:wonyeol-lee', 'a:hongseok-yang'].map((id) => nodeOf(map, id)!) as [number, number]
const placeIn = ({ findings: [{ x, y }] }: Atlas, node: number) => [x[node], y[node]]
const at = (node: number) => [places.value!.x[node], places.value!.y[node]]

/** The map cut in two: the first half of the nodes, and the rest. */
function halved(): Atlas {
  const membership = Uint32Array.from({ length: nodeCount(map) }, (_, node) => (node < 20 ? 1 : 0))
  const stability = new Float64Array(nodeCount(map)).fill(0.5)
  return reclustered(map, { membership, stability }, clustersOf(subjectsOf(map), membership), 0.25)
}

afterEach(() => {
  underway.value = null
  atlas.value = null
  openCluster.value = null
  expect(fingerprint(map)).toBe(print)
})

test('a node that is moved stands elsewhere on another map, to a thousandth; everything else is as it was', () => {
  const next = moved(map, { nodes: Uint32Array.of(one), x: [1.23456], y: [-7] })
  expect(placeIn(next, one)).toEqual([Math.fround(1.235), -7])
  expect(placeIn(next, other)).toEqual(placeIn(map, other))
  expect(isSameMap(map, next)).toBe(true)
  expect(next.findings[0].membership).toBe(map.findings[0].membership)
  expect(next.works).toBe(map.works)
  expect(fingerprint(next)).not.toBe(print)
})

test('a drag puts the map with the node at its new place on show, and leaves the map before as it was', () => {
  atlas.value = map
  const [looks, ties] = [figures.value, network.value]
  placeNode(one, 10, 20)
  expect(atlas.value).not.toBe(map)
  expect(at(one)).toEqual([10, 20])
  // What looks at no places need not follow.
  expect([figures.value, network.value]).toEqual([looks, ties])
  expect(figures.value).toBe(looks)
  atlas.value = map
  expect(at(one)).toEqual(placeIn(map, one))
})

test('nodes on their way are shown there, while the map has them where they were', () => {
  atlas.value = map
  showUnderway(map, { nodes: Uint32Array.of(one), x: [5], y: [6] })
  expect(at(one)).toEqual([5, 6])
  expect(at(other)).toEqual(placeIn(map, other))
  expect(atlas.value).toBe(map)
  settle(map, { nodes: Uint32Array.of(one), x: [7], y: [8] })
  expect(underway.value).toBeNull()
  expect(at(one)).toEqual([7, 8])
  expect(placeIn(atlas.value!, one)).toEqual([7, 8])
})

test('what is stopped on its way stays where it is seen', () => {
  atlas.value = map
  showUnderway(map, { nodes: Uint32Array.of(one, other), x: [5, 7], y: [6, 8] })
  settleHere()
  expect(underway.value).toBeNull()
  expect([placeIn(atlas.value!, one), placeIn(atlas.value!, other)]).toEqual([
    [5, 6],
    [7, 8],
  ])
  const now = atlas.value
  settleHere()
  expect(atlas.value).toBe(now)
})

test('a node that is dragged while others are on their way stays where it was put', () => {
  atlas.value = map
  showUnderway(map, { nodes: Uint32Array.of(other), x: [7], y: [8] })
  placeNode(one, 10, 20)
  expect([at(one), at(other)]).toEqual([
    [10, 20],
    [7, 8],
  ])
  settleHere()
  expect([placeIn(atlas.value!, one), placeIn(atlas.value!, other)]).toEqual([
    [10, 20],
    [7, 8],
  ])
})

test('places that were noted lead back to the map as it was', () => {
  atlas.value = map
  const before = placesOf(map.findings[0], Uint32Array.of(one, other))
  placeNode(one, 10, 20)
  placeNode(other, 30, 40)
  settle(atlas.value!, before)
  expect(fingerprint(atlas.value!)).toBe(print)
})

test('clusters found anew are another map with its places, its resolution and how stable they are', () => {
  const next = halved()
  expect(clustersOn(next).map(({ size }) => size)).toEqual([nodeCount(map) - 20, 20])
  expect([next.findings[0].resolution, next.about.settings.resolution]).toEqual([0.25, 0.25])
  expect(map.about.settings.resolution).not.toBe(0.25)
  const stability = (of: Atlas) => of.findings[0].measures.filter(({ id }) => id === stabilityId)
  expect(stability(next)).toHaveLength(1)
  expect(new Set(stability(next)[0]!.values)).toEqual(new Set([0.5]))
  expect(next.findings[0].measures.map(({ id }) => id)).toEqual(map.findings[0].measures.map(({ id }) => id))
  expect([next.findings[0].x, isSameMap(map, next)]).toEqual([map.findings[0].x, true])
  atlas.value = map
  const looks = figures.value
  atlas.value = next
  expect(figures.value).not.toBe(looks)
})

test('a map that told nothing of stability tells it once its clusters are found anew', () => {
  const [finding] = map.findings
  const without: Atlas = {
    ...map,
    findings: [{ ...finding, measures: finding.measures.filter(({ id }) => id !== stabilityId) }],
  }
  const { membership } = finding
  const found = { membership, stability: new Float64Array(nodeCount(map)) }
  const next = reclustered(without, found, clustersOf(subjectsOf(map), membership), 1)
  expect(next.findings[0].measures.at(-1)!.id).toBe(stabilityId)
})

test('the cluster that is looked at is found again by its name among those found anew', () => {
  const [finding] = map.findings
  const facts = clustersOf(subjectsOf(map), finding.membership)
  const last = facts.length - 1
  const turned = reclustered(
    map,
    { membership: finding.membership.map((number) => last - number), stability: new Float64Array(nodeCount(map)) },
    facts.toReversed(),
    1,
  )
  atlas.value = map
  const stop = keepCluster()
  showCluster(0)
  atlas.value = turned
  expect([openCluster.value, last]).toEqual([last, 3])
  atlas.value = moved(turned, { nodes: Uint32Array.of(one), x: [0], y: [0] })
  expect(openCluster.value).toBe(last)
  stop()
})

test('every node can be moved at once', () => {
  const all = Uint32Array.from({ length: nodeCount(map) }, (_, node) => node)
  const next = moved(map, { nodes: all, x: all, y: all })
  expect(all.every((node) => next.findings[0].x[node] === node && idAt(next, node) === idAt(map, node))).toBe(true)
})
