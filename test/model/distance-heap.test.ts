import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DistanceHeap } from '../../src/model/distance-heap.ts'

test('nodes leave by rising distance, those as far by number, whatever has fallen meanwhile', () => {
  const far = fc.integer({ min: 0, max: 5 })
  fc.assert(
    fc.property(fc.array(fc.tuple(far, far), { minLength: 1 }), (pairs) => {
      const distance = Float64Array.from(pairs, ([before]) => before)
      const heap = new DistanceHeap(pairs.length, distance)
      for (let v = 0; v < pairs.length; v++) heap.put(v)
      for (const [v, [before, fallen]] of pairs.entries()) {
        distance[v] = Math.min(before, fallen)
        heap.put(v)
      }
      const left: number[] = []
      while (heap.size > 0) left.push(heap.take())
      expect(left).toEqual([...pairs.keys()].sort((a, b) => distance[a]! - distance[b]! || a - b))
    }),
  )
})
