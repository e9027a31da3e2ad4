import type { Cause } from '../../../model/problem.ts'
import type { Place, PublicationDate, SourceRecord } from '../../../model/work.ts'
import { isYear } from '../../../model/year.ts'
import { dateIn, monthAndDay, publicationDate } from '../dates.ts'
import type { NameStyle } from '../names/style.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { oneLine, sourceRecord, webLinks } from '../source-record.ts'
import { splitTrimmed } from '../split-trimmed.ts'
import { bylinesOf } from './bylines.ts'
import type { Cell, Cells } from './cells.ts'

/** What is told of a row while it is read. */
export interface Telling {
  /** Something in it could not be used. */
  warn(cause: Cause): void
  /** The cell under this header stands beside the list of authors, and has another length. */
  unplaced(header: string): void
}

export function recordIn(cells: Cells, place: Place, names: NameStyle, { warn, unplaced }: Telling): SourceRecord {
  const text = (value: string | undefined) => (value === undefined ? undefined : oneLine(value))
  const links = webLinks((cells.first('links') ?? '').split(/(?<![\s;|])[\s;|]+(?=https?:)/iu))
  const key = cells.first('wos') ?? cells.first('scopus') ?? cells.first('key') ?? cells.first('openalex')
  const cited = cells.first('citations')
  const references = list(cells.first('references'))
  const people = bylinesOf(cells, names)
  for (const { header } of people.unplaced) unplaced(header)
  return sourceRecord(place, {
    key: text(key),
    type: text(cells.first('type')),
    title: plainText(cells.first('title') ?? ''),
    abstract: abstractOf(cells.first('abstract')),
    bylines: people.bylines,
    incomplete: people.incomplete,
    date: dateOf(cells, warn),
    venue: said(plainText(cells.first('venue') ?? '')),
    publisher: text(cells.first('publisher')),
    volume: counted(text(cells.first('volume'))),
    issue: counted(text(cells.first('issue'))),
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
    extra: people.unplaced.length === 0 ? cells.extra : { ...cells.extra, ...besides(people.unplaced) },
  })
}

const besides = (cells: readonly Cell[]) => Object.fromEntries(cells.map(({ header, value }) => [header, [value]]))

/** Publish or Perish prints 0 for a volume, issue or page that it does not know, and "…" for what was cut to nothing. */
const counted = (text: string | undefined) => (text === '0' ? undefined : text)
const said = (text: string) => (/[\p{L}\p{N}]/u.test(text) ? text : undefined)

const abstractOf = (cell: string | undefined) =>
  cell === undefined || /^\[?no abstract available\]?\.?$/iu.test(cell) ? undefined : plainText(cell)

const list = (cell: string | undefined) => [...new Set(splitTrimmed(cell ?? '', /[;|\n]/u).map(oneLine))]

/** Keywords are parted by `;` or `|`; by commas only where there is neither. */
const keywordsOf = (cell: string | undefined) =>
  cell !== undefined && !/[;|\n]/u.test(cell) ? list(cell.replace(/[,，、]/gu, ';')) : list(cell)

function pagesOf(cells: Cells): string | undefined {
  const whole = cells.first('pages')
  if (whole !== undefined) return counted(oneLine(whole))
  const from = counted(cells.first('firstPage')) ?? cells.first('articleNumber')
  const to = counted(cells.first('lastPage'))
  return from === undefined || to === undefined || from === to ? from : `${from}-${to}`
}

function dateOf(cells: Cells, warn: (cause: Cause) => void): PublicationDate | undefined {
  const printed = cells.first('year')
  const dated = cells.first('date')
  const date = dated === undefined ? undefined : dateIn(dated)
  if (printed === undefined) {
    if (dated !== undefined && date === undefined) warn({ code: 'no-year', printed: shown(dated) })
    return date
  }
  // "2022.0", as a spreadsheet or pandas writes it.
  const whole = /^(\d{4})(?:\.0+)?$/u.exec(printed)
  const year = whole === null ? dateIn(printed)?.year : Number(whole[1])
  if (year === undefined || !isYear(year)) {
    warn({ code: 'year', printed: shown(printed) })
    return undefined
  }
  if (date !== undefined) return date.year === year ? date : publicationDate(year)
  const { month, day } = monthAndDay(dated ?? '')
  return publicationDate(year, month, day)
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
