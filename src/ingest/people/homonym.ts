import type { Doubt } from '../../model/reasons.ts'
import type { Cluster, Mention } from './byline-clusters.ts'
import { circlesOf } from './circles.ts'
import type { NameIndex } from './name-index.ts'

/** From how many likely bearers of a name on its works are looked at for signs of two persons. */
const frequent = 0.25
const longCareer = 55

/**
 * Why a cluster may be more than one person, or undefined. Nobody is split on these signs: most who have two
 * circles of coauthors are one person who changed jobs.
 */
export function homonym(
  cluster: Cluster,
  nameIndex: NameIndex,
  mentions: readonly Mention[],
  namesakes: number,
): readonly Doubt[] | undefined {
  const reasons: Doubt[] = []
  const forms = cluster.forms.map((form) => nameIndex.forms[form]!)
  if (forms.every((form) => form.name.collective)) return undefined
  if (namesakes > 0) reasons.push({ code: 'namesakes', people: namesakes })
  if (cluster.from > 0 && cluster.to - cluster.from > longCareer)
    reasons.push({ code: 'long-career', years: cluster.to - cluster.from })
  const others = Math.min(...forms.map(({ name }) => nameIndex.rarity.others(name.family, name.forenames)))
  if (others >= frequent && cluster.works.length >= 4) {
    const circles = circlesOf(cluster.mentions, nameIndex, mentions)
      .map((circle) => circle.length)
      .filter((size) => size >= 2)
      .sort((a, b) => b - a)
    if (circles.length >= 2) reasons.push({ code: 'circles', circles: circles.length, works: circles.slice(0, 4) })
  }
  return reasons.length === 0 ? undefined : reasons
}
