import type { TopicId, WorkId } from '../../model/ids.ts'
import { log } from '../../model/maths.ts'
import { by } from '../../model/order.ts'
import type { Aboutness, Topic } from '../../model/topic.ts'

/** What a cluster is called: its most telling topics, and their labels joined by a middle dot. */
export interface ClusterName {
  readonly label: string
  readonly terms: readonly string[]
}

const termsEach = 3

/**
 * Names of clusters by c-TF-IDF over their works (Grootendorst 2022): W(x, c) = tf(x, c) ln(1 + A / f(x)), tf
 * L1-normalised in the cluster, A the average number of words a cluster, f(x) the frequency over all; phrases weigh more
 * than words. Three terms each, none within another ("neural network" beside "floating-point neural network"); no term
 * names two clusters. Clusters that are left without one are left out.
 */
export function nameClusters(
  topics: readonly Topic[],
  aboutness: Iterable<Pick<Aboutness, 'work' | 'topic' | 'count'>>,
  clusterOf: ReadonlyMap<WorkId, number>,
): Map<number, ClusterName> {
  const byId = new Map<TopicId, Topic>(topics.map((topic) => [topic.id, topic]))
  const scored = scores(aboutness, clusterOf).map(({ cluster, topic, score }) => {
    const found = byId.get(topic)
    return { cluster, topic, score: found === undefined ? score : score * aptness(found) }
  })
  const wishes = [...scored].sort(
    by(
      ({ score }) => -score,
      ({ topic }) => topic,
      ({ cluster }) => cluster,
    ),
  )
  const chosen = new Map<number, Topic[]>()
  const taken = new Set<TopicId>()
  const give = (cluster: number, topic: Topic) => {
    chosen.set(cluster, [...(chosen.get(cluster) ?? []), topic])
    taken.add(topic.id)
  }
  // One term a cluster a round, so that a large cluster does not take what would name a small one.
  for (let round = 0; round < termsEach; round++) {
    const served = new Set<number>()
    for (const { cluster, topic: id } of wishes) {
      const topic = byId.get(id)
      const has = chosen.get(cluster) ?? []
      if (topic === undefined || served.has(cluster) || has.length > round || taken.has(id)) continue
      if (has.some((other) => overlap(other, topic))) continue
      give(cluster, topic)
      served.add(cluster)
    }
  }
  return new Map(
    [...chosen].sort(by(([cluster]) => cluster)).map(([cluster, named]) => {
      const terms = named.map(({ label }) => label)
      return [cluster, { terms, label: terms.join(' · ') }]
    }),
  )
}

/** How well a term does as a heading: a phrase says more than a word, and an adjective alone says little. */
function aptness({ stems, label }: Topic): number {
  if (stems.length > 1) return 1.7
  return adjective.test(label) ? 0.35 : 1
}

/** By its ending; hyphens make adjectives too ("real-valued"). Nouns with such an ending are the exception. */
const adjective =
  /(?:[^aeiou]ive|[aeiou]sive|tive|[^aeiou]al|ual|ial|eal|[^aeiou]ic|able|ible|ous|less|ful|ary|\p{L}-\p{L}+|inexact|precise|deep|large|novel)$/iu

function scores(
  aboutness: Iterable<Pick<Aboutness, 'work' | 'topic' | 'count'>>,
  clusterOf: ReadonlyMap<WorkId, number>,
): { cluster: number; topic: TopicId; score: number }[] {
  const inCluster = new Map<number, Map<TopicId, number>>()
  const overall = new Map<TopicId, number>()
  const words = new Map<number, number>()
  for (const { work, topic, count } of aboutness) {
    const cluster = clusterOf.get(work)
    if (cluster === undefined) continue
    const row = inCluster.get(cluster) ?? new Map<TopicId, number>()
    inCluster.set(cluster, row.set(topic, (row.get(topic) ?? 0) + count))
    overall.set(topic, (overall.get(topic) ?? 0) + count)
    words.set(cluster, (words.get(cluster) ?? 0) + count)
  }
  let total = 0
  for (const count of words.values()) total += count
  const average = total / Math.max(1, words.size)
  return [...inCluster].flatMap(([cluster, row]) =>
    [...row].map(([topic, count]) => ({
      cluster,
      topic,
      score: (count / words.get(cluster)!) * log(1 + average / overall.get(topic)!),
    })),
  )
}

const overlap = (a: Topic, b: Topic): boolean => {
  const [short, long] = a.stems.length < b.stems.length ? [a, b] : [b, a]
  return short.stems.every((stem) => long.stems.includes(stem)) || short.stems.at(-1) === long.stems.at(-1)
}
