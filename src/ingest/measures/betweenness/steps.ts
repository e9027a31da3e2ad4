import { assembled } from '../assembled.ts'
import type { Kernel } from '../pool.ts'
import type { Reduced } from '../reduced.ts'
import { plainSteps } from './plain-steps.ts'
import bytes from './steps.as'

/** Classes to start from, and how many nodes each start stands for. */
export interface Sources {
  readonly sources: Uint32Array
  readonly shares: Float64Array
}

/** For each class, the sum over the sources of share * dependency of one of its nodes. */
export type Accumulation = (sources: Sources) => Float64Array

/** Betweenness in a block where every tie is one step: `plainSteps`, as WebAssembly where that can be had. */
export const stepBetweenness: Kernel<Reduced, Sources, Float64Array> = {
  name: 'betweenness by steps',
  prepare(graph) {
    // A module takes longer to start than a small block to be done.
    if (graph.order < 200) return plainSteps(graph)
    try {
      return assembledSteps(graph)
    } catch {
      return plainSteps(graph)
    }
  },
}

interface Exports {
  accumulate(...args: readonly number[]): number
}

type Places =
  | 'offsets'
  | 'targets'
  | 'twins'
  | 'reach'
  | 'queue'
  | 'rows'
  | 'onward'
  | 'level'
  | 'paths'
  | 'pull'
  | 'total'

export function assembledSteps({ order, core, offsets, targets, twins, reach }: Reduced): Accumulation {
  const {
    exports: { accumulate },
    at,
    buffer,
  } = assembled<Places, Exports>(bytes, {
    offsets: 4 * (order + 1),
    targets: 4 * targets.length,
    twins: 8 * order,
    reach: 8 * order,
    queue: 4 * order,
    rows: 4 * (order + 1),
    onward: 4 * targets.length,
    level: 4 * order,
    paths: 8 * order,
    pull: 8 * order,
    total: 8 * order,
  })
  new Uint32Array(buffer, at.offsets, order + 1).set(offsets)
  new Uint32Array(buffer, at.targets, targets.length).set(targets)
  new Float64Array(buffer, at.twins, order).set(twins)
  new Float64Array(buffer, at.reach, order).set(reach)
  const level = new Int32Array(buffer, at.level, order).fill(-1)
  const total = new Float64Array(buffer, at.total, order)
  let base = 0
  return ({ sources, shares }) => {
    total.fill(0)
    for (let i = 0; i < sources.length; i++) {
      // Levels rise from source to source; before they run out of 31 bits they start anew.
      if (base > 2 ** 30) {
        level.fill(-1)
        base = 0
      }
      base = accumulate(
        sources[i],
        shares[i],
        base,
        core,
        at.offsets,
        at.targets,
        at.twins,
        at.reach,
        at.queue,
        at.rows,
        at.onward,
        at.level,
        at.paths,
        at.pull,
        at.total,
      )
    }
    return total.slice()
  }
}
