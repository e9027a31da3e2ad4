import type { Csr } from '../../model/csr.ts'
import { near, odds, shareAt } from './backbone.ts'

/**
 * Graphs each of which is part of the one before: what the ascending values of a threshold leave. Rung `t` is what the
 * value of place `t` leaves.
 */
export interface Ladder {
  readonly rungs: number
  readonly csr: Csr
  /** On how many rungs, from the first, each node stands, and each arc: no longer than both of its ends. */
  readonly standing: Uint8Array
  readonly arcs: Uint8Array
}

/** What is done on every rung: ties lighter than `least` go, then those that are not unlikely `below`. */
export interface Sifting {
  readonly least: number
  readonly below: number | undefined
}

/** A set of rungs for each node, as bits: those of node `v` begin at `v * words`. */
export interface Rungs {
  readonly words: number
  readonly bits: Uint32Array
}

/** On which rungs each node is left, if it goes where it has ties and all of them are sifted out. */
export function leftOnRungs(ladder: Ladder, { least, below }: Sifting): Rungs {
  const { csr, standing, arcs, rungs } = ladder
  const { order, offsets, weights } = csr
  // Up to which rung it has a tie, and one that is heavy enough.
  const tied = new Uint8Array(order)
  const heavy = new Uint8Array(order)
  for (let v = 0; v < order; v++) {
    let [any, most] = [0, 0]
    for (let k = offsets[v]; k < offsets[v + 1]; k++) {
      const up = arcs[k]
      if (up > any) any = up
      if (up > most && weights[k] >= least) most = up
    }
    tied[v] = any
    heavy[v] = most
  }
  const words = (rungs + 31) >>> 5
  const bits = below === undefined ? new Uint32Array(order * words) : unlikely(ladder, least, below, words)
  for (let v = 0; v < order; v++) {
    if (below === undefined) setRange(bits, v * words, 0, heavy[v])
    setRange(bits, v * words, tied[v], standing[v])
  }
  return { words, bits }
}

/** On which rungs each node has a tie that is heavy enough and unlikely there. */
function unlikely({ csr, arcs, rungs }: Ladder, least: number, below: number, words: number): Uint32Array {
  const { order, offsets, targets, weights } = csr
  const bits = new Uint32Array(order * words)
  const shares = new Float64Array(mostTies(csr) + 1).fill(-1)
  const shareOf = (ties: number): number => {
    if (shares[ties] < 0) shares[ties] = shareAt(below, ties)
    return shares[ties]
  }
  // Of the node at hand: ties that end on each rung, and what they weigh together; the rungs on which some end, falling.
  const ending = new Uint32Array(rungs + 1)
  const weight = new Float64Array(rungs + 1)
  const steps = new Uint8Array(rungs + 2)
  const place = new Uint8Array(rungs + 1)
  // For each step, ties and the weight of an arc below which none is unlikely, and above which all are.
  const ties = new Uint32Array(rungs + 1)
  const low = new Float64Array(rungs + 1)
  const high = new Float64Array(rungs + 1)
  // 1 for steps on which some tie is unlikely.
  const some = new Uint8Array(rungs + 1)
  for (let u = 0; u < order; u++) {
    const [from, to] = [offsets[u], offsets[u + 1]]
    let count = 0
    let heaviest = 0
    for (let k = from; k < to; k++) {
      const up = arcs[k]
      if (weights[k] > heaviest) heaviest = weights[k]
      if (up === 0 || !(weights[k] >= least)) continue
      if (ending[up]++ === 0) {
        let i = count++
        for (; i > 0 && steps[i - 1] < up; i--) steps[i] = steps[i - 1]
        steps[i] = up
      }
      weight[up] += weights[k]
    }
    if (count === 0) continue
    steps[count] = 0
    let [here, strength, lowest] = [0, 0, Number.POSITIVE_INFINITY]
    for (let i = 0; i < count; i++) {
      const up = steps[i]
      here += ending[up]
      strength += weight[up]
      ties[i] = here
      low[i] = high[i] = Number.POSITIVE_INFINITY
      if (here > 1 && strength > 0) {
        low[i] = strength * (shareOf(here) - near)
        high[i] = strength * (shareOf(here) + near)
        if (low[i] < lowest) lowest = low[i]
      }
      place[up] = i
      ending[up] = 0
      weight[up] = 0
      some[i] = 0
    }
    if (heaviest < lowest) continue
    for (let k = from; k < to; k++) {
      const own = weights[k]
      if (own < lowest || arcs[k] === 0 || !(own >= least)) continue
      const other = targets[k] * words
      // Steps on which it is unlikely mostly follow one another: their rungs are set together.
      let top = 0
      for (let i = place[arcs[k]]; i < count; i++) {
        if (own >= low[i] && (own > high[i] || odds(own, strengthOn(u, steps[i]), ties[i]) < below)) {
          some[i] = 1
          if (top === 0) top = steps[i]
        } else if (top !== 0) {
          setRange(bits, other, steps[i], top)
          top = 0
        }
      }
      if (top !== 0) setRange(bits, other, 0, top)
    }
    for (let i = 0; i < count; i++) if (some[i] === 1) setRange(bits, u * words, steps[i + 1], steps[i])
  }
  return bits

  /** Summed as the graph of the rung would be: in the order of its rows. */
  function strengthOn(u: number, rung: number): number {
    let sum = 0
    for (let k = offsets[u]; k < offsets[u + 1]; k++) if (arcs[k] >= rung && weights[k] >= least) sum += weights[k]
    return sum
  }
}

function mostTies({ order, offsets }: Csr): number {
  let most = 0
  for (let v = 0; v < order; v++) if (offsets[v + 1] - offsets[v] > most) most = offsets[v + 1] - offsets[v]
  return most
}

/** Sets the bits of rungs from `from` to before `to`, of the bits that begin at `at`. */
function setRange(bits: Uint32Array, at: number, from: number, to: number): void {
  if (from >= to) return
  const first = from >>> 5
  const last = (to - 1) >>> 5
  if (first === last) {
    bits[at + first] |= (0xffffffff >>> (31 - ((to - 1) & 31))) & (0xffffffff << (from & 31))
    return
  }
  for (let word = first; word <= last; word++) {
    let mask = 0xffffffff
    if (word === first) mask &= 0xffffffff << (from & 31)
    if (word === last) mask &= 0xffffffff >>> (31 - ((to - 1) & 31))
    bits[at + word] |= mask
  }
}

export const isOn = ({ words, bits }: Rungs, v: number, rung: number): boolean =>
  ((bits[v * words + (rung >>> 5)] >>> (rung & 31)) & 1) === 1

/** Adds a node to the changes from rung to rung: where it comes in 1 more, where it goes 1 less. */
export function tellChanges({ words, bits }: Rungs, v: number, changes: Int32Array): void {
  let before = 0
  for (let word = 0; word < words; word++) {
    const now = bits[v * words + word]
    let changed = (now ^ ((now << 1) | before)) >>> 0
    before = now >>> 31
    while (changed !== 0) {
      const bit = 31 - Math.clz32(changed & -changed)
      changes[word * 32 + bit] += ((now >>> bit) & 1) === 1 ? 1 : -1
      changed = (changed & (changed - 1)) >>> 0
    }
  }
}
