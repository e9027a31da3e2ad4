interface StrayCounter {
  readonly count: number
  /** Of the first. */
  readonly line: number
  pass(character: number, line: () => number): void
}

/** Counts what stands between the objects of a list and is none; null is nothing. */
export function strayCounter(): StrayCounter {
  let word = ''
  const counter = {
    count: 0,
    line: 0,
    pass(c: number, line: () => number) {
      const isWord = c > 44 && c !== 58 && c !== 91 && c !== 93 && c !== 123 && c !== 125
      if (c === 34 || (isWord && word === '')) {
        if (counter.count === 0) counter.line = line()
        counter.count++
      }
      if (isWord && word.length < 5) word += String.fromCharCode(c)
      else if (!isWord) {
        if (word === 'null') counter.count--
        word = ''
      }
    },
  }
  return counter
}
