import { type FacetId, type Filters, facetIds } from '../../model/filters.ts'
import { type NodeKind, nodeKinds } from '../../model/ids.ts'
import { type LegendPick, measureIn, type View } from '../../model/view.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { lengthOf, textAt } from '../column.ts'
import { measureRanks } from '../facts/measure-ranks.ts'
import { firstOf, type NodeNumber, nodeCount } from '../nodes.ts'
import type { Tagged } from '../tagged-nodes.ts'
import { valueAt } from './facets.ts'
import type { Filtered } from './sieve.ts'

/** By what a cluster is known in filters that are kept: its name, or its number where it has none. */
export const clusterName = ({ findings: [{ clusters }] }: Atlas, number: number): string =>
  textAt(clusters.name, number) || `#${number}`

/** What kept filters say of this map's values and clusters: those that it does not have are passed over. */
export function choicesOn(
  atlas: Atlas,
  { facets = {}, clusters = [] }: Pick<View['filters'], 'facets' | 'clusters'>,
): Pick<Filters, 'facets' | 'clusters'> {
  const chosen = new Map<FacetId, ReadonlySet<number>>()
  for (const id of facetIds) {
    const wanted = new Set(facets[id] ?? [])
    if (wanted.size === 0) continue
    const codes = new Set<number>()
    for (let code = 0; code <= lengthOf(atlas.works[id].words); code++)
      if (wanted.has(valueAt(atlas, id, code))) codes.add(code)
    if (codes.size > 0) chosen.set(id, codes)
  }
  const count = atlas.findings[0].clusters.size.length
  const numbers = Array.from({ length: count }, (_, n) => n).filter((n) => clusters.includes(clusterName(atlas, n)))
  return { facets: chosen, clusters: numbers.length === 0 ? null : new Set(numbers) }
}

/** 1 for each node that belongs to an entry of the legend; undefined where the map has no such entry. */
export function pickedNodes(atlas: Atlas, { by, of }: LegendPick, tagged: Tagged): Uint8Array | undefined {
  const mask = new Uint8Array(nodeCount(atlas))
  if (by === 'tag') {
    for (let node = 0; node < mask.length; node++) {
      const tags = tagged.get(node) ?? []
      mask[node] = Number(of === '' ? tags.length === 0 : tags.includes(of))
    }
    return mask
  }
  const sized = /^size\.(.+)$/.exec(by)?.[1]
  const measure = sized ?? measureIn(by)
  const { measures } = atlas.findings[0]
  const values = measures.find(({ id }) => id === measure)?.values
  if (measure === undefined || values === undefined || !Number.isFinite(Number(of))) return undefined
  if (sized === undefined) {
    const { ofNode } = measureRanks(atlas, measure)
    return mask.map((_, node) => Number(ofNode[node] === Number(of)))
  }
  for (const kind of nodeKinds) {
    const [first, largest] = [firstOf(atlas, kind), largestOf(atlas, values, kind)]
    for (let node = first; node < first + orderOf(atlas)[kind]; node++)
      mask[node] = Number(largest > 0 && values[node]! >= Number(of) * largest)
  }
  return mask
}

/** The largest value that a node of a kind has; 0 where none has one above it. */
export function largestOf(atlas: Atlas, values: Float32Array, kind: NodeKind): number {
  const first = firstOf(atlas, kind)
  let largest = 0
  for (let node = first; node < first + orderOf(atlas)[kind]; node++)
    if (values[node]! > largest && Number.isFinite(values[node])) largest = values[node]!
  return largest
}

/** What is left where nodes must be 1 in `mask` as well, for the reason that an entry of that name is shown alone. */
export function alsoPicked(
  atlas: Atlas,
  filtered: Filtered,
  mask: Uint8Array,
  label: string,
  asked: readonly NodeNumber[],
): Filtered {
  const nodes = filtered.nodes.map((shown, node) => shown & mask[node]!)
  for (const node of asked) nodes[node] = filtered.nodes[node]!
  const shown = { author: 0, work: 0, topic: 0 }
  const hidden = { author: 0, work: 0, topic: 0 }
  for (const kind of nodeKinds) {
    const first = firstOf(atlas, kind)
    for (let node = first; node < first + orderOf(atlas)[kind]; node++) {
      if (nodes[node] === 1) shown[kind]++
      else if (filtered.nodes[node] === 1) hidden[kind]++
    }
  }
  const step = { id: 'picked', reason: { code: 'picked', label }, hidden } as const
  const { all, hiddenTies, period, steps } = filtered
  return {
    nodes,
    hiddenTies,
    // Found when first asked for, here as there.
    get dormantTies() {
      return filtered.dormantTies
    },
    period,
    all,
    shown,
    steps: [...steps, step],
  }
}
