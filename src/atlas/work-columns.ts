import { type WorkId, workId } from '../model/ids.ts'
import type { MapRecord, MapWork } from '../model/node.ts'
import type { PublicationDate, WorkIds } from '../model/work.ts'
import { jsonAt, numberOr, realOr, textAt, textOr, textsAt, wordAt, wordsAt } from './column.ts'
import { type HistoryTables, historyTables, type Tables, tables } from './schema.ts'
import { type RowOf, TableBuilder } from './table-builder.ts'

/** A work to be put into columns, with what was found in its text. */
export interface WorkRow {
  readonly work: Omit<MapWork, 'records' | 'bylines'>
  /** BCP 47 tag; `und` where nothing tells. */
  readonly language: string
  /** Share of its words' mass that no earlier work holds. */
  readonly novelty?: number | undefined
  readonly leftOut: boolean
}

export function worksTable(rows: Iterable<WorkRow>): Tables['works'] {
  const table = new TableBuilder(tables.works)
  for (const row of rows) table.push(workRow(row))
  return table.done()
}

export const workRow = ({ work, language, novelty, leftOut }: WorkRow): RowOf<typeof tables.works> => ({
  key: work.id.slice(2),
  title: work.title,
  abstract: work.abstract,
  year: work.date?.year,
  month: work.date?.month,
  day: work.date?.day,
  type: work.type,
  venue: work.venue,
  volume: work.volume,
  issue: work.issue,
  pages: work.pages,
  publisher: work.publisher,
  language: work.language,
  detected: language,
  score: work.score,
  citations: work.citations,
  ids: work.ids,
  links: work.links,
  fields: work.fields,
  keywords: work.keywords,
  references: work.references,
  extra: work.extra,
  incomplete: Number(work.incomplete),
  novelty,
  leftOut: Number(leftOut),
})

export const workIdAt = (works: Tables['works'], w: number): WorkId => workId(textAt(works.key, w))

/** One work as it was put in. */
export function workAt(works: Tables['works'], w: number): WorkRow['work'] {
  const year = numberOr(works.year[w]!)
  const references = textsAt(works.references, w)
  return {
    id: workIdAt(works, w),
    title: textAt(works.title, w),
    incomplete: works.incomplete[w] === 1,
    fields: wordsAt(works.fields, w),
    keywords: wordsAt(works.keywords, w),
    ids: jsonAt<WorkIds>(works.ids, w) ?? {},
    links: textsAt(works.links, w),
    extra: jsonAt<Record<string, readonly string[]>>(works.extra, w) ?? {},
    ...present({
      type: wordAt(works.type, w),
      abstract: textOr(works.abstract, w),
      date: year === undefined ? undefined : dateOf(year, works.month[w]!, works.day[w]!),
      venue: wordAt(works.venue, w),
      publisher: wordAt(works.publisher, w),
      volume: textOr(works.volume, w),
      issue: textOr(works.issue, w),
      pages: textOr(works.pages, w),
      language: wordAt(works.language, w),
      citations: numberOr(works.citations[w]!),
      score: realOr(works.score[w]!),
      references: references.length === 0 ? undefined : references,
    }),
  }
}

const dateOf = (year: number, month: number, day: number): PublicationDate => ({
  year,
  ...(month === 0 ? {} : { month }),
  ...(day === 0 ? {} : { day }),
})

/** A record with the row of its work, {@link none} of one that is left out; what it says beside the work is given by the work itself. */
export interface RecordRow {
  readonly work: number
  readonly record: MapRecord
}

type Spoken = Omit<MapRecord, 'place' | 'key'>

/** `works` gives the work of a row with its bylines: a record is kept as what differs from it. */
export function recordsTable(
  rows: Iterable<RecordRow>,
  works: (row: number) => Spoken | undefined,
): HistoryTables['records'] {
  const table = new TableBuilder(historyTables.records)
  for (const row of rows) table.push(recordRow(row, works(row.work)))
  return table.done()
}

export const recordRow = (
  { work, record: { place, key, ...own } }: RecordRow,
  its: Spoken | undefined,
): RowOf<typeof historyTables.records> => ({
  work,
  file: place.file,
  format: place.format,
  key,
  said: difference(own, its ?? {}),
})

/** One record as it was read, put together from its work and what it says otherwise. */
export function recordAt(records: HistoryTables['records'], r: number, work: Spoken): MapRecord {
  const said = jsonAt<Record<string, unknown>>(records.said, r) ?? {}
  const own: Record<string, unknown> = { ...work, ...said }
  for (const [name, value] of Object.entries(own)) if (value === null) delete own[name]
  return {
    ...(own as unknown as Spoken),
    key: textAt(records.key, r),
    place: { file: wordAt(records.file, r) ?? '', format: wordAt(records.format, r) ?? '' },
  }
}

function difference(own: object, work: object): object {
  const differs: Record<string, unknown> = {}
  const [mine, its] = [new Map(Object.entries(own)), new Map(Object.entries(work))]
  for (const [name, value] of mine) if (JSON.stringify(value) !== JSON.stringify(its.get(name))) differs[name] = value
  for (const name of its.keys()) if (!mine.has(name)) differs[name] = null
  return differs
}

/** Without what is undefined. */
export const present = <T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as never
