import type { Csr } from '../../model/csr.ts'
import { hypot } from '../../model/maths.ts'
import type { Positions } from '../../model/positions.ts'
import { seeded } from '../../model/random.ts'
import { crosslessness } from './crossings.ts'

/** How faithful a map is to its graph; each figure is a mean over all nodes, or over a sample of large graphs. */
export interface LayoutQuality {
  /**
   * Mean Jaccard overlap of a node's neighbours (k of them) and its k nearest points; 0 to 1, more is better.
   * Nodes without ties are left out.
   */
  readonly neighbourhood: number
  /**
   * Scale-normalised stress (Smelser et al. 2024): mean over pairs of ((s e - d) / d)^2 with e the distance
   * on the map, d in the graph (in ties), at the scale s that makes it least. 0 to 1, less is better.
   */
  readonly stress: number
  /** 1 less the share of crossings among those possible (Dunne et al. 2015); 1 is none. */
  readonly crosslessness: number
  /** Standard deviation of the lengths of ties over their mean (Dunne et al. 2015); 0 is all equal. */
  readonly edgeLengthDeviation: number
}

/** Most nodes looked at for a figure over nodes, and for one over pairs. */
const sample = { nodes: 1500, sources: 60 }

/** All figures; a graph without ties is drawn faultlessly. Random pairs of ties are drawn from `seed`. */
export function layoutQuality(csr: Csr, positions: Positions, seed: number | string = 1): LayoutQuality {
  return {
    neighbourhood: neighbourhoodPreservation(csr, positions),
    stress: stress(csr, positions),
    crosslessness: crosslessness(csr, positions, seeded(seed)),
    edgeLengthDeviation: edgeLengthDeviation(csr, positions),
  }
}

function neighbourhoodPreservation({ order, offsets, targets }: Csr, { x, y }: Positions): number {
  const distance = new Float64Array(order)
  let sum = 0
  let count = 0
  for (let v = 0; v < order; v += Math.ceil(order / sample.nodes)) {
    const k = offsets[v + 1] - offsets[v]
    if (k === 0) continue
    for (let u = 0; u < order; u++) distance[u] = (x[u] - x[v]) ** 2 + (y[u] - y[v]) ** 2
    distance[v] = Infinity
    const reach = distance.slice().sort()[k - 1]
    let near = 0
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) if (distance[targets[arc]] <= reach) near++
    sum += near / (2 * k - near)
    count++
  }
  return count === 0 ? 1 : sum / count
}

/** See {@link LayoutQuality}; over pairs that ways join. */
export function stress({ order, offsets, targets }: Csr, { x, y }: Positions): number {
  const depth = new Int32Array(order)
  const queue = new Uint32Array(order)
  let squares = 0
  let ratios = 0
  let pairs = 0
  for (let source = 0; source < order; source += Math.ceil(order / sample.sources)) {
    depth.fill(-1)
    depth[source] = 0
    queue[0] = source
    let length = 1
    for (let head = 0; head < length; head++) {
      const v = queue[head]
      if (head > 0) {
        const ratio = hypot(x[v] - x[source], y[v] - y[source]) / depth[v]
        squares += ratio ** 2
        ratios += ratio
        pairs++
      }
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        if (depth[targets[arc]] >= 0) continue
        depth[targets[arc]] = depth[v] + 1
        queue[length++] = targets[arc]
      }
    }
  }
  // The best scale is ratios / squares; what is left there is this.
  return pairs === 0 ? 0 : squares === 0 ? 1 : Math.max(0, 1 - ratios ** 2 / squares / pairs)
}

function edgeLengthDeviation({ order, offsets, targets }: Csr, { x, y }: Positions): number {
  let sum = 0
  let squares = 0
  let count = 0
  for (let v = 0; v < order; v++) {
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      const length = hypot(x[targets[arc]] - x[v], y[targets[arc]] - y[v])
      sum += length
      squares += length ** 2
      count++
    }
  }
  if (count === 0 || sum === 0) return 0
  return Math.sqrt(Math.max(0, (squares * count) / sum ** 2 - 1))
}
