import type { TopicId, WorkId } from '../../model/ids.ts'
import { by } from '../../model/order.ts'
import type { Aboutness, Topic } from '../../model/topic.ts'
import { phrasesOf, type WorkPhrase } from './cluster-phrases.ts'

/** What a cluster is called: its most telling topics, and their labels joined by a middle dot. */
export interface ClusterName {
  readonly label: string
  readonly terms: readonly string[]
}

const termsEach = 3

/** A narrower term that says less than this share of what the heading says is left away. */
const leastBeside = 0.05

/**
 * Names of clusters. A term does well where many works of the cluster hold it, often, and few others do: the geometric mean
 * of works and occurrences, times the share of the works with the term that lie in the cluster. What is no more frequent in it than
 * anywhere names nothing, as long as anything else is there; a term whose own node lies in the cluster does better, and phrases
 * do better than words. Up to three terms each, none within another ("neural network" beside "floating-point neural network"); no term
 * names two clusters. A heading of one word gives way to the phrase that it is known by in the cluster. Clusters that are left
 * without a term are left out.
 */
export function nameClusters(
  topics: readonly Topic[],
  aboutness: Iterable<Pick<Aboutness, 'work' | 'topic' | 'count'>>,
  clusterOf: ReadonlyMap<WorkId, number>,
  homeOf: ReadonlyMap<TopicId, number> = new Map(),
  phrases: Iterable<WorkPhrase> = [],
): Map<number, ClusterName> {
  const byId = new Map<TopicId, Topic>(topics.map((topic) => [topic.id, topic]))
  const scored = scores(aboutness, clusterOf).map(({ cluster, topic, score }) => {
    const found = byId.get(topic)
    const home = homeOf.get(topic) === cluster ? 1.25 : 1
    return { cluster, topic, score: found === undefined ? score : score * home * aptness(found) }
  })
  const wishes = [...scored].sort(
    by(
      ({ score }) => -score,
      ({ topic }) => topic,
      ({ cluster }) => cluster,
    ),
  )
  const chosen = new Map<number, Topic[]>()
  const headingScore = new Map<number, number>()
  const taken = new Set<TopicId>()
  const give = (cluster: number, topic: Topic) => {
    chosen.set(cluster, [...(chosen.get(cluster) ?? []), topic])
    taken.add(topic.id)
  }
  // One term a cluster a round, so that a large cluster does not take what would name a small one.
  for (let round = 0; round < termsEach; round++) {
    const served = new Set<number>()
    for (const { cluster, topic: id, score } of wishes) {
      const topic = byId.get(id)
      const has = chosen.get(cluster) ?? []
      if (topic === undefined || served.has(cluster) || has.length > round || taken.has(id)) continue
      if (has.some((other) => overlap(other, topic))) continue
      if (round > 0 && score < leastBeside * headingScore.get(cluster)!) continue
      if (round === 0) headingScore.set(cluster, score)
      give(cluster, topic)
      served.add(cluster)
    }
  }
  const words = [...chosen].flatMap(([cluster, [heading]]) =>
    heading?.stems.length === 1 ? [[cluster, heading.stems[0]!] as const] : [],
  )
  const known = phrasesOf(new Map(words), phrases, clusterOf)
  return new Map(
    [...chosen].sort(by(([cluster]) => cluster)).map(([cluster, named]) => {
      const phrase = known.get(cluster)
      const beside = named.slice(1).filter(({ stems }) => phrase === undefined || !stems.some((stem) => phrase.stems.includes(stem))) // biome-ignore format: one chain
      const terms = [phrase ?? named[0]!, ...beside].map(({ label }) => label)
      return [cluster, { terms, label: terms.join(' · ') }]
    }),
  )
}

/** How well a term does as a heading: a phrase says more than a word, and an adjective alone says little. */
function aptness({ stems, label }: Topic): number {
  if (stems.length > 1) return 1.4
  return adjective.test(label) ? 0.35 : vague.test(label) ? 0.5 : 1
}

/** Nouns that are at home in any field: they stand beside a heading, and are none where anything says more. */
const vague =
  /^(?:codes?|conferences?|editorials?|events?|graphs?|images?|maximum|minimum|numbers?|objects?|videos?)$/iu

/** By its ending; hyphens make adjectives too ("real-valued"). Nouns with such an ending are the exception. */
const adjective =
  /(?:[^aeiou]ive|[aeiou]sive|tive|[^aeiou]al|ual|ial|eal|[^aeiou]ic|able|ible|ous|less|ful|ary|\p{L}-\p{L}+|inexact|precise|deep|large|novel)$/iu

function scores(
  aboutness: Iterable<Pick<Aboutness, 'work' | 'topic' | 'count'>>,
  clusterOf: ReadonlyMap<WorkId, number>,
): { cluster: number; topic: TopicId; score: number }[] {
  const inCluster = new Map<number, Map<TopicId, { works: number; count: number }>>()
  const holding = new Map<TopicId, number>()
  const ties = new Map<number, number>()
  let all = 0
  for (const { work, topic, count } of aboutness) {
    const cluster = clusterOf.get(work)
    if (cluster === undefined) continue
    const row = inCluster.get(cluster) ?? new Map<TopicId, { works: number; count: number }>()
    const { works, count: before } = row.get(topic) ?? { works: 0, count: 0 }
    inCluster.set(cluster, row.set(topic, { works: works + 1, count: before + count }))
    holding.set(topic, (holding.get(topic) ?? 0) + 1)
    ties.set(cluster, (ties.get(cluster) ?? 0) + 1)
    all++
  }
  return [...inCluster].flatMap(([cluster, row]) => {
    const usual = ties.get(cluster)! / all
    return [...row].map(([topic, { works, count }]) => {
      const share = works / holding.get(topic)!
      const score = Math.sqrt(works * count) * share
      return { cluster, topic, score: share > usual || row.size === 1 ? score : score * notTelling }
    })
  })
}

/** What a term counts that is as frequent elsewhere. */
const notTelling = 0.05

const overlap = (a: Topic, b: Topic): boolean => {
  const [short, long] = a.stems.length < b.stems.length ? [a, b] : [b, a]
  const [one, other] = [short.stems.at(-1)!, long.stems.at(-1)!]
  return isWithin(short, long) || a.stems.includes(b.stems.at(-1)!) || b.stems.includes(a.stems.at(-1)!) || isKin(one, other) || isKin(other, one) // biome-ignore format: one test
}

const isWithin = (short: Topic, long: Topic): boolean => short.stems.every((stem) => long.stems.includes(stem))

/** "parser" beside "parsing" says the same again. */
const isKin = (stem: string, other: string): boolean => stem === other || (stem.length >= 4 && other.startsWith(stem))
