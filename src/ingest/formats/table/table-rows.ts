import { lineCounter } from '../line-count.ts'
import { type Dialect, longestRow, type Row, rowAt } from './row.ts'

export interface OnRow {
  row(cells: readonly string[], raw: string, line: number): void
  /** A quote that is never closed: the text up to where rows of the usual width go on. */
  unbalanced(raw: string, line: number): void
}

/** A row longer than this, with a line end inside quotes, has a quote too many or too few. */
const longestQuoted = 1 << 20
/** The same in a file in which quotes were searched in vain over so many characters. */
const longestOfBroken = 1 << 10
const mostInVain = 1 << 24

/**
 * Cuts delimited text that arrives in pieces into rows (RFC 4180, and what programs make of it: a quote
 * inside quotes counts as doubled where no delimiter follows). An unbalanced quote costs its own line:
 * where quotes span lines and what they span holds a row of the usual width, they were not meant to. Where
 * the pieces are cut makes no difference.
 */
export function cutRows(
  dialect: Dialect,
  on: OnRow,
): { push(text: string): void; end(): void; width(cells: number): void } {
  const lines = lineCounter()
  let buffer = ''
  let from = 0
  let width = 0
  let final = false
  let longest = longestQuoted
  let inVain = 0
  /** In a row that is longer than any: the rest of its line is passed over. */
  let passing = false
  /** So much had come when the row at hand had no end yet: it is tried again when there is twice as much. */
  let tried = 0

  /** So many characters were looked through for the end of a quote that was not meant. */
  function searchedInVain(length: number) {
    inVain += length
    if (inVain > mostInVain) longest = longestOfBroken
  }
  function consume(to: number): string {
    const text = buffer.slice(from, to)
    lines.pass(text)
    from = to
    return text
  }
  function emit(row: Row) {
    const line = lines.line
    const raw = consume(row.end)
    if (row.cells.length > 1 || row.cells[0]!.trim() !== '') on.row(row.cells, raw, line)
  }
  function drop(to: number) {
    const line = lines.line
    const raw = consume(to)
    if (raw.trim() !== '') on.unbalanced(raw.trimEnd(), line)
  }
  /** Whether the line at `at` is a row by itself; quotes in it that close on another line show that it is not. */
  const isWhole = (at: number) => {
    const row = rowAt(buffer.slice(at, nextLine(at)), 0, dialect, true, longest)
    return row !== 'endless' && row !== undefined && row.cells.length === width && !row.multiline
  }
  /** After the line that begins at `at`. */
  function nextLine(at: number): number {
    const match = /\r\n?|\n/gu
    match.lastIndex = at
    return match.exec(buffer) === null ? buffer.length : match.lastIndex
  }
  /** Where rows of the usual width go on after the row that has no end. */
  function resume(): number {
    const limit = Math.min(buffer.length, from + longest)
    searchedInVain(limit - from)
    for (let at = nextLine(from); at < limit; at = nextLine(at)) if (isWhole(at)) return at
    return limit
  }

  /** The first line behind this one that is a row by itself; where none is before that end, the end. */
  function wholeLineBefore(end: number): number {
    for (let at = nextLine(from); at < end; at = nextLine(at)) if (isWhole(at)) return at
    return end
  }

  /** Whether no line ends within the longest row there is. */
  function isEndlessLine(): boolean {
    if (buffer.length - from < longestRow) return false
    return !/[\r\n]/u.test(buffer.slice(from, from + longestRow))
  }

  function run() {
    if (!final && buffer.length < tried * 2) return
    tried = 0
    while (from < buffer.length) {
      if (passing) {
        const next = nextLine(from)
        passing = next === buffer.length && !/[\r\n]/u.test(buffer.at(-1)!)
        consume(next)
        continue
      }
      const row = rowAt(buffer, from, dialect, final, longest)
      if (row === undefined) {
        tried = buffer.length - from
        break
      }
      if (row === 'endless') {
        passing = isEndlessLine()
        drop(passing ? from + longestQuoted : resume())
      } else {
        const uneven = width > 1 && row.cells.length !== width
        const next = row.multiline && width > 1 && (row.stray || uneven) ? wholeLineBefore(row.end) : row.end
        if (next < row.end) {
          searchedInVain(row.end - from)
          drop(next)
        } else if (row.stray && uneven) drop(row.end)
        else emit(row)
      }
    }
    buffer = buffer.slice(from)
    from = 0
  }

  return {
    push(text) {
      buffer += text
      run()
    },
    end() {
      final = true
      run()
    },
    width(cells) {
      width = cells
    },
  }
}
