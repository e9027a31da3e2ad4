import type { NodeKind } from '../../model/ids.ts'
import type { TieKind } from '../../model/tie.ts'
import type { Atlas } from '../atlas.ts'
import { type Unlikeliness, unlikeliness } from '../counting/backbone.ts'
import { networks as joins, type Rows } from '../schema.ts'
import { stateCode, statedKinds } from '../tie-states.ts'
import { type Bounds, boundsOf } from './bounds.ts'
import type { Stage } from './filter-stage.ts'
import type { Recount } from './recount.ts'

/** For each network some of whose ties are hidden between shown nodes, 1 for those, beside its targets. */
export interface HiddenTies {
  /** How many, each once. */
  readonly count: number
  readonly of: Readonly<Partial<Record<TieKind, Uint8Array>>>
}

/** The ties between nodes that are 1 in `shown` which rest in a period: they have works before it, and none in it. */
export function dormantTies(
  { networks }: Pick<Atlas, 'networks'>,
  bounds: Bounds,
  shown: Uint8Array,
  { states }: Recount,
): HiddenTies {
  const of: Partial<Record<TieKind, Uint8Array>> = {}
  let count = 0
  for (const kind of statedKinds) {
    const stated = states[kind]
    if (stated === undefined) continue
    const first = boundsOf(bounds, ends[kind][0])[0]
    const { offsets, targets } = networks[kind]
    const dormant = new Uint8Array(targets.length)
    let found = 0
    for (let row = 0; row + 1 < offsets.length; row++) {
      if (shown[first + row] === 0) continue
      for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
        if (stated[k] !== dormantCode || shown[first + targets[k]!] === 0) continue
        dormant[k] = 1
        found++
      }
    }
    if (found > 0) of[kind] = dormant
    count += found / 2
  }
  return { count, of }
}

const dormantCode = stateCode('dormant')

/** What a tie between two nodes must be to be shown. */
export interface TieTest {
  /** It weighs so much at least. */
  readonly least: number
  /** By the numbers of its ends, and its weight. */
  readonly unlikely: Unlikeliness | null
}

/** The ties between nodes that are 1 in `shown` which a period does not have, or that fail a test. */
export function hiddenTies(
  { networks }: Pick<Atlas, 'networks'>,
  kinds: ReadonlySet<TieKind>,
  bounds: Bounds,
  shown: Uint8Array,
  { ties }: Recount,
  weightsOf: (kind: TieKind) => ArrayLike<number> | null,
  test: TieTest,
): HiddenTies {
  const tests = test.least > Number.NEGATIVE_INFINITY || test.unlikely !== null
  const of: Partial<Record<TieKind, Uint8Array>> = {}
  let count = 0
  for (const kind of kinds) {
    const recounted = ties[kind]
    if (!tests && recounted === undefined) continue
    const from = boundsOf(bounds, ends[kind][0])[0]
    const to = boundsOf(bounds, ends[kind][1])[0]
    const rows = networks[kind]
    const hidden = new Uint8Array(rows.targets.length)
    let found = recounted === undefined ? 0 : absent(rows, recounted.works, shown, [from, to], hidden)
    if (tests) found += failing(rows, weightsOf(kind), shown, [from, to], test, hidden)
    if (found > 0) of[kind] = hidden
    count += ends[kind][0] === ends[kind][1] ? found / 2 : found
  }
  return { count, of }
}

type Firsts = readonly [from: number, to: number]

/** Hides ties that no work makes. */
function absent(
  { offsets, targets }: Rows,
  works: Uint32Array,
  shown: Uint8Array,
  [from, to]: Firsts,
  hidden: Uint8Array,
): number {
  let found = 0
  for (let row = 0; row + 1 < offsets.length; row++) {
    if (shown[from + row] === 0) continue
    const end = offsets[row + 1]!
    for (let k = offsets[row]!; k < end; k++) {
      if (works[k] !== 0 || shown[to + targets[k]!] === 0) continue
      hidden[k] = 1
      found++
    }
  }
  return found
}

/** Hides ties that fail a test, of those that are not hidden yet; without `weights` each weighs 1. */
function failing(
  { offsets, targets }: Rows,
  weights: ArrayLike<number> | null,
  shown: Uint8Array,
  [from, to]: Firsts,
  { least, unlikely }: TieTest,
  hidden: Uint8Array,
): number {
  let found = 0
  for (let row = 0; row + 1 < offsets.length; row++) {
    const a = from + row
    if (shown[a] === 0) continue
    const low = unlikely === null ? 0 : unlikely.low[a]!
    const high = unlikely === null ? 0 : unlikely.high[a]!
    const end = offsets[row + 1]!
    for (let k = offsets[row]!; k < end; k++) {
      const b = to + targets[k]!
      if (shown[b] === 0 || hidden[k] === 1) continue
      const weight = weights === null ? 1 : weights[k]!
      if (weight >= least) {
        if (unlikely === null) continue
        if (weight >= low || weight >= unlikely.low[b]!)
          if (weight > high || weight > unlikely.high[b]! || unlikely.isUnlikely(a, b, weight)) continue
      }
      hidden[k] = 1
      found++
    }
  }
  return found
}

/** When a tie is unlikely among those of a stage, by the numbers of its ends. */
export function unlikelyOn({ nodes, degrees, strengths }: Stage, order: number, below: number): Unlikeliness {
  const place = new Uint32Array(order)
  const [low, high] = [new Float64Array(order), new Float64Array(order)]
  const own = unlikeliness(degrees, strengths, below)
  for (let i = 0; i < nodes.length; i++) {
    const v = nodes[i]!
    place[v] = i
    low[v] = own.low[i]!
    high[v] = own.high[i]!
  }
  return { low, high, isUnlikely: (a, b, weight) => own.isUnlikely(place[a]!, place[b]!, weight) }
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
