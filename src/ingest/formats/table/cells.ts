import type { Column } from './columns.ts'

/** The cells of one row by what they hold. */
export interface Cells {
  /** The first cell of that column that is not empty. */
  first(column: Column): string | undefined
  /** Cells that nobody asked for, under their own headers. */
  readonly extra: Readonly<Record<string, readonly string[]>>
}

/** Which cells hold a column; the first that is not empty counts. */
export type Layout = ReadonlyMap<Column, readonly number[]>

export function cellsOf(row: readonly string[], headers: readonly string[], layout: Layout): Cells {
  const taken = new Set<number>()
  const trimmed = row.map((value) => restored(value).trim())
  const cell = (i: number) => trimmed[i] ?? ''
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
        if (value !== '') return value
      }
      return undefined
    },
    // Not by assignment: a header may be called __proto__.
    extra: Object.fromEntries(extra),
  }
}

/** Spreadsheets take a cell that begins with `=` for a formula; exports put an apostrophe before it. */
const restored = (cell: string) => (cell.startsWith("'") && /^'[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell)
