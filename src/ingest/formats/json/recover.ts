/**
 * Where the next record begins in the text of an object that has no end (a brace or quote is missing in
 * it): records of one file begin with the same keys, `like` is one that was whole, and `isRecord` tells one
 * from what is nested in them. Of objects that stand in no list only those at the beginning of a line
 * count, for what a single object holds looks like itself (the papers that a paper cites). -1 where there
 * is none.
 */
export function recover(
  text: string,
  like: string | undefined,
  listed: boolean,
  isRecord: (text: string) => boolean,
): number {
  const beginnings = [text, like ?? ''].map(beginning).filter((pattern) => pattern !== undefined)
  if (beginnings.length === 0) return -1
  const anywhere = listed || like !== undefined
  const start = new RegExp(`${anywhere ? '' : '(?<=[\\r\\n])'}\\{\\s*(?:${beginnings.join('|')})`, 'gu')
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

/** A pattern of an object's first key, and of its second where the first holds a text, a number or nothing. */
function beginning(object: string): string | undefined {
  const match = /^\{\s*"([^"\\]{1,80})"(?:\s*:\s*(?:"[^"\\]{0,200}"|[\w.+-]{1,40})\s*,\s*"([^"\\]{1,80})")?/u.exec(
    object,
  )
  if (match === null) return undefined
  const [first, second] = [match[1]!, match[2]].map((key) => key?.replace(/[\^$.*+?()[\]{}|/]/gu, '\\$&'))
  const scalar = '(?:"(?:[^"\\\\]|\\\\.){0,200}"|[\\w.+-]{1,40})'
  return second === undefined ? `"${first}"` : `"${first}"\\s*:\\s*${scalar}\\s*,\\s*"${second}"`
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
