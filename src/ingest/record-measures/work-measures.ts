import type { RecordMeasure } from './record-measure.ts'

/** How many of the works here an author signed, or a topic occurs in. */
export const works: RecordMeasure = {
  id: 'works',
  range: [0, Number.POSITIVE_INFINITY],
  of: ({ authors, works, topics }) => ({
    author: authors.map(({ bylines }) => bylines.length),
    work: works.map(() => 1),
    topic: topics.map(({ documentFrequency }) => documentFrequency),
  }),
}
