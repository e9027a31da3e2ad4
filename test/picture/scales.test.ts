import { expect, test } from 'vitest'
import { nodeCount } from '../../src/atlas/nodes.ts'
import { palettes } from '../../src/picture/palette.ts'
import { colourScale, sizeScale } from '../../src/picture/scales.ts'
import { authorKey, drawn, mapOf, numberOf, sketchOf, workKey } from '../explorer/map.ts'

const clusters = Array.from({ length: 12 }, (_, number) => ({
  number,
  label: `c${number}`,
  terms: [],
  size: 1,
  colour: number,
  description: '',
}))
const works = (year: number) => [
  { title: 'Old', authors: ['A', 'B', 'C'], date: { year } },
  { title: 'New', authors: ['A'], topics: { x: 1 }, date: { year: 2020 } },
]
const map = (() => {
  const sketch = sketchOf(works(1990), { clusters })
  sketch.mergeNodeAttributes(workKey('New'), { cluster: 11 })
  sketch.mergeNodeAttributes(authorKey('A'), { degree: 9, cluster: 1 })
  sketch.mergeNodeAttributes(authorKey('B'), { degree: Number.NaN })
  return drawn(sketch)
})()
const author = (name: string) => numberOf(map, authorKey(name))
const work = (title: string) => numberOf(map, workKey(title))
const { light } = palettes

test('large clusters have the colours of the palette; small ones beyond share one, and the legend counts them', () => {
  const { of, meaning } = colourScale(map, 'cluster', light)
  expect(of(author('A'))).toBe(light.clusters[1])
  expect(of(work('New'))).toBe(light.other)
  if (meaning.by !== 'cluster') throw new Error('another meaning')
  expect(meaning.entries.map(({ label }) => label)).toEqual(['c0', 'c1', 'smaller clusters'])
  expect(meaning.entries.reduce((sum, { count }) => sum + count, 0)).toBe(nodeCount(map))
})

test('years run from the first colour to the last; no year is no colour of the ramp', () => {
  const { of, meaning } = colourScale(map, 'year', light)
  expect(of(work('Old'))).toBe(light.years[0])
  expect(of(work('New'))).toBe(light.years.at(-1))
  expect(of(author('A'))).toBe(light.other)
  expect(meaning).toMatchObject({ by: 'year', first: 1990, last: 2020 })
  const later = mapOf([...works(2005), { title: 'Between', authors: ['A'], date: { year: 2007 } }])
  const between = colourScale(later, 'year', light).of(numberOf(later, workKey('Between')))
  expect(between).toMatch(/^#[0-9a-f]{6}$/)
  expect(light.years).not.toContain(between)
})

test('kinds have a colour each, and the legend names the kinds that are there', () => {
  const { of, meaning } = colourScale(map, 'kind', light)
  expect(of(work('Old'))).toBe(light.kinds.work)
  expect(meaning).toMatchObject({ by: 'kind', entries: [{ label: 'Authors', count: 3 }, { count: 2 }, { count: 1 }] })
})

test('area follows the measure within a kind; what has no such value is smallest', () => {
  const scale = sizeScale(map, 'degree')
  expect(scale.of(author('A'))).toBeCloseTo(scale.most)
  expect(scale.of(author('B'))).toBeCloseTo(scale.least)
  expect(scale.largest.author).toBe(9)
  const nothing = sizeScale(map, 'no such measure')
  expect(nothing.of(author('A'))).toBeCloseTo(nothing.least)
})
