import { expect, test } from 'vitest'
import { corpusFacts } from '../../../src/atlas/facts/corpus.ts'
import { fewWorks } from './few-works.ts'

test('of the corpus: incomplete lists of authors are counted, and the years spanned', () => {
  expect(corpusFacts(fewWorks)).toMatchObject({
    counts: { author: 4, work: 3, topic: 2 },
    incomplete: 1,
    withoutTitle: 0,
    withoutAbstract: 3,
    withoutDate: 0,
    untied: { works: 0, pairs: 0 },
    span: [2020, 2022],
  })
})
