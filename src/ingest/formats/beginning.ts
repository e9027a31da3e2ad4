import { endOfDoctype } from './xml/markup-ends.ts'

/** Longest document type, comment or line that is passed over before the content. */
export const longestBefore = 1 << 24

/** What stands before the content, and what ends it. */
const before: readonly (readonly [string, string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!DOCTYPE', '>'],
  ['#', '\n'],
  ['%', '\n'],
  ['//', '\n'],
  ['/*', '*/'],
]

/**
 * Where the content of a text begins, behind blanks, comments (of XML, C, and lines that begin with `#`, `%` or `//`)
 * and the prolog of XML; `undefined` where their end has not come.
 */
export function contentStart(text: string): number | undefined {
  let at = 0
  for (;;) {
    blanks.lastIndex = at
    blanks.exec(text)
    at = blanks.lastIndex
    if (at === text.length) return undefined
    const opening = before.find(([mark]) => text.startsWith(mark, at))
    if (opening === undefined) return at
    const end = endOf(opening, text, at)
    if (end === -1) return undefined
    at = end
  }
}

function endOf([mark, closing]: readonly [string, string], text: string, at: number): number {
  if (mark === '<!DOCTYPE') return endOfDoctype(text, at, longestBefore)
  if (closing === '\n') {
    lineEnd.lastIndex = at
    return lineEnd.exec(text) === null ? -1 : lineEnd.lastIndex
  }
  const close = text.indexOf(closing, at + mark.length)
  return close === -1 ? -1 : close + closing.length
}

const blanks = /[\s\ufeff]*/uy
const lineEnd = /[\r\n]/gu
