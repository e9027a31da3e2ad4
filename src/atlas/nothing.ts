import { defaultSettings } from '../model/settings.ts'
import type { Atlas } from './atlas.ts'
import type { ColumnKind, ColumnOf } from './column.ts'
import { type Column, clusterColumns, historyTables, networks, tables } from './schema.ts'

const texts = { offsets: new Uint32Array(1), bytes: new Uint8Array(0) }
const numbers = new Uint32Array(0)

const empty: ColumnOf = {
  text: texts,
  json: texts,
  word: { codes: numbers, words: texts },
  texts: { offsets: new Uint32Array(1), items: texts },
  words: { offsets: new Uint32Array(1), codes: numbers, words: texts },
  numbers: { offsets: new Uint32Array(1), values: numbers },
  u8: new Uint8Array(0),
  u32: numbers,
  i32: new Int32Array(0),
  f32: new Float32Array(0),
  f64: new Float64Array(0),
}

const withoutRows = (columns: Readonly<Record<string, Column>>): Record<string, ColumnOf[ColumnKind]> =>
  Object.fromEntries(Object.entries(columns).map(([name, { kind }]) => [name, empty[kind]]))

const each = <T extends object>(schema: T, of: (one: T[keyof T]) => object) =>
  Object.fromEntries(Object.entries(schema).map(([name, one]) => [name, of(one as T[keyof T])]))

/** A map with nothing on it. */
export const nothing: Atlas = {
  ...each(tables, withoutRows),
  networks: each(networks, ({ columns }) => ({
    offsets: new Uint32Array(1),
    targets: numbers,
    ...withoutRows(columns),
  })),
  history: each(historyTables, withoutRows),
  findings: [
    {
      lens: 'everything',
      scope: 'whole',
      resolution: 1,
      membership: numbers,
      clusters: withoutRows(clusterColumns),
      measures: [],
      x: empty.f32,
      y: empty.f32,
    },
  ],
  about: { title: '', settings: defaultSettings, pages: [], pageAuthors: [], problems: [], languages: [] },
} as unknown as Atlas

/** A map without its words: which nodes there are, what ties them, where they are and in which clusters. */
export const wordless = ({ authors, works, topics, networks, findings: [finding], about }: Atlas): Atlas => ({
  ...nothing,
  authors: { ...nothing.authors, key: authors.key },
  works: { ...nothing.works, key: works.key },
  topics: { ...nothing.topics, key: topics.key, documentFrequency: topics.documentFrequency },
  networks,
  findings: [{ ...finding, clusters: nothing.findings[0].clusters, measures: [] }],
  about: { ...nothing.about, settings: about.settings },
})
