import type { Csr } from '../../model/csr.ts'
import { exp, log, powInt } from '../../model/maths.ts'

/**
 * For each arc the odds that a tie is as heavy by chance as this one, (1 - w / s)^(k - 1) with s the strength
 * and k the number of ties of an end; the lesser of both ends. An end with one tie tells nothing: odds 1.
 * Serrano, Boguna & Vespignani, PNAS 106, 6483 (2009).
 */
export function backbone(csr: Csr): Float64Array {
  const { order, offsets, targets } = csr
  const { strength } = strengths(csr)
  const chance = new Float64Array(targets.length)
  for (let v = 0; v < order; v++)
    for (let a = offsets[v]; a < offsets[v + 1]; a++) chance[a] = chanceOf(csr, strength, v, a)
  return chance
}

/** For each arc 1 where its odds are below `below`. */
export function unlikelyArcs(csr: Csr, sums: Strengths, below: number): Uint8Array {
  const { order, offsets, targets, weights } = csr
  const { low, high, isUnlikely } = unlikeliness(degreesOf(csr), sums, below)
  const unlikely = new Uint8Array(targets.length)
  for (let v = 0; v < order; v++) {
    const [lowest, highest] = [low[v], high[v]]
    for (let a = offsets[v]; a < offsets[v + 1]; a++) {
      const weight = weights[a]
      const u = targets[a]
      if (weight < lowest && weight < low[u]) continue
      if (weight > highest || weight > high[u] || isUnlikely(v, u, weight)) unlikely[a] = 1
    }
  }
  return unlikely
}

/** When the odds of a tie are below a limit. */
export interface Unlikeliness {
  /** A tie lighter than this at both of its ends is not unlikely; one heavier than `high` at either is. */
  readonly low: Float64Array
  readonly high: Float64Array
  /** Of ties between. */
  isUnlikely(v: number, u: number, weight: number): boolean
}

/** When the odds of a tie of some weight between two nodes are below `below`. */
export function unlikeliness(degrees: Uint32Array, { strength, regular }: Strengths, below: number): Unlikeliness {
  const order = degrees.length
  const isUnlikely = (v: number, u: number, weight: number) =>
    Math.min(odds(weight, strength[v], degrees[v]), odds(weight, strength[u], degrees[u])) < below
  const high = new Float64Array(order).fill(Number.POSITIVE_INFINITY)
  if (!regular || !(below > 0 && below <= 1))
    return { low: new Float64Array(order).fill(Number.NEGATIVE_INFINITY), high, isUnlikely }
  const low = new Float64Array(order).fill(Number.POSITIVE_INFINITY)
  const shares: number[] = []
  for (let v = 0; v < order; v++) {
    const k = degrees[v]
    if (k < 2 || strength[v] === 0) continue
    shares[k] ??= shareAt(below, k)
    low[v] = strength[v] * (shares[k] - near)
    high[v] = strength[v] * (shares[k] + near)
  }
  return { low, high, isUnlikely }
}

/** How many ties each node has. */
export function degreesOf({ order, offsets }: Csr): Uint32Array {
  const degrees = new Uint32Array(order)
  for (let v = 0; v < order; v++) degrees[v] = offsets[v + 1] - offsets[v]
  return degrees
}

/**
 * For each node, how many of the ascending `limits` lie at or below the least odds of its ties; all of them where it
 * has none.
 */
export function leastOdds(csr: Csr, { strength, heaviest, regular }: Strengths, shares: Shares): Uint8Array {
  return regular ? leastByShares(csr, strength, heaviest, shares) : leastByOdds(csr, shares.limits)
}

function leastByOdds({ order, offsets, ...rest }: Csr, limits: Float64Array): Uint8Array {
  const chance = backbone({ order, offsets, ...rest })
  const level = new Uint8Array(order).fill(limits.length)
  for (let v = 0; v < order; v++)
    for (let a = offsets[v]; a < offsets[v + 1]; a++)
      while (level[v] > 0 && chance[a] < limits[level[v] - 1]) level[v]--
  return level
}

