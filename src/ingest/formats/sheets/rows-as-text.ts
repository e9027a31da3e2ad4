import { lineCounter } from '../line-count.ts'

/** Rows as a table in text. */
export interface RowsText {
  readonly pieces: AsyncGenerator<string>
  /** The row, from 1, that a line stands in: a cell may hold several. */
  rowOf(line: number): number
}

const pieceLength = 1 << 16

/**
 * Rows as CSV (RFC 4180), each cell that holds anything in quotes, each row that does at least so wide; of a list the bare
 * cell of each.
 */
export function rowsAsText(
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
  width: number | 'list',
): RowsText {
  const lines = lineCounter()
  /** Rows that take more than one line: the line after them, and how many more all so far took. */
  const longer: { readonly after: number; readonly by: number }[] = []
  async function* pieces() {
    let piece = ''
    let row = 0
    for await (const cells of rows) {
      const text = `${width === 'list' ? cells.join(' ').replace(/[\r\n]+/gu, ' ') : asRow(cells, width)}\n`
      row++
      lines.pass(text)
      const by = lines.line - 1 - row
      if (by > (longer.at(-1)?.by ?? 0)) longer.push({ after: lines.line, by })
      piece += text
      if (piece.length < pieceLength) continue
      yield piece
      piece = ''
    }
    yield piece
  }
  return {
    pieces: pieces(),
    rowOf(line) {
      let [from, to] = [0, longer.length]
      while (from < to) {
        const middle = (from + to) >> 1
        if (longer[middle]!.after <= line) from = middle + 1
        else to = middle
      }
      return line - (longer[from - 1]?.by ?? 0)
    },
  }
}

/** Spreadsheets do not keep the empty cells at the end of a row. */
const asRow = (cells: readonly string[], width: number) =>
  cells.map(quoted).join(',') + (cells.length === 0 ? '' : ','.repeat(Math.max(0, width - cells.length)))

const quoted = (cell: string) => (cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`)
