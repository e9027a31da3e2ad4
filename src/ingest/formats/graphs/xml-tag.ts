import { decodeEntities } from '../entities.ts'

export interface Tag {
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
  readonly empty: boolean
  readonly broken: boolean
  readonly end: number
}

const nameAhead = /[^\s<>/"'=]+/uy
const blanks = /\s*/uy

/**
 * The start tag whose `<` stands at `from`. One that is not well-formed is `broken`, and ends before the next `<`, or
 * behind its own `>`, whichever comes first; `incomplete` where the text ends before that is known.
 */
export function tagAt(text: string, from: number): Tag | 'incomplete' {
  nameAhead.lastIndex = from + 1
  const name = nameAhead.exec(text)?.[0] ?? ''
  let at = from + 1 + name.length
  const attributes: [string, string][] = []
  const skip = () => {
    blanks.lastIndex = at
    blanks.exec(text)
    at = blanks.lastIndex
  }
  const broken = (): Tag | 'incomplete' => {
    const stop = /[<>]/gu
    stop.lastIndex = from + 1
    const match = stop.exec(text)
    if (match === null) return 'incomplete'
    return { name, attributes, empty: false, broken: true, end: match.index + (match[0] === '>' ? 1 : 0) }
  }
  for (;;) {
    skip()
    const c = text[at]
    if (c === undefined) return 'incomplete'
    if (c === '>') return { name, attributes, empty: false, broken: false, end: at + 1 }
    if (c === '/') {
      if (at + 1 === text.length) return 'incomplete'
      if (text[at + 1] === '>') return { name, attributes, empty: true, broken: false, end: at + 2 }
      return broken()
    }
    nameAhead.lastIndex = at
    const key = nameAhead.exec(text)?.[0]
    if (key === undefined) return broken()
    at += key.length
    skip()
    if (at === text.length) return 'incomplete'
    if (text[at] !== '=') return broken()
    at++
    skip()
    const quote = text[at]
    if (quote === undefined) return 'incomplete'
    if (quote !== '"' && quote !== "'") return broken()
    const close = text.indexOf(quote, at + 1)
    if (close === -1 || close + 1 === text.length) return 'incomplete'
    // Behind a value that was closed by the quote of another tag stands what no tag holds there.
    if (!/[\s/>]/u.test(text[close + 1]!)) return broken()
    attributes.push([key, decodeEntities(text.slice(at + 1, close))])
    at = close + 1
  }
}
