import type { Place, PublicationDate, SourceRecord } from '../../../model/work.ts'
import { isYear } from '../../../model/year.ts'
import { dateIn, monthAndDay, publicationDate } from '../dates.ts'
import { languageTag, workIds } from '../identify.ts'
import { plainText } from '../plain-text.ts'
import { oneLine, sourceRecord, webLinks } from '../record.ts'
import type { NameStyle } from './author-list.ts'
import { bylinesOf } from './bylines.ts'
import type { Cells } from './cells.ts'

/** The record in a row; `warn` is told what in it could not be used. */
export function recordIn(
  cells: Cells,
  place: Place,
  names: NameStyle | undefined,
  warn: (code: string, message: string) => void,
): SourceRecord {
  const text = (value: string | undefined) => (value === undefined ? undefined : oneLine(value))
  const links = webLinks((cells.first('links') ?? '').split(/[\s;|]+(?=https?:)/u))
  const key = cells.first('wos') ?? cells.first('scopus') ?? cells.first('key') ?? cells.first('openalex')
  const cited = cells.first('citations')
  const references = list(cells.first('references'))
  return sourceRecord(place, {
    key: text(key),
    type: text(cells.first('type')),
    title: plainText(cells.first('title') ?? ''),
    abstract: abstractOf(cells.first('abstract')),
    ...bylinesOf(cells, names),
    date: dateOf(cells, warn),
    venue: plainText(cells.first('venue') ?? ''),
    publisher: text(cells.first('publisher')),
    volume: text(cells.first('volume')),
    issue: text(cells.first('issue')),
    pages: pagesOf(cells),
    fields: list(cells.first('fields')),
    keywords: keywordsOf(cells.first('keywords')),
    language: languageTag(cells.first('language') ?? ''),
    ids: workIds(
      {
        doi: cells.first('doi'),
        arxiv: cells.first('arxiv'),
        pmid: cells.first('pmid'),
        pmcid: cells.first('pmcid'),
        isbn: cells.first('isbn'),
        wos: cells.first('wos')?.replace(/^(?:WOS|ISI):/u, ''),
        scopus: cells.first('scopus'),
        openalex: /W\d+$/u.exec(cells.first('openalex') ?? cells.first('key') ?? '')?.[0],
      },
      links,
    ),
    links,
    citations: cited !== undefined && /^\d{1,9}$/u.test(cited) ? Number(cited) : undefined,
    references: references.length === 0 ? undefined : references,
    extra: cells.extra,
  })
}

const abstractOf = (cell: string | undefined) =>
  cell === undefined || /^\[?no abstract available\]?\.?$/iu.test(cell) ? undefined : plainText(cell)

const list = (cell: string | undefined) => [
  ...new Set(
    (cell ?? '')
      .split(/\s*(?:[;|]|\n)+\s*/u)
      .map(oneLine)
      .filter(Boolean),
  ),
]

/** Keywords are parted by `;` or `|`; by commas only where there is neither. */
const keywordsOf = (cell: string | undefined) =>
  cell !== undefined && !/[;|\n]/u.test(cell) ? list(cell.replace(/\s*[,，、]\s*/gu, ';')) : list(cell)

function pagesOf(cells: Cells): string | undefined {
  const whole = cells.first('pages')
  if (whole !== undefined) return oneLine(whole)
  const from = cells.first('firstPage') ?? cells.first('articleNumber')
  const to = cells.first('lastPage')
  return from === undefined || to === undefined || from === to ? from : `${from}-${to}`
}

function dateOf(cells: Cells, warn: (code: string, message: string) => void): PublicationDate | undefined {
  const printed = cells.first('year')
  const dated = cells.first('date')
  const date = dated === undefined ? undefined : dateIn(dated)
  if (printed === undefined) {
    if (dated !== undefined && date === undefined)
      warn('bad-year', `“${shown(dated)}” holds no year; kept without one.`)
    return date
  }
  // "2022.0", as a spreadsheet or pandas writes it.
  const whole = /^(\d{4})(?:\.0+)?$/u.exec(printed)
  const year = whole === null ? dateIn(printed)?.year : Number(whole[1])
  if (year === undefined || !isYear(year)) {
    warn('bad-year', `year “${shown(printed)}” is not a year; kept without one.`)
    return undefined
  }
  if (date !== undefined) return date.year === year ? date : publicationDate(year)
  const { month, day } = monthAndDay(dated ?? '')
  return publicationDate(year, month, day)
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
