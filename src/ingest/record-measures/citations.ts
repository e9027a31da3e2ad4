import { membersOf } from '../../atlas/counting/groups.ts'
import type { RecordMeasure } from './record-measure.ts'

/** How often sources say a work was cited; of authors and topics the sum over their works here. */
export const citations: RecordMeasure = {
  id: 'citations',
  range: [0, Number.POSITIVE_INFINITY],
  of({ works, authors, topics }, ties) {
    if (works.every(({ citations }) => citations === undefined)) return undefined
    const author = new Float64Array(authors.length)
    const topic = new Float64Array(topics.length)
    works.forEach(({ citations = 0 }, w) => {
      for (const a of membersOf(ties.signed, w)) author[a]! += citations
      for (const t of membersOf(ties.topicsOf, w)) topic[t]! += citations
    })
    return { author, work: works.map(({ citations = Number.NaN }) => citations), topic }
  },
}
