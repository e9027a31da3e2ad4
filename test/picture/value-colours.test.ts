import { expect, test } from 'vitest'
import { anchorOf } from '../../src/atlas/anchors.ts'
import { nodeCount } from '../../src/atlas/nodes.ts'
import { taggedOn } from '../../src/atlas/tagged-nodes.ts'
import { firstView } from '../../src/model/view.ts'
import { figureOf } from '../../src/picture/figure.ts'
import { textsOf } from '../../src/picture/figure-drawing.ts'
import { usualFigure } from '../../src/picture/figure-options.ts'
import { palettes } from '../../src/picture/palette.ts'
import { colourScale } from '../../src/picture/scales.ts'
import { authorKey, mapOf, numberOf, workKey } from '../explorer/map.ts'

const { light, dark } = palettes
const venues = Array.from({ length: 14 }, (_, i) => `Venue ${String.fromCharCode(65 + i)}`)
const map = mapOf([
  ...venues.flatMap((venue, i) =>
    Array.from({ length: 15 - i }, (_, k) => ({ title: `${venue} ${k}`, authors: [`Ada ${i}`], venue })),
  ),
  { title: 'Elsewhere', authors: ['Emil'] },
])
const work = (title: string) => numberOf(map, workKey(title))

test('the ten commonest venues have a colour each; the others share one, and having none is another', () => {
  const { of, meaning } = colourScale(map, 'venue', light)
  expect(meaning.entries.map(({ label }) => label)).toEqual([...venues.slice(0, 10), '4 other values', 'no venue'])
  expect(new Set(meaning.entries.map(({ colour }) => colour)).size).toBe(12)
  expect(of(work('Venue A 0'))).toBe(light.clusters[0])
  expect(of(work('Venue N 0'))).toBe(light.other)
  expect(of(numberOf(map, authorKey('Ada 3')))).toBe(light.clusters[3])
  expect(meaning.entries.reduce((sum, { count }) => sum + count, 0)).toBe(nodeCount(map))
})
test('a filter changes counts and no colour', () => {
  const among = new Uint8Array(nodeCount(map))
  among[work('Venue B 0')] = 1
  const { meaning } = colourScale(map, 'venue', dark, among)
  expect(meaning.entries[1]).toMatchObject({ label: 'Venue B', count: 1, colour: dark.clusters[1] })
  expect(meaning.entries[0]).toMatchObject({ label: 'Venue A', count: 0 })
})
test('each entry but the rest says what it would show alone', () => {
  const { meaning } = colourScale(map, 'venue', light)
  expect(meaning.entries[0]!.pick).toEqual({ by: 'venue', of: 'Venue A' })
  expect(meaning.entries.at(-2)!.pick).toBeUndefined()
  expect(meaning.entries.at(-1)!.pick).toEqual({ by: 'venue', of: '' })
})
test('a measure colours by rank, from dark to light one way', () => {
  const { meaning } = colourScale(map, 'measure.degree', light)
  expect(meaning.by).toBe('measure')
  expect(meaning.entries[0]!.pick).toEqual({ by: 'measure.degree', of: expect.stringMatching(/^\d$/) })
})
test('tags colour whoever bears them, by the commonest of several', () => {
  const on = (title: string) => anchorOf(map, work(title))!
  const tagged = taggedOn(map, [
    { on: on('Venue A 0'), label: 'read' },
    { on: on('Venue A 1'), label: 'read' },
    { on: on('Venue A 1'), label: 'again' },
    { on: { kind: 'cluster', members: [] }, label: 'far' },
  ])
  const { of, meaning } = colourScale(map, 'tag', light, undefined, tagged)
  expect(meaning.entries.map(({ label, count }) => [label, count])).toEqual([
    ['read', 2],
    ['again', 0],
    ['no tag', nodeCount(map) - 2],
  ])
  expect(of(work('Venue A 1'))).toBe(light.clusters[0])
})
test('years are counted in spans that can be shown alone', () => {
  const dated = mapOf(
    Array.from({ length: 20 }, (_, i) => ({ title: `W${i}`, authors: ['Ada'], date: { year: 2000 + i } })),
  )
  const { meaning } = colourScale(dated, 'year', light)
  expect(meaning.entries.map(({ label }) => label)).toEqual([
    '2000 to 2002',
    '2003 to 2005',
    '2006 to 2008',
    '2009 to 2011',
    '2012 to 2014',
    '2015 to 2017',
    '2018 to 2019',
  ])
  expect(meaning.entries[0]).toMatchObject({ count: 3, pick: { by: 'year', of: '2000-2002' } })
})
test('what nobody knows colours by cluster', () => {
  expect(colourScale(map, 'constructor', light).meaning.by).toBe('cluster')
})

test('a figure is coloured as the map is, and its legend says by what', () => {
  const told = (colour: string) => {
    const tagged = new Map([[work('Venue A 0'), ['read <b>']]])
    const { layers } = figureOf({ atlas: map, view: { ...firstView, colour }, filtered: null, tagged }, usualFigure)
    return [...textsOf(layers)].flatMap(({ lines }) => lines)
  }
  expect(told('venue')).toEqual(expect.arrayContaining(['Venue', 'Venue A', 'Venue J', '4 other values']))
  expect(told('measure.degree')).toEqual(expect.arrayContaining(['Ties', 'lower half']))
  expect(told('tag')).toEqual(expect.arrayContaining(['Tag', 'read <b>', 'no tag']))
})
