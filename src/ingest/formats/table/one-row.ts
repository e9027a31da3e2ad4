import type { Layout } from './cells.ts'
import type { Column } from './table-columns.ts'

/**
 * Two rows of one work, an author each, as queries of Wikidata and of databases give them, as one row: they are equal
 * but for the cells of a single person, and name their work. Nothing where they are rows of two works.
 */
export function oneRow(
  held: readonly string[],
  next: readonly string[],
  layout: Layout,
): readonly string[] | undefined {
  const own = new Set(ofPersons.flatMap((column) => layout.get(column) ?? []))
  const author = layout.get('authors')?.find((i) => cell(next, i).trim() !== '')
  if (author === undefined || held.length !== next.length || !isTold(next, layout)) return undefined
  const single = cell(next, author).trim()
  if (single === '' || /[;|]|, .*, | and /u.test(single)) return undefined
  if (cell(held, author).split(separator).includes(single)) return undefined
  for (let i = 0; i < held.length; i++) if (!own.has(i) && held[i] !== next[i]) return undefined
  return held.map((text, i) => (own.has(i) ? `${text}${separator}${next[i]}` : text))
}

const separator = ';'

/** A short row lacks its last cells. */
const cell = (row: readonly string[], i: number): string => row[i] ?? ''

/** A title alone may be borne by many ("Editorial"): something else names the work, too. */
const isTold = (row: readonly string[], layout: Layout) =>
  layout.get('title')?.some((i) => cell(row, i).trim() !== '') === true &&
  (['key', 'doi', 'pmid', 'wos', 'scopus', 'openalex', 'arxiv', 'year', 'date'] as const).some((column) =>
    layout.get(column)?.some((i) => cell(row, i).trim() !== ''),
  )

/** What a row says of its one author. */
const ofPersons = [
  'authors',
  'fullNames',
  'authorIds',
  'orcids',
  'researcherIds',
  'affiliations',
] as const satisfies readonly Column[]
