import type { TopicId } from '../model/ids.ts'
import type { Topic, WorkTerm } from '../model/topic.ts'
import { noNumber, textAt, wordsAt } from './column.ts'
import { Numbers, TextsBuilder, WordListsBuilder } from './column-builders.ts'
import type { Networks, Tables } from './schema.ts'

export interface TopicRow {
  readonly topic: Topic
  /** Median year of the works that hold it. */
  readonly year: number | undefined
}

export function topicsTable(rows: readonly TopicRow[]): Tables['topics'] {
  const key = new TextsBuilder()
  const label = new TextsBuilder()
  const stems = new WordListsBuilder()
  const forms = new WordListsBuilder()
  for (const { topic } of rows) {
    key.push(topic.id.slice(2))
    label.push(topic.label)
    stems.push(topic.stems)
    forms.push(topic.forms)
  }
  return {
    key: key.done(),
    label: label.done(),
    stems: stems.done(),
    forms: forms.done(),
    documentFrequency: Uint32Array.from(rows, ({ topic }) => topic.documentFrequency),
    idf: Float32Array.from(rows, ({ topic }) => topic.idf),
    year: Int32Array.from(rows, ({ year = noNumber }) => year),
  }
}

export const topicIdAt = (topics: Tables['topics'], t: number): TopicId => `t:${textAt(topics.key, t)}` as TopicId

export const topicAt = (topics: Tables['topics'], t: number): Topic => ({
  id: topicIdAt(topics, t),
  label: textAt(topics.label, t),
  stems: wordsAt(topics.stems, t),
  forms: wordsAt(topics.forms, t),
  documentFrequency: topics.documentFrequency[t]!,
  idf: topics.idf[t]!,
})

/** The phrases of works, each once, and which work is described by which. */
export function wordingOf(
  works: readonly { readonly terms: readonly WorkTerm[]; readonly firstHere?: readonly string[] | undefined }[],
): { readonly terms: Tables['terms']; readonly wording: Networks['wording'] } {
  const label = new TextsBuilder()
  const stems = new WordListsBuilder()
  const known = new Map<string, number>()
  const offsets = new Uint32Array(works.length + 1)
  const targets = new Numbers()
  const count = new Numbers()
  const weight: number[] = []
  const first: number[] = []
  for (const [w, { terms, firstHere = [] }] of works.entries()) {
    const fresh = new Set(firstHere)
    for (const term of terms) {
      const name = [term.label, ...term.stems].join('\n')
      let number = known.get(name)
      if (number === undefined) {
        number = known.size
        known.set(name, number)
        label.push(term.label)
        stems.push(term.stems)
      }
      targets.push(number)
      count.push(term.count)
      weight.push(term.weight)
      first.push(Number(fresh.has(term.label)))
    }
    offsets[w + 1] = targets.length
  }
  return {
    terms: { label: label.done(), stems: stems.done() },
    wording: {
      offsets,
      targets: targets.done(),
      count: count.done(),
      weight: Float32Array.from(weight),
      first: Uint8Array.from(first),
    },
  }
}
