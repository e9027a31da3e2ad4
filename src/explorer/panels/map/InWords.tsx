import { useComputed } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { labelAt, nodeOf } from '../../../atlas/nodes.ts'
import type { Cluster } from '../../../model/exploration.ts'
import type { NodeId } from '../../../model/ids.ts'
import { headingOf, sentenceCase } from '../../../picture/cluster-heading.ts'
import { mapInWords, sentence } from '../../../picture/map-sentences.ts'
import { en } from '../../../words/en.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { useSession } from '../session-context.ts'

/** What the map shows: its groups, who links them, what rises and what fades; every noun lights the map. */
export function InWords() {
  const { atlas, countedWorks, trendsHere } = useSession()
  const found = useComputed(() => {
    const map = atlas.value
    // What rises does so over all years.
    return map && mapInWords(map, countedWorks.value, countedWorks.value === null ? trendsHere.value : null)
  })
  if (found.value === null || found.value.named.length === 0) return null
  const { named, groups, link, rising, fading } = found.value
  const topics = [...rising, ...fading]
  const words = en.inWords
  const group = (cluster: Cluster) => <Group key={cluster.number} cluster={cluster} />
  return (
    <p class="in-words">
      {sentence<ComponentChildren>(words.groups(named.length, groups), named.map(group))}
      {link !== null &&
        sentence<ComponentChildren>(words.link(link.works), [
          <Node key="author" id={link.author} />,
          ...link.clusters.map(group),
        ])}
      {words.end}
      {topics.length > 0 && (
        <>
          {sentence<ComponentChildren>(
            words.trends(rising.length, fading.length),
            topics.map((topic, i) => <Node key={topic} id={topic} first={i === 0} />),
          )}
          {words.end}
        </>
      )}
    </p>
  )
}

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
