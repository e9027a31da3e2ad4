/**
 * Where formulas, scripts and comments stand in a text of HTML, each up to its own end. Goes through the text once: a
 * beginning without an end costs no more than one with.
 */
export function* elements(text: string): Generator<{ readonly start: number; readonly end: number }> {
  const ends = new Map<string, number[]>()
  for (const { 0: mark, index } of text.matchAll(closing)) {
    const name = nameOf(mark)
    const known = ends.get(name)
    if (known === undefined) ends.set(name, [index + mark.length])
    else known.push(index + mark.length)
  }
  if (ends.size === 0) return
  for (const known of ends.values()) known.reverse()
  let at = 0
  for (const { 0: mark, index } of text.matchAll(opening)) {
    if (index < at) continue
    const inside = index + mark.length
    const known = ends.get(nameOf(mark)) ?? []
    // Its end is the first behind it; those before it end nothing any more.
    const own = nameOf(mark) === '--' ? 3 : nameOf(mark).length + 3
    while (known.length > 0 && known.at(-1)! - own < inside) known.pop()
    const end = known.at(-1)
    if (end === undefined || end - own - inside > longest) continue
    yield { start: index, end }
    at = end
  }
}

const longest = 5000
const opening = /<(?:(?:script|style|math|tex-math|inline-formula)\b[^<>]{0,500}>|!--)/giu
const closing = /<\/(?:script|style|math|tex-math|inline-formula)>|-->/giu

/** `math` of both `<math display="block">` and `</math>`; `--` of a comment. */
const nameOf = (mark: string): string => /[a-z-]+/iu.exec(mark)![0].toLowerCase()
