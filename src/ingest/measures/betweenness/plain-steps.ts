import type { Reduced } from '../reduced.ts'
import type { Accumulation } from './steps.ts'

/**
 * Brandes' accumulation (J. Math. Sociol. 25, 163, 2001) on a reduced block where every tie is one step:
 * for each class, the sum over the sources of share * dependency of one of its nodes. Paths through a class
 * are as many as it has nodes; a class as a target weighs its reach. Shortest-path arcs are written down as
 * they are found, row after row, and pulled from on the way back: no arc is looked at twice, and nothing
 * is divided inside the loop. The reference for `steps.as`: both add in the same order.
 */
export function plainSteps({ order, core, offsets, targets, twins, reach }: Reduced): Accumulation {
  const queue = new Uint32Array(order)
  const rows = new Uint32Array(order + 1)
  const onward = new Uint32Array(targets.length)
  // Levels go on rising from source to source, so that nothing has to be reset: below `base` is unseen.
  const level = new Float64Array(order).fill(-1)
  const paths = new Float64Array(order)
  const pull = new Float64Array(order)
  let base = 0
  return ({ sources, shares }) => {
    const total = new Float64Array(order)
    for (let i = 0; i < sources.length; i++) {
      const source = sources[i]
      const share = shares[i]
      queue[0] = source
      level[source] = base
      paths[source] = 1
      let tail = 1
      let arcs = 0
      for (let head = 0; head < tail; head++) {
        const v = queue[head]
        rows[head] = arcs
        if (v >= core && head > 0) continue
        const next = level[v] + 1
        const through = head === 0 ? 1 : paths[v] * twins[v]
        for (let k = offsets[v], end = offsets[v + 1]; k < end; k++) {
          const w = targets[k]
          const l = level[w]
          if (l === next) {
            paths[w] += through
            onward[arcs++] = w
          } else if (l < base) {
            level[w] = next
            paths[w] = through
            queue[tail++] = w
            onward[arcs++] = w
          }
        }
      }
      base = level[queue[tail - 1]] + 1
      rows[tail] = arcs
      for (let head = tail - 1; head > 0; head--) {
        const v = queue[head]
        let sum = 0
        for (let k = rows[head], end = rows[head + 1]; k < end; k++) sum += pull[onward[k]]
        const dependency = paths[v] * sum
        pull[v] = (reach[v] + twins[v] * dependency) / paths[v]
        total[v] += share * dependency
      }
    }
    return total
  }
}
