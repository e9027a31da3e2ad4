import { csrFromTies } from '../../atlas/counting/csr-from-ties.ts'
import type { Body } from './simulation.ts'

export interface Coarser {
  readonly body: Body
  /** Node of the coarser graph that each node has become part of. */
  readonly parent: Uint32Array
}

/**
 * A graph of some half the nodes, each one or more tied nodes of `body` with their masses and ties summed,
 * so that its layout is a sketch of the finer one's at the same scale. Light nodes choose first, and
 * choose the neighbour they are most tied to for its mass; nobody grows past a limit.
 */
export function coarsen(body: Body): Coarser {
  const { order, offsets, targets, weights, mass } = body
  const parent = new Uint32Array(order).fill(order)
  const partMass: number[] = []
  const total = mass.reduce((sum, m) => sum + m, 0)
  const limit = (4 * total) / Math.max(1, order)
  const light = Uint32Array.from({ length: order }, (_, v) => v).sort((a, b) => mass[a] - mass[b] || a - b)
  for (const v of light) {
    if (parent[v] < order) continue
    let best = -1
    let most = 0
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      const u = targets[arc]
      const joined = parent[u] < order ? partMass[parent[u]] : mass[u]
      if (joined + mass[v] > Math.max(limit, 2 * mass[u])) continue
      const closeness = weights[arc] / joined
      if (closeness > most) {
        most = closeness
        best = u
      }
    }
    if (best < 0) {
      parent[v] = partMass.length
      partMass.push(mass[v])
      continue
    }
    if (parent[best] === order) {
      parent[best] = partMass.length
      partMass.push(mass[best])
    }
    parent[v] = parent[best]
    partMass[parent[v]] += mass[v]
  }
  const from: number[] = []
  const to: number[] = []
  const pull: number[] = []
  for (let v = 0; v < order; v++) {
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      if (targets[arc] < v || parent[v] === parent[targets[arc]]) continue
      from.push(parent[v])
      to.push(parent[targets[arc]])
      pull.push(weights[arc])
    }
  }
  const csr = csrFromTies(partMass.length, from, to, pull)
  return { body: { ...csr, mass: Float64Array.from(partMass) }, parent }
}
