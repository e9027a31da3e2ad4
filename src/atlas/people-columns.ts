import type { Author, BylineRef } from '../model/author.ts'
import type { AuthorId } from '../model/ids.ts'
import type { PersonName } from '../model/name.ts'
import type { Byline, PersonIds } from '../model/work.ts'
import { jsonAt, noNumber, none, textAt, wordAt, wordsAt } from './column.ts'
import { JsonBuilder, Numbers, TextsBuilder, WordListsBuilder, WordsBuilder } from './column-builders.ts'
import type { Tables } from './schema.ts'
import { present } from './work-columns.ts'

/** Bylines in the order of their works, as printed; `authorOf` gives the row of the author, or {@link none}. */
export function bylinesTable(
  works: readonly (readonly Byline[])[],
  authorOf: (work: number, position: number) => number,
): Tables['bylines'] {
  const work = new Numbers()
  const place = new Numbers()
  const author = new Numbers()
  const parts = {
    given: new WordsBuilder(),
    particle: new WordsBuilder(),
    family: new WordsBuilder(),
    suffix: new WordsBuilder(),
    literal: new WordsBuilder(),
  }
  const affiliations = new WordListsBuilder()
  const ids = new JsonBuilder()
  const collective: number[] = []
  for (const [w, bylines] of works.entries())
    for (const [position, byline] of bylines.entries()) {
      work.push(w)
      place.push(position)
      author.push(authorOf(w, position))
      for (const part of nameParts) parts[part].push(byline.name[part])
      affiliations.push(byline.affiliations)
      ids.push(byline.ids)
      collective.push(Number(byline.collective))
    }
  return {
    work: work.done(),
    position: place.done(),
    given: parts.given.done(),
    particle: parts.particle.done(),
    family: parts.family.done(),
    suffix: parts.suffix.done(),
    literal: parts.literal.done(),
    author: author.done(),
    affiliations: affiliations.done(),
    ids: ids.done(),
    collective: Uint8Array.from(collective),
  }
}

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

export function authorsTable(rows: readonly AuthorRow[]): Tables['authors'] {
  const key = new TextsBuilder()
  const name = new TextsBuilder()
  const forms = new WordListsBuilder()
  const affiliations = new WordListsBuilder()
  const ids = new JsonBuilder()
  const homonym = new JsonBuilder()
  const source = new JsonBuilder()
  for (const { author, source: stated } of rows) {
    key.push(author.id.slice(2))
    name.push(author.label)
    forms.push(author.names)
    affiliations.push(author.affiliations)
    ids.push(author.ids)
    homonym.push(author.homonym)
    source.push(stated)
  }
  return {
    key: key.done(),
    name: name.done(),
    forms: forms.done(),
    affiliations: affiliations.done(),
    ids: ids.done(),
    collective: Uint8Array.from(rows, ({ author }) => Number(author.collective)),
    homonym: homonym.done(),
    year: Int32Array.from(rows, ({ year = noNumber }) => year),
    source: source.done(),
  }
}

export const authorIdAt = (authors: Tables['authors'], a: number): AuthorId => `a:${textAt(authors.key, a)}` as AuthorId

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
