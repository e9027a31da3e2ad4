/** What parts a text outside braces. */
export interface Cut {
  readonly anywhere: RegExp
  readonly here: RegExp
  /** Characters that it can begin with. */
  readonly first: string
}

export const cut = (source: string, flags: string, first: string): Cut => ({
  anywhere: new RegExp(source, flags),
  here: new RegExp(source, `${flags}y`),
  first,
})

/** The parts between cuts that stand outside braces; where a brace is never closed, braces mean nothing. */
export function split(text: string, cut: Cut): string[] {
  if (!text.includes('{')) return text.split(cut.anywhere)
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (char === '{') depth++
    else if (char === '}') depth = Math.max(0, depth - 1)
    else if (depth === 0 && cut.first.includes(char)) {
      cut.here.lastIndex = i
      const match = cut.here.exec(text)
      if (match === null) continue
      parts.push(text.slice(from, i))
      i += match[0].length - 1
      from = i + 1
    }
  }
  if (depth > 0) return text.split(cut.anywhere)
  parts.push(text.slice(from))
  return parts
}

/** What stands inside one pair of braces around all of it; nothing where they are not around all. */
export function insideBraces(text: string): string | undefined {
  if (!text.startsWith('{') || !text.endsWith('}')) return undefined
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++
    else if (text[i] === '}' && --depth === 0) return i === text.length - 1 ? text.slice(1, -1) : undefined
  }
  return undefined
}
