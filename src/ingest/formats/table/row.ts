export interface Dialect {
  readonly delimiter: string
  /** Web of Science writes tab-delimited text in which a quote is a quote. */
  readonly quotes: boolean
}

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
  let at = from
  for (;;) {
    const cell = quotes && text.charCodeAt(at) === 34 ? quotedCell(text, at, separator, final) : 'literal'
    if (cell !== 'literal') {
      if (cell === undefined) {
        const tooLong = text.length - from > longest && /[\r\n]/u.test(text.slice(from, from + longest))
        return final || tooLong ? 'endless' : undefined
      }
      if (cell.multiline && cell.end - from > longest) return 'endless'
      multiline ||= cell.multiline
      stray ||= cell.stray
      cells.push(cell.value)
      at = cell.end
    } else {
      const begin = at
      for (; at < text.length; at++) {
        const c = text.charCodeAt(at)
        if (c === separator || c === 10 || c === 13) break
      }
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
 * the line closes it. `undefined` where that end is not in the text yet.
 */
function isLiteral(text: string, from: number, separator: number, final: boolean): 'literal' | false | undefined {
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at)
    if (c === 10 || c === 13) return 'literal'
    if (c !== 34) continue
    if (at + 1 === text.length) return final ? false : undefined
    const next = text.charCodeAt(at + 1)
    if (next === separator || next === 10 || next === 13) return false
  }
  return final ? 'literal' : undefined
}

function quotedCell(text: string, from: number, separator: number, final: boolean) {
  const parts: string[] = []
  let begin = from + 1
  let stray = false
  for (let at = text.indexOf('"', begin); at !== -1; at = text.indexOf('"', at + 1)) {
    if (at + 1 === text.length && !final) return undefined
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
        const literal = isLiteral(text, at + 1, separator, final)
        if (literal !== false) return literal
      }
      stray = true
    }
  }
  return undefined
}
