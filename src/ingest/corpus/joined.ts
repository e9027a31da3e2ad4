import type { StatedField } from '../../model/correction.ts'
import { nameKey } from '../../model/name.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Byline, SourceRecord, Work, WorkIds } from '../../model/work.ts'
import type { Traits } from './traits.ts'

/**
 * What is said of a work by all its records together. Records rank: published before preprint, the more
 * that is said the earlier. Each field comes from the first record that has it, but
 * - the abstract is the longest;
 * - bylines: complete lists before incomplete; among lists as long as the first record's, the one that
 *   prints the most letters of names; ids and affiliations are filled in from the others;
 * - citations are the largest count; fields, keywords, links and `extra` are gathered from all;
 * - what a person mended goes before all of this.
 */
export function joined(group: readonly Traits[]): Omit<Work, 'id'> {
  const ranked = group.length === 1 ? group : [...group].sort(byRank)
  const records = ranked.map(({ record }) => record)
  const { place: _place, key: _key, asRead: _asRead, ...first } = records[0]!
  if (records.length === 1) return { ...first, records }
  const bylines = bestBylines(records)
  const pick = <K extends StatedField>(key: K): Partial<Pick<SourceRecord, K>> => {
    for (const record of mendedFirst(records, key))
      if (present(record[key])) return { [key]: record[key] } as Pick<SourceRecord, K>
    return {}
  }
  const abstract = longest(heeded(records, 'abstract').map((record) => record.abstract))
  const citations = heeded(records, 'citations').flatMap((record) => record.citations ?? [])
  return {
    ...pick('type'),
    title: bestTitle(records),
    ...(abstract === undefined ? {} : { abstract }),
    ...bylines,
    ...bestDate(records),
    ...pick('venue'),
    ...pick('publisher'),
    ...pick('volume'),
    ...pick('issue'),
    ...pick('pages'),
    ...pick('language'),
    ...pick('score'),
    ...(citations.length === 0 ? {} : { citations: Math.max(...citations) }),
    ...bestReferences(records),
    fields: gathered(records.map((record) => record.fields)),
    keywords: gathered(records.map((record) => record.keywords)),
    links: gathered(records.map((record) => record.links)),
    ids: allIds(records),
    extra: allExtra(records),
    records,
  }
}

function byRank(a: Traits, b: Traits): number {
  if (a.preprint !== b.preprint) return a.preprint ? 1 : -1
  return said(b.record) - said(a.record) || byCodeUnits(a.key, b.key)
}

function said(record: SourceRecord): number {
  let n = Object.keys(record.ids).length
  for (const key of ['venue', 'volume', 'issue', 'pages', 'publisher', 'abstract', 'date'] as const)
    if (present(record[key])) n++
  return n
}

function bestBylines(records: readonly SourceRecord[]): Pick<SourceRecord, 'bylines' | 'incomplete'> {
  const named = heeded(records, 'bylines').filter((record) => record.bylines.length > 0)
  const complete = named.filter((record) => !record.incomplete)
  const incomplete = complete.length === 0 && records.some((record) => record.incomplete)
  const lists = (complete.length > 0 ? complete : named).map((record) => record.bylines)
  if (lists.length === 0) return { bylines: [], incomplete }
  const length = complete.length > 0 ? lists[0]!.length : Math.max(...lists.map((list) => list.length))
  const letters = (list: readonly Byline[]) => list.reduce((sum, byline) => sum + nameKey(byline.name).length, 0)
  const best = lists.filter((list) => list.length === length).reduce((a, b) => (letters(b) > letters(a) ? b : a))
  return { bylines: best.map((byline, i) => enriched(byline, i, records)), incomplete }
}

/** The byline with the ids and affiliations that other records state at the same place for the same surname. */
function enriched(byline: Byline, position: number, records: readonly SourceRecord[]): Byline {
  const surname = last(byline)
  let { ids, affiliations } = byline
  for (const record of records) {
    const other = record.bylines[position]
    if (other === undefined || other === byline || last(other) !== surname) continue
    ids = { ...other.ids, ...ids }
    if (affiliations.length === 0) affiliations = other.affiliations
  }
  return { ...byline, ids, affiliations }
}

const last = (byline: Byline): string =>
  nameKey({ literal: byline.name.family ?? byline.name.literal ?? '' })
    .split(' ')
    .at(-1)!

function bestDate(records: readonly SourceRecord[]): Pick<SourceRecord, 'date'> | object {
  const dates = heeded(records, 'date').flatMap((record) => record.date ?? [])
  if (dates.length === 0) return {}
  const precise = (date: (typeof dates)[number]) => (date.month === undefined ? 0 : date.day === undefined ? 1 : 2)
  const sameYear = dates.filter((date) => date.year === dates[0]!.year)
  return { date: sameYear.reduce((a, b) => (precise(b) > precise(a) ? b : a)) }
}

function bestReferences(records: readonly SourceRecord[]): Pick<SourceRecord, 'references'> | object {
  const lists = heeded(records, 'references').flatMap(({ references }) =>
    references === undefined ? [] : [references],
  )
  return lists.length === 0 ? {} : { references: lists.reduce((a, b) => (b.length > a.length ? b : a)) }
}

/** A list of DOIs calls a work by its DOI for want of a title. */
function bestTitle(records: readonly SourceRecord[]): string {
  const titles = heeded(records, 'title').filter(({ title }) => title !== '')
  return (titles.find(({ title, ids }) => title !== ids.doi) ?? titles[0])?.title ?? ''
}

function longest(texts: readonly (string | undefined)[]): string | undefined {
  let best: string | undefined
  for (const text of texts) if (text !== undefined && text.length > (best?.length ?? 0)) best = text
  return best
}

const gathered = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())]

function allIds(records: readonly SourceRecord[]): WorkIds {
  let ids: WorkIds = {}
  for (const record of mendedFirst(records, 'ids')) ids = { ...record.ids, ...ids }
  return ids
}

function allExtra(records: readonly SourceRecord[]): SourceRecord['extra'] {
  const extra: Record<string, readonly string[]> = Object.create(null)
  for (const record of records)
    for (const key of Object.keys(record.extra)) extra[key] = gathered([extra[key] ?? [], record.extra[key]!])
  return extra
}

/** The records of which a person mended a field so that it says something, if there are any; else all. */
function heeded(records: readonly SourceRecord[], field: StatedField): readonly SourceRecord[] {
  const mended = records.filter((record) => isMended(record, field))
  return mended.length === 0 ? records : mended
}

const mendedFirst = (records: readonly SourceRecord[], field: StatedField): readonly SourceRecord[] => [
  ...records.filter((record) => isMended(record, field)),
  ...records.filter((record) => !isMended(record, field)),
]

const isMended = (record: SourceRecord, field: StatedField): boolean =>
  record.asRead !== undefined && field in record.asRead && present(record[field])

const present = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
