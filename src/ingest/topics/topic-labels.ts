import { topicId } from '../../model/ids.ts'
import type { Topic } from '../../model/topic.ts'
import { spelledBit } from './codes.ts'
import { ranked, type Spelling, written } from './forms.ts'
import { Pairs } from './grams.ts'
import { idf } from './idf.ts'
import { isQuality } from './languages/weak-words.ts'
import type { Lexicon } from './lexicon.ts'
import type { Stream } from './stream.ts'
import type { Counts, Matcher } from './topic-counts.ts'
import type { Plan } from './wishes.ts'

/** Topics as they are read: named by their commonest form, with every form that the works hold. */
export function labelled(
  plan: Plan,
  counts: Counts,
  matcher: Matcher,
  stream: Stream,
  lexicon: Lexicon,
  spelling: Spelling,
): Topic[] {
  const works = stream.starts.length - 1
  const forms = formsOf(plan.topics.length, matcher, stream, lexicon, spelling)
  return plan.topics.map(({ key, patterns, label }, t): Topic => {
    const written = ranked(forms[t]!)
    const acronyms = patterns.flatMap((stems) => [
      ...(stream.acronyms.get(stems.map((stem) => lexicon.stems[stem]!).join(' ')) ?? []),
    ])
    const df = counts.works[t]!
    return {
      id: topicId(key.replaceAll(' ', '-')),
      label: label ?? name(written, forms[t]!) ?? key,
      stems: key.split(' '),
      forms: [...new Set([...written, ...acronyms.sort()])],
      documentFrequency: df,
      idf: idf(works, df),
    }
  })
}

/** The commonest form, but a thing rather than a quality ("differentiation" for "differentiable") unless it is rare. */
function name(written: readonly string[], times: ReadonlyMap<string, number>): string | undefined {
  const [commonest] = written
  if (commonest === undefined) return undefined
  const enough = rare * times.get(commonest)!
  return written.find((form) => times.get(form)! >= enough && !isQuality(lastWord(form))) ?? commonest
}

/** Share of the commonest form's occurrences, below which another does not stand for a topic. */
const rare = 0.2

const lastWord = (form: string): string => /[^ -]*$/.exec(form)![0]

/** How often each form of each topic is printed. A run of the same words with the same hyphens is written once. */
function formsOf(
  topics: number,
  matcher: Matcher,
  stream: Stream,
  lexicon: Lexicon,
  spelling: Spelling,
): Map<string, number>[] {
  const { codes } = stream
  const firstTwo = new Pairs()
  const runs = new Pairs()
  const found: { topic: number; from: number; to: number; count: number }[] = []
  // From 1, so that 0 stands for no word.
  const word = (i: number, from: number, to: number): number =>
    i < to ? (codes[i]! >> 4) * 4 + (i === from ? 0 : codes[i]! & 3) + 1 : 0
  for (let w = 0; w < stream.starts.length - 1; w++)
    matcher.each(stream, lexicon, w, (topic, from, to) => {
      if ((codes[from]! & spelledBit) !== 0) return
      const run = runs.add(firstTwo.add(word(from, from, to), word(from + 1, from, to)), word(from + 2, from, to))
      if (run === found.length) found.push({ topic, from, to, count: 1 })
      else found[run]!.count++
    })
  const forms: Map<string, number>[] = Array.from({ length: topics }, () => new Map())
  for (const { topic, from, to, count } of found) {
    const form = written(codes, from, to, spelling)
    forms[topic]!.set(form, (forms[topic]!.get(form) ?? 0) + count)
  }
  return forms
}
