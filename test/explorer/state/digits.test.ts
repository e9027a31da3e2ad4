import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText, cellValue, digitsOf, headingWith } from '../../../src/explorer/state/digits.ts'
import type { Column, Row } from '../../../src/explorer/state/table.ts'

const column = (values: readonly (number | undefined)[]): Column => ({
  id: 'x',
  label: 'Brokerage',
  of: 'number',
  isUsual: true,
  value: ({ number }) => values[number],
})
const rows = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, number) => ({ id: `a:${number}`, kind: 'author', number, label: '', fold: '' }))
const told = (values: readonly number[]) => {
  const digits = digitsOf(column(values), rows(values.length))
  return [headingWith('Brokerage', digits), ...values.map((value) => cellText(value, digits))]
}

test('whole numbers are written whole', () => {
  expect(told([0, 12, 12_345])).toEqual(['Brokerage', '0', '12', '12,345'])
})
test('all numbers of a column have as many decimals', () => {
  expect(told([0.5, 0.25, 0])).toEqual(['Brokerage', '0.500', '0.250', '0.000'])
  expect(told([45.5, 3])).toEqual(['Brokerage', '45.50', '3.00'])
})
test('small numbers are told in thousandths or millionths, not in powers of ten', () => {
  expect(told([0.042, 0.00042])).toEqual(['Brokerage, per 1,000', '42.00', '0.42'])
  expect(told([0.000_042, 0.000_001])).toEqual(['Brokerage, per million', '42.00', '1.00'])
})
test('what is too small for the digits shown is less than the least, and not nothing', () => {
  expect(told([0.05, 1e-9])).toEqual(['Brokerage, per 1,000', '50.00', '<0.01'])
})
test('a spreadsheet gets the numbers as they are shown, and never nought for what is not', () => {
  const values = [61.554_21, 1234.5, 0, 1e-9]
  const digits = digitsOf(column(values), rows(4))
  expect(values.map((value) => cellValue(value, digits))).toEqual([62, 1235, 0, 1e-9])
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: 0, max: 1e6 }), { minLength: 1 }), (values) => {
      const digits = digitsOf(column(values), rows(values.length))!
      for (const value of values) {
        expect(cellValue(value, digits) === 0).toBe(value === 0)
        expect(cellText(value, digits)).not.toMatch(/e/)
      }
    }),
  )
})
test('years have no thousands', () => {
  expect(cellText(2016, digitsOf({ ...column([2016]), of: 'year' }, rows(1)))).toBe('2016')
})
