import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alongYears, goesAlongYears, yearAxisOf } from '../../src/atlas/along-years.ts'
import { orderOf } from '../../src/atlas/atlas.ts'
import { firstOf, kindAt, nodeCount, yearAt } from '../../src/atlas/nodes.ts'
import { atlasFrom, corpusOf } from '../corpus.ts'

const years = fc.array(fc.option(fc.integer({ min: 1995, max: 2026 }), { nil: undefined }), {
  minLength: 1,
  maxLength: 60,
})
const height = fc.integer({ min: -300, max: 300 })

const mapOf = (dates: readonly (number | undefined)[]) =>
  atlasFrom(
    corpusOf(
      dates.map((year, i) => ({
        title: `Work ${i}`,
        authors: [`Author ${i}`],
        ...(year === undefined ? {} : { year }),
      })),
    ),
  )

test('each work stands in the column of its year, at the height that it had, and those without one in a column of their own', () => {
  fc.assert(
    fc.property(years, fc.infiniteStream(height), (dates, heights) => {
      const map = mapOf(dates)
      const count = nodeCount(map)
      const before = {
        x: Float32Array.from({ length: count }, () => heights.next().value!),
        y: Float32Array.from({ length: count }, () => heights.next().value!),
      }
      const { x, y } = alongYears(map, before)
      const { pitch, columns } = yearAxisOf(map, { y })
      expect(yearAxisOf(map, before)).toEqual({ pitch, columns })
      expect(y).toEqual(before.y)
      for (let node = 0; node < count; node++) {
        if (kindAt(map, node) !== 'work') {
          expect(x[node]).toBe(before.x[node])
          continue
        }
        const column = columns.find(({ year }) => year === (yearAt(map, node) ?? null))!
        expect(Math.abs(x[node]! - column.x)).toBeLessThan(pitch / 2)
      }
      const dated = columns.filter(({ year }) => year !== null)
      for (const [i, column] of dated.entries()) {
        expect(column.year).toBe(dated[0]!.year! + i)
        if (i > 0) expect(column.x - dated[i - 1]!.x).toBeCloseTo(pitch)
      }
      expect(columns.some(({ year }) => year === null)).toBe(dates.includes(undefined))
      if (dated.length > 0 && dates.includes(undefined)) expect(columns[0]!.x).toBeLessThan(dated[0]!.x - pitch)
    }),
  )
})

test('a year of one work has it in the middle of its column, one of many has them beside each other', () => {
  const map = mapOf([2019, ...Array.from({ length: 40 }, () => 2020)])
  const first = firstOf(map, 'work')
  const heights = {
    x: new Float32Array(nodeCount(map)),
    y: Float32Array.from({ length: nodeCount(map) }, (_, node) => node / 2),
  }
  const { x } = alongYears(map, heights)
  const { columns } = yearAxisOf(map, heights)
  expect(x[first]).toBeCloseTo(columns[0]!.x, 2)
  expect(new Set(x.slice(first + 1, first + orderOf(map).work)).size).toBeGreaterThan(1)
})

test('only the lens of works goes along years, where that is asked', () => {
  expect(goesAlongYears({ lens: 'works', alongYears: true })).toBe(true)
  expect(goesAlongYears({ lens: 'works' })).toBe(false)
  expect(goesAlongYears({ lens: 'people', alongYears: true })).toBe(false)
})
