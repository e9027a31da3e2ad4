import { shortened } from './label-text.ts'

/** What stands on a map as the name of a cluster: its topics, or what a person called it. */
export function regionLines(label: string, terms: readonly string[]): readonly string[] {
  const parts = label.split(' · ')
  return terms.length === 0 || parts.every((part) => terms.includes(part)) ? lines(parts) : wrapped(label)
}

/** Capitals, as regions have on maps. Terms joined while they fit one line; at most two lines. */
function lines(terms: readonly string[]): readonly string[] {
  const made: string[] = []
  for (const term of terms.slice(0, 3)) {
    const short = shortened(term, 26).toUpperCase()
    const last = made.at(-1)
    if (last !== undefined && last.length + short.length <= 20) made[made.length - 1] = `${last} · ${short}`
    else if (made.length < 2) made.push(short)
  }
  return made
}

/** A name that a person gave, whole. */
function wrapped(name: string): readonly string[] {
  const made: string[] = []
  for (const word of shortened(name, 3 * 24)
    .toUpperCase()
    .split(' ')) {
    const last = made.at(-1)
    if (last !== undefined && last.length + word.length < 24) made[made.length - 1] = `${last} ${word}`
    else made.push(word)
  }
  return made
}
