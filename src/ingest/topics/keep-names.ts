import { by } from '../../model/order.ts'
import type { ClusterName } from './name-clusters.ts'

/** A cluster as it is shown: who is in it, what it is called, and the number of its colour. */
export interface ShownCluster extends ClusterName {
  readonly members: readonly string[]
  readonly colour: number
}

/**
 * Names and colours for the clusters of a map that was drawn again: a cluster that holds most members of an old one,
 * and is mostly made of them, keeps that one's name and colour; each old name goes to one cluster at most. Others
 * have their own names, with no heading that is kept, and take the lowest colours that are free.
 */
export function keepNames(
  old: readonly ShownCluster[],
  fresh: readonly (ClusterName & { readonly members: readonly string[] })[],
): ShownCluster[] {
  const homes = new Map<string, number>()
  for (const [number, { members }] of old.entries()) for (const member of members) homes.set(member, number)
  // Members that are new or gone say nothing of whether a cluster is the same.
  const still = new Set(fresh.flatMap(({ members }) => members))
  const sizes = old.map(({ members }) => members.filter((member) => still.has(member)).length)
  const kept = new Map<number, ShownCluster>()
  const pairs = fresh.flatMap(({ members }, number) => {
    const shared = new Map<number, number>()
    for (const member of members) {
      const home = homes.get(member)
      if (home !== undefined) shared.set(home, (shared.get(home) ?? 0) + 1)
    }
    const known = [...shared.values()].reduce((a, b) => a + b, 0)
    return [...shared].map(([home, both]) => ({ number, home, both, known }))
  })
  const used = new Set<number>()
  for (const { number, home, both, known } of pairs.sort(
    by(
      ({ both }) => -both,
      ({ number }) => number,
      ({ home }) => home,
    ),
  )) {
    if (kept.has(number) || used.has(home) || both * 2 <= sizes[home]! || both * 2 <= known) continue
    used.add(home)
    kept.set(number, old[home]!)
  }
  const colours = new Set([...kept.values()].map(({ colour }) => colour))
  const headings = new Set([...kept.values()].map(headingIn))
  let next = 0
  return fresh.map((cluster, number) => {
    const before = kept.get(number)
    if (before !== undefined) return { ...cluster, label: before.label, terms: before.terms, colour: before.colour }
    while (colours.has(next)) next++
    colours.add(next)
    return { ...withoutHeadings(cluster, headings), colour: next }
  })
}

/** What stands first in a name. */
const headingIn = ({ label, terms }: ClusterName): string =>
  terms.find((term) => label === term || label.startsWith(`${term}${between}`)) ?? label

const between = ' · '

/** The name of a new cluster, which begins with none of the headings that others kept, as long as it has another term. */
function withoutHeadings<T extends ClusterName>(cluster: T, headings: ReadonlySet<string>): T {
  if (!headings.has(headingIn(cluster))) return cluster
  const terms = cluster.terms.filter((term) => !headings.has(term))
  return terms.length === 0 ? cluster : { ...cluster, terms, label: terms.join(between) }
}
