import type { ClusterAnchor } from '../model/anchor.ts'
import { by } from '../model/order.ts'
import { anchored, anchorOf } from './anchors.ts'
import { type Atlas, orderOf } from './atlas.ts'
import { worksOfAuthors, worksOfTopics } from './signatures.ts'

/** Of people and of topics, those with most works. */
const most = { people: 12, topics: 6 }

/** What a cluster is anchored to: those of its members who are least likely to leave it. */
export function clusterAnchor(atlas: Atlas, number: number): ClusterAnchor {
  const { author, work, topic } = orderOf(atlas)
  const { membership } = atlas.findings[0]
  const leading = (first: number, count: number, { offsets }: { readonly offsets: Uint32Array }, most: number) =>
    Array.from({ length: count }, (_, row) => row)
      .filter((row) => membership[first + row] === number)
      .sort(
        by(
          (row) => offsets[row]! - offsets[row + 1]!,
          (row) => row,
        ),
      )
      .slice(0, most)
      .map((row) => first + row)
  const nodes = [
    ...leading(0, author, worksOfAuthors(atlas), most.people),
    ...leading(author + work, topic, worksOfTopics(atlas), most.topics),
  ]
  const some = nodes.length > 0 ? nodes : Array.from(membership.keys()).filter((node) => membership[node] === number)
  return { kind: 'cluster', members: some.slice(0, most.people + most.topics).flatMap((node) => anchorOf(atlas, node) ?? []) } // biome-ignore format: one value
}

/** The cluster that an anchor is found at: most of its members who are on the map are in it. */
export function clusterAnchored(atlas: Atlas, { members }: ClusterAnchor): number | undefined {
  const { membership } = atlas.findings[0]
  const here = members.flatMap((member) => anchored(atlas, member) ?? [])
  const counts = new Map<number, number>()
  for (const node of here) counts.set(membership[node]!, (counts.get(membership[node]!) ?? 0) + 1)
  return [...counts].find(([, count]) => count * 2 > here.length)?.[0]
}
