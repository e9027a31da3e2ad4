export interface Dialect {
  readonly delimiter: string
  /** Web of Science writes tab-delimited text in which a quote is a quote. */
  readonly quotes: boolean
}

/** No row is longer. */
export const longestRow = 1 << 24

export interface Row {
  readonly cells: readonly string[]
  /** Index after the row and its line end. */
  readonly end: number
  /** A line end stands inside quotes. */
  readonly multiline: boolean
  /** A quote inside quotes is not doubled. */
  readonly stray: boolean
}

/**
 * The row that begins at `from`; `undefined` where its end is not in the text yet, `endless` where a quoted
 * cell has no end (in the whole file, or within `longest` characters of which one is a line end).
 */
export function rowAt(
  text: string,
  from: number,
  { delimiter, quotes }: Dialect,
  final: boolean,
  longest: number,
): Row | 'endless' | undefined {
  const cells: string[] = []
  const separator = delimiter.charCodeAt(0)
  let multiline = false
  let stray = false
  /** Up to here no quote closes a cell. */
  let literal = -1
  let at = from
  for (;;) {
    const mayQuote = quotes && text.charCodeAt(at) === 34 && at >= literal
    const cell = mayQuote ? quotedCell(text, at, separator, final, longest) : literal
    if (typeof cell !== 'number') {
      if (cell === undefined) {
        const tooLong =
          text.length - from > longestRow ||
          (text.length - from > longest && /[\r\n]/u.test(text.slice(from, at + longest)))
        return final || tooLong ? 'endless' : undefined
      }
      if (cell.end - from > (cell.multiline ? longest : longestRow)) return 'endless'
      multiline ||= cell.multiline
      stray ||= cell.stray
      cells.push(cell.value)
      at = cell.end
    } else {
      literal = cell
      const begin = at
      const limit = Math.min(text.length, from + longestRow)
      for (; at < limit; at++) {
        const c = text.charCodeAt(at)
        if (c === separator || c === 10 || c === 13) break
      }
      if (at === from + longestRow) return 'endless'
      cells.push(text.slice(begin, at))
    }
    if (at >= text.length) return final ? { cells, end: text.length, multiline, stray } : undefined
    const c = text.charCodeAt(at)
    at++
    if (c === separator) continue
    if (c === 13) {
      if (at === text.length && !final) return undefined
      if (text.charCodeAt(at) === 10) at++
    }
    return { cells, end: at, multiline, stray }
  }
}

/**
 * A cell that begins with a quoted word ("Big data" and more) is no quoted cell: no quote before the end of
 * the line closes it. Gives that end; `undefined` where it is not in the text yet, `false` where a quote closes the cell.
 */
function literalUntil(text: string, from: number, separator: number, final: boolean): number | false | undefined {
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at)
    if (c === 10 || c === 13) return at
    if (c !== 34) continue
    if (at + 1 === text.length) return final ? false : undefined
    const next = text.charCodeAt(at + 1)
    if (next === separator || next === 10 || next === 13) return false
  }
  return final ? text.length : undefined
}

/** A cell in quotes, or where the line ends up to which no quote closes it; `undefined` where more text is needed. */
function quotedCell(text: string, from: number, separator: number, final: boolean, longest: number) {
  const parts: string[] = []
  let begin = from + 1
  let stray = false
  for (let at = text.indexOf('"', begin); at !== -1; at = text.indexOf('"', at + 1)) {
    if (at + 1 === text.length && !final) return undefined
    // So long a cell of several lines has no end that is meant.
    if (at - from > longest && /[\r\n]/u.test(text.slice(from, from + longest))) return undefined
    const next = text.charCodeAt(at + 1)
    if (next === 34) {
      parts.push(text.slice(begin, at + 1))
      at++
      begin = at + 1
    } else if (next === separator || next === 10 || next === 13 || at + 1 === text.length) {
      parts.push(text.slice(begin, at))
      const value = parts.join('')
      return { value, end: at + 1, stray, multiline: /[\r\n]/u.test(value) }
    } else {
      if (!stray && !/[\r\n]/u.test(text.slice(begin, at))) {
        const until = literalUntil(text, at + 1, separator, final)
        if (until !== false) return until
      }
      stray = true
    }
  }
  return undefined
}
