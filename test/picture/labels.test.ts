import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxBeside, Occupied, overlap, sideFor, sides } from '../../src/picture/label-placement.ts'
import { mapLabel, shortened, twoLines } from '../../src/picture/label-text.ts'

const number = fc.double({ min: -500, max: 1500, noNaN: true })
const box = fc
  .record({
    left: number,
    top: number,
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 90 }),
  })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }))

test('a box is free exactly when it crosses none of those that stand there', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), box, (standing, asked) => {
      const occupied = new Occupied()
      for (const one of standing) occupied.add(one)
      const crossed = standing.filter((one) => overlap(one, asked)).length
      expect(occupied.isFree(asked)).toBe(crossed === 0)
      expect(occupied.crossing(asked)).toBe(crossed)
    }),
    { numRuns: 200 },
  )
})

test('a label beside a mark never covers the mark’s centre', () => {
  for (const side of sides) {
    const { left, right, top, bottom } = boxBeside(side, 100, 100, 8, 60, 14)
    expect(left < 100 && right > 100 && top < 100 && bottom > 100).toBe(false)
  }
})

test('a label goes to the first free side, away from its mark where it may, and nowhere rather than over a label', () => {
  const mark = { x: 100, y: 100, reach: 5 }
  const size = { width: 50, height: 14 }
  const [labels, marks] = [new Occupied(), new Occupied()]
  expect(sideFor(mark, size, labels, marks)?.side).toBe('right')
  marks.add({ left: 110, right: 120, top: 90, bottom: 110 })
  expect(sideFor(mark, size, labels, marks)?.side).toBe('left')
  marks.add({ left: 0, right: 300, top: 60, bottom: 120 })
  expect(sideFor(mark, size, labels, marks)).toBe(null)
  expect(sideFor(mark, size, labels, marks, { overMarks: true })?.side).toBe('right')
  expect(sideFor(mark, size, labels, marks, { leads: [16, 32] })).toMatchObject({ side: 'below', leads: true })
  expect(
    sideFor(mark, size, labels, new Occupied(), {
      within: { left: 0, top: 0, right: 130, bottom: 300 },
    })?.side,
  ).toBe('left')
  labels.add({ left: 0, right: 300, top: 0, bottom: 300 })
  expect(sideFor(mark, size, labels, marks)).toBe(null)
})

test('a label is shortened at a word, with an ellipsis, to the length allowed', () => {
  expect(shortened('floating-point arithmetic', 40)).toBe('floating-point arithmetic')
  expect(shortened('automatic differentiation of programs', 28)).toBe('automatic differentiation…')
  expect([...shortened('漢'.repeat(10_000), 30)]).toHaveLength(30)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => [...shortened(text, 34)].length <= 34),
  )
})

test('the title of a work takes two lines at most', () => {
  expect(twoLines('On the Correctness of Automatic Differentiation for Neural Networks', 30)).toEqual([
    'On the Correctness of',
    'Automatic Differentiation…',
  ])
  expect(mapLabel('x'.repeat(10_000), 'work')).toHaveLength(1)
})

test('nothing in a label steers the text around it', () => {
  expect(mapLabel('evil\u202Etxt\u0000\u200B name\u2066', 'author')).toEqual(['evil txt name'])
  expect(mapLabel('$\\lambda$-calculus', 'topic')).toEqual(['lambda-calculus'])
})
