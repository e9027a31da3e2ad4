/** A short form that a text defines: `text.slice(...)` of both its parts. */
export interface Definition {
  readonly short: string
  readonly start: number
  readonly end: number
}

/**
 * Short forms that the text itself explains, by their letters: "automatic differentiation (AD)" and
 * "AD (automatic differentiation)". Each word of the long form gives its first letter and may give more ("MCDA,
 * multicriteria decision analysis"), in order; hyphens part words; small words (of, and, for) may be passed over. After
 * Schwartz & Hearst, PSB 2003.
 */
export function definitions(text: string): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>()
  if (!text.includes('(')) return found
  for (const match of text.matchAll(/\(([^()]{2,100})\)/g)) {
    const inside = match[1]!.trim()
    if (inside.length < 2 || inside.length > 80) continue
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
  const letters = short.toLowerCase()
  const words: { readonly word: string; readonly at: number }[] = []
  let next = window.length
  for (const match of [...window.matchAll(/\p{L}[\p{L}\p{N}]*/gu)].reverse()) {
    if (words.length === letters.length + 3 || /[.;:()]/.test(window.slice(match.index + match[0].length, next))) break
    words.push({ word: match[0].toLowerCase(), at: match.index })
    next = match.index
  }
  // Small words before the first long one are no part of it.
  const last = words.findIndex(({ word }) => !passedOver.test(word))
  if (last < 0) return undefined
  const first = beginning(words, last, letters, letters.length)
  // One word that holds all letters is chance.
  if (first < 0 || first === last) return undefined
  const { word, at } = words[last]!
  return { start: offset + words[first]!.at, end: offset + at + word.length }
}

/**
 * Number of the word, from the end, that begins the long form: words from `from` on give the first `left` letters,
 * each as few as it can; -1 where they cannot.
 */
function beginning(words: readonly { readonly word: string }[], from: number, letters: string, left: number): number {
  const word = words[from]?.word
  if (word === undefined) return -1
  for (let given = 1; given <= Math.min(left, mostLetters); given++) {
    if (!gives(word, letters.slice(left - given, left))) continue
    if (given === left) return from
    const first = beginning(words, from + 1, letters, left - given)
    if (first >= 0) return first
  }
  return passedOver.test(word) ? beginning(words, from + 1, letters, left) : -1
}

/** Letters of a short form that one word gives, at most. */
const mostLetters = 3

/** Whether a word begins with the first of `letters` and holds the others after it, in order. */
function gives(word: string, letters: string): boolean {
  if (word[0] !== letters[0]) return false
  let at = 0
  for (let i = 1; i < letters.length; i++) {
    at = word.indexOf(letters[i]!, at + 1)
    if (at < 0) return false
  }
  return true
}

const passedOver = /^(?:of|and|for|the|in|on|to|with|by|a|an|de|des|la|und)$/
