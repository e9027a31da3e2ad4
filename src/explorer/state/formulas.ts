/** A stretch of maths in a text. */
export interface Maths {
  readonly start: number
  readonly end: number
  readonly tex: string
  /** To be set on a line of its own. */
  readonly display: boolean
}

/**
 * Where maths stands in a text: between `$`, `$$`, `\\(` and `\\)`, `\\[` and `\\]`. As pandoc reads it: a dollar opens before
 * something, closes after something, and not before a digit, so that "$5 and $10" stays money. Each mark is looked for
 * once, however many that open are never closed.
 */
export function mathsIn(text: string): readonly Maths[] {
  const found: Maths[] = []
  if (!/[$\\]/u.test(text)) return found
  const places = closingMarks(text)
  const nextDollar = following(places.dollars)
  const nextBare = following(places.bare)
  const nextBracket = following(places.brackets)
  const nextParen = following(places.parens)
  const take = (start: number, inside: number, close: number, mark: number, display: boolean): number => {
    if (close < 0 || close - inside < 1 || close - inside > longest) return 0
    found.push({ start, end: close + mark, tex: text.slice(inside, close), display })
    return close + mark - start
  }
  for (let i = 0; i < text.length; ) {
    const two = text.slice(i, i + 2)
    let length = 0
    if (two === '$$') {
      const close = nextDollar(i + 2)
      if (text[close + 1] === '$') length = take(i, i + 2, close, 2, true)
    } else if (two === '\\[') length = take(i, i + 2, nextBracket(i + 3), 2, true)
    else if (two === '\\(') length = take(i, i + 2, nextParen(i + 3), 2, false)
    else if (text[i] === '$' && /\S/u.test(two[1] ?? ' ')) {
      const close = nextBare(i + 1)
      if (close > 0 && /\S/u.test(text[close - 1]!) && !/\d/u.test(text[close + 1] ?? ''))
        length = take(i, i + 1, close, 1, false)
    }
    i += Math.max(1, length)
  }
  return found
}

const longest = 2000

function closingMarks(text: string) {
  const [dollars, bare, brackets, parens]: [number[], number[], number[], number[]] = [[], [], [], []]
  let slashes = 0
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (char === '$') {
      dollars.push(i)
      if (slashes % 2 === 0) bare.push(i)
    } else if (slashes > 0 && char === ']') brackets.push(i - 1)
    else if (slashes > 0 && char === ')') parens.push(i - 1)
    slashes = char === '\\' ? slashes + 1 : 0
  }
  return { dollars, bare, brackets, parens }
}

/** The first of these places from one on, -1 if there is none; asked for places that only go forward. */
function following(places: readonly number[]): (from: number) => number {
  let next = 0
  return (from) => {
    while (next < places.length && places[next]! < from) next++
    return places[next] ?? -1
  }
}
