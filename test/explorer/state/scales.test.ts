import { expect, test } from 'vitest'
import { palettes } from '../../../src/explorer/state/palette.ts'
import { colourScale, sizeScale } from '../../../src/explorer/state/scales.ts'
import { authorKey, mapOf, workKey } from '../map.ts'

const clusters = Array.from({ length: 12 }, (_, number) => ({
  number,
  label: `c${number}`,
  terms: [],
  size: 1,
  colour: number,
  description: '',
}))
const map = () => {
  const graph = mapOf(
    [
      { title: 'Old', authors: ['A', 'B', 'C'] },
      { title: 'New', authors: ['A'], topics: { x: 1 } },
    ],
    { clusters },
  )
  graph.mergeNodeAttributes(workKey('Old'), { year: 1990, cluster: 0 })
  graph.mergeNodeAttributes(workKey('New'), { year: 2020, cluster: 11 })
  graph.mergeNodeAttributes(authorKey('A'), { degree: 9, cluster: 1 })
  graph.mergeNodeAttributes(authorKey('B'), { degree: Number.NaN })
  return graph
}
const { light } = palettes

test('clusters have the colours of the palette; those beyond share one, and the legend counts them', () => {
  const graph = map()
  const { of, meaning } = colourScale(graph, 'cluster', light)
  expect(of(graph.getNodeAttributes(authorKey('A')))).toBe(light.clusters[1])
  expect(of(graph.getNodeAttributes(workKey('New')))).toBe(light.other)
  if (meaning.by !== 'cluster') throw new Error('another meaning')
  expect(meaning.entries.map(({ label }) => label)).toEqual(['c0', 'c1', 'smaller clusters'])
  expect(meaning.entries.reduce((sum, { count }) => sum + count, 0)).toBe(graph.order)
})

test('years run from the first colour to the last; no year is no colour of the ramp', () => {
  const graph = map()
  const { of, meaning } = colourScale(graph, 'year', light)
  expect(of(graph.getNodeAttributes(workKey('Old')))).toBe(light.years[0])
  expect(of(graph.getNodeAttributes(workKey('New')))).toBe(light.years.at(-1))
  expect(of(graph.getNodeAttributes(authorKey('A')))).toBe(light.other)
  expect(meaning).toMatchObject({ by: 'year', first: 1990, last: 2020 })
  graph.setNodeAttribute(workKey('Old'), 'year', 2005)
  const between = colourScale(graph, 'year', light).of({
    ...graph.getNodeAttributes(workKey('Old')),
    year: 2010,
  } as never)
  expect(between).toMatch(/^#[0-9a-f]{6}$/)
})

test('kinds have a colour each, and the legend names the kinds that are there', () => {
  const { of, meaning } = colourScale(map(), 'kind', light)
  expect(of(map().getNodeAttributes(workKey('Old')))).toBe(light.kinds.work)
  expect(meaning).toMatchObject({ by: 'kind', entries: [{ label: 'Authors', count: 3 }, { count: 2 }, { count: 1 }] })
})

test('area follows the measure within a kind; what has no such value is smallest', () => {
  const graph = map()
  const scale = sizeScale(graph, 'degree')
  const size = (node: string) => scale.of(graph.getNodeAttributes(node))
  expect(size(authorKey('A'))).toBeCloseTo(scale.most)
  expect(size(authorKey('B'))).toBeCloseTo(scale.least)
  expect(scale.largest.author).toBe(9)
  const nothing = sizeScale(graph, 'no such measure')
  expect(nothing.of(graph.getNodeAttributes(authorKey('A')))).toBeCloseTo(nothing.least)
})
