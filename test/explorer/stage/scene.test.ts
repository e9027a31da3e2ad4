import { expect, test } from 'vitest'
import type { Atlas } from '../../../src/atlas/atlas.ts'
import { Sieve } from '../../../src/atlas/filters/sieve.ts'
import {
  beginFrom,
  type Choice,
  redrawInSteps,
  type Scene,
  sceneOf,
  takePlaces,
} from '../../../src/explorer/stage/scene.ts'
import { lineAt } from '../../../src/explorer/stage/scene-ties.ts'
import { moved } from '../../../src/explorer/state/moved-places.ts'
import { graphOf } from '../../../src/ingest/graphology.ts'
import { nodeKinds } from '../../../src/model/ids.ts'
import { atOnce } from '../../../src/model/stepwise.ts'
import type { TieKind } from '../../../src/model/tie.ts'
import { palettes } from '../../../src/picture/palette.ts'
import { colourScale, sizeScale } from '../../../src/picture/scales.ts'
import { tieKinds } from '../../../src/picture/tie-look.ts'
import { authorKey, mapOf, numberOf, workKey } from '../map.ts'
import { smallMap } from './stand.ts'

const everything: readonly TieKind[] = ['authorship', 'aboutness', 'coauthorship']
const choice = (map: Atlas, ties: readonly TieKind[] = everything): Choice => ({
  kinds: new Set(nodeKinds),
  ties: new Set(ties),
  colours: colourScale(map, 'kind', palettes.light),
  sizes: sizeScale(map, 'degree'),
  filtered: null,
})
const shown = (map: Atlas, ties?: readonly TieKind[]) => sceneOf(map, map.findings[0], choice(map, ties))

/** The number of a tie between two nodes; -1 where there is none. */
function tieBetween({ ids, ties: { count, from, to } }: Scene, a: string, b: string): number {
  const ends = (tie: number) => [ids[from[tie]!], ids[to[tie]!]]
  return Array.from({ length: count }, (_, tie) => ends(tie)).findIndex((both) => both.includes(a) && both.includes(b))
}

test('a scene holds every node and every tie of the map, larger marks first', () => {
  const map = smallMap()
  const scene = shown(map)
  const graph = graphOf(map)
  expect([scene.display.order, scene.ties.count]).toEqual([graph.order, graph.size])
  for (const edge of graph.edges()) expect(tieBetween(scene, ...graph.extremities(edge))).not.toBe(-1)
  const sizes = scene.marks.map(({ size }) => size)
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
})

test('only ties of the kinds that are asked for are shown', () => {
  const scene = shown(smallMap(), ['coauthorship'])
  const { ties } = scene
  const shownOf = (wanted: TieKind) => Array.from(ties.kind, (kind) => (tieKinds[kind] === wanted ? 1 : 0))
  expect([...ties.presence]).toEqual(shownOf('coauthorship'))
  atOnce(redrawInSteps(scene, choice(scene.source, ['authorship'])))
  expect([...ties.presence]).toEqual(shownOf('authorship'))
  expect([...ties.presenceBefore]).toEqual(shownOf('coauthorship'))
})

test('marks go over to other places from where they stand, and at once while more are to come', () => {
  const map = smallMap()
  const ada = numberOf(map, authorKey('Ada Byron'))
  const next = moved(map, { nodes: Uint32Array.of(ada), x: [0], y: [0] })
  for (const live of [false, true]) {
    const scene = shown(map)
    const mark = () => scene.marks.find(({ node }) => node === ada)!
    const { x, y } = mark()
    takePlaces(scene, next.findings[0], live)
    expect([mark().x, mark().y]).not.toEqual([x, y])
    expect([mark().xBefore, mark().yBefore]).toEqual(live ? [mark().x, mark().y] : [x, y])
  }
})

