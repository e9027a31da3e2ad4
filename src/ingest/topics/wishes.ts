import type { Vocabulary } from '../../model/vocabulary.ts'
import type { Candidate } from './choose.ts'
import type { Lexicon } from './lexicon.ts'

/** Topics to be counted: each with the sequences of stems that count as it. */
export interface Plan {
  readonly topics: {
    readonly key: string
    readonly patterns: (readonly number[])[]
    /** As the person wants it read. */
    readonly label?: string
  }[]
  /** Whether a sequence of stems is a topic already, part of one by a join, or hidden. */
  knows(key: string): boolean
  add(stems: readonly number[]): void
}

/** The best `most` candidates, less what the person hid, with what they joined under one topic. */
export function applied(
  vocabulary: Vocabulary,
  candidates: readonly Candidate[],
  lexicon: Lexicon,
  most: number,
): Plan {
  const hidden = new Set(vocabulary.hidden.flatMap((term) => lexicon.keysOf(term)))
  const labels = new Map<string, string>()
  for (const { into } of vocabulary.joined) for (const key of lexicon.keysOf(into)) labels.set(key, into)
  for (const { term, label } of vocabulary.renamed) for (const key of lexicon.keysOf(term)) labels.set(key, label)
  const into = joins(vocabulary, lexicon)
  const places = new Map<string, number>()
  const topics: Plan['topics'] = []
  const place = (stems: readonly number[], key: string): void => {
    const target = into.get(key) ?? key
    if (hidden.has(key) || hidden.has(target)) return
    const at = places.get(target)
    if (at === undefined) {
      const label = labels.get(target)
      places.set(target, topics.length)
      topics.push({ key: target, patterns: [stems], ...(label === undefined ? {} : { label }) })
    } else topics[at]!.patterns.push(stems)
    places.set(key, places.get(target)!)
  }
  for (const { stems, key } of candidates) {
    if (topics.length >= most) break
    place(stems, key)
  }
  // A join brings both its terms, however rare: the person named them.
  for (const [from, target] of into)
    for (const key of [target, from]) {
      const stems = key.split(' ').map((stem) => lexicon.numberOf(stem))
      if (!places.has(key) && stems.length <= 3 && stems.every((stem) => stem >= 0)) place(stems, key)
    }
  return {
    topics,
    knows: (key) => places.has(key) || hidden.has(key),
    add: (stems) => place(stems, stems.map((stem) => lexicon.stems[stem]!).join(' ')),
  }
}

/** What each joined key counts as in the end; a circle of joins ends where it began to close. */
function joins(vocabulary: Vocabulary, lexicon: Lexicon): Map<string, string> {
  const next = new Map<string, string>()
  for (const { term, into } of vocabulary.joined) {
    const target = lexicon.keysOf(into)[0]
    if (target === undefined) continue
    for (const key of lexicon.keysOf(term)) if (key !== target) next.set(key, target)
  }
  const last = new Map<string, string>()
  for (const key of next.keys()) {
    const seen = new Set([key])
    let at = next.get(key)!
    while (next.has(at) && !seen.has(at)) {
      seen.add(at)
      at = next.get(at)!
    }
    if (at !== key) last.set(key, at)
  }
  return last
}
