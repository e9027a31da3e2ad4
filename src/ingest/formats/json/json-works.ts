import type { Byline, Place, SourceRecord } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { personIds } from '../person-ids.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, type StatedIds, workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { isGap } from '../table/beside.ts'
import { type Column, rankOf, workColumns } from '../table/table-columns.ts'
import { pageRange } from '../tagged/tagged-authors.ts'
import { allTexts, columnOfKey, firstText, type Member, membersOf } from './flat-json.ts'
import { authorsIn, authorsInside, authorsOf } from './json-authors.ts'
import { oddAuthorsOf } from './odd-authors.ts'
import type { Json, JsonObject } from './parse.ts'
import { byKey } from './person.ts'
import { isTitleKey, isWorkType, placeOfRecords } from './place-of-records.ts'
import { jsonFormat } from './read-json.ts'
import { countOf, isObject, objectsOf, textOf, textsOf } from './values.ts'

/**
 * Any JSON or JSON lines of titles and authors, whatever service or script wrote them: keys mean what the same words
 * mean over a table's columns, records stand where titles do, and authors may have any shape. Keys that nobody knows
 * are asked about, as headers are.
 */
export const jsonWorks: Format = jsonFormat({
  id: 'json-works',
  sniff(head) {
    const title =
      /"[^"]{0,40}title[^"]{0,12}"\s*:/iu.test(head) ||
      /"display_name"\s*:/u.test(head) ||
      [...head.slice(0, 20_000).matchAll(/"([^"\\]{2,30})"\s*:/gu)].some(([, key]) => isTitleKey(key!))
    if (!title && /"@type"\s{0,9}:\s{0,9}(?:\[\s{0,99})?"[^"]{0,30}(?:Article|Book|Chapter|Thesis|Report)"/u.test(head))
      return 0.5
    // Objects in a list are asked about whatever their keys are.
    if (!title)
      return /^[\s\ufeff]*\[\s*\{\s*"|^[\s\ufeff]*\{[^\n]{2,}\}\s*\n\s*\{\s*"|"\s*:\s*\[\s*\{\s*"/u.test(head)
        ? 0.03
        : 0
    return /"[^"]{0,40}(?:auth|creator|contributor|autor|auteur|verfass|autor|byline|writer|作者|著者|저자|автор)[^"]{0,20}"\s*:/iu.test(
      head,
    )
      ? 0.5
      : 0.2
  },
  lists: [],
  opened(head, told) {
    const titles = Object.entries(told ?? {}).flatMap(([a, b]) => (b === 'title' ? [a] : a === 'title' ? [b] : []))
    const place = placeOfRecords(head, titles)
    return { lists: place?.list === undefined ? [] : [place.list], envelopes: place?.envelopes ?? [] }
  },
  isRecord: (object, told) => members(object, told).some(({ column }) => column === 'title'),
  // The lines between which Elasticsearch sets its documents.
  isOther: (object) =>
    Object.keys(object).length === 1 && ['index', 'create', 'update'].some((key) => isObject(object[key])),
  inside: (object) =>
    Object.values(object)
      .flatMap((value) => (isObject(value) ? [value] : objectsOf(value)))
      .flatMap((one) => (isWork(one) ? [one] : Object.values(one).filter(isObject).filter(isWork))),
  record,
  odd: oddAuthorsOf,
  dated: (object, told) => value(members(object, told), 'year') ?? value(members(object, told), 'date'),
  keys: (object) => membersOf(object).map(({ path }) => path),
})

const isWork = (object: JsonObject) => members(object).some(({ column }) => column === 'title')

interface Known extends Member {
  readonly column: Column | undefined
}

/** What the person says that a key holds: key to column, or column to key. */
type Told = Readonly<Record<string, string>> | undefined

function members(object: JsonObject, told?: Told): readonly Known[] {
  const named = textsOf(object['@type']).some(isWorkType)
  return membersOf(object).map((member) => ({ ...member, column: toldOf(member, told) ?? columnOf(member, named) }))
}

/** A work of schema.org's has its title for a name. */
const columnOf = ({ key, path }: Member, named: boolean): Column | undefined =>
  isTitleKey(key) || (named && path === 'name') ? 'title' : columnOfKey(key)

function toldOf({ path, key }: Member, told: Told): Column | undefined {
  if (told === undefined) return undefined
  const named = [path, key]
    .map((name) => (Object.hasOwn(told, name) ? told[name] : undefined))
    .find((name) => name !== undefined)
  return workColumns.find((column) => column === named || told[column] === path || told[column] === key)
}

function value(known: readonly Known[], column: Column): Json | undefined {
  const found = known.filter((member) => member.column === column && firstText(member.value) !== undefined)
  return found.length < 2
    ? found[0]?.value
    : found.reduce((a, b) => (rankOf(b.key) < rankOf(a.key) && rankOf(b.key) !== -1 ? b : a)).value
}

function record(object: JsonObject, place: Place, told?: Told): SourceRecord {
  const known = members(object, told)
  const text = (column: Column) => firstText(value(known, column))
  const many = (column: Column) => [...new Set(allTexts(value(known, column)).map(plainText).filter(Boolean))]
  const people = peopleOf(object, known, told)
  const links = webLinks(known.filter(({ column }) => column === 'links').flatMap((member) => allTexts(member.value)))
  const date = dateIn(text('date') ?? '')
  const year = dateIn(text('year') ?? '')
  return sourceRecord(place, {
    key: text('key'),
    type: text('type'),
    title: plainText(text('title') ?? ''),
    abstract: plainText(text('abstract') ?? ''),
    bylines: withBeside(people.bylines, known),
    incomplete: people.incomplete,
    date: date !== undefined && (year === undefined || year.year === date.year) ? date : year,
    venue: plainText(text('venue') ?? ''),
    publisher: text('publisher'),
    volume: text('volume'),
    issue: text('issue'),
    pages: text('pages') ?? pageRange(text('firstPage') ?? text('articleNumber'), text('lastPage')),
    fields: many('fields'),
    keywords: many('keywords'),
    language: languageTag(text('language') ?? ''),
    ids: workIds(
      {
        ...typedIds(known),
        ...Object.fromEntries(
          idColumns.flatMap((column) => (text(column) === undefined ? [] : [[column, text(column)]])),
        ),
      },
      links,
    ),
    links,
    citations: countOf(text('citations')),
    extra: extraOf(known),
  })
}

function peopleOf(object: JsonObject, known: readonly Known[], told: Told) {
  if (told !== undefined) {
    const chosen = known.find((member) => toldOf(member, told) === 'authors')
    if (chosen !== undefined) return authorsIn(chosen.value)
  }
  const named = authorsOf(object)
  return named.bylines.length > 0 ? named : authorsInside(object)
}

/** ORCID iDs and addresses in lists as long as that of the authors. */
function withBeside(bylines: readonly Byline[], known: readonly Known[]): readonly Byline[] {
  const listOf = (column: Column) =>
    known.find(
      (member) => member.column === column && Array.isArray(member.value) && member.value.length === bylines.length,
    )?.value as readonly Json[] | undefined
  const [orcids, addresses] = [listOf('orcids'), listOf('affiliations')]
  if (orcids === undefined && addresses === undefined) return bylines
  return bylines.map((byline, i) => {
    const address = textOf(addresses?.[i])
    const affiliations =
      byline.affiliations.length > 0 || address === undefined || isGap(address) ? byline.affiliations : [address]
    return { ...byline, affiliations, ids: { ...byline.ids, ...personIds({ orcid: textOf(orcids?.[i]) }) } }
  })
}

const idColumns = [
  'doi',
  'arxiv',
  'pmid',
  'pmcid',
  'isbn',
  'scopus',
  'wos',
  'openalex',
] as const satisfies readonly (Column & keyof StatedIds)[]

/** Identifiers in a list that says of what kind each is: `[{"type": "doi", "value": "10.…"}]`. */
function typedIds(known: readonly Known[]): StatedIds {
  const found: [string, string][] = []
  for (const { key, value } of known) {
    if (!/id(?:s|entifiers?)?$/iu.test(key)) continue
    const address = textsOf(value).find((text) => /^https?:\/\/(?:dx\.)?doi\.org\/10\./iu.test(text))
    if (address !== undefined && /^@?id(?:entifier)?$/u.test(key)) found.push(['doi', address])
    for (const one of objectsOf(value)) {
      const own = byKey(one)
      const type = ['propertyid', 'type', 'idtype', 'scheme', 'source', '@type']
        .map((name) => textOf(own.get(name)))
        .find(Boolean)
      const id = ['value', 'id', 'identifier', 'content', '#text'].map((name) => textOf(own.get(name))).find(Boolean)
      const column = idColumns.find((name) => name === type?.toLowerCase())
      if (column !== undefined && id !== undefined) found.push([column, id])
    }
  }
  return Object.fromEntries(found)
}

/** What no column holds, under its path. */
function extraOf(known: readonly Known[]): SourceRecord['extra'] {
  const extra = known.flatMap(({ path, column, value }): readonly (readonly [string, readonly string[]])[] => {
    if (column !== undefined && column !== 'links') return []
    const list = Array.isArray(value) ? value : [value]
    const texts = list.map(printed).filter(Boolean)
    return texts.length === 0 ? [] : [[path, texts]]
  })
  return Object.fromEntries(extra)
}

const printed = (value: Json): string =>
  value === null
    ? ''
    : typeof value === 'object'
      ? Object.keys(value).length === 0
        ? ''
        : JSON.stringify(value)
      : String(value)
