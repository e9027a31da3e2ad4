import type { Reduced } from '../twins.ts'
import type { Accumulation } from './accumulation.ts'

/** Sources that are searched from at once: the bits of a word. */
export const lanes = 32

/**
 * Brandes' accumulation (J. Math. Sociol. 25, 163, 2001) on a reduced block where every tie is one step:
 * for each class, the sum over the sources of share * dependency of one of its nodes. Paths through a class
 * are as many as it has nodes; a class as a target weighs its reach. A word's bits are as many sources, all
 * searched at once (Then et al., VLDB 8, 449, 2014): most arcs that lead nowhere new are passed by for all of
 * them in one step. The reference for `steps.as`: both add in the same order.
 */
export function plainSteps({ order, core, offsets, targets, twins, reach }: Reduced): Accumulation {
  // Numbers of paths by class and source; on the way back, what a class hands to those before it.
  const cells = new Float64Array(order * lanes)
  // A search is a list of entries, level after level: a class, and the sources that come to it there.
  const who = new Uint32Array(order * lanes)
  const which = new Int32Array(order * lanes)
  const seen = new Int32Array(order)
  const ahead = new Int32Array(order)
  const own = new Float64Array(lanes)
  const levels = new Uint32Array(order + 2)
  const total = new Float64Array(order)
  let entries = 0

  return ({ sources, shares }) => {
    total.fill(0)
    for (let first = 0; first < sources.length; first += lanes) {
      const last = search(sources.subarray(first, first + lanes))
      gather(last, shares.subarray(first, first + lanes))
    }
    return total.slice()
  }

  /** Gives the number of the last level. */
  function search(sources: Uint32Array): number {
    seen.fill(0)
    entries = 0
    for (let s = 0; s < sources.length; s++) {
      arrive(sources[s], 1 << s)
      cells[sources[s] * lanes + s] = 1
    }
    let level = 0
    let start = 0
    while (true) {
      const end = entries
      levels[level + 1] = end
      settle(start, end)
      for (let i = start; i < end; i++) if (level === 0 || who[i] < core) expand(who[i], which[i], level)
      if (entries === end) return level
      start = end
      level++
    }
  }

  function expand(v: number, mask: number, level: number): void {
    const ways = level === 0 ? 1 : twins[v]
    for (let rest = mask; rest !== 0; ) {
      const s = 31 - Math.clz32(rest & -rest)
      rest &= rest - 1
      own[s] = cells[v * lanes + s] * ways
    }
    for (let k = offsets[v], end = offsets[v + 1]; k < end; k++) {
      const w = targets[k]
      let rest = mask & ~seen[w]
      if (rest === 0) continue
      arrive(w, rest)
      for (const row = w * lanes; rest !== 0; ) {
        const s = 31 - Math.clz32(rest & -rest)
        rest &= rest - 1
        cells[row + s] += own[s]
      }
    }
  }

  function arrive(w: number, mask: number): void {
    if (ahead[w] === 0) {
      who[entries++] = w
      if (seen[w] === 0) cells.fill(0, w * lanes, (w + 1) * lanes)
    }
    ahead[w] |= mask
  }

  /** Whoever arrived is there from now on. */
  function settle(start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const w = who[i]
      which[i] = ahead[w]
      seen[w] |= ahead[w]
      ahead[w] = 0
    }
  }

  function gather(last: number, shares: Float64Array): void {
    for (let level = last; level > 0; level--) {
      for (let i = levels[level]; i < levels[level + 1]; i++) depend(who[i], which[i], shares)
      if (level < last) for (let i = levels[level + 1]; i < levels[level + 2]; i++) ahead[who[i]] = 0
      for (let i = levels[level]; i < levels[level + 1]; i++) ahead[who[i]] = which[i]
    }
    if (last > 0) for (let i = levels[1]; i < levels[2]; i++) ahead[who[i]] = 0
  }

  function depend(v: number, mask: number, shares: Float64Array): void {
    own.fill(0)
    if (v < core)
      for (let k = offsets[v], end = offsets[v + 1]; k < end; k++) {
        let rest = mask & ahead[targets[k]]
        for (const row = targets[k] * lanes; rest !== 0; ) {
          const s = 31 - Math.clz32(rest & -rest)
          rest &= rest - 1
          own[s] += cells[row + s]
        }
      }
    let sum = total[v]
    for (let rest = mask; rest !== 0; ) {
      const s = 31 - Math.clz32(rest & -rest)
      rest &= rest - 1
      const paths = cells[v * lanes + s]
      const dependency = paths * own[s]
      cells[v * lanes + s] = (reach[v] + twins[v] * dependency) / paths
      sum += shares[s] * dependency
    }
    total[v] = sum
  }
}
