/** A short form that a text defines: `text.slice(...)` of both its parts. */
export interface Definition {
  readonly short: string
  readonly start: number
  readonly end: number
}

/**
 * Short forms that the text itself explains, by their letters: "automatic differentiation (AD)" and
 * "AD (automatic differentiation)". Each letter begins a word of the long form, in order; hyphens part words; small
 * words (of, and, for) may be passed over. After Schwartz & Hearst, PSB 2003, with first letters only.
 */
export function definitions(text: string): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>()
  if (!text.includes('(')) return found
  for (const match of text.matchAll(/\(\s*([^()]{2,80}?)\s*\)/g)) {
    const inside = match[1]!
    if (shortForm.test(inside)) {
      const short = inside.replace(/(?<=\p{Lu})s$/u, '')
      const span = spelledBefore(text, match.index, short)
      if (span !== undefined && !found.has(short)) found.set(short, { short, ...span })
      continue
    }
    const before = /([\p{L}\p{N}-]{2,10})\s*$/u.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[1]
    if (before === undefined || !shortForm.test(before)) continue
    const short = before.replace(/(?<=\p{Lu})s$/u, '')
    const from = match.index + match[0].indexOf(inside)
    const span = spelledBefore(text, from + inside.length, short)
    if (span !== undefined && span.start >= from && !found.has(short)) found.set(short, { short, ...span })
  }
  return found
}

const shortForm = /^(?=.{2,8}$)(?=\P{Lu}*\p{Lu}\P{Lu}*\p{Lu})[\p{L}\p{N}]+s?$/u

/** The words just before `end` that the letters of `short` begin. */
function spelledBefore(text: string, end: number, short: string): { start: number; end: number } | undefined {
  const window = text.slice(Math.max(0, end - 120), end)
  const offset = end - window.length
  const words = [...window.matchAll(/\p{L}[\p{L}\p{N}]*/gu)]
  const letters = [...short.toLowerCase()]
  let at = letters.length - 1
  let last: number | undefined
  for (let i = words.length - 1; i >= 0 && words.length - 1 - i < letters.length + 3; i--) {
    const word = words[i]![0].toLowerCase()
    const next = words[i]!.index + word.length
    if (/[.;:()]/.test(window.slice(next, words[i + 1]?.index ?? window.length))) return undefined
    if (word.startsWith(letters[at]!)) {
      last ??= offset + next
      if (at === 0) return { start: offset + words[i]!.index, end: last }
      at--
    } else if (!/^(?:of|and|for|the|in|on|to|with|by|a|an|de|des|la|und)$/.test(word)) return undefined
  }
  return undefined
}
