import { components } from '../../../atlas/counting/components.ts'
import { seeded } from '../../../model/random.ts'
import { aggregate, type Level, qualityOf } from './level.ts'
import { moveNodes } from './moving.ts'
import { numbered } from './numbering.ts'
import { refine } from './refining.ts'

/** A start of Leiden's algorithm: passes over the level until one gains nothing. */
export function oneStart(
  base: Level,
  resolution: number,
  seed: string,
  iterations: number,
  signal: { throwIfAborted(): void } | undefined,
): { readonly membership: Uint32Array; readonly quality: number } {
  const random = seeded(seed)
  let membership = upTo(base.order)
  let quality = Number.NEGATIVE_INFINITY
  for (let pass = 0; pass < iterations; pass++) {
    signal?.throwIfAborted()
    const { of: next } = components(base, onePass(base, membership, resolution, random))
    const reached = qualityOf(base, next, resolution)
    if (reached <= quality + 1e-12) break
    quality = reached
    membership = next
  }
  return { membership, quality }
}

/** Moving, refinement and aggregation until no cluster can be moved. */
function onePass(base: Level, from: Uint32Array, resolution: number, random: () => number): Uint32Array {
  let level = base
  let membership: Uint32Array = from.slice()
  // The node of the present level that each node of the graph has become part of.
  const owner = upTo(base.order)
  while (true) {
    const clusters = moveNodes(level, membership, resolution, random)
    if (clusters === level.order) break
    let parts = refine(level, membership, resolution, random)
    // Where refinement joins nothing, the clusters themselves are joined, so that the next level is smaller.
    if (parts.count === level.order) parts = numbered(membership)
    const above = aggregate(level, parts)
    const next = new Uint32Array(above.order)
    for (let v = 0; v < level.order; v++) next[parts.membership[v]] = membership[v]
    for (let v = 0; v < base.order; v++) owner[v] = parts.membership[owner[v]]
    membership = numbered(next).membership
    level = above
  }
  const out = new Uint32Array(base.order)
  for (let v = 0; v < base.order; v++) out[v] = membership[owner[v]]
  return out
}

/** The numbers below `length`. */
export function upTo(length: number): Uint32Array {
  const numbers = new Uint32Array(length)
  for (let i = 0; i < length; i++) numbers[i] = i
  return numbers
}
