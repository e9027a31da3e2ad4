import { useComputed } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Atlas } from '../../../atlas/atlas.ts'
import { type Link, strongestLink } from '../../../atlas/facts/linking.ts'
import type { Counted } from '../../../atlas/facts/years.ts'
import { firstOf, labelAt, nodeCount, nodeOf } from '../../../atlas/nodes.ts'
import type { Cluster } from '../../../model/exploration.ts'
import type { NodeId } from '../../../model/ids.ts'
import { headingOf, sentenceCase } from '../../../picture/cluster-heading.ts'
import { namedClusters } from '../../../picture/named-clusters.ts'
import { en } from '../../../words/en.ts'
import type { Piece } from '../../../words/in-words.en.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { useSession } from '../session-context.ts'

/** Groups named, and topics a direction, at most. */
const most = { groups: 3, topics: 2 }
/** Clusters of fewer nodes, or of less than a hundredth of them, are no group to speak of. */
const fewestNodes = 3

/** What the map shows, by rule from what was measured: its groups, who links them, what rises and what fades. */
export function InWords() {
  const { atlas, countedWorks, trendsHere } = useSession()
  const found = useComputed(() => {
    const map = atlas.value
    if (map === null) return null
    const groups = namedClusters(map).filter(
      ({ size, works }) => works > 0 && size >= Math.max(fewestNodes, nodeCount(map) / 100),
    )
    const largest = inPeriod(map, groups, countedWorks.value)
    const numbers = new Set(largest.slice(0, 12).map(({ number }) => number))
    return { largest, link: strongestLink(map, numbers, countedWorks.value) }
  })
  // What rises does so over all years.
  const trends = countedWorks.value === null ? trendsHere.value : null
  const map = atlas.value
  if (found.value === null || map === null) return null
  const { largest, link } = found.value
  const named = largest.slice(0, most.groups)
  const [rising, fading] = [trends?.rising ?? [], trends?.fading ?? []].map((some) => some.slice(0, most.topics))
  const topics = [...rising!, ...fading!]
  if (named.length === 0) return null
  const words = en.inWords
  return (
    <p class="in-words">
      {sentence(
        words.groups(named.length, largest.length),
        named.map((cluster) => <Group key={cluster.number} cluster={cluster} />),
      )}
      {link !== null && <Linking link={link} clusters={largest} />}
      {words.end}
      {topics.length > 0 && (
        <>
          {sentence(
            words.trends(rising!.length, fading!.length),
            topics.map(({ topic }, i) => <Node key={topic} id={topic} first={i === 0} />),
          )}
          {words.end}
        </>
      )}
    </p>
  )
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

function Linking({ link, clusters }: { link: Link; clusters: readonly Cluster[] }) {
  const [one, other] = [link.one, link.other].map((number) => clusters.find((cluster) => cluster.number === number)!)
  return (
    <>
      {sentence(en.inWords.link(link.works), [
        <Node key="author" id={link.author} />,
        <Group key="one" cluster={one!} />,
        <Group key="other" cluster={other!} />,
      ])}
    </>
  )
}

/** A sentence with its nouns in their places. */
const sentence = (pieces: readonly Piece[], nouns: readonly ComponentChildren[]): ComponentChildren =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : nouns[piece]))

function Group({ cluster }: { cluster: Cluster }) {
  const { litCluster, showCluster } = useSession()
  const light = (number: number | null) => () => {
    litCluster.value = number
  }
  return (
    <button
      type="button"
      class="as-link"
      title={cluster.label}
      onPointerEnter={light(cluster.number)}
      onPointerLeave={light(null)}
      onFocus={light(cluster.number)}
      onBlur={light(null)}
      onClick={() => {
        litCluster.value = null
        showCluster(cluster.number)
      }}
    >
      <bdi>{sentenceCase(headingOf(cluster))}</bdi>
    </button>
  )
}

function Node({ id, first = false }: { id: NodeId; first?: boolean }) {
  const { atlas } = useSession()
  const map = atlas.value!
  const node = nodeOf(map, id)
  return node === undefined ? null : (
    <NodeLink id={id} class="as-link">
      <bdi>{first ? sentenceCase(labelAt(map, node)) : labelAt(map, node)}</bdi>
    </NodeLink>
  )
}
