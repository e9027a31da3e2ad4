import type { Positions } from '../../model/positions.ts'

/**
 * Places turned, mirrored if need be, scaled and moved as a whole, so that they lie on `onto` as closely as such a motion can
 * bring them (least squares; Gower, Psychometrika 40, 33 (1975)), and take as much room as it: they are scaled to its spread
 * and not to the least sum, which would shrink what is arranged otherwise. Nodes of `anchors` alone count, all unless told.
 */
export function aligned({ x, y }: Positions, onto: Positions, anchors?: Uint32Array): Positions {
  const nodes = anchors ?? Uint32Array.from(x, (_, node) => node)
  const [from, to] = [middleOf({ x, y }, nodes), middleOf(onto, nodes)]
  let [along, across, mirroredAlong, mirroredAcross, spread, wanted] = [0, 0, 0, 0, 0, 0]
  for (const node of nodes) {
    const [a, b] = [x[node]! - from.x, y[node]! - from.y]
    const [c, d] = [onto.x[node]! - to.x, onto.y[node]! - to.y]
    along += a * c + b * d
    across += a * d - b * c
    mirroredAlong += a * c - b * d
    mirroredAcross += a * d + b * c
    spread += a ** 2 + b ** 2
    wanted += c ** 2 + d ** 2
  }
  if (!(spread > 0)) return { x: x.map((value) => value - from.x + to.x), y: y.map((value) => value - from.y + to.y) }
  const [plain, mirrored] = [along ** 2 + across ** 2, mirroredAlong ** 2 + mirroredAcross ** 2]
  const isMirrored = mirrored > plain
  const length = Math.sqrt(isMirrored ? mirrored : plain)
  const scale = Math.sqrt(wanted / spread)
  const cos = length > 0 ? (scale * (isMirrored ? mirroredAlong : along)) / length : scale
  const sin = length > 0 ? (scale * (isMirrored ? mirroredAcross : across)) / length : 0
  const flip = isMirrored ? -1 : 1
  const right = (node: number) => cos * (x[node]! - from.x) - sin * flip * (y[node]! - from.y)
  const up = (node: number) => sin * (x[node]! - from.x) + cos * flip * (y[node]! - from.y)
  return {
    x: Float64Array.from(x, (_, node) => to.x + right(node)),
    y: Float64Array.from(y, (_, node) => to.y + up(node)),
  }
}

function middleOf({ x, y }: Positions, nodes: Uint32Array): { readonly x: number; readonly y: number } {
  let [across, down] = [0, 0]
  for (const node of nodes) {
    across += x[node]!
    down += y[node]!
  }
  const count = Math.max(1, nodes.length)
  return { x: across / count, y: down / count }
}
