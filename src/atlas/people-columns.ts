import type { Author, BylineRef } from '../model/author.ts'
import { type AuthorId, authorId } from '../model/ids.ts'
import type { PersonName } from '../model/name.ts'
import type { Byline, PersonIds } from '../model/work.ts'
import { jsonAt, none, textAt, wordAt, wordsAt } from './column.ts'
import { type Tables, tables } from './schema.ts'
import { type RowOf, TableBuilder } from './table-builder.ts'
import { present } from './work-columns.ts'

/** Bylines in the order of their works, as printed; `authorOf` gives the row of the author, or {@link none}. */
export function bylinesTable(
  works: readonly (readonly Byline[])[],
  authorOf: (work: number, position: number) => number,
): Tables['bylines'] {
  const table = new TableBuilder(tables.bylines)
  for (const [w, bylines] of works.entries())
    for (const [position, byline] of bylines.entries())
      table.push(bylineRow(w, position, byline, authorOf(w, position)))
  return table.done()
}

export const bylineRow = (
  work: number,
  position: number,
  { name, affiliations, ids, collective }: Byline,
  author: number,
): RowOf<typeof tables.bylines> => ({
  work,
  position,
  given: name.given,
  particle: name.particle,
  family: name.family,
  suffix: name.suffix,
  literal: name.literal,
  author,
  affiliations,
  ids,
  collective: Number(collective),
})

const nameParts = ['given', 'particle', 'family', 'suffix', 'literal'] as const

export const nameAt = (bylines: Tables['bylines'], b: number): PersonName =>
  present(Object.fromEntries(nameParts.map((part) => [part, wordAt(bylines[part], b)])))

export const bylineAt = (bylines: Tables['bylines'], b: number): Byline => ({
  name: nameAt(bylines, b),
  affiliations: wordsAt(bylines.affiliations, b),
  ids: jsonAt<PersonIds>(bylines.ids, b) ?? {},
  collective: bylines.collective[b] === 1,
})

/** An author to be put into columns. Whose bylines are whose stands in the table of bylines. */
export interface AuthorRow {
  readonly author: Omit<Author, 'bylines'>
  /** Median year of the works. */
  readonly year: number | undefined
  /** What a ready-made graph says of its node. */
  readonly source?: Readonly<Record<string, unknown>> | undefined
}

export function authorsTable(rows: Iterable<AuthorRow>): Tables['authors'] {
  const table = new TableBuilder(tables.authors)
  for (const row of rows) table.push(authorRow(row))
  return table.done()
}

export const authorRow = ({ author, year, source }: AuthorRow): RowOf<typeof tables.authors> => ({
  key: author.id.slice(2),
  name: author.label,
  forms: author.names,
  affiliations: author.affiliations,
  ids: author.ids,
  collective: Number(author.collective),
  homonym: author.homonym,
  year,
  source,
})

export const authorIdAt = (authors: Tables['authors'], a: number): AuthorId => authorId(textAt(authors.key, a))

export function authorAt(authors: Tables['authors'], a: number, bylines: readonly BylineRef[]): Author {
  const homonym = jsonAt<NonNullable<Author['homonym']>>(authors.homonym, a)
  return {
    id: authorIdAt(authors, a),
    label: textAt(authors.name, a),
    names: wordsAt(authors.forms, a),
    affiliations: wordsAt(authors.affiliations, a),
    ids: jsonAt<PersonIds>(authors.ids, a) ?? {},
    collective: authors.collective[a] === 1,
    bylines,
    ...(homonym === undefined ? {} : { homonym }),
  }
}

/** Row of the author of each byline of each work, from the bylines that each author has. */
export function bylineOwners(
  authors: readonly Pick<Author, 'bylines'>[],
  rowOfWork: (work: BylineRef['work']) => number | undefined,
): (work: number, position: number) => number {
  const owners = new Map<number, Map<number, number>>()
  authors.forEach(({ bylines }, a) => {
    for (const { work, position } of bylines) {
      const w = rowOfWork(work)
      if (w === undefined) continue
      const row = owners.get(w) ?? new Map<number, number>()
      owners.set(w, row.set(position, a))
    }
  })
  return (work, position) => owners.get(work)?.get(position) ?? none
}
