import type { Random } from '../../../model/random.ts'
import type { Level } from './level.ts'
import { shuffled } from './shuffle.ts'

/**
 * Fast local moving: nodes leave a queue one by one for the neighbouring cluster (or an empty one) that
 * gains most, and a node that moved puts its neighbours back in the queue. Changes `membership` (labels
 * below `level.order`) and returns the number of clusters left.
 */
export function moveNodes(level: Level, membership: Uint32Array, resolution: number, random: Random): number {
  const { order, offsets, targets, weights, strength, total } = level
  const penalty = total > 0 ? resolution / total : 0
  const tolerance = 1e-10 * level.unit
  const clusterStrength = new Float64Array(order)
  const size = new Uint32Array(order)
  for (let v = 0; v < order; v++) {
    clusterStrength[membership[v]] += strength[v]
    size[membership[v]]++
  }
  const empty: number[] = []
  for (let c = order - 1; c >= 0; c--) if (size[c] === 0) empty.push(c)

  const queue = shuffled(order, random)
  const waiting = new Uint8Array(order).fill(1)
  let head = 0
  let length = order
  const weightTo = new Float64Array(order)
  const touched = new Uint32Array(order)

  while (length > 0) {
    const v = queue[head]
    head = head + 1 === order ? 0 : head + 1
    length--
    waiting[v] = 0
    const own = membership[v]
    const k = strength[v]
    let met = 0
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      const c = membership[targets[arc]]
      if (weightTo[c] === 0) touched[met++] = c
      weightTo[c] += weights[arc]
    }
    const stay = weightTo[own] - penalty * k * (clusterStrength[own] - k)
    let best = own
    let most = stay + tolerance
    for (let i = 0; i < met; i++) {
      const c = touched[i]
      if (c !== own) {
        const gain = weightTo[c] - penalty * k * clusterStrength[c]
        if (gain > most) {
          most = gain
          best = c
        }
      }
      weightTo[c] = 0
    }
    if (most < 0 && size[own] > 1) best = empty[empty.length - 1]
    if (best === own) continue

    if (size[best] === 0) empty.pop()
    clusterStrength[own] -= k
    clusterStrength[best] += k
    size[best]++
    if (--size[own] === 0) {
      clusterStrength[own] = 0
      empty.push(own)
    }
    membership[v] = best
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      const u = targets[arc]
      if (waiting[u] === 1 || membership[u] === best) continue
      waiting[u] = 1
      const tail = head + length
      queue[tail >= order ? tail - order : tail] = u
      length++
    }
  }
  return order - empty.length
}
