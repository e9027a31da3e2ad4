import type { Doubt } from '../../model/reasons.ts'
import type { Cluster, Mention } from './cluster.ts'
import type { Scene } from './scene.ts'

/** From how many likely bearers of a name on its works are looked at for signs of two persons. */
const frequent = 0.25
const longCareer = 55

/**
 * Why a cluster may be more than one person, or undefined. Nobody is split on these signs: most who have two
 * circles of coauthors are one person who changed jobs.
 */
export function homonym(
  cluster: Cluster,
  scene: Scene,
  mentions: readonly Mention[],
  namesakes: number,
): readonly Doubt[] | undefined {
  const reasons: Doubt[] = []
  const forms = cluster.forms.map((form) => scene.forms[form]!)
  if (forms.every((form) => form.name.collective)) return undefined
  if (namesakes > 0) reasons.push({ code: 'namesakes', people: namesakes })
  if (cluster.from > 0 && cluster.to - cluster.from > longCareer)
    reasons.push({ code: 'long-career', years: cluster.to - cluster.from })
  const others = Math.min(...forms.map(({ name }) => scene.rarity.others(name.family, name.forenames)))
  if (others >= frequent && cluster.works.length >= 4) {
    const circles = circlesOf(cluster, scene, mentions).filter((size) => size >= 2)
    if (circles.length >= 2) reasons.push({ code: 'circles', circles: circles.length, works: circles.slice(0, 4) })
  }
  return reasons.length === 0 ? undefined : reasons
}

/** Sizes of the groups of works that are linked by coauthors, largest first. */
function circlesOf(cluster: Cluster, scene: Scene, mentions: readonly Mention[]): readonly number[] {
  const root = cluster.mentions.map((_, i) => i)
  const find = (i: number): number => {
    while (root[i] !== i) {
      root[i] = root[root[i]!]!
      i = root[i]!
    }
    return i
  }
  const first = new Map<number, number>()
  let alone = 0
  const linked = cluster.mentions.map((m, i) => {
    const { work, position } = mentions[m]!
    let partners = 0
    scene.formAt[work]!.forEach((form, at) => {
      if (at === position || form < 0) return
      partners++
      const { short } = scene.forms[form]!
      const there = first.get(short)
      if (there === undefined) first.set(short, i)
      else root[find(i)] = find(there)
    })
    if (partners === 0) alone++
    return partners > 0
  })
  if (alone === cluster.mentions.length) return []
  const sizes = new Map<number, number>()
  for (let i = 0; i < root.length; i++) if (linked[i]) sizes.set(find(i), (sizes.get(find(i)) ?? 0) + 1)
  return [...sizes.values()].sort((a, b) => b - a)
}
