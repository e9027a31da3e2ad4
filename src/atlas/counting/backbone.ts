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
export function unlikelyArcs(csr: Csr, below: number): Uint8Array {
  const { order, offsets, targets, weights } = csr
  const { strength, regular } = strengths(csr)
  if (!regular || !(below > 0 && below <= 1)) return Uint8Array.from(backbone(csr), (odds) => (odds < below ? 1 : 0))
  // Below `low` no tie of the node is unlikely, above `high` all are; between them odds are computed.
  const low = new Float64Array(order).fill(Number.POSITIVE_INFINITY)
  const high = new Float64Array(order).fill(Number.POSITIVE_INFINITY)
  for (let v = 0; v < order; v++) {
    const k = offsets[v + 1] - offsets[v]
    if (k < 2 || strength[v] === 0) continue
    const share = shareAt(below, k)
    low[v] = strength[v] * (share - near)
    high[v] = strength[v] * (share + near)
  }
  const unlikely = new Uint8Array(targets.length)
  for (let v = 0; v < order; v++)
    for (let a = offsets[v]; a < offsets[v + 1]; a++) {
      const u = targets[a]
      const weight = weights[a]
      if (weight < low[v] && weight < low[u]) continue
      if (weight > high[v] || weight > high[u] || chanceOf(csr, strength, v, a) < below) unlikely[a] = 1
    }
  return unlikely
}

/**
 * For each node, how many of the ascending `limits` lie at or below the least odds of its ties; all of them where it
 * has none. What is made for the limits is kept for the next graph.
 */
export function leastOdds(limits: Float64Array): (csr: Csr) => Uint8Array {
  const shares: (Float64Array | undefined)[] = []
  const sharesOf = (k: number): Float64Array => (shares[k] ??= limits.map((limit) => shareAt(limit, k)))
  return (csr) => {
    const { order, offsets, targets, weights } = csr
    const { strength, regular } = strengths(csr)
    const level = new Uint8Array(order).fill(limits.length)
    const lower = (v: number, odds: number) => {
      while (level[v] > 0 && odds < limits[level[v] - 1]) level[v]--
    }
    for (let u = 0; u < order; u++) {
      const k = offsets[u + 1] - offsets[u]
      if (!regular) {
        for (let a = offsets[u]; a < offsets[u + 1]; a++) lower(u, chanceOf(csr, strength, u, a))
        continue
      }
      if (k < 2 || strength[u] === 0) continue
      const share = sharesOf(k)
      let heaviest = 0
      for (let a = offsets[u]; a < offsets[u + 1]; a++) {
        const v = targets[a]
        const weight = weights[a]
        if (weight > heaviest) heaviest = weight
        // Too light for the next limit of its other end: so for all below.
        if (level[v] === 0 || weight < strength[u] * (share[level[v] - 1] - near)) continue
        lower(v, odds(weight, strength[u], k))
      }
      if (level[u] > 0 && heaviest >= strength[u] * (share[level[u] - 1] - near))
        lower(u, odds(heaviest, strength[u], k))
    }
    return level
  }
}

/** Shares of strengths nearer to a limit than this are not trusted to rounding. */
const near = 1e-9

/** The share of its node's strength above which a tie's odds are below `below`. */
const shareAt = (below: number, k: number): number => (k < 2 ? Number.POSITIVE_INFINITY : 1 - exp(log(below) / (k - 1)))

const odds = (weight: number, strength: number, k: number): number =>
  k < 2 || !(strength > 0) ? 1 : powInt(1 - weight / strength, k - 1)

function chanceOf({ offsets, targets, weights }: Csr, strength: Float64Array, v: number, arc: number): number {
  const u = targets[arc]
  return Math.min(
    odds(weights[arc], strength[v], offsets[v + 1] - offsets[v]),
    odds(weights[arc], strength[u], offsets[u + 1] - offsets[u]),
  )
}

/** The strength of each node; `regular` where no weight is negative or no number. */
function strengths({ order, offsets, weights }: Csr): { readonly strength: Float64Array; readonly regular: boolean } {
  const strength = new Float64Array(order)
  let regular = true
  for (let v = 0; v < order; v++) {
    let sum = 0
    for (let a = offsets[v]; a < offsets[v + 1]; a++) {
      sum += weights[a]
      if (!(weights[a] >= 0 && weights[a] < Number.POSITIVE_INFINITY)) regular = false
    }
    strength[v] = sum
  }
  return { strength, regular }
}
