import { type TopicId, topicId } from '../model/ids.ts'
import type { Topic, WorkTerm } from '../model/topic.ts'
import { textAt, wordsAt } from './column.ts'
import { Numbers } from './column-builders.ts'
import { type Networks, type Tables, tables } from './schema.ts'
import { type RowOf, TableBuilder } from './table-builder.ts'

export interface TopicRow {
  readonly topic: Topic
  /** Median year of the works that hold it. */
  readonly year: number | undefined
}

export function topicsTable(rows: Iterable<TopicRow>): Tables['topics'] {
  const table = new TableBuilder(tables.topics)
  for (const row of rows) table.push(topicRow(row))
  return table.done()
}

export const topicRow = ({ topic, year }: TopicRow): RowOf<typeof tables.topics> => ({
  key: topic.id.slice(2),
  label: topic.label,
  stems: topic.stems,
  forms: topic.forms,
  documentFrequency: topic.documentFrequency,
  idf: topic.idf,
  year,
})

export const topicIdAt = (topics: Tables['topics'], t: number): TopicId => topicId(textAt(topics.key, t))

export const topicAt = (topics: Tables['topics'], t: number): Topic => ({
  id: topicIdAt(topics, t),
  label: textAt(topics.label, t),
  stems: wordsAt(topics.stems, t),
  forms: wordsAt(topics.forms, t),
  documentFrequency: topics.documentFrequency[t]!,
  idf: topics.idf[t]!,
})

/** The phrases of works, each once, and which work is described by which. */
export function wordingOf(works: Iterable<Described>): {
  readonly terms: Tables['terms']
  readonly wording: Networks['wording']
} {
  const wording = new WordingBuilder()
  for (const work of works) wording.push(work)
  return wording.done()
}

/** A work in its own words. */
export interface Described {
  readonly terms: readonly WorkTerm[]
  readonly firstHere?: readonly string[] | undefined
}

/** The same, work by work. */
export class WordingBuilder {
  readonly #terms = new TableBuilder(tables.terms)
  readonly #known = new Map<string, number>()
  readonly #offsets = new Numbers()
  readonly #targets = new Numbers()
  readonly #count = new Numbers()
  readonly #weight = new Numbers(Float32Array)
  readonly #first = new Numbers(Uint8Array)

  constructor() {
    this.#offsets.push(0)
  }

  push({ terms, firstHere = [] }: Described): void {
    const fresh = new Set(firstHere)
    for (const { label, stems, count, weight } of terms) {
      const name = [label, ...stems].join('\n')
      let row = this.#known.get(name)
      if (row === undefined) {
        row = this.#terms.rows
        this.#known.set(name, row)
        this.#terms.push({ label, stems })
      }
      this.#targets.push(row)
      this.#count.push(count)
      this.#weight.push(weight)
      this.#first.push(Number(fresh.has(label)))
    }
    this.#offsets.push(this.#targets.length)
  }

  done(): { readonly terms: Tables['terms']; readonly wording: Networks['wording'] } {
    return {
      terms: this.#terms.done(),
      wording: {
        offsets: this.#offsets.done(),
        targets: this.#targets.done(),
        count: this.#count.done(),
        weight: this.#weight.done(),
        first: this.#first.done(),
      },
    }
  }
}
