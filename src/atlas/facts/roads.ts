import type { TieKind } from '../../model/tie.ts'
import type { Atlas } from '../atlas.ts'
import type { Filtered } from '../filters/sieve.ts'
import { type NodeNumber, nodeCount } from '../nodes.ts'
import { tiesOf } from '../tie-ends.ts'

/**
 * The ties that one can walk along, both ways: those of node `v` lead to `targets[offsets[v] .. offsets[v + 1])`. The
 * stronger a tie, the shorter it is.
 */
export interface Roads {
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
  readonly lengths: Float64Array
}

/** Ties weaker than this are as long as this one. */
const faintest = 0.02

/**
 * The ties of some kinds that are shown, as roads: two who wrote n works together are 1/n apart, a work and its author 1,
 * all others 1/weight. In a period, ties are as strong as its works make them.
 */
export function roadsOf(
  atlas: Atlas,
  kinds: ReadonlySet<TieKind>,
  filtered: Pick<Filtered, 'nodes' | 'hiddenTies' | 'period'> | null = null,
): Roads {
  const order = nodeCount(atlas)
  const most = [...kinds].reduce((sum, kind) => sum + atlas.networks[kind].targets.length, 0)
  const from = new Uint32Array(most)
  const to = new Uint32Array(most)
  const length = new Float64Array(most)
  let count = 0
  const degree = new Uint32Array(order)
  const stands = (v: NodeNumber) => filtered === null || filtered.nodes[v] === 1
  for (const kind of kinds) {
    const strength = strengthOf(atlas, kind, filtered)
    const hidden = filtered?.hiddenTies.of[kind]
    for (const [a, b, k] of tiesOf(atlas, kind)) {
      if (hidden?.[k] === 1 || !stands(a) || !stands(b)) continue
      from[count] = a
      to[count] = b
      length[count++] = 1 / Math.max(faintest, strength(k))
      degree[a]!++
      degree[b]!++
    }
  }
  const offsets = new Uint32Array(order + 1)
  for (let v = 0; v < order; v++) offsets[v + 1] = offsets[v]! + degree[v]!
  const next = offsets.slice()
  const targets = new Uint32Array(2 * count)
  const lengths = new Float64Array(2 * count)
  const lay = (a: number, b: number, long: number) => {
    const at = next[a]!++
    targets[at] = b
    lengths[at] = long
  }
  for (let i = 0; i < count; i++) {
    lay(from[i]!, to[i]!, length[i]!)
    lay(to[i]!, from[i]!, length[i]!)
  }
  return { offsets, targets, lengths }
}

function strengthOf(
  { networks }: Atlas,
  kind: TieKind,
  filtered: Pick<Filtered, 'period'> | null,
): (k: number) => number {
  const counted = filtered?.period?.ties[kind]
  switch (kind) {
    case 'authorship':
      return () => 1
    case 'coauthorship': {
      const { works } = counted ?? networks.coauthorship
      return (k) => works[k]!
    }
    default: {
      const { weight } = counted ?? networks[kind]
      return (k) => weight[k]!
    }
  }
}
