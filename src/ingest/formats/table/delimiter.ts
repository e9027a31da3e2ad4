import { rowAt } from './row.ts'
import { columnOf } from './table-columns.ts'

/** What the beginning of a table shows of its shape. */
export interface Shape {
  readonly delimiter: string
  /** Cells of the header row. */
  readonly headers: readonly string[]
  /** Rows above the header row: "About the data", a title, `sep=;`. */
  readonly above: number
  /** How many headers name a known column. */
  readonly known: number
  /** Share of the rows below that are as wide as the header row, from 0 to 1; 0 where there are none. */
  readonly even: number
}

const delimiters = [',', '\t', ';', '|']

/**
 * The shape under which most headers are known; among equals the one with the evenest, then widest rows.
 * `head` is the beginning of the file; `headerOf` counts the headers that a format knows.
 */
export function shapeOf(head: string, isKnown = (header: string) => columnOf(header) !== undefined): Shape {
  const text = head.charCodeAt(0) === 0xfeff ? head.slice(1) : head
  const declared = /^"?sep=(.)"?\r?\n/u.exec(text)?.[1]
  const shapes = (declared === undefined ? delimiters : [declared]).map((delimiter) => shape(text, delimiter, isKnown))
  return shapes.reduce((best, next) => (worth(next) > worth(best) ? next : best))
}

const worth = ({ known, even, headers }: Shape) => known * 100 + even * 10 + Math.min(headers.length, 50) / 50

const rowsLookedAt = 40
/** Searches and their dates may stand above the headers, a line each. */
const furthestHeader = 20

function shape(text: string, delimiter: string, isKnown: (header: string) => boolean): Shape {
  const rows: (readonly string[])[] = []
  for (let at = 0; at < text.length && rows.length < rowsLookedAt; ) {
    const row = rowAt(text, at, { delimiter, quotes: true }, true, 1 << 20)
    if (row === undefined || row === 'endless') break
    at = row.end
    // The last row of a head that was cut may be cut, too; not where its line ends.
    const whole = at < text.length || rows.length === 0 || /[\r\n]$/u.test(text)
    // Blank lines are no rows to whoever reads them.
    if (whole && (row.cells.length > 1 || row.cells[0]!.trim() !== '')) rows.push(row.cells)
  }
  const counts = rows.map((cells) => cells.filter(isKnown).length)
  const most = Math.max(0, ...counts.slice(0, furthestHeader))
  const filled = rows.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > 1)
  const above = most > 0 ? counts.indexOf(most) : Math.max(0, filled)
  const headers = rows[above] ?? []
  const below = rows.slice(above + 1).filter((cells) => cells.length > 1 || cells[0]!.trim() !== '')
  const even = below.filter((cells) => cells.length === headers.length).length / Math.max(1, below.length)
  return { delimiter, headers, above, known: most, even: headers.length > 1 ? even : 0 }
}
