import type { Effort } from '../../model/effort.ts'
import { by } from '../../model/order.ts'
import type { TopicsNote } from '../../model/reasons.ts'
import type { Aboutness, Topic, WorkTerms } from '../../model/topic.ts'
import { emptyVocabulary, type Vocabulary } from '../../model/vocabulary.ts'
import type { Work } from '../../model/work.ts'
import { AboutnessRows, rankingsOf } from './aboutness.ts'
import { choose } from './choose.ts'
import { Spelling } from './forms.ts'
import { weighGerman } from './languages/german.ts'
import { Lexicon } from './lexicon.ts'
import { neighbours } from './neighbours.ts'
import { noteOn } from './note.ts'
import { novelties } from './novelty.ts'
import { part, pause, stride } from './pauses.ts'
import { Phrases } from './phrases.ts'
import { ProperNames } from './proper-names.ts'
import { recurring, type SharedTerms } from './shared.ts'
import { readStream, type Stream } from './stream.ts'
import { type TextRows, textRows } from './text-rows.ts'
import { type Counts, countTopics, Matcher } from './topic-counts.ts'
import { labelled } from './topic-labels.ts'
import { unified } from './unify.ts'
import { applied, type Plan } from './wishes.ts'

export interface TopicOptions {
  /** Most topics a map holds. */
  readonly topics: number
  readonly vocabulary?: Vocabulary
  /** Most terms a work; 10 unless told. */
  readonly termsPerWork?: number
  /**
   * Hold as many shared terms as `topics` says, however few the works, and rank them for each work; for lists rather
   * than maps.
   */
  readonly all?: boolean
}

export interface Drawn {
  /** By id. */
  readonly topics: readonly Topic[]
  /** By work, then by topic. */
  readonly aboutness: Iterable<Aboutness>
  /** By work. */
  readonly terms: readonly WorkTerms[]
  /** Why there are no topics, or where they were drawn from instead of abstracts. */
  readonly note?: TopicsNote
  /** What each work says, by which works are alike. */
  readonly text: TextRows
  /** Works in each language, commonest first. */
  readonly languages: readonly { readonly tag: string; readonly works: number }[]
}

/**
 * Terms of titles and abstracts, in two regimes, both TF-IDF: whole phrases that describe each work (`terms`), and
 * the topics of the map, terms of one to three stems that works share. A count in a title weighs {@link titleWeight};
 * idf is ln((1 + N) / (1 + df)) + 1; a work's weights over its topics are L2-normalised. Where works share too
 * little, their own best terms become topics, so that none with words stands without. The order of works is of no
 * consequence.
 */
export async function drawTopics(works: readonly Work[], options: TopicOptions, control: Effort = {}): Promise<Drawn> {
  const { vocabulary = emptyVocabulary, termsPerWork = 10 } = options
  const sorted = [...works].sort(by((work) => work.id))
  const lexicon = new Lexicon(vocabulary.stoplist)
  const stream = unified(await readStream(sorted, lexicon, part(control, 0, 0.4)), lexicon)
  weighGerman(stream, lexicon)
  const found = await neighbours(stream, lexicon, part(control, 0.4, 0.15))
  const shared = await recurring(stream, found, part(control, 0.55, 0.05))
  await pause(control, 0.6)
  const spelling = new Spelling(stream, lexicon, new ProperNames(stream, lexicon, found.recurring))
  const phrases = new Phrases(stream, lexicon, spelling, found)
  const terms: WorkTerms['terms'][] = []
  for (let w = 0; w < sorted.length; w++) {
    if (w % stride === 0) await pause(control, 0.6 + (0.2 * w) / sorted.length)
    terms.push(phrases.of(w, termsPerWork))
  }
  await pause(control, 0.8)
  const note = noteOn(sorted, stream)
  const plan = planOf(shared, lexicon, vocabulary, options, sorted.length, note.none)
  await pause(control, 0.82)
  let matcher = matcherOf(plan, lexicon)
  let counts = countTopics(stream, lexicon, matcher, plan.topics.length)
  if (!note.none && lend(plan, counts, terms, lexicon, options.topics)) {
    matcher = matcherOf(plan, lexicon)
    counts = countTopics(stream, lexicon, matcher, plan.topics.length)
  }
  await pause(control, 0.85)
  const topics = labelled(plan, counts, matcher, stream, lexicon, spelling)
  await pause(control, 0.88)
  const aboutness = new AboutnessRows(sorted, topics, counts)
  const rankings = options.all === true ? rankingsOf(topics, counts, stream) : undefined
  const news = await novelties(sorted, stream, found, phrases.chosen, terms, part(control, 0.9, 0.1))
  await pause(control, 1)
  const kept = topics.filter((topic) => topic.documentFrequency > 0).sort(by((topic) => topic.id))
  const said: TopicsNote | undefined = note.none || kept.length > 0 ? note.note : { code: 'nothing-shared' }
  return {
    topics: kept,
    aboutness,
    terms: sorted.map((work, w) => ({
      work: work.id,
      language: stream.languages[w]!,
      terms: terms[w]!,
      ...(rankings === undefined ? {} : { topics: rankings[w]! }),
      ...(news[w] === undefined ? {} : { novelty: news[w] }),
    })),
    text: textRows(stream, found),
    ...(said === undefined ? {} : { note: said }),
    languages: languagesOf(stream),
  }
}

/** The shared terms that become topics, as the person's vocabulary has them. */
function planOf(
  shared: SharedTerms,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  { topics, all }: TopicOptions,
  works: number,
  none: boolean,
): Plan {
  const enough = all === true ? topics : Math.min(topics, Math.ceil(6 + 18 * Math.sqrt(works)))
  // As many candidates more as the person hid or joined, in each language.
  const said = (vocabulary.hidden.length + vocabulary.joined.length) * lexicon.languages
  const candidates = none ? [] : choose(shared, lexicon, works, enough + said, all === true)
  return applied(vocabulary, candidates, lexicon, enough)
}

function matcherOf(plan: Plan, lexicon: Lexicon): Matcher {
  const matcher = new Matcher(lexicon.stems.length)
  for (const [topic, { patterns }] of plan.topics.entries()) for (const stems of patterns) matcher.add(stems, topic)
  return matcher
}

/** Fewest topics a work should have. */
const fewestTopics = 3

/** Works with few topics lend the map their own best terms; whether any was added. */
function lend(
  plan: Plan,
  counts: Counts,
  terms: readonly WorkTerms['terms'][],
  lexicon: Lexicon,
  most: number,
): boolean {
  const before = plan.topics.length
  for (let round = 0; round < fewestTopics; round++)
    for (let w = 0; w < terms.length && plan.topics.length < most; w++) {
      const has = counts.starts[w + 1]! - counts.starts[w]!
      if (has + round >= fewestTopics) continue
      const own = terms[w]!.find(({ stems }) => stems.length <= 3 && !plan.knows(stems.join(' ')))
      if (own !== undefined) plan.add(own.stems.map((stem) => lexicon.numberOf(stem)))
    }
  return plan.topics.length > before
}

function languagesOf(stream: Stream): Drawn['languages'] {
  const tally = new Map<string, number>()
  for (const tag of stream.languages) tally.set(tag, (tally.get(tag) ?? 0) + 1)
  return [...tally]
    .map(([tag, works]) => ({ tag, works }))
    .sort(
      by(
        ({ works }) => -works,
        ({ tag }) => tag,
      ),
    )
}
