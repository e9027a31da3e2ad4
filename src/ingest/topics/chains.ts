import type { Lexicon } from './lexicon.ts'
import { hyphened, type Words } from './word-scan.ts'

/**
 * Where a chain of words that hyphens join ends, if small words make it one: the "single" of "single-cell" says what kind
 * of cell, so that the chain is a word of its own ("end-to-end", "plug-in"). A chain whose end is a small word otherwise
 * ("model-based") falls apart; 0 for those and where there is no chain.
 */
export function chainEnd(words: Words, from: number, isSmall: (word: number) => boolean): number {
  let to = from + 1
  while (to < words.length && (words.before[to]! & 3) === hyphened) to++
  if (to - from < 2 || to - from > 4) return 0
  let small = 0
  for (let w = from; w < to; w++) if (isSmall(w)) small++
  if (small === 0 || small === to - from) return 0
  if (!isSmall(to - 1)) return to
  return small === 1 && particles.has(words.text(words.starts[to - 1]!, words.ends[to - 1]!).toLowerCase()) ? to : 0
}

const particles = new Set(['in', 'up', 'out', 'off', 'on', 'down', 'over', 'to', 'by', 'through', 'back', 'away'])

/** A code for a small word: below -1, so that it ends a phrase and is still known. */
export const smallCode = (word: number): number => -2 - word

/** The word of a small word's code; -1 for any other code. */
export const smallWord = (code: number): number => (code < -1 ? -2 - code : -1)

/** Whether a word of the lexicon is a chain of small words with others. */
export const isChain = (word: number, { printed }: Pick<Lexicon, 'printed'>): boolean => printed[word]!.includes('-')
