import { fold } from '../model/fold.ts'
import { fullName, nameKey, type PersonName } from '../model/name.ts'
import type { Byline, SourceRecord } from '../model/work.ts'

/** From here on number records that have none of their own; OpenAlex is far from it. */
const firstNumber = 2 ** 52

/** A record as a line of JSON in the shape of OpenAlex, which holds the record itself besides. */
export function recordLine(record: SourceRecord, nth: number): string {
  const { title, abstract, date, type, venue, language, citations, bylines, fields, keywords, ids, incomplete } = record
  return JSON.stringify({
    number: firstNumber + nth,
    id: record.key,
    title,
    abstract,
    publication_year: date?.year,
    publication_date: date === undefined ? undefined : dayOf(date),
    type,
    language,
    doi: ids.doi,
    ids: { pmid: ids.pmid },
    cited_by_count: citations,
    is_authors_truncated: incomplete,
    primary_location: { source: { display_name: venue } },
    topics: fields.map((display_name) => ({ display_name })),
    keywords,
    authorships: bylines.map(authorship),
    record: JSON.stringify(record),
  })
}

const authorship = ({ name, ids, affiliations, collective }: Byline) => ({
  author: { id: ids.openalex, display_name: fullName(name), orcid: ids.orcid },
  raw_affiliation_strings: affiliations,
  form: nameKey(name),
  block: blockOf(name),
  parts: JSON.stringify({ name, collective }),
})

/** Surname and first initial: names of one person nearly always agree in both. */
export function blockOf({ family, given = '', literal }: PersonName): string {
  const folded = (text: string) =>
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  if (family === undefined) return folded(literal ?? given)
  return `${folded(family)} ${folded(given).slice(0, 1)}`.trim()
}

const dayOf = ({ year, month, day }: NonNullable<SourceRecord['date']>): string =>
  [year, ...(month === undefined ? [] : [month, ...(day === undefined ? [] : [day])])]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
