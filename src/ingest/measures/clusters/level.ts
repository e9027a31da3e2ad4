import type { Csr } from '../../../model/csr.ts'
import type { Numbering } from './numbering.ts'

/**
 * A graph on which clusters are sought: the given one, or one whose nodes are parts of it. Ties inside a
 * part are no arcs any more but still count in its strength.
 */
export interface Level extends Csr {
  /** Total tie weight of each node, inner ties counted twice. */
  readonly strength: Float64Array
  /** Sum of all strengths: twice the weight of the graph. */
  readonly total: number
  /** Mean weight of a tie of the graph at the bottom; the unit in which gains are compared. */
  readonly unit: number
}

/** The bottom level: the graph without ties that weigh nothing. */
export function levelOf(csr: Csr): Level {
  const { order, offsets, targets, weights } = csr.weights.every((w) => w > 0 && w < Infinity) ? csr : heavy(csr)
  const strength = new Float64Array(order)
  let total = 0
  for (let v = 0; v < order; v++) {
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) strength[v] += weights[arc]
    total += strength[v]
  }
  return { order, offsets, targets, weights, strength, total, unit: total / Math.max(1, targets.length) }
}

/** Modularity of a level, of which ties inside its nodes count (see `modularity`). */
export function qualityOf(level: Level, membership: ArrayLike<number>, resolution: number): number {
  const { order, offsets, targets, weights, strength, total } = level
  if (total === 0) return 0
  const strengths = new Float64Array(order)
  let inside = 0
  for (let v = 0; v < order; v++) {
    const cluster = membership[v]
    strengths[cluster] += strength[v]
    let ties = 0
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      ties += weights[arc]
      if (membership[targets[arc]] === cluster) inside += weights[arc]
    }
    inside += strength[v] - ties
  }
  let expected = 0
  for (const k of strengths) expected += (k / total) ** 2
  return inside / total - resolution * expected
}

/** The graph whose nodes are the parts, with their ties summed. */
export function aggregate(level: Level, parts: Numbering): Level {
  const { membership, count } = parts
  const { starts, members } = bucketed(membership, count)
  const offsets = new Uint32Array(count + 1)
  const targets = new Uint32Array(level.targets.length)
  const weights = new Float64Array(level.targets.length)
  const strength = new Float64Array(count)
  const slot = new Int32Array(count).fill(-1)
  let end = 0
  for (let part = 0; part < count; part++) {
    const start = end
    for (let i = starts[part]; i < starts[part + 1]; i++) {
      const v = members[i]
      strength[part] += level.strength[v]
      for (let arc = level.offsets[v]; arc < level.offsets[v + 1]; arc++) {
        const other = membership[level.targets[arc]]
        if (other === part) continue
        if (slot[other] < start) {
          slot[other] = end
          targets[end] = other
          weights[end++] = level.weights[arc]
        } else weights[slot[other]] += level.weights[arc]
      }
    }
    offsets[part + 1] = end
  }
  const { total, unit } = level
  return {
    order: count,
    offsets,
    targets: targets.slice(0, end),
    weights: weights.slice(0, end),
    strength,
    total,
    unit,
  }
}

/** Nodes by part: those of part `p` are `members[starts[p] .. starts[p + 1])`, ascending. */
function bucketed(membership: Uint32Array, count: number) {
  const starts = new Uint32Array(count + 1)
  for (let v = 0; v < membership.length; v++) starts[membership[v] + 1]++
  for (let p = 0; p < count; p++) starts[p + 1] += starts[p]
  const next = starts.slice()
  const members = new Uint32Array(membership.length)
  for (let v = 0; v < membership.length; v++) members[next[membership[v]]++] = v
  return { starts, members }
}

function heavy(csr: Csr): Csr {
  const offsets = new Uint32Array(csr.order + 1)
  const targets = new Uint32Array(csr.targets.length)
  const weights = new Float64Array(csr.targets.length)
  let end = 0
  for (let v = 0; v < csr.order; v++) {
    for (let arc = csr.offsets[v]; arc < csr.offsets[v + 1]; arc++) {
      if (!(csr.weights[arc] > 0 && csr.weights[arc] < Infinity)) continue
      targets[end] = csr.targets[arc]
      weights[end++] = csr.weights[arc]
    }
    offsets[v + 1] = end
  }
  return { order: csr.order, offsets, targets: targets.slice(0, end), weights: weights.slice(0, end) }
}
