import type { NodeKind } from '../../model/ids.ts'
import type { TieKind } from '../../model/tie.ts'
import type { Atlas } from '../atlas.ts'
import type { TiesInPeriod } from '../period-ties.ts'
import { networks } from '../schema.ts'
import { type Bounds, boundsOf } from './bounds.ts'
import type { Recount } from './recount.ts'
import type { Stage } from './stage.ts'

/** For each network some of whose ties are hidden between shown nodes, 1 for those, beside its targets. */
export interface HiddenTies {
  /** How many, each once. */
  readonly count: number
  readonly of: Readonly<Partial<Record<TieKind, Uint8Array>>>
}

/** Ties of the given kinds between nodes of a stage that the stage itself does not hold; those of `asked` are shown. */
export function hiddenTies(
  atlas: Pick<Atlas, 'networks'>,
  kinds: ReadonlySet<TieKind>,
  { nodes, csr }: Stage,
  bounds: Bounds,
  asked: Uint8Array | null,
): HiddenTies {
  const order = bounds[3]
  // 1 more than the place of a node; 0 for those that are hidden, or asked for.
  const place = new Uint32Array(order)
  nodes.forEach((v, i) => {
    if (asked === null || asked[v] === 0) place[v] = i + 1
  })
  const tied = new Uint32Array(order)
  const of: Partial<Record<TieKind, Uint8Array>> = {}
  let count = 0
  for (const kind of kinds) {
    const { offsets, targets } = atlas.networks[kind]
    const from = boundsOf(bounds, ends[kind][0])[0]
    const to = boundsOf(bounds, ends[kind][1])[0]
    const hidden = new Uint8Array(targets.length)
    let found = 0
    for (let row = 0; row + 1 < offsets.length; row++) {
      const i = place[from + row]!
      if (i === 0) continue
      for (let k = csr.offsets[i - 1]!; k < csr.offsets[i]!; k++) tied[nodes[csr.targets[k]!]!] = i
      for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
        const other = to + targets[k]!
        if (place[other] === 0 || tied[other] === i) continue
        hidden[k] = 1
        found++
      }
    }
    tied.fill(0)
    if (found > 0) of[kind] = hidden
    count += ends[kind][0] === ends[kind][1] ? found / 2 : found
  }
  return { count, of }
}

/** Ties between nodes of a stage that a period does not have; those of `asked` are shown. */
export function outsidePeriod(
  atlas: Pick<Atlas, 'networks'>,
  nodes: Uint32Array,
  { ties }: Recount,
  bounds: Bounds,
  asked: Uint8Array | null,
): HiddenTies {
  const of: Partial<Record<TieKind, Uint8Array>> = {}
  let count = 0
  for (const [kind, { works }] of Object.entries(ties) as [TieKind, TiesInPeriod][]) {
    const { offsets, targets } = atlas.networks[kind]
    const [from, to] = boundsOf(bounds, ends[kind][0])
    const stays = new Uint8Array(to - from)
    for (const v of nodes) if (v >= from && v < to && (asked === null || asked[v] === 0)) stays[v - from] = 1
    const hidden = new Uint8Array(targets.length)
    let found = 0
    for (let row = 0; row < stays.length; row++) {
      if (stays[row] === 0) continue
      for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
        if (works[k] !== 0 || stays[targets[k]!] === 0) continue
        hidden[k] = 1
        found++
      }
    }
    if (found > 0) of[kind] = hidden
    count += found / 2
  }
  return { count, of }
}

const singular = { authors: 'author', works: 'work', topics: 'topic' } as const

/** Which kinds of nodes each network joins. */
const ends: Readonly<Record<TieKind, readonly [NodeKind, NodeKind]>> = {
  authorship: endsOf('authorship'),
  aboutness: endsOf('aboutness'),
  coauthorship: endsOf('coauthorship'),
  similarity: endsOf('similarity'),
  cooccurrence: endsOf('cooccurrence'),
}

function endsOf(kind: TieKind): readonly [NodeKind, NodeKind] {
  const { from, to } = networks[kind]
  return [singular[from], singular[to]]
}
