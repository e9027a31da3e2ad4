import { type TopicId, topicId } from '../model/ids.ts'
import { by } from '../model/order.ts'
import type { Aboutness, Topic } from '../model/topic.ts'
import type { Work } from '../model/work.ts'

export function provisionalTopics(works: readonly Work[]): { topics: Topic[]; aboutness: Aboutness[] } {
  const stop = new Set(
    'with that this these their from which have show based using paper results result approach when such more most also they than for and the are our can not'.split(
      ' ',
    ),
  )
  const counts = new Map<string, Map<Work, number>>()
  for (const work of works) {
    const words =
      `${work.title} ${work.abstract ?? ''}`
        .toLowerCase()
        .replace(/\$[^$]*\$/g, ' ')
        .match(/[\p{L}][\p{L}-]{3,}/gu) ?? []
    words.forEach((word, i) => {
      if (stop.has(word)) return
      for (const term of [
        word,
        words[i + 1] === undefined || stop.has(words[i + 1]!) ? undefined : `${word} ${words[i + 1]}`,
      ]) {
        if (term === undefined) continue
        const row = counts.get(term) ?? new Map<Work, number>()
        counts.set(term, row.set(work, (row.get(work) ?? 0) + 1))
      }
    })
  }
  const kept = [...counts]
    .filter(([term, row]) => row.size >= (term.includes(' ') ? 2 : 3) && row.size < works.length * 0.7)
    .sort(
      by(
        ([term, row]) => -row.size * (term.includes(' ') ? 3 : 1),
        ([term]) => term,
      ),
    )
    .slice(0, Math.max(30, Math.min(250, works.length * 3)))
    .sort(by(([term]) => term))
  const id = (term: string): TopicId => topicId(term.replaceAll(' ', '-'))
  return {
    topics: kept.map(([term, row]) => ({
      id: id(term),
      label: term,
      stems: term.split(' '),
      forms: [term],
      documentFrequency: row.size,
      idf: Math.log((1 + works.length) / (1 + row.size)) + 1,
    })),
    aboutness: kept.flatMap(([term, row]) =>
      [...row].map(
        ([work, count]): Aboutness => ({ work: work.id, topic: id(term), count, weight: Math.min(1, 0.2 * count) }),
      ),
    ),
  }
}
