/**
 * Where the next record begins in the text of an object that has no end (a brace or quote is missing in
 * it): records of one file begin with the same keys, `like` are some that were whole, and `isRecord` tells one
 * from what is nested in them. Of objects that stand in no list only those at the beginning of a line
 * count, for what a single object holds looks like itself (the papers that a paper cites). -1 where there
 * is none; where more text follows than this (`goesOn`), one that has no end in it is better than none.
 */
export function recover(
  text: string,
  like: readonly string[],
  listed: boolean,
  isRecord: (text: string) => boolean,
  goesOn = false,
): number {
  const start = beginnings([text, ...like], listed || like.length > 0)
  if (start === undefined) return -1
  let endless = 0
  let open = -1
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const end = endOfObject(text, match.index)
    if (end !== -1 && isRecord(text.slice(match.index, end))) return match.index
    if (end !== -1) continue
    if (goesOn && beginsLine(text, match.index)) return match.index
    if (open === -1) open = match.index
    endless++
    if (endless > 20) break
  }
  return goesOn ? open : -1
}

/**
 * Where the next record begins in an object that was printed on one line and goes on to others: what it lacks at its
 * end it has taken from those behind it. -1 where it has not.
 */
export function swallowed(text: string, like: readonly string[], isRecord: (text: string) => boolean): number {
  if (!/[\r\n]/u.test(text) || /^\{\s{0,99}[\r\n]/u.test(text)) return -1
  const start = beginnings([text, ...like], false)
  for (let match = start?.exec(text); match; match = start?.exec(text)) {
    const end = endOfObject(text, match.index)
    if (end !== -1 && isRecord(text.slice(match.index, end))) return match.index
  }
  return -1
}

const beginsLine = (text: string, at: number): boolean =>
  /[\r\n][ \t]{0,40}$/u.test(text.slice(Math.max(0, at - 41), at))

/** Finds objects that begin as these do, at the beginning of a line or anywhere. */
function beginnings(objects: readonly string[], anywhere: boolean): RegExp | undefined {
  const patterns = objects.map((object) => beginning(object)).filter((pattern) => pattern !== undefined)
  if (patterns.length === 0) return undefined
  const start = new RegExp(`${anywhere ? '' : '(?<=[\\r\\n][ \\t]{0,40})'}\\{\\s*(?:${patterns.join('|')})`, 'gu')
  start.lastIndex = 1
  return start
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
