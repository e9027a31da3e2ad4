import type { Topic } from '../../model/topic.ts'
import { blank } from './blank.ts'
import { adjacent, phraseEnd, Words } from './word-scan.ts'

/** A stretch of a text: `text.slice(start, end)`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Occurrences of a topic in a text, and the sentences they stand in; both in order, none overlapping. */
export interface Highlight {
  readonly terms: readonly Stretch[]
  readonly sentences: readonly Stretch[]
}

/**
 * Where a text holds a topic, in any of the forms that the topic joins: inflections, hyphens, acronyms. Needs no
 * stemmer, since a topic lists every form that its corpus holds.
 */
export function highlight(text: string, topic: Pick<Topic, 'forms' | 'label'>): Highlight {
  const solid = [topic.label, ...topic.forms].filter((form) => withoutBlanks.test(form))
  if (solid.length > 0) {
    const terms = occurrences(text, solid)
    return { terms, sentences: sentencesAround(text, terms) }
  }
  const clean = blank(text)
  const words = new Words().read(clean)
  const printed = Array.from({ length: words.length }, (_, i) => text.slice(words.starts[i]!, words.ends[i]!))
  const keys = printed.map(plain)
  const terms: Stretch[] = []
  const sought = [topic.label, ...topic.forms].map(formOf).filter(({ keys }) => keys.length > 0)
  // Longest first, so that "neural networks" is not marked as "neural" alone.
  sought.sort((a, b) => b.keys.length - a.keys.length)
  for (let i = 0; i < words.length; ) {
    const form = sought.find(({ keys: form, acronym }) => {
      if (acronym !== undefined) return printed[i] === acronym || printed[i] === `${acronym}s`
      return form.every((key, k) => isOf(keys[i + k], key) && (k === 0 || (words.before[i + k]! & 3) !== phraseEnd))
    })
    if (form === undefined) {
      i++
      continue
    }
    terms.push({ start: words.starts[i]!, end: words.ends[i + form.keys.length - 1]! })
    i += form.keys.length
  }
  return { terms, sentences: sentencesAround(text, terms) }
}

/** Korean hangs particles on its words. */
const isOf = (word: string | undefined, key: string): boolean =>
  word === key || (word?.startsWith(key) === true && /\p{Script=Hangul}$/u.test(key) && word.length - key.length <= 4)

/** Scripts whose words no blanks part: a form stands wherever its characters do. */
const withoutBlanks =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u

function occurrences(text: string, forms: readonly string[]): Stretch[] {
  const longest = [...forms].sort((a, b) => b.length - a.length)
  const found: Stretch[] = []
  for (let i = 0; i < text.length; ) {
    const form = longest.find((form) => text.startsWith(form, i))
    if (form !== undefined) found.push({ start: i, end: i + form.length })
    i += form?.length ?? 1
  }
  return found
}

function formOf(form: string): { readonly keys: readonly string[]; readonly acronym?: string } {
  const words = new Words().read(form)
  const keys = Array.from({ length: words.length }, (_, i) => plain(form.slice(words.starts[i]!, words.ends[i]!)))
  const joined = words.length > 1 && (words.before[1]! & 3) === adjacent
  return !joined && keys.length === 1 && /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(form) ? { keys, acronym: form } : { keys }
}

const plain = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-‐‑–\s\u00ad\u200c\u200d]/g, '')

function sentencesAround(text: string, terms: readonly Stretch[]): Stretch[] {
  if (terms.length === 0) return []
  const found: Stretch[] = []
  let at = 0
  for (const sentence of sentences(text)) {
    while (at < terms.length && terms[at]!.end <= sentence.start) at++
    if (at < terms.length && terms[at]!.start < sentence.end) found.push(sentence)
  }
  return found
}

/** Sentences of a text, blanks at their ends left out. "e.g.", "et al." and initials end none. */
export function sentences(text: string): Stretch[] {
  const found: Stretch[] = []
  const push = (from: number, to: number) => {
    const start = from + (text.slice(from, to).length - text.slice(from, to).trimStart().length)
    const end = from + text.slice(from, to).trimEnd().length
    if (end > start) found.push({ start, end })
  }
  let from = 0
  for (const match of text.matchAll(/(?<![.!?])[.!?]+["”’)\]]*\s+(?=[\p{Lu}\p{N}("“‘$])|[。！？]|\n\s*\n/gu)) {
    const end = match.index + match[0].length
    if (
      match[0].startsWith('.') &&
      /(?:^|[\s(])(?:e\.g|i\.e|al|cf|vs|etc|resp|Fig|Eq|Sec|No|Dr|Prof|\p{Lu})$/u.test(
        text.slice(Math.max(from, match.index - 8), match.index),
      )
    )
      continue
    push(from, end)
    from = end
  }
  push(from, text.length)
  return found
}
