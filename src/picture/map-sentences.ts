import type { Atlas } from '../atlas/atlas.ts'
import { type Link, strongestLink } from '../atlas/facts/linking.ts'
import type { Trends } from '../atlas/facts/topic-trends.ts'
import type { Counted } from '../atlas/facts/years.ts'
import { firstOf, labelAt, nodeCount, nodeOf } from '../atlas/nodes.ts'
import type { Cluster } from '../model/exploration.ts'
import type { NodeId, TopicId } from '../model/ids.ts'
import { en } from '../words/en.ts'
import type { Piece } from '../words/in-words.en.ts'
import { headingOf, sentenceCase } from './cluster-heading.ts'
import { shadesOn } from './cluster-shades.ts'
import { namedClusters } from './named-clusters.ts'

/** Groups named, and topics a direction, at most. */
const most = { groups: 3, topics: 2 }
/** Clusters of fewer nodes, or of less than a hundredth of them, are no group to speak of. */
const fewestNodes = 3

/** What a map shows, by rule from what was measured. */
export interface MapInWords {
  /** The largest groups. */
  readonly named: readonly Cluster[]
  /** How many there are. */
  readonly groups: number
  /** Who links two groups most, and those two. */
  readonly link: (Link & { readonly clusters: readonly [Cluster, Cluster] }) | null
  readonly rising: readonly TopicId[]
  readonly fading: readonly TopicId[]
}

/** The groups of a map, who links them, what rises and what fades; of some works, where only those count. */
export function mapInWords(map: Atlas, counted: Counted, trends: Trends | null): MapInWords {
  const shades = shadesOn(map)
  // As many as the legend names.
  const all = inPeriod(
    map,
    namedClusters(map).filter(({ number, works }) => works > 0 && shades.has(number)),
    counted,
  )
  const groups = all.filter(({ size }) => size >= Math.max(fewestNodes, nodeCount(map) / 100))
  const link = strongestLink(map, new Set(groups.slice(0, 12).map(({ number }) => number)), counted)
  const cluster = (wanted: number) => groups.find(({ number }) => number === wanted)!
  const topics = (some: Trends['rising'] = []) => some.slice(0, most.topics).map(({ topic }) => topic)
  return {
    named: groups.slice(0, most.groups),
    groups: all.length,
    link: link === null ? null : { ...link, clusters: [cluster(link.one), cluster(link.other)] },
    rising: topics(trends?.rising),
    fading: topics(trends?.fading),
  }
}

/** Clusters by falling size; in a period, those that have works in it, most first. */
function inPeriod(map: Atlas, clusters: readonly Cluster[], counted: Counted): readonly Cluster[] {
  if (counted === null) return clusters
  const { membership } = map.findings[0]
  const first = firstOf(map, 'work')
  const works = new Map<number, number>()
  counted.forEach((counts, w) => {
    const cluster = membership[first + w]!
    if (counts === 1) works.set(cluster, (works.get(cluster) ?? 0) + 1)
  })
  return clusters
    .filter(({ number }) => works.has(number))
    .sort((a, b) => works.get(b.number)! - works.get(a.number)! || a.number - b.number)
}

/** A sentence with its nouns in their places. */
export const sentence = <T>(pieces: readonly Piece[], nouns: readonly T[]): readonly (T | string)[] =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : nouns[piece]!))

/** As plain text; empty where there is nothing to say. */
export function plainSentences(map: Atlas, { named, groups, link, rising, fading }: MapInWords): string {
  if (named.length === 0) return ''
  const words = en.inWords
  const heading = (cluster: Cluster) => sentenceCase(headingOf(cluster))
  const label = (id: NodeId) => labelAt(map, nodeOf(map, id)!)
  const topics = [...rising, ...fading].map(label)
  return [
    ...sentence(words.groups(named.length, groups), named.map(heading)),
    ...(link === null ? [] : sentence(words.link(link.works), [label(link.author), ...link.clusters.map(heading)])),
    words.end,
    ...(topics.length === 0
      ? []
      : [
          ...sentence(
            words.trends(rising.length, fading.length),
            topics.map((topic, i) => (i === 0 ? sentenceCase(topic) : topic)),
          ),
          words.end,
        ]),
  ]
    .join('')
    .trim()
}