function leastByShares(csr: Csr, strength: Float64Array, heaviest: Float64Array, shares: Shares): Uint8Array {
  const { order, offsets, targets, weights } = csr
  const { limits } = shares
  const level = new Uint8Array(order).fill(limits.length)
  // By its own end a tie is the less likely the heavier it is; then by the other ends.
  for (let v = 0; v < order; v++) {
    const k = offsets[v + 1] - offsets[v]
    if (k > 1 && strength[v] > 0) level[v] = levelOf(heaviest[v], strength[v], k, shares)
  }
  const own = level.slice()
  for (let u = 0; u < order; u++) {
    const [from, to] = [offsets[u], offsets[u + 1]]
    const k = to - from
    const sum = strength[u]
    // No tie of this end is less likely than its heaviest.
    const least = own[u]
    if (k < 2 || sum === 0 || least === limits.length) continue
    const edge = edgesOf(k, shares)
    for (let a = from; a < to; a++) {
      const now = level[targets[a]]
      const weight = weights[a]
      if (weight >= sum * (edge[now] - near)) level[targets[a]] = lowered(now, odds(weight, sum, k), limits)
    }
  }
  return level
}

/** How many limits lie at or below the odds of one of `k` ties: found by its share, unless that is too near to a limit. */
function levelOf(weight: number, strength: number, k: number, shares: Shares): number {
  const { limits } = shares
  const edge = edgesOf(k, shares)
  const share = weight / strength
  let [low, high] = [0, limits.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (share <= edge[middle + 1]) low = middle + 1
    else high = middle
  }
  if (Math.abs(share - edge[low]) < near || (low < limits.length && Math.abs(share - edge[low + 1]) < near))
    return lowered(limits.length, odds(weight, strength, k), limits)
  return low
}

/** The level that the odds of a tie give, where it is lower than `from`. */
function lowered(from: number, odds: number, limits: Float64Array): number {
  // Limits in equal steps up to 1 are found at once.
  let level = Math.min(from, Math.floor(odds * limits.length))
  while (level < from && odds >= limits[level]) level++
  while (level > 0 && odds < limits[level - 1]) level--
  return level
}

/**
 * For nodes of k ties the shares of their strength above which the odds fall below each limit, made when first asked
 * for: that of limit `i` at `i + 1`, and before them endlessly much.
 */
export interface Shares {
  readonly limits: Float64Array
  readonly of: (Float64Array | undefined)[]
}

export function edgesOf(k: number, { limits, of }: Shares): Float64Array {
  const known = of[k]
  if (known !== undefined) return known
  const made = new Float64Array(limits.length + 1)
  made[0] = Number.POSITIVE_INFINITY
  for (let i = 0; i < limits.length; i++) made[i + 1] = shareAt(limits[i], k)
  of[k] = made
  return made
}

/** Shares of strengths nearer to a limit than this are not trusted to rounding. */
export const near = 1e-9

/** The share of its node's strength above which a tie's odds are below `below`. */
export const shareAt = (below: number, k: number): number =>
  k < 2 ? Number.POSITIVE_INFINITY : 1 - exp(log(below) / (k - 1))

/** The odds that one of `k` ties of a node weighs as much by chance. */
export const odds = (weight: number, strength: number, k: number): number =>
  k < 2 || !(strength > 0) ? 1 : powInt(1 - weight / strength, k - 1)

function chanceOf({ offsets, targets, weights }: Csr, strength: Float64Array, v: number, arc: number): number {
  const u = targets[arc]
  return Math.min(
    odds(weights[arc], strength[v], offsets[v + 1] - offsets[v]),
    odds(weights[arc], strength[u], offsets[u + 1] - offsets[u]),
  )
}

export interface Strengths {
  readonly strength: Float64Array
  /** -Infinity without ties. */
  readonly heaviest: Float64Array
  /** Whether no weight is negative, endless or no number. */
  readonly regular: boolean
  /** No tie weighs less; Infinity without ties. */
  readonly lightest: number
}

/** Sum and greatest of the weights at each node. */
export function strengths({ order, offsets, weights }: Csr): Strengths {
  const strength = new Float64Array(order)
  const heaviest = new Float64Array(order)
  let regular = true
  let lightest = Number.POSITIVE_INFINITY
  for (let v = 0; v < order; v++) {
    let sum = 0
    let most = Number.NEGATIVE_INFINITY
    for (let a = offsets[v]; a < offsets[v + 1]; a++) {
      const weight = weights[a]
      sum += weight
      if (weight > most) most = weight
      // Not so where it is no number: then nothing is said of any.
      if (!(weight >= lightest)) lightest = weight
    }
    strength[v] = sum
    heaviest[v] = most
    if (!(sum < Number.POSITIVE_INFINITY)) regular = false
  }
  if (lightest < 0) regular = false
  return { strength, heaviest, regular, lightest }
}
