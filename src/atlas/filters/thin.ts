import type { ReductionId } from '../../model/filters.ts'
import { unlikelyArcs } from '../counting/backbone.ts'
import type { Stage } from './stage.ts'

/** What reductions look at besides ties, by the number of the node. */
export interface Known {
  /** Works of an author, or about a topic; of a work, the most that any of its authors has. */
  readonly works: Float64Array
  /** Place of each node when all are ranked by the measure that "top" asks for, the highest first. */
  readonly rank: Uint32Array
}

/** What a reduction leaves; in a stage of several parts, of each part for itself. */
export function thinned(stage: Stage, id: ReductionId, value: number, { works, rank }: Known): Stage {
  switch (id) {
    case 'giant': {
      const { of } = stage.components
      const largest = largestOf(stage)
      const { part } = stage
      return stage.cut(places(stage, (i) => of[i] === largest[part === undefined ? 0 : part[i]!]))
    }
    case 'core': {
      const { cores } = stage
      return stage.cut(places(stage, (i) => cores[i]! >= value))
    }
    case 'works': {
      const { nodes } = stage
      return stage.cut(places(stage, (i) => works[nodes[i]!]! >= value))
    }
    case 'weight': {
      // Weights are Float32 values: so is what they are compared with.
      const least = Math.fround(value)
      const { csr } = stage
      const { heaviest } = stage.strengths
      const arcs = new Uint8Array(csr.targets.length)
      let count = 0
      for (let k = 0; k < arcs.length; k++) {
        if (!(csr.weights[k]! >= least)) continue
        arcs[k] = 1
        count++
      }
      if (count === arcs.length) return stage
      return stage.cut(
        places(stage, (i) => heaviest[i]! >= least || csr.offsets[i] === csr.offsets[i + 1]),
        arcs,
      )
    }
    case 'backbone': {
      const { csr } = stage
      const arcs = unlikelyArcs(csr, stage.strengths, value)
      const stays = (i: number) => {
        const [from, to] = [csr.offsets[i]!, csr.offsets[i + 1]!]
        return from === to || arcs.subarray(from, to).includes(1)
      }
      return stage.cut(places(stage, stays), arcs)
    }
    case 'top': {
      if (stage.nodes.length <= value) return stage
      const taken = new Uint32Array(stage.parts)
      const stays = new Uint8Array(stage.nodes.length)
      for (const i of ranked(stage, rank)) if (taken[stage.part?.[i] ?? 0]!++ < value) stays[i] = 1
      return stage.cut(places(stage, (i) => stays[i] === 1))
    }
  }
}

/** For each part its largest component; of equally large ones the one with the smallest node. */
function largestOf({ components: { of, sizes }, part, parts }: Stage): Uint32Array {
  const largest = new Uint32Array(parts)
  const size = new Uint32Array(parts)
  for (let i = 0; i < of.length; i++) {
    const p = part === undefined ? 0 : part[i]!
    const c = of[i]!
    if (sizes[c]! <= size[p]!) continue
    size[p] = sizes[c]!
    largest[p] = c
  }
  return largest
}

/** Places of a stage by the ranks of their nodes. */
export function ranked({ nodes }: Stage, rank: Uint32Array): Uint32Array {
  const starts = new Uint32Array(rank.length + 1)
  for (let i = 0; i < nodes.length; i++) starts[rank[nodes[i]!]! + 1]!++
  for (let r = 0; r < rank.length; r++) starts[r + 1]! += starts[r]!
  const order = new Uint32Array(nodes.length)
  for (let i = 0; i < nodes.length; i++) order[starts[rank[nodes[i]!]!]!++] = i
  return order
}

/** Places of a stage that stay, ascending. */
export function places({ nodes }: Stage, stays: (i: number) => boolean): Uint32Array {
  const kept = new Uint32Array(nodes.length)
  let count = 0
  for (let i = 0; i < nodes.length; i++) if (stays(i)) kept[count++] = i
  return kept.subarray(0, count)
}