test('of another map, what both hold begins where it stood, ties too, and what is new appears', () => {
  const before = shown(mapOf([{ title: 'On Rings', authors: ['Emmy Noether', 'Emil Artin'] }]))
  const scene = shown(
    mapOf([
      { title: 'On Dice', authors: ['Ada Byron', 'Emmy Noether'] },
      { title: 'On Rings', authors: ['Emmy Noether', 'Emil Artin'] },
    ]),
  )
  beginFrom(scene, before)
  const begun = (id: string) => scene.display.getNodeAttribute(id, 'presenceBefore')
  expect([begun(authorKey('Emil Artin')), begun(authorKey('Ada Byron'))]).toEqual([1, 0])
  const tied = (a: string, b: string) => scene.ties.presenceBefore[tieBetween(scene, a, b)]
  expect(tied(authorKey('Emmy Noether'), workKey('On Rings'))).toBe(1)
  expect(tied(authorKey('Emmy Noether'), authorKey('Emil Artin'))).toBe(1)
  expect(tied(authorKey('Ada Byron'), workKey('On Dice'))).toBe(0)
  expect(tied(authorKey('Ada Byron'), authorKey('Emmy Noether'))).toBe(0)
})

test('in a period a tie is as wide as the works of the period make it, and afterwards as it was', () => {
  const map = mapOf(
    [1980, 1990, 2000, 2001].map((year) => ({
      title: `Of ${year}`,
      authors: ['Ada Byron', 'Emmy Noether'],
      date: { year },
    })),
  )
  const sieve = new Sieve(map, new Set(everything), 'degree')
  const inYears = (years: readonly [number, number]): Choice => ({
    ...choice(map),
    filtered: sieve.filtered({
      kinds: new Set(nodeKinds),
      years,
      facets: new Map(),
      clusters: null,
      reductions: new Map(),
    }),
  })
  const scene = shown(map)
  const width = () => scene.ties.width[tieBetween(scene, authorKey('Ada Byron'), authorKey('Emmy Noether'))]!
  const whole = width()
  const widths = (
    [
      [1990, 1990],
      [2000, 2001],
      [1990, 2001],
    ] as const
  ).map((years) => {
    // biome-ignore format: one list
    atOnce(redrawInSteps(scene, inYears(years)))
    return width()
  })
  expect(widths[0]).toBeLessThan(widths[1]!)
  expect(widths[1]).toBeLessThan(whole)
  expect(widths[2]).toBeLessThan(whole)
  atOnce(redrawInSteps(scene, inYears([1990, 1990])))
  atOnce(redrawInSteps(scene, choice(map)))
  expect(width()).toBe(whole)
  expect(sceneOf(map, map.findings[0], inYears([1990, 1990])).ties.width).toContain(widths[0])
})

test('a tie that rests in a period is drawn as dots where it is shown at all, one that is new twice as wide as one that goes on', () => {
  const [ada, emmy] = ['Ada Byron', 'Emmy Noether']
  const map = mapOf([
    { title: 'Early', authors: [ada, emmy], date: { year: 1990 } },
    { title: 'Also early', authors: [ada, 'Emil Artin'], date: { year: 1990 } },
    { title: 'Late', authors: [ada, 'Emil Artin'], date: { year: 2000 } },
    { title: 'New', authors: [emmy, 'Emil Artin'], date: { year: 2000 } },
  ])
  const years = [2000, 2000] as const
  const filtered = new Sieve(map, new Set(everything), 'degree').filtered({
    kinds: new Set(nodeKinds),
    years,
    facets: new Map(),
    clusters: null,
    reductions: new Map(),
  })
  const scene = sceneOf(map, map.findings[0], { ...choice(map), filtered, dormant: filtered.dormantTies.of })
  const { ties } = scene
  const tie = (a: string, b: string) => tieBetween(scene, authorKey(a), authorKey(b))
  const resting = tie(ada, emmy)
  expect([ties.presence[resting], lineAt(ties, resting)]).toEqual([1, 'dotted'])
  const [goes, fresh] = [tie(ada, 'Emil Artin'), tie(emmy, 'Emil Artin')]
  expect([lineAt(ties, goes), lineAt(ties, fresh)]).toEqual(['solid', 'solid'])
  expect(ties.width[fresh]).toBe(2 * ties.width[goes]!)
  atOnce(redrawInSteps(scene, { ...choice(map), filtered }))
  expect(ties.presence[resting]).toBe(0)
  atOnce(redrawInSteps(scene, choice(map)))
  expect([ties.presence[resting], lineAt(ties, resting)]).toEqual([1, 'solid'])
})
