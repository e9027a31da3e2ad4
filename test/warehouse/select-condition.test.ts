import { expect, test } from 'vitest'
import { conditionOf, numbersOf } from '../../src/warehouse/select-condition.ts'

test('a topic is looked for in the singular and the plural', () => {
  expect(numbersOf('Networks')).toEqual(['networks', 'network'])
  expect(numbersOf('network')).toEqual(['network', 'networks'])
  expect(numbersOf('case study')).toEqual(['case study', 'case studies'])
  expect(numbersOf('case studies')).toEqual(['case studies', 'case study'])
  expect(numbersOf('batch')).toEqual(['batch', 'batches'])
  expect(numbersOf('analysis')).toContain('analysis')
  expect(conditionOf({ topic: ['network'] })).toContain("' networks '")
})

test('what is quoted in a question ends no text of the query', () => {
  expect(conditionOf({ venue: "O'Brien" })).not.toContain("O'B")
})
