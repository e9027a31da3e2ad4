/**
 * Index of the `>` that ends the tag at `from`, beyond those in quoted attributes, or of a `<` that comes
 * first (the tag is broken there); -1 where neither stands within `longest` characters.
 */
export function endOfTag(text: string, from: number, longest: number): number {
  const stop = /[>"'<]/gu
  stop.lastIndex = from + 1
  for (let match = stop.exec(text); match !== null && match.index - from < longest; match = stop.exec(text)) {
    if (match[0] === '>' || match[0] === '<') return match.index
    const close = text.indexOf(match[0], match.index + 1)
    if (close === -1) return -1
    stop.lastIndex = close + 1
  }
  return -1
}

/** Index after the document type at `from`, its internal subset included; -1 where it has no end. */
export function endOfDoctype(text: string, from: number, longest: number): number {
  const stop = /[>["']/gu
  stop.lastIndex = from
  for (let match = stop.exec(text); match !== null && match.index - from < longest; match = stop.exec(text)) {
    if (match[0] === '>') return match.index + 1
    if (match[0] === '[') {
      const subset = /\]\s{0,80}>/gu
      subset.lastIndex = match.index
      return subset.exec(text) === null ? -1 : subset.lastIndex
    }
    const close = text.indexOf(match[0], match.index + 1)
    if (close === -1) return -1
    stop.lastIndex = close + 1
  }
  return -1
}
