import { membersOf } from '../../atlas/counting/groups.ts'
import type { Novelty } from '../../model/topic.ts'
import { meanNovelty } from '../topics/novelty.ts'
import { type RecordMeasure, unmeasured } from './record-measure.ts'

/** How much of what a work says no earlier work here holds; of an author the mean over their works. */
export const novelty: RecordMeasure = {
  id: 'novelty',
  range: [0, 1],
  of({ authors, works, topics, terms }, ties) {
    if (terms.every(({ novelty }) => novelty === undefined)) return undefined
    const worksOf = authors.map((): (Novelty | undefined)[] => [])
    works.forEach((_, w) => {
      for (const a of membersOf(ties.signed, w)) worksOf[a]!.push(terms[w]!.novelty)
    })
    return {
      author: worksOf.map((own) => meanNovelty(own) ?? Number.NaN),
      work: terms.map(({ novelty }) => novelty?.share ?? Number.NaN),
      topic: unmeasured(topics.length),
    }
  },
}
