/**
 * The words of a line, parted by blanks; in quotes, single or double, they may hold blanks. A quote that is never
 * closed, or that is followed by more than a blank, is a letter.
 */
export function wordsOf(line: string): readonly string[] {
  const words: string[] = []
  for (let at = 0; ; ) {
    blanks.lastIndex = at
    at += blanks.exec(line)![0].length
    if (at === line.length) return words
    const quote = line[at]
    const close = quote === '"' || quote === "'" ? closing(line, at, quote) : -1
    if (close === -1) {
      solid.lastIndex = at
      const word = solid.exec(line)![0]
      words.push(word)
      at += word.length
    } else {
      words.push(unescaped(line.slice(at + 1, close), quote!))
      at = close + 1
    }
  }
}

const blanks = /[\s\ufeff]*/uy
const solid = /\S+/uy

/**
 * Index of the quote that closes the one at `from`: not doubled, not behind a backslash, and before a blank. Where
 * another word begins with a quote first, this one is a letter.
 */
function closing(line: string, from: number, quote: string): number {
  for (let at = line.indexOf(quote, from + 1); at !== -1; at = line.indexOf(quote, at + 1)) {
    if (line[at + 1] === quote) at++
    else if (line[at - 1] === '\\') continue
    else if (at + 1 === line.length || isBlank(line[at + 1]!)) return at
    else if (isBlank(line[at - 1]!)) return -1
  }
  return -1
}

const isBlank = (c: string) => /\s/u.test(c)

const unescaped = (text: string, quote: string) => text.replaceAll(quote + quote, quote).replaceAll(`\\${quote}`, quote)
