import { useMemo } from 'preact/hooks'
import type { Atlas } from '../../../atlas/atlas.ts'
import { clusterPairFacts } from '../../../atlas/facts/cluster-pairs.ts'
import type { Counted } from '../../../atlas/facts/years.ts'
import { namedClusters } from '../../../picture/named-clusters.ts'
import { en } from '../../../words/en.ts'
import { useSession } from '../session-context.ts'

/** Pixels between the pointer and what is said of what is under it. */
const away = 14

/** What is under the pointer on a map that is looked at from afar: a cluster, or what two have in common. */
export function AreaTip() {
  const { atlas, countedWorks, hoveredArea } = useSession()
  const [pointed, map, counted] = [hoveredArea.value, atlas.value, countedWorks.value]
  const [one, other] = pointed?.clusters ?? []
  // The pointer moves a hundred times over one area.
  const told = useMemo(
    () => (map === null || one === undefined ? null : said(map, one, other, counted)),
    [map, one, other, counted],
  )
  if (pointed === null || told === null) return null
  const side =
    pointed.x < innerWidth / 2 ? { left: `${pointed.x + away}px` } : { right: `${innerWidth - pointed.x + away}px` }
  return (
    <div class="panel tie-tip" role="tooltip" style={{ ...side, top: `${pointed.y + away}px` }}>
      <bdi>{told.title}</bdi>
      {told.lines.map((line) => (
        <small key={line}>{line}</small>
      ))}
    </div>
  )
}

function said(map: Atlas, one: number, other: number | undefined, counted: Counted) {
  const all = namedClusters(map)
  const [a, b] = [all[one]!, other === undefined ? undefined : all[other]]
  const words = en.overview
  if (b === undefined) return { title: a.label, lines: [words.cluster(a.works, a.authors), words.goIn] }
  const facts = clusterPairFacts(map, a.number, b.number, counted)
  return {
    title: en.tie.ends(a.label, b.label),
    lines: [words.shared(facts.works.length), words.sharedTopics(facts.topics.length), words.showWorks],
  }
}
