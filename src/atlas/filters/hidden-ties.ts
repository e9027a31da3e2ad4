import type { NodeKind } from '../../model/ids.ts'
import type { TieKind } from '../../model/tie.ts'
import type { Atlas } from '../atlas.ts'
import type { NodeNumber } from '../nodes.ts'
import { networks as joins } from '../schema.ts'
import { type Bounds, boundsOf } from './bounds.ts'
import type { Recount } from './recount.ts'

/** For each network some of whose ties are hidden between shown nodes, 1 for those, beside its targets. */
export interface HiddenTies {
  /** How many, each once. */
  readonly count: number
  readonly of: Readonly<Partial<Record<TieKind, Uint8Array>>>
}

/** What a tie between two nodes must be to be shown. */
export interface TieTest {
  /** It weighs so much at least. */
  readonly least: number
  /** By the numbers of its ends, and its weight. */
  readonly isUnlikely: ((a: NodeNumber, b: NodeNumber, weight: number) => boolean) | null
}

/** The ties between nodes that are 1 in `shown` which a period does not have, or that fail a test. */
export function hiddenTies(
  { networks }: Pick<Atlas, 'networks'>,
  kinds: ReadonlySet<TieKind>,
  bounds: Bounds,
  shown: Uint8Array,
  { ties }: Recount,
  test: TieTest,
): HiddenTies {
  const { least, isUnlikely } = test
  const tests = least > Number.NEGATIVE_INFINITY || isUnlikely !== null
  const of: Partial<Record<TieKind, Uint8Array>> = {}
  let count = 0
  for (const kind of kinds) {
    const recounted = ties[kind]
    if (!tests && recounted === undefined) continue
    const { offsets, targets } = networks[kind]
    const weightOf = weighing(kind)
    const from = boundsOf(bounds, ends[kind][0])[0]
    const to = boundsOf(bounds, ends[kind][1])[0]
    const hidden = new Uint8Array(targets.length)
    let found = 0
    for (let row = 0; row + 1 < offsets.length; row++) {
      const a = from + row
      if (shown[a] === 0) continue
      for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
        const isThere = recounted === undefined || recounted.works[k] !== 0
        if (isThere && !tests) continue
        const b = to + targets[k]!
        if (shown[b] === 0) continue
        if (isThere) {
          const weight = weightOf(k, row)
          if (weight >= least && (isUnlikely === null || isUnlikely(a, b, weight))) continue
        }
        hidden[k] = 1
        found++
      }
    }
    if (found > 0) of[kind] = hidden
    count += ends[kind][0] === ends[kind][1] ? found / 2 : found
  }
  return { count, of }

  /** What a tie weighs in the graph: see `joinedRows`. */
  function weighing(kind: TieKind): (k: number, row: number) => number {
    if (kind === 'authorship') return () => 1
    const { weight } = ties[kind] ?? networks[kind]
    if (kind !== 'aboutness') return (k) => weight[k]!
    const signed = kinds.has('authorship')
      ? networks.authorship.offsets
      : new Uint32Array(networks.authorship.offsets.length)
    return (k, work) => weight[k]! ** 2 * Math.max(1, signed[work + 1]! - signed[work]!)
  }
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
  const { from, to } = joins[kind]
  return [singular[from], singular[to]]
}
