/** Takes whole lines, counted from 1, without their ends. */
export type OnLine = (line: string, number: number) => void

export interface LineSplitter {
  push(text: string): void
  end(): void
}

/**
 * Cuts text that arrives in pieces into lines. `\n`, `\r\n` and a lone `\r` each end one line, also where a
 * piece ends between `\r` and `\n`; a byte-order mark at the very start is dropped. Lines longer than
 * `longest` characters are cut there, so that a file without line ends cannot fill the memory.
 */
export function splitLines(onLine: OnLine, longest = 1 << 24): LineSplitter {
  let rest = ''
  let number = 1
  let afterReturn = false
  let begun = false

  const emit = (line: string) => {
    onLine(line, number)
    number++
  }
  const hold = (text: string) => {
    rest += text
    while (rest.length > longest) {
      const line = rest.slice(0, longest)
      rest = rest.slice(longest)
      onLine(line, number)
    }
  }

  return {
    push(text) {
      let from = 0
      if (text.length === 0) return
      if (!begun) {
        begun = true
        if (text.charCodeAt(0) === 0xfeff) from = 1
      }
      if (afterReturn && from < text.length) {
        afterReturn = false
        if (text.charCodeAt(from) === 10) from++
      }
      // Where each kind of line end stands next; looked for anew only when it was passed.
      let feed = -1
      let carriage = -1
      while (from < text.length) {
        if (feed < from) feed = indexOrEnd(text, '\n', from)
        if (carriage < from) carriage = indexOrEnd(text, '\r', from)
        const end = Math.min(feed, carriage)
        if (end === text.length) break
        hold(text.slice(from, end))
        const line = rest
        rest = ''
        emit(line)
        from = end + 1
        if (text.charCodeAt(end) === 13) {
          if (from === text.length) afterReturn = true
          else if (text.charCodeAt(from) === 10) from++
        }
      }
      if (from < text.length) hold(text.slice(from))
    },
    end() {
      if (rest !== '') emit(rest)
      rest = ''
    },
  }
}

function indexOrEnd(text: string, char: string, from: number): number {
  const at = text.indexOf(char, from)
  return at === -1 ? text.length : at
}
