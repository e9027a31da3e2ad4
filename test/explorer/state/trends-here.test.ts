import { expect, test } from 'vitest'
import { trendsOf } from '../../../src/atlas/facts/topic-trends.ts'
import { trendWords, whyNoTrends } from '../../../src/explorer/state/trends-here.ts'
import { mapOf, topicKey } from '../map.ts'

const corpus = (years: readonly number[], held: (year: number) => boolean) =>
  mapOf(
    years.map((year, i) => ({
      title: `Work ${i}`,
      authors: ['Ada'],
      date: { year },
      topics: held(year) ? { newcomer: 0.5, fixture: 0.5 } : { fixture: 0.5 },
    })),
  )

test('a topic rises on the map where later years hold it more', () => {
  const years = Array.from({ length: 40 }, (_, i) => 2010 + (i % 10))
  const found = trendsOf(corpus(years, (year) => year > 2015))
  expect(found.rising.map(({ topic }) => topic)).toEqual([topicKey('newcomer')])
  expect(whyNoTrends(found)).toBeNull()
  expect(trendWords(found.rising[0]!)).toMatch(/^Rising: z = \d\.\d, false discovery rate below 0\.1%$/)
})

test('where nothing can be ranked it is said why', () => {
  expect(whyNoTrends(trendsOf(mapOf([{ title: 'A', authors: [], topics: { x: 1 } }])))).toMatch(
    /No work here has a date/,
  )
  expect(whyNoTrends(trendsOf(corpus([2020, 2020, 2020], () => true)))).toMatch(/^All dated works are from 2020/)
  expect(whyNoTrends(trendsOf(corpus([2019, 2020], () => true)))).toMatch(/enough dated works/)
  const steady = trendsOf(corpus([2018, 2018, 2019, 2019, 2020, 2020], () => true))
  expect(whyNoTrends(steady)).toBe('No topic clearly rises or fades from 2018 to 2020.')
})
