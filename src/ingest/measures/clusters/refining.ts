import { exp } from '../../../model/maths.ts'
import type { Random } from '../../../model/random.ts'
import type { Level } from './level.ts'
import { type Numbering, numbered } from './numbering.ts'
import { shuffled } from './shuffle.ts'

/** How readily a node joins a part that is not the best: VOSviewer's and igraph's value. */
const randomness = 0.01

/** exp, where it is not so small that it would never be drawn. */
const likelihood = (exponent: number) => (exponent < -40 ? 0 : exp(exponent))

/**
 * Splits each cluster into well-connected parts: from single nodes, each node still alone joins a part of
 * its own cluster, chosen at random with odds exp(gain / randomness) among those that lose nothing. Only
 * nodes and parts that are well connected to the rest of their cluster take part. Every part is connected.
 */
export function refine(level: Level, membership: Uint32Array, resolution: number, random: Random): Numbering {
  const { order, offsets, targets, weights, strength, total } = level
  const penalty = total > 0 ? resolution / total : 0
  const scale = 1 / (randomness * (level.unit || 1))
  const clusterStrength = new Float64Array(order)
  for (let v = 0; v < order; v++) clusterStrength[membership[v]] += strength[v]

  const part = new Uint32Array(order)
  const size = new Uint32Array(order).fill(1)
  const partStrength = strength.slice()
  // Weight between each part and the rest of its cluster.
  const cut = new Float64Array(order)
  for (let v = 0; v < order; v++) {
    part[v] = v
    const cluster = membership[v]
    let weight = 0
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      if (membership[targets[arc]] === cluster) weight += weights[arc]
    }
    cut[v] = weight
  }
  const wellConnected = (p: number, rest: number) => cut[p] >= penalty * partStrength[p] * (rest - partStrength[p])

  const weightTo = new Float64Array(order)
  const touched = new Uint32Array(order)
  const gains = new Float64Array(order)
  for (const v of shuffled(order, random)) {
    const cluster = membership[v]
    if (size[part[v]] > 1 || cut[v] === 0 || !wellConnected(v, clusterStrength[cluster])) continue
    let met = 0
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      const u = targets[arc]
      if (membership[u] !== cluster) continue
      if (weightTo[part[u]] === 0) touched[met++] = part[u]
      weightTo[part[u]] += weights[arc]
    }
    let highest = 0
    for (let i = 0; i < met; i++) {
      const p = touched[i]
      gains[i] = wellConnected(p, clusterStrength[cluster])
        ? weightTo[p] - penalty * strength[v] * partStrength[p]
        : Number.NEGATIVE_INFINITY
      if (gains[i] > highest) highest = gains[i]
    }
    // To stay alone gains 0, and is one of the choices.
    let odds = likelihood(-highest * scale)
    const alone = odds
    for (let i = 0; i < met; i++) {
      gains[i] = gains[i] >= 0 ? likelihood((gains[i] - highest) * scale) : 0
      odds += gains[i]
    }
    let draw = random() * odds - alone
    let chosen = -1
    for (let i = 0; i < met && draw >= 0; i++) {
      if (gains[i] === 0) continue
      chosen = i
      draw -= gains[i]
    }
    if (chosen >= 0) {
      const p = touched[chosen]
      cut[p] += cut[v] - 2 * weightTo[p]
      partStrength[p] += strength[v]
      size[p]++
      part[v] = p
      size[v]--
    }
    for (let i = 0; i < met; i++) weightTo[touched[i]] = 0
  }
  return numbered(part)
}
