import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { type Cell, type MapTable, tablesOf } from './map-tables.ts'
import { zipped } from './zipped.ts'

/** Tables of nodes, ties, works and measures, as spreadsheets, Gephi, pandas and R take them. */
export const csv: ExportFormat = {
  id: 'csv',
  ...en.exports.csv,
  extension: 'csv.zip',
  mediaType: 'application/zip',
  carries: new Set(['kinds', 'clusters', 'places', 'colours', 'measures', 'texts']),
  write: (exported) => zipped(tablesOf(exported).map((table) => [`${table.id}.csv`, linesOf(table)])),
}

function* linesOf({ columns, rows }: MapTable): Generator<string> {
  yield mark + line(columns.map(({ name }) => name))
  for (const row of rows()) yield line(row)
}

/** Tells Excel that the text is UTF-8. */
const mark = '\ufeff'

const line = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`

/** A text that a spreadsheet would take for a formula has an apostrophe before it, which is taken away on reading. */
function cellOf(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = /^'*[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
