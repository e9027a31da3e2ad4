import { edgesOf, near, odds, type Shares } from './backbone.ts'
import { type Ladder, stepsOf, strengthOn } from './ladder.ts'

/** A second threshold, applied to what each rung of a ladder leaves. */
export interface Second {
  /** How many values it has, and how many of them, from the laxest, leave a node that has ties on a rung. */
  readonly values: number
  /** Writes that of node `v` for every rung before `tied`. */
  reach(v: number, tied: number, reach: Uint8Array): void
}

/**
 * How many nodes of each class are left by every rung and every value of a second threshold: those of class `c`, rung
 * `t` and the value that is the `j`-th from the laxest are `left[c][t * values + j]`. Who has no ties on a rung is left
 * by all values. Nodes whose class is none of so many are passed over.
 */
export function crossed(ladder: Ladder, second: Second, classOf: Uint8Array, classes: number): readonly Uint32Array[] {
  const { csr, arcs, rungs, standing } = ladder
  const { order, offsets } = csr
  const { values } = second
  const width = values + 1
  // First by how many values leave them.
  const counts = Array.from({ length: classes }, () => new Uint32Array(rungs * width))
  const reach = new Uint8Array(rungs)
  for (let v = 0; v < order; v++) {
    const own = counts[classOf[v]!]
    const end = standing[v]!
    if (own === undefined || end === 0) continue
    let tied = 0
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) if (arcs[k]! > tied) tied = arcs[k]!
    if (tied > 0) second.reach(v, tied, reach)
    for (let t = 0; t < tied; t++) own[t * width + reach[t]!]!++
    for (let t = tied; t < end; t++) own[t * width + values]!++
  }
  return counts.map((own) => {
    const left = new Uint32Array(rungs * values)
    for (let t = 0; t < rungs; t++) {
      let sum = 0
      for (let j = values - 1; j >= 0; j--) {
        sum += own[t * width + j + 1]!
        left[t * values + j] = sum
      }
    }
    return left
  })
}

/** Ties must be heavy enough: `leaves` says of each arc how many values, ascending, leave it. */
export function byWeight({ csr: { offsets }, arcs, rungs }: Ladder, leaves: Uint8Array, values: number): Second {
  // Of the node at hand the most values that leave an arc which ends on a rung.
  const most = new Uint8Array(rungs + 1)
  return {
    values,
    reach(v, tied, reach) {
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) if (leaves[k]! > most[arcs[k]!]!) most[arcs[k]!] = leaves[k]!
      let so = 0
      for (let t = tied; t > 0; t--) {
        if (most[t]! > so) so = most[t]!
        reach[t - 1] = so
        most[t] = 0
      }
      most[0] = 0
    },
  }
}

/** Of the ties not lighter than `least` one must be unlikely: `shares.limits`, ascending, are how unlikely. */
export function byBackbone(ladder: Ladder, least: number, shares: Shares): Second {
  const { csr, arcs } = ladder
  const { offsets, targets, weights } = csr
  const { limits } = shares
  const { first, rung, ties, strength } = stepsOf(ladder, least)
  const nobody = limits.length
  // Of each step how many of the limits lie at or below the least odds that one of its ties has by this end.
  const own = new Uint8Array(first[csr.order]!)

  /** How many limits lie at or below the odds of a tie by the end `u`, on one of its steps; not more than `from`. */
  const levelOf = (weight: number, u: number, step: number, from: number): number => {
    const k = ties[step]!
    const sum = strength[step]!
    const edge = edgesOf(k, shares)
    let level = from
    for (; level > 0; level--) {
      if (weight > sum * (edge[level]! + near)) continue
      if (weight < sum * (edge[level]! - near)) break
      if (odds(weight, strengthOn(ladder, least, u, rung[step]!), k) >= limits[level - 1]!) break
    }
    return level
  }

  // By its own end a tie is the less likely the heavier it is: the heaviest that stands on a step tells.
  const heaviest = new Float64Array(ladder.rungs + 1)
  for (let u = 0; u < csr.order; u++) {
    const [from, to] = [first[u]!, first[u + 1]!]
    if (from === to) continue
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const weight = weights[k]!
      if (weight >= least && weight > heaviest[arcs[k]!]!) heaviest[arcs[k]!] = weight
    }
    let most = 0
    for (let step = from; step < to; step++) {
      const on = rung[step]!
      if (heaviest[on]! > most) most = heaviest[on]!
      heaviest[on] = 0
      own[step] = ties[step]! > 1 && strength[step]! > 0 ? levelOf(most, u, step, nobody) : nobody
    }
    heaviest[0] = 0
  }

  return {
    values: nobody,
    reach(v, tied, reach) {
      // First levels: how many of the limits, from the strictest, do not leave it.
      const [begin, end] = [first[v]!, first[v + 1]!]
      const top = begin < end ? rung[begin]! : 0
      for (let t = top; t < tied; t++) reach[t] = nobody
      for (let step = begin; step < end; step++)
        for (let t = step + 1 < end ? rung[step + 1]! : 0; t < rung[step]!; t++) reach[t] = own[step]!
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const weight = weights[k]!
        const up = arcs[k]!
        if (up === 0 || !(weight >= least)) continue
        const u = targets[k]!
        const start = first[u]!
        let low = 0
        for (let step = first[u + 1]! - 1; step >= start && rung[step]! <= up; step--) {
          const high = rung[step]!
          const lowest = own[step]!
          let level = -1
          for (let t = low; t < high; t++) {
            const now = reach[t]!
            // No tie of this end is less likely than its heaviest.
            if (now <= lowest) continue
            if (level < 0) {
              const edge = edgesOf(ties[step]!, shares)
              if (weight < strength[step]! * (edge[now]! - near)) continue
              level = levelOf(weight, u, step, now)
            }
            if (level < now) reach[t] = level
          }
          low = high
        }
      }
      for (let t = 0; t < tied; t++) reach[t] = nobody - reach[t]!
    },
  }
}
