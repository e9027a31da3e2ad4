import type { Column } from './table-columns.ts'

/** The cells of one row by what they hold. */
export interface Cells {
  /** The first cell of that column that is not empty. */
  first(column: Column): string | undefined
  /** Every cell of that column that is not empty, the preferred first, under its header. */
  all(column: Column): readonly Cell[]
  /** Cells that nobody asked for, under their own headers. */
  readonly extra: Readonly<Record<string, readonly string[]>>
}

export interface Cell {
  readonly header: string
  readonly value: string
}

/** Which cells hold a column; the first that is not empty counts. */
export type Layout = ReadonlyMap<Column, readonly number[]>

export function cellsOf(row: readonly string[], headers: readonly string[], layout: Layout): Cells {
  const taken = new Set<number>()
  const trimmed = row.map((value) => (value.startsWith('=') ? shown(value) : withoutApostrophe(value)).trim())
  const cell = (i: number) => trimmed[i] ?? ''
  const links = row.some((value) => value.startsWith('=')) ? row.map(linkIn) : []
  for (const places of layout.values()) {
    const first = places.find((i) => cell(i) !== '')
    if (first !== undefined) taken.add(first)
  }
  const extra = new Map<string, string[]>()
  for (let i = 0; i < row.length; i++) {
    const value = cell(i)
    if (taken.has(i) || value === '') continue
    const header = headers[i]?.trim() || `column ${i + 1}`
    extra.set(header, [...(extra.get(header) ?? []), value])
  }
  return {
    first(column) {
      for (const i of layout.get(column) ?? []) {
        const value = cell(i)
        if (value !== '') return linked.has(column) ? (links[i] ?? value) : value
      }
      return undefined
    },
    all: (column) =>
      (layout.get(column) ?? [])
        .map((i) => ({ header: headers[i]?.trim() ?? '', value: cell(i) }))
        .filter(({ value }) => value !== ''),
    // Not by assignment: a header may be called __proto__.
    extra: Object.fromEntries(extra),
  }
}

/** Columns that want the address of a cell that is a link, not what it shows. */
const linked: ReadonlySet<Column> = new Set(['links', 'doi', 'arxiv', 'pmid'])

const hyperlink = /^=\s?HYPERLINK\(\s?"((?:[^"]|"")*)"(?:\s?[,;]\s?"((?:[^"]|"")*)")?\s?\)$/iu
const unquoted = (text: string) => text.replaceAll('""', '"')

/** What a formula shows: `=HYPERLINK("https://…","Title")`, `="0001"`; of any other, itself. */
function shown(cell: string): string {
  const link = hyperlink.exec(cell)
  if (link !== null) return unquoted(link[2] ?? link[1]!)
  const quoted = /^=\s?(?:T\(\s?)?"((?:[^"]|"")*)"\s?\)?$/u.exec(cell)
  return quoted === null ? cell : unquoted(quoted[1]!)
}

function linkIn(cell: string): string | undefined {
  const link = hyperlink.exec(cell)
  return link === null ? undefined : unquoted(link[1]!)
}

/** Spreadsheets take a cell that begins with `=` for a formula; exports put an apostrophe before it. */
export const withoutApostrophe = (cell: string): string =>
  cell.startsWith("'") && /^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell
