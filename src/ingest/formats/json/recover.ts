/**
 * Where the next record begins in the text of an object that has no end (a brace or quote is missing in
 * it): records of one file begin with the same key, `like` is one that was whole, and `isRecord` tells one
 * from what is nested in them. -1 where there is none.
 */
export function recover(text: string, like: string | undefined, isRecord: (text: string) => boolean): number {
  const keys = [text, like ?? ''].map((object) => /^\{\s*"([^"\\]{1,80})"/u.exec(object.slice(0, 200))?.[1])
  const escaped = keys.filter((key) => key !== undefined).map((key) => key.replace(/[\^$.*+?()[\]{}|/]/gu, '\\$&'))
  if (escaped.length === 0) return -1
  const start = new RegExp(`\\{\\s*"(?:${escaped.join('|')})"`, 'gu')
  start.lastIndex = 1
  let endless = 0
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const end = endOfObject(text, match.index)
    if (end === -1) {
      endless++
      if (endless > 20) return -1
    } else if (isRecord(text.slice(match.index, end))) return match.index
  }
  return -1
}

/** Index after the object or list that begins at `from`; -1 where it has no end. */
function endOfObject(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at)
    if (c === 34) {
      at = endOfString(text, at + 1)
    } else if (c === 123 || c === 91) depth++
    else if (c === 125 || c === 93) {
      depth--
      if (depth === 0) return at + 1
    }
  }
  return -1
}

/** Index of the quote (or raw line end) that ends the string whose text begins at `from`. */
function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at)
    if (c === 92) at++
    else if (c === 34 || c === 10 || c === 13) return at
  }
  return text.length
}
