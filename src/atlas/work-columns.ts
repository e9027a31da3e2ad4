import type { WorkId } from '../model/ids.ts'
import type { MapRecord, MapWork } from '../model/node.ts'
import type { PublicationDate, WorkIds } from '../model/work.ts'
import { jsonAt, noNumber, numberOr, realOr, textAt, textOr, textsAt, wordAt, wordsAt } from './column.ts'
import {
  JsonBuilder,
  Numbers,
  TextListsBuilder,
  TextsBuilder,
  WordListsBuilder,
  WordsBuilder,
} from './column-builders.ts'
import type { HistoryTables, Tables } from './schema.ts'

/** A work to be put into columns, with what was found in its text. */
export interface WorkRow {
  readonly work: Omit<MapWork, 'records' | 'bylines'>
  /** BCP 47 tag; `und` where nothing tells. */
  readonly language: string
  /** Share of its words' mass that no earlier work holds. */
  readonly novelty?: number | undefined
  readonly leftOut: boolean
}

export function worksTable(rows: readonly WorkRow[]): Tables['works'] {
  const works = rows.map(({ work }) => work)
  const text = (of: (work: WorkRow['work']) => string | undefined) => {
    const column = new TextsBuilder()
    for (const work of works) column.push(of(work))
    return column.done()
  }
  const word = (of: (row: WorkRow) => string | undefined) => {
    const column = new WordsBuilder()
    for (const row of rows) column.push(of(row))
    return column.done()
  }
  const texts = (of: (work: WorkRow['work']) => readonly string[] | undefined) => {
    const column = new TextListsBuilder()
    for (const work of works) column.push(of(work))
    return column.done()
  }
  const words = (of: (work: WorkRow['work']) => readonly string[]) => {
    const column = new WordListsBuilder()
    for (const work of works) column.push(of(work))
    return column.done()
  }
  const json = (of: (work: WorkRow['work']) => object | undefined) => {
    const column = new JsonBuilder()
    for (const work of works) column.push(of(work))
    return column.done()
  }
  return {
    key: text(({ id }) => id.slice(2)),
    title: text(({ title }) => title),
    abstract: text(({ abstract }) => abstract),
    year: Int32Array.from(works, ({ date }) => date?.year ?? noNumber),
    month: Uint8Array.from(works, ({ date }) => date?.month ?? 0),
    day: Uint8Array.from(works, ({ date }) => date?.day ?? 0),
    type: word(({ work }) => work.type),
    venue: word(({ work }) => work.venue),
    volume: text(({ volume }) => volume),
    issue: text(({ issue }) => issue),
    pages: text(({ pages }) => pages),
    publisher: word(({ work }) => work.publisher),
    language: word(({ work }) => work.language),
    detected: word(({ language }) => language),
    score: Float64Array.from(works, ({ score = Number.NaN }) => score),
    citations: Int32Array.from(works, ({ citations = noNumber }) => citations),
    ids: json(({ ids }) => ids),
    links: texts(({ links }) => links),
    fields: words(({ fields }) => fields),
    keywords: words(({ keywords }) => keywords),
    references: texts(({ references }) => references),
    extra: json(({ extra }) => extra),
    incomplete: Uint8Array.from(works, ({ incomplete }) => Number(incomplete)),
    novelty: Float32Array.from(rows, ({ novelty = Number.NaN }) => novelty),
    leftOut: Uint8Array.from(rows, ({ leftOut }) => Number(leftOut)),
  }
}

export const workIdAt = (works: Tables['works'], w: number): WorkId => `w:${textAt(works.key, w)}` as WorkId

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

/** A record with the row of its work; what it says beside the work is given by the work itself. */
export interface RecordRow {
  readonly work: number
  readonly record: MapRecord
}

type Spoken = Omit<MapRecord, 'place' | 'key'>

/** `works` gives the work of a row with its bylines: a record is kept as what differs from it. */
export function recordsTable(rows: readonly RecordRow[], works: (row: number) => Spoken): HistoryTables['records'] {
  const work = new Numbers()
  const file = new WordsBuilder()
  const format = new WordsBuilder()
  const key = new TextsBuilder()
  const said = new JsonBuilder()
  for (const { work: row, record } of rows) {
    const { place, key: ownKey, ...own } = record
    work.push(row)
    file.push(place.file)
    format.push(place.format)
    key.push(ownKey)
    said.push(difference(own, works(row)))
  }
  return { work: work.done(), file: file.done(), format: format.done(), key: key.done(), said: said.done() }
}

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
