import { cellValue, type Digits, headingWith } from './digits.ts'
import type { Column, Row } from './table.ts'

type ColumnShown = Column & { readonly digits: Digits | undefined }

/** The rows and columns of the table as a spreadsheet takes them from the clipboard. */
export const tabbedText = (rows: readonly Row[], columns: readonly ColumnShown[]): string =>
  lines(rows, columns).map((cells) => cells.map(plainCell).join('\t')).join('\n') // biome-ignore format: one line

/** The same as comma-separated values (RFC 4180), with a mark that tells Excel that it is UTF-8. */
export const commaText = (rows: readonly Row[], columns: readonly ColumnShown[]): string =>
  `\ufeff${lines(rows, columns).map((cells) => `${cells.map(quotedCell).join(',')}\r\n`).join('')}` // biome-ignore format: one line

function lines(rows: readonly Row[], columns: readonly ColumnShown[]): readonly (readonly (string | number)[])[] {
  const head = columns.map(({ label, digits }) => headingWith(label, digits))
  return [head, ...rows.map((row) => columns.map((column) => cellValue(column.value(row), column.digits)))]
}

/** A text that a spreadsheet would take for a formula has an apostrophe before it. */
const inert = (cell: string | number): string =>
  typeof cell === 'string' && /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : String(cell)

const plainCell = (cell: string | number): string => inert(cell).replaceAll(/[\t\r\n]+/gu, ' ')

function quotedCell(cell: string | number): string {
  const text = inert(cell)
  return /[",\r\n]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
