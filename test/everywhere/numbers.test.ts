import { expect, test } from 'vitest'
import { numbers } from './numbers.ts'

test.each(numbers)('$name gives the same bits in every engine', ({ of, bits }) => {
  expect(of()).toBe(bits)
})
