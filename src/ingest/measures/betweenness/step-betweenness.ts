import { assembled } from '../assembled.ts'
import type { Kernel } from '../kernel-pool.ts'
import type { Reduced } from '../twins.ts'
import type { Accumulation, Sources } from './accumulation.ts'
import { lanes, plainSteps } from './plain-steps.ts'
import bytes from './steps.as'

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
  lay(...args: readonly number[]): void
  accumulate(sources: number): void
}

type Places =
  | 'offsets'
  | 'targets'
  | 'twins'
  | 'reach'
  | 'sources'
  | 'shares'
  | 'cells'
  | 'who'
  | 'which'
  | 'seen'
  | 'ahead'
  | 'own'
  | 'levels'
  | 'total'

export function assembledSteps({ order, core, offsets, targets, twins, reach }: Reduced): Accumulation {
  const { exports, at, buffer } = assembled<Places, Exports>(bytes, {
    offsets: 4 * (order + 1),
    targets: 4 * targets.length,
    twins: 8 * order,
    reach: 8 * order,
    sources: 4 * lanes,
    shares: 8 * lanes,
    cells: 8 * lanes * order,
    who: 4 * lanes * order,
    which: 4 * lanes * order,
    seen: 4 * order,
    ahead: 4 * order,
    own: 8 * lanes,
    levels: 4 * (order + 2),
    total: 8 * order,
  })
  new Uint32Array(buffer, at.offsets, order + 1).set(offsets)
  new Uint32Array(buffer, at.targets, targets.length).set(targets)
  new Float64Array(buffer, at.twins, order).set(twins)
  new Float64Array(buffer, at.reach, order).set(reach)
  const first = new Uint32Array(buffer, at.sources, lanes)
  const share = new Float64Array(buffer, at.shares, lanes)
  const total = new Float64Array(buffer, at.total, order)
  exports.lay(order, core, ...Object.values(at))
  return ({ sources, shares }) => {
    total.fill(0)
    for (let i = 0; i < sources.length; i += lanes) {
      const some = sources.subarray(i, i + lanes)
      first.set(some)
      share.set(shares.subarray(i, i + lanes))
      exports.accumulate(some.length)
    }
    return total.slice()
  }
}
