import { Pairs } from './grams.ts'
import type { Lexicon } from './lexicon.ts'
import { whole } from './neighbours.ts'
import { Numbers } from './numbers.ts'
import { type Stream, titleWeight } from './stream.ts'

/** Finds sequences of one to three stems, each belonging to a topic; nested ones count too. */
export class Matcher {
  readonly #ones: Int32Array
  readonly #twos = new Pairs()
  readonly #twoTopics: number[] = []
  readonly #threes = new Pairs()
  readonly #threeTopics: number[] = []

  constructor(stems: number) {
    this.#ones = new Int32Array(stems).fill(-1)
  }

  add(stems: readonly number[], topic: number): void {
    const [a, b, c] = stems as [number, number, number]
    if (stems.length === 1) {
      this.#ones[a] = topic
      return
    }
    const ab = this.#twos.add(a, b)
    this.#twoTopics[ab] ??= -1
    if (stems.length === 2) this.#twoTopics[ab] = topic
    else this.#threeTopics[this.#threes.add(ab, c)] = topic
  }

  /** Calls `visit` for each occurrence in a work: its topic, and where it begins and ends in the stream. */
  each(
    { codes, starts }: Pick<Stream, 'codes' | 'starts'>,
    { stemOf }: Lexicon,
    work: number,
    visit: (topic: number, from: number, to: number) => void,
  ): void {
    let a = -1
    let ab = -1
    for (let i = starts[work]!; i < starts[work + 1]!; i++) {
      const code = codes[i]!
      if (code < 0) {
        a = ab = -1
        continue
      }
      const stem = stemOf[code >> 4]!
      const next = codes[i + 1]!
      if (this.#ones[stem]! >= 0 && whole(code, next)) visit(this.#ones[stem]!, i, i + 1)
      if (ab >= 0) {
        const abc = this.#threes.get(ab, stem)
        if (abc >= 0 && whole(codes[i - 2]!, next)) visit(this.#threeTopics[abc]!, i - 2, i + 1)
      }
      ab = a < 0 ? -1 : this.#twos.get(a, stem)
      if (ab >= 0 && this.#twoTopics[ab]! >= 0 && whole(codes[i - 1]!, next)) visit(this.#twoTopics[ab]!, i - 1, i + 1)
      a = stem
    }
  }
}

/** How often each topic occurs in each work, title weighed: rows of works, entries by rising topic. */
export interface Counts {
  readonly starts: Uint32Array
  readonly topics: Int32Array
  readonly counts: Int32Array
  /** Words of the work that stand before the first occurrence. */
  readonly firsts: Int32Array
  /** Works that hold a topic, by topic. */
  readonly works: Int32Array
}

export function countTopics(stream: Stream, lexicon: Lexicon, matcher: Matcher, topics: number): Counts {
  const works = stream.starts.length - 1
  const starts = new Uint32Array(works + 1)
  const topicOf = new Numbers()
  const countOf = new Numbers()
  const firstOf = new Numbers()
  const first = new Int32Array(topics)
  const holding = new Int32Array(topics)
  const here = new Int32Array(topics)
  for (let w = 0; w < works; w++) {
    const met: number[] = []
    const title = stream.abstracts[w]!
    matcher.each(stream, lexicon, w, (topic, from) => {
      if (here[topic] === 0) {
        met.push(topic)
        first[topic] = from - stream.starts[w]!
      }
      here[topic]! += from < title ? titleWeight : 1
    })
    met.sort((a, b) => a - b)
    for (const topic of met) {
      topicOf.push(topic)
      countOf.push(here[topic]!)
      firstOf.push(first[topic]!)
      here[topic] = 0
      holding[topic]!++
    }
    starts[w + 1] = topicOf.length
  }
  return {
    starts,
    topics: topicOf.all(),
    counts: countOf.all(),
    firsts: firstOf.all(),
    works: holding,
  }
}
