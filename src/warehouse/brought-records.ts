import { bylinesWith } from '../ingest/formats/names/printed.ts'
import { personIds } from '../ingest/formats/person-ids.ts'
import { sourceRecord, webLinks } from '../ingest/formats/source-record.ts'
import type { Byline, Place, PublicationDate, SourceRecord } from '../model/work.ts'
import type { Cell, Row } from './engine.ts'

/** A byline as the tables hold it: the columns name, parts, affiliations, orcid and person. */
export interface PrintedByline {
  readonly name: string
  /** The name taken apart, where the source did that, as JSON. */
  readonly parts: string | undefined
  readonly affiliations: readonly string[]
  readonly orcid: string | undefined
  readonly person: string | undefined
}

export const bylineColumns = 'b.name, b.parts, b.affiliations, b.orcid, b.person'

export function printedIn([name, parts, affiliations, orcid, person]: Row): PrintedByline {
  return {
    name: textIn(name) ?? '',
    parts: textIn(parts),
    affiliations: textsIn(affiliations),
    orcid: textIn(orcid),
    person: textIn(person),
  }
}

export function bylineIn(printed: PrintedByline | undefined): Byline {
  if (printed === undefined) return { name: { literal: '' }, affiliations: [], ids: {}, collective: false }
  const { name, parts, affiliations, orcid, person } = printed
  const ids = personIds({ orcid, openalex: person?.startsWith('openalex:') ? person.slice(9) : undefined })
  const said = parts === undefined ? undefined : (JSON.parse(parts) as Pick<Byline, 'name' | 'collective'>)
  if (said !== undefined) return { ...said, affiliations, ids }
  const [read] = bylinesWith([{ text: name, affiliations, ids }], { names: 'one', givenFirst: true }).bylines
  return read ?? { name: { literal: name }, affiliations, ids, collective: false }
}

export const workColumns =
  'w.work, w.record, w.id, w.title, w.abstract, w.day, w.year, w.type, w.venue, w.language, w.doi, w.pmid, w.citations, w.incomplete, w.topics'

/** A record of a work of these columns with its bylines. A record that was read here is what it was. */
export function recordIn(row: Row, bylines: readonly Byline[], source: string): SourceRecord {
  const [
    work,
    record,
    id,
    title,
    abstract,
    day,
    year,
    type,
    venue,
    language,
    doi,
    pmid,
    citations,
    incomplete,
    topics,
  ] = row
  const kept = textIn(record)
  if (kept !== undefined) return JSON.parse(kept) as SourceRecord
  const key = textIn(id)
  const place: Place = { file: source, format: 'openalex', record: Number(work), line: 0 }
  return sourceRecord(place, {
    key,
    title: textIn(title),
    abstract: textIn(abstract),
    bylines,
    incomplete: incomplete === true,
    date: dateOf(textIn(day), year),
    type: textIn(type),
    venue: textIn(venue),
    language: textIn(language),
    ids: {
      ...(doi === null ? {} : { doi: String(doi) }),
      ...(pmid === null ? {} : { pmid: String(pmid) }),
      ...(key === undefined ? {} : { openalex: key }),
    },
    links: webLinks([
      ...(doi === null ? [] : [`https://doi.org/${doi}`]),
      ...(key !== undefined && /^W\d+$/u.test(key) ? [`https://openalex.org/${key}`] : []),
    ]),
    citations: citations === null ? undefined : Number(citations),
    fields: textsIn(topics),
  })
}

export const textIn = (cell: Cell | undefined): string | undefined =>
  cell === null || cell === undefined || cell === '' ? undefined : String(cell)

/** A list of texts, which the tables hold as JSON. */
function textsIn(cell: Cell | undefined): readonly string[] {
  const list = textIn(cell)
  if (list === undefined) return []
  const texts: unknown = JSON.parse(list)
  return Array.isArray(texts) ? texts.filter((text): text is string => typeof text === 'string' && text !== '') : []
}

function dateOf(day: string | undefined, year: Cell | undefined): PublicationDate | undefined {
  const [, y, m, d] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/u.exec(day ?? '') ?? []
  const number = y === undefined ? (year === null || year === undefined ? undefined : Number(year)) : Number(y)
  if (number === undefined) return undefined
  if (m === undefined || (typeof year === 'number' && year !== number))
    return { year: typeof year === 'number' ? year : number }
  return { year: number, month: Number(m), ...(d === undefined ? {} : { day: Number(d) }) }
}
