import type { NodeId, TopicId, WorkId } from '../../model/ids.ts'
import { fullName } from '../../model/name.ts'
import { by } from '../../model/order.ts'
import type { Atlas } from '../atlas.ts'
import { none, textAt, wordsAt } from '../column.ts'
import { authorIdAt, nameAt } from '../people-columns.ts'
import { bylineStarts, worksOfTopics } from '../signatures.ts'
import { topicIdAt } from '../topic-columns.ts'
import { workIdAt } from '../work-columns.ts'
import { workNameAt } from '../work-names.ts'

export interface WorkFacts {
  /** Every byline in the printed order; `author` is null where nobody on the map signs there. */
  readonly bylines: readonly { readonly name: string; readonly author: NodeId | null }[]
  /** By falling weight. */
  readonly topics: readonly { readonly id: TopicId; readonly label: string; readonly forms: readonly string[] }[]
  readonly neighbours: readonly Neighbour[]
}

/** A work about the same things: how many topics both hold, and which. */
export interface Neighbour {
  readonly id: WorkId
  readonly label: string
  readonly shared: readonly string[]
}

const mostNeighbours = 6

export function workFacts(atlas: Atlas, row: number): WorkFacts {
  const { authors, bylines, topics } = atlas
  const starts = bylineStarts(atlas)
  const printed = Array.from({ length: starts[row + 1]! - starts[row]! }, (_, i) => starts[row]! + i)
  return {
    bylines: printed.map((b) => {
      const author = bylines.author[b]!
      return { name: fullName(nameAt(bylines, b)), author: author === none ? null : authorIdAt(authors, author) }
    }),
    topics: topicsOfWork(atlas, row).map((t) => ({
      id: topicIdAt(topics, t),
      label: textAt(topics.label, t),
      forms: wordsAt(topics.forms, t),
    })),
    neighbours: neighbours(atlas, row),
  }
}

function topicsOfWork({ networks: { aboutness } }: Atlas, row: number): readonly number[] {
  const { offsets, targets, weight } = aboutness
  return Array.from({ length: offsets[row + 1]! - offsets[row]! }, (_, i) => offsets[row]! + i)
    .sort(
      by(
        (k) => -weight[k]!,
        (k) => targets[k]!,
      ),
    )
    .map((k) => targets[k]!)
}

/** The works that share the most telling topics, by the sum of weight products: an unnormalised cosine. */
function neighbours(atlas: Atlas, row: number): readonly Neighbour[] {
  const { offsets, targets, weight } = atlas.networks.aboutness
  const held = worksOfTopics(atlas)
  const found = new Map<number, { work: number; shared: number[]; likeness: number }>()
  for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
    const topic = targets[k]!
    for (let i = held.offsets[topic]!; i < held.offsets[topic + 1]!; i++) {
      const work = held.targets[i]!
      if (work === row) continue
      const entry = found.get(work) ?? { work, shared: [], likeness: 0 }
      entry.shared.push(topic)
      entry.likeness += weight[k]! * weight[held.places[i]!]!
      found.set(work, entry)
    }
  }
  return [...found.values()]
    .sort(
      by(
        (n) => -n.likeness,
        (n) => n.work,
      ),
    )
    .slice(0, mostNeighbours)
    .map(({ work, shared }) => ({
      id: workIdAt(atlas.works, work),
      label: workNameAt(atlas, work),
      shared: shared.map((topic) => textAt(atlas.topics.label, topic)),
    }))
}
