import { expect, test } from 'vitest'
import { pageCommands } from '../../../src/explorer/state/commands.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import { periodsToCompare } from '../../../src/explorer/state/two-periods.ts'
import { authorKey, mapOf } from '../map.ts'

test('the chosen years are compared with as many before, the first ones with those after; without a choice the halves', () => {
  const all = [2010, 2019] as const
  expect(periodsToCompare(null, all)).toEqual({ before: [2010, 2014], after: [2015, 2019] })
  expect(periodsToCompare([2016, 2018], all)).toEqual({ before: [2013, 2015], after: [2016, 2018] })
  expect(periodsToCompare([2012, 2019], all)).toEqual({ before: [2010, 2011], after: [2012, 2019] })
  expect(periodsToCompare([2010, 2011], all)).toEqual({ before: [2010, 2011], after: [2012, 2013] })
  expect(periodsToCompare(null, [2018, 2019])).toEqual({ before: [2018, 2018], after: [2019, 2019] })
})

test('a comparison shows all years, outlasts a look at somebody, and ends with Escape or with another map', () => {
  const session = openSession()
  session.keepPeriods()
  const stepOut = () => pageCommands.find(({ id }) => id === 'step-out')!.perform(session)
  const works = (years: readonly number[]) =>
    mapOf(years.map((year) => ({ title: `Of ${year}`, authors: ['Ada Byron'], date: { year } })))
  session.atlas.value = works([2018, 2019, 2020])
  session.setYears([2020, 2020])
  session.comparePeriods()
  expect(session.twoPeriods.value).toEqual({ before: [2019, 2019], after: [2020, 2020] })
  expect(session.filters.value.years).toBeNull()
  expect(session.difference.value!.authors.stayed).toHaveLength(1)
  session.select(authorKey('Ada Byron'))
  stepOut()
  expect([session.selected.value, session.twoPeriods.value === null]).toEqual([null, false])
  stepOut()
  expect(session.twoPeriods.value).toBeNull()
  session.comparePeriods()
  expect(session.twoPeriods.value).not.toBeNull()
  session.atlas.value = works([1990, 2000])
  expect(session.twoPeriods.value).toBeNull()
})
