import type { Cluster } from '../model/exploration.ts'
import type { Atlas } from './atlas.ts'
import { numberOr, textAt, textsAt } from './column.ts'
import type { ClusterTable } from './schema.ts'

const known = new WeakMap<ClusterTable, readonly Cluster[]>()

/** The clusters of a map; of one table always the same. */
export function clustersOn({ findings: [{ clusters }] }: Pick<Atlas, 'findings'>): readonly Cluster[] {
  const before = known.get(clusters)
  if (before !== undefined) return before
  const made = clustersIn(clusters)
  known.set(clusters, made)
  return made
}

const clustersIn = (clusters: ClusterTable): readonly Cluster[] =>
  Array.from(clusters.size, (size, number) => {
    const [from, to] = [numberOr(clusters.from[number]!), numberOr(clusters.to[number]!)]
    const said = textAt(clusters.said, number)
    return {
      number,
      label: textAt(clusters.name, number),
      terms: textsAt(clusters.terms, number),
      size,
      colour: clusters.colour[number]!,
      people: textsAt(clusters.people, number),
      authors: clusters.authors[number]!,
      works: clusters.works[number]!,
      ...(from === undefined || to === undefined ? {} : { from, to }),
      ...(said === '' ? {} : { said }),
    }
  })
