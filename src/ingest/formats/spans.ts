/**
 * Cuts a text at what stands between two marks (comments, CDATA): what is outside stands at even places,
 * what is inside at odd ones, without the marks. A mark that is never closed opens nothing. Linear, unlike a
 * pattern, which would search the rest of the text for every mark.
 */
export function spans(text: string, open: string, close: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (let at = text.indexOf(open); at !== -1; at = text.indexOf(open, from)) {
    const end = text.indexOf(close, at + open.length)
    if (end === -1) break
    parts.push(text.slice(from, at), text.slice(at + open.length, end))
    from = end + close.length
  }
  parts.push(text.slice(from))
  return parts
}
