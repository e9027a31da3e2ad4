import { type Atlas, orderOf } from '../../atlas/atlas.ts'
import { numberOr, textAt, wordsAt } from '../../atlas/column.ts'
import { authorIdAt } from '../../atlas/people-columns.ts'
import { bylinesOf } from '../../atlas/signatures.ts'
import { tiesOf } from '../../atlas/tie-ends.ts'
import { topicAt, topicIdAt } from '../../atlas/topic-columns.ts'
import { workIdAt } from '../../atlas/work-columns.ts'
import type { Subjects } from '../../ingest/clusters.ts'

/** What clusters are named by, taken from a finished map. */
export function subjectsOf(map: Atlas): Subjects {
  const { author, work, topic } = orderOf(map)
  return {
    authors: Array.from({ length: author }, (_, a) => ({
      id: authorIdAt(map.authors, a),
      label: textAt(map.authors.name, a),
      bylines: bylinesOf(map, a),
    })),
    works: Array.from({ length: work }, (_, w) => {
      const year = numberOr(map.works.year[w]!)
      return { id: workIdAt(map.works, w), ...(year === undefined ? {} : { date: { year } }) }
    }),
    topics: Array.from({ length: topic }, (_, t) => topicAt(map.topics, t)),
    aboutness: aboutness(map, author, work),
    terms: terms(map),
  }
}

function* terms({ works, terms: { label, stems }, networks: { wording } }: Atlas) {
  for (let w = 0; w + 1 < wording.offsets.length; w++) {
    const own = wording.targets.subarray(wording.offsets[w], wording.offsets[w + 1])
    yield {
      work: workIdAt(works, w),
      terms: Array.from(own, (term) => ({ label: textAt(label, term), stems: wordsAt(stems, term) })),
    }
  }
}

function* aboutness(map: Atlas, authors: number, works: number) {
  for (const [w, t, k] of tiesOf(map, 'aboutness'))
    yield {
      work: workIdAt(map.works, w - authors),
      topic: topicIdAt(map.topics, t - authors - works),
      count: map.networks.aboutness.count[k]!,
    }
}
