import { expect, test } from 'vitest'
import { palettes } from '../../src/picture/palette.ts'
import { axisOf } from '../../src/picture/year-axis.ts'

const sheet = { palette: palettes.light, pixels: 10, top: 0, bottom: 500, left: 0, right: 1000 }
const axis = (first: number, count: number) => ({
  pitch: 10,
  columns: Array.from({ length: count }, (_, i) => ({ year: first + i, x: 10 * i })),
})
const words = (texts: readonly { readonly lines: readonly string[] }[]) => texts.map(({ lines }) => lines.join())

test('every year is named where there is room, with lines between the columns', () => {
  const { texts, strokes } = axisOf(axis(2016, 3), { ...sheet, x: (at) => 100 + 5 * at })
  expect(words(texts)).toEqual(['2016', '2017', '2018'])
  expect(new Set(strokes.map(({ x1 }) => x1))).toEqual(new Set([75, 125, 175, 225]))
})

test('where there is less room round years are named, and none on another', () => {
  for (const scale of [0.1, 0.3, 0.9, 2]) {
    const { texts } = axisOf(axis(1950, 77), { ...sheet, x: (at) => 10 + scale * at })
    const at = texts.map(({ x }) => x)
    expect(texts.length).toBeGreaterThan(0)
    for (const [i, x] of at.entries()) if (i > 0) expect(x - at[i - 1]!).toBeGreaterThanOrEqual(32 - 1e-9)
  }
})

test('what lies out of sight is not named, and works without a year say so', () => {
  const columns = [{ year: null, x: -20 }, ...axis(2016, 200).columns]
  const { texts } = axisOf({ pitch: 10, columns }, { ...sheet, x: (at) => 100 + 5 * at })
  expect(words(texts)[0]).toBe('no year')
  expect(texts.every(({ x }) => x >= 0 && x <= 1000)).toBe(true)
})
