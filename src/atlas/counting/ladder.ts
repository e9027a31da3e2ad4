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

/** A set of rungs for each node, as bits: those of node `v` begin at `v * words`. */
export interface Rungs {
  readonly words: number
  readonly bits: Uint32Array
}

/**
 * A ladder on every rung of which ties lighter than `least` go, and who had no others. What does not depend on how
 * unlikely ties must be is found once.
 */
export class Sifted {
  readonly #ladder: Ladder
  readonly #least: number
  /** Up to which rung each node has a tie, and one that is heavy enough. */
  readonly #tied: Uint8Array
  readonly #heavy: Uint8Array
  #steps: RungEnds | undefined

  constructor(ladder: Ladder, least: number) {
    const { csr, arcs } = ladder
    const { order, offsets, weights } = csr
    this.#ladder = ladder
    this.#least = least
    this.#tied = new Uint8Array(order)
    this.#heavy = new Uint8Array(order)
    for (let v = 0; v < order; v++) {
      let any = 0
      let most = 0
      for (let k = offsets[v]; k < offsets[v + 1]; k++) {
        const up = arcs[k]
        if (up > any) any = up
        if (up > most && weights[k] >= least) most = up
      }
      this.#tied[v] = any
      this.#heavy[v] = most
    }
  }

  /** On which rungs each node is left; with `below`, if of those that have ties only who has one that is so unlikely. */
  left(below: number | undefined): Rungs {
    const { standing, rungs, csr } = this.#ladder
    const words = (rungs + 31) >>> 5
    const bits = below === undefined ? new Uint32Array(csr.order * words) : this.#unlikely(below, words)
    for (let v = 0; v < csr.order; v++) {
      if (below === undefined) setRange(bits, v * words, 0, this.#heavy[v])
      setRange(bits, v * words, this.#tied[v], standing[v])
    }
    return { words, bits }
  }

  /** On which rungs each node has a tie that is unlikely there. */
  #unlikely(below: number, words: number): Uint32Array {
    const least = this.#least
    const { csr, arcs, rungs } = this.#ladder
    const { order, offsets, targets, weights } = csr
    this.#steps ??= stepsOf(this.#ladder, least)
    const { first, rung, ties, strength, heaviest } = this.#steps
    const bits = new Uint32Array(order * words)
    const shares = new Float64Array(mostTies(csr) + 1).fill(-1)
    // For each step of the node at hand, the weight below which none of its ties is unlikely, and above which all are.
    const low = new Float64Array(rungs + 1)
    const high = new Float64Array(rungs + 1)
    // Which step arcs end on, by their rung; 1 for steps on which some tie is unlikely.
    const place = new Uint8Array(rungs + 1)
    const some = new Uint8Array(rungs + 1)
    for (let u = 0; u < order; u++) {
      const start = first[u]
      const count = first[u + 1] - start
      let lowest = Number.POSITIVE_INFINITY
      for (let i = 0; i < count; i++) {
        const here = ties[start + i]
        const sum = strength[start + i]
        low[i] = high[i] = Number.POSITIVE_INFINITY
        some[i] = 0
        place[rung[start + i]] = i
        if (here < 2 || !(sum > 0)) continue
        if (shares[here] < 0) shares[here] = shareAt(below, here)
        low[i] = sum * (shares[here] - near)
        high[i] = sum * (shares[here] + near)
        if (low[i] < lowest) lowest = low[i]
      }
      if (heaviest[u] < lowest) continue
      for (let k = offsets[u]; k < offsets[u + 1]; k++) {
        const own = weights[k]
        if (own < lowest || arcs[k] === 0 || !(own >= least)) continue
        const other = targets[k] * words
        // Steps on which it is unlikely mostly follow one another: their rungs are set together.
        let top = 0
        for (let i = place[arcs[k]]; i < count; i++) {
          if (
            own >= low[i] &&
            (own > high[i] || odds(own, strengthOn(this.#ladder, least, u, rung[start + i]), ties[start + i]) < below)
          ) {
            some[i] = 1
            if (top === 0) top = rung[start + i]
          } else if (top !== 0) {
            setRange(bits, other, rung[start + i], top)
            top = 0
          }
        }
        if (top !== 0) setRange(bits, other, 0, top)
      }
      for (let i = 0; i < count; i++)
        if (some[i] === 1) setRange(bits, u * words, i + 1 < count ? rung[start + i + 1] : 0, rung[start + i])
    }
    return bits
  }
}

/** What ties of a node that are not lighter than `least` weigh together on a rung: summed in the order of the rows of its graph. */
export function strengthOn({ csr, arcs }: Ladder, least: number, u: number, rung: number): number {
  const { offsets, weights } = csr
  let sum = 0
  for (let k = offsets[u]; k < offsets[u + 1]; k++) if (arcs[k] >= rung && weights[k] >= least) sum += weights[k]
  return sum
}

/** The rungs on which ties of each node end, the highest first: those of node `v` are `first[v] .. first[v + 1]`. */
export interface RungEnds {
  readonly first: Uint32Array
  readonly rung: Uint8Array
  /** How many ties it has on the rung, and what they weigh together. */
  readonly ties: Uint32Array
  readonly strength: Float64Array
  /** The heaviest tie of each node. */
  readonly heaviest: Float64Array
}

export function stepsOf({ csr, arcs, rungs }: Ladder, least: number): RungEnds {
  const { order, offsets, weights } = csr
  const first = new Uint32Array(order + 1)
  const heaviest = new Float64Array(order)
  // Of the node at hand: ties that end on each rung, and what they weigh; the rungs on which some end, falling.
  const ending = new Uint32Array(rungs + 1)
  const weight = new Float64Array(rungs + 1)
  const falling = new Uint8Array(rungs + 1)
  let rung = new Uint8Array(2 * order)
  let ties = new Uint32Array(2 * order)
  let strength = new Float64Array(2 * order)
  let at = 0
  for (let u = 0; u < order; u++) {
    let count = 0
    let most = 0
    for (let k = offsets[u]; k < offsets[u + 1]; k++) {
      const up = arcs[k]
      const own = weights[k]
      if (up === 0 || !(own >= least)) continue
      if (own > most) most = own
      if (ending[up]++ === 0) {
        let i = count++
        for (; i > 0 && falling[i - 1] < up; i--) falling[i] = falling[i - 1]
        falling[i] = up
      }
      weight[up] += own
    }
    heaviest[u] = most
    if (at + count > rung.length) {
      rung = longer(rung, at + count)
      ties = longer(ties, at + count)
      strength = longer(strength, at + count)
    }
    let here = 0
    let sum = 0
    for (let i = 0; i < count; i++) {
      const up = falling[i]
      here += ending[up]
      sum += weight[up]
      rung[at] = up
      ties[at] = here
      strength[at++] = sum
      ending[up] = 0
      weight[up] = 0
    }
    first[u + 1] = at
  }
  return { first, rung, ties, strength, heaviest }
}

function longer<A extends Uint8Array | Uint32Array | Float64Array>(values: A, least: number): A {
  const room = new (values.constructor as new (length: number) => A)(2 * least)
  room.set(values)
  return room
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
