import type { TopicId } from '../../model/ids.ts'
import { by } from '../../model/order.ts'
import type { Topic } from '../../model/topic.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { wordsAt } from '../column.ts'
import { topicAt, topicIdAt } from '../topic-columns.ts'

/** The topics of a map by their stems, joined by spaces. */
export function topicsByStems(atlas: Pick<Atlas, 'authors' | 'works' | 'topics'>): ReadonlyMap<string, TopicId> {
  const found = new Map<string, TopicId>()
  const { topic } = orderOf(atlas)
  for (let t = 0; t < topic; t++) found.set(wordsAt(atlas.topics.stems, t).join(' '), topicIdAt(atlas.topics, t))
  return found
}

/** The topics of a map, those in most works first. */
export const topicsOf = (atlas: Pick<Atlas, 'authors' | 'works' | 'topics'>): readonly Topic[] =>
  Array.from({ length: orderOf(atlas).topic }, (_, t) => topicAt(atlas.topics, t)).sort(
    by(
      ({ documentFrequency }) => -documentFrequency,
      ({ label }) => label,
      ({ id }) => id,
    ),
  )
