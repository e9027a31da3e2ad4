import { DistanceHeap } from '../../../model/distance-heap.ts'
import type { Kernel } from '../kernel-pool.ts'
import type { Reduced } from '../twins.ts'
import type { Sources } from './accumulation.ts'

/** Two ways are equally long when they differ by less than this share: sums of lengths round. */
const slack = 1e-12

/** As `stepBetweenness`, over lengths: Dijkstra's search with a binary heap in place of the queue. */
export const lengthBetweenness: Kernel<Reduced, Sources, Float64Array> = {
  name: 'betweenness by lengths',
  prepare({ order, offsets, targets, lengths, twins, reach }) {
    const distance = new Float64Array(order)
    const paths = new Float64Array(order)
    const pull = new Float64Array(order)
    const settled = new Uint32Array(order)
    const heap = new DistanceHeap(order, distance)
    return ({ sources, shares }) => {
      const total = new Float64Array(order)
      for (let i = 0; i < sources.length; i++) {
        const source = sources[i]
        distance.fill(Number.POSITIVE_INFINITY)
        paths.fill(0)
        distance[source] = 0
        paths[source] = 1
        heap.put(source)
        let count = 0
        while (heap.size > 0) {
          const v = heap.take()
          settled[count++] = v
          const through = v === source ? 1 : paths[v] * twins[v]
          for (let k = offsets[v]; k < offsets[v + 1]; k++) {
            const w = targets[k]
            const way = distance[v] + lengths[k]
            if (way < distance[w] * (1 - slack)) {
              distance[w] = way
              paths[w] = through
              heap.put(w)
            } else if (way <= distance[w] * (1 + slack)) paths[w] += through
          }
        }
        for (let at = count - 1; at > 0; at--) {
          const v = settled[at]
          let sum = 0
          for (let k = offsets[v]; k < offsets[v + 1]; k++) {
            const w = targets[k]
            const way = distance[v] + lengths[k]
            if (w !== source && Math.abs(way - distance[w]) <= distance[w] * slack) sum += pull[w]
          }
          const dependency = paths[v] * sum
          pull[v] = (reach[v] + twins[v] * dependency) / paths[v]
          total[v] += shares[i] * dependency
        }
      }
      return total
    }
  },
}
