import { expect, test } from 'vitest'
import { day, fileSize, finePercent, inTenths, percent, span } from '../../src/words/numerals.en.ts'

test('the size of a file is told in the largest unit of which it has one', () => {
  expect([0, 1, 999, 1400, 14_000, 1_234_567, 2e9].map(fileSize)).toEqual([
    '0 bytes',
    '1 byte',
    '999 bytes',
    '1.4 kB',
    '14 kB',
    '1.2 MB',
    '2 GB',
  ])
})

test('shares of one are percentages, small ones with two digits', () => {
  expect([0, 0.427, 1].map(percent)).toEqual(['0%', '43%', '100%'])
  expect([0.00431, 0.25].map(finePercent)).toEqual(['0.43%', '25%'])
})

test('a date is told as far as it is known', () => {
  expect(day({ year: 2022, month: 8, day: 2 })).toBe('2 August 2022')
  expect(day({ year: 2022, month: 12 })).toBe('December 2022')
  expect(day({ year: 1899 })).toBe('1899')
})

test('years from and to are one where they are the same', () => {
  expect([span(2018, 2022), span(2020, 2020)]).toEqual(['2018 to 2022', '2020'])
})

test('what is below zero has a minus, not a hyphen', () => {
  expect([inTenths(-3.14), inTenths(2)]).toEqual(['−3.1', '2.0'])
})
