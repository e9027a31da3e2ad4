import type { Format } from '../format.ts'
import { authorColumns } from './author-columns.ts'
import type { Shape } from './delimiter.ts'
import { tableFormat } from './read-table.ts'
import { type Column, columnOf, headerKey } from './table-columns.ts'

const hasTags = (headers: readonly string[]) =>
  ['AU', 'TI', 'PY', 'SO'].every((tag) => headers.some((header) => header.trim() === tag))

/** Headers that are the tags of Web of Science. */
const tags: Readonly<Record<string, Column>> = {
  ti: 'title',
  ab: 'abstract',
  au: 'authors',
  af: 'fullNames',
  ba: 'authors',
  bf: 'fullNames',
  ca: 'collective',
  gp: 'bookGroup',
  ri: 'researcherIds',
  oi: 'orcids',
  c1: 'affiliations',
  py: 'year',
  pd: 'date',
  so: 'venue',
  pu: 'publisher',
  vl: 'volume',
  is: 'issue',
  bp: 'firstPage',
  ep: 'lastPage',
  ar: 'articleNumber',
  di: 'doi',
  pm: 'pmid',
  bn: 'isbn',
  ut: 'wos',
  dt: 'type',
  pt: 'type',
  de: 'keywords',
  wc: 'fields',
  la: 'language',
  tc: 'citations',
  cr: 'references',
}

/** Tab-delimited Web of Science: two-letter headers, quotes that mean nothing, `; ` between names. */
export const wosTab: Format = tableFormat({
  id: 'wos-tab',
  plainTabs: true,
  sniff: ({ delimiter, headers }) =>
    delimiter === '\t' && headers[0]?.trim() === 'PT' && headers.some((header) => header.trim() === 'TI') ? 0.97 : 0,
  headers: tags,
})

/** The same tags over any other table, as bibliometrix saves its data frames. */
export const wosTable: Format = tableFormat({
  id: 'wos-csv',
  sniff: ({ headers }) => (hasTags(headers) ? 0.9 : 0),
  headers: tags,
})

/** What the same export calls its columns in a spreadsheet. */
export const wosSheet: Format = tableFormat({
  id: 'wos-sheet',
  sniff: has(0.95, ['article title', 'ut unique wos id'], ['article title', 'source title', 'times cited wos core']),
})

export const scopus: Format = tableFormat({
  id: 'scopus-csv',
  sniff: has(0.95, ['authors', 'title', 'eid'], ['authors', 'title', 'source title', 'document type']),
})

export const dimensions: Format = tableFormat({
  id: 'dimensions-csv',
  sniff: has(0.95, ['publication id', 'title', 'authors'], ['dimensions url', 'title']),
})

export const lens: Format = tableFormat({
  id: 'lens-csv',
  names: { names: 'several', givenFirst: true },
  sniff: has(0.95, ['lens id', 'title']),
})

export const springer: Format = tableFormat({
  id: 'springer-csv',
  names: { names: 'several', runTogether: true },
  sniff: has(0.95, ['item title', 'item doi', 'authors']),
})

/** Any other table, by its headers. */
export const table: Format = tableFormat({
  id: 'table',
  sniff({ known: own, even, headers }) {
    const several = headers.some((header) => columnOf(header) === 'title') ? authorColumns(headers) : undefined
    const known = own + (several === undefined ? 0 : 1)
    if (known >= 3) return 0.8
    if (known === 2) return 0.6
    if (headers.length < 2) return 0
    if (known === 1) return even > 0.5 ? 0.4 : 0
    return even > 0.9 && headers.length > 2 ? 0.2 : 0
  },
})

function has(confidence: number, ...sets: readonly (readonly string[])[]) {
  return ({ headers }: Shape) => {
    const keys = new Set(headers.map(headerKey))
    return sets.some((set) => set.every((header) => keys.has(header))) ? confidence : 0
  }
}
