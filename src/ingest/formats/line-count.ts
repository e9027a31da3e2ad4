/** Counts lines, from 1, in text that passes by in pieces: `\n`, `\r\n` and a lone `\r` each end one. */
export interface LineCounter {
  /** The line on which the next piece begins. */
  readonly line: number
  pass(text: string): void
}

export function lineCounter(first = 1): LineCounter {
  let line = first
  let afterReturn = false
  return {
    get line() {
      return line
    },
    pass(text) {
      if (text === '') return
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line++
      if (afterReturn && text.charCodeAt(0) === 10) line--
      for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
        if (text.charCodeAt(at + 1) !== 10) line++
      }
      afterReturn = text.charCodeAt(text.length - 1) === 13
    },
  }
}
