import type { Csr } from '../../model/csr.ts'
import type { Strengths } from '../counting/backbone.ts'
import { type Threshold, thresholdRanges, valuesOf } from './ranges.ts'

/** Whether a reduction is one of the thresholds of which all values are counted at once. */
export const isThreshold = (id: string): id is Threshold => Object.hasOwn(thresholdRanges, id)

/** What thresholds look at: see `Stage`. */
interface Known {
  readonly nodes: Uint32Array
  readonly csr: Csr
  readonly works: Float64Array
  readonly cores: Uint32Array
  readonly degrees: Uint32Array
  readonly strengths: Strengths
  readonly unlikeliest: Uint8Array
}

/** For each node, how many of the values leave it. */
export function valuesThatLeave(stage: Known, id: Threshold): Uint8Array {
  const { nodes } = stage
  const { values, step } = thresholds[id]
  switch (id) {
    case 'works':
      return wholeReached(values.length, stage.works)
    case 'core':
      return wholeReached(values.length, stage.cores)
    case 'weight': {
      // Whoever has no ties is left by all.
      const { heaviest } = stage.strengths
      const stays = new Uint8Array(nodes.length)
      for (let i = 0; i < nodes.length; i++)
        stays[i] = heaviest[i] === Number.NEGATIVE_INFINITY ? values.length : reached(values, step, heaviest[i]!)
      return stays
    }
    case 'backbone': {
      const { degrees, unlikeliest } = stage
      const stays = new Uint8Array(nodes.length)
      for (let i = 0; i < nodes.length; i++)
        stays[i] = degrees[i] === 0 ? values.length : values.length - unlikeliest[i]!
      return stays
    }
  }
}

const threshold = (id: Threshold, of = (value: number) => value) => ({
  values: valuesOf(id).map(of),
  step: thresholdRanges[id].step,
})

const thresholds = {
  core: threshold('core'),
  works: threshold('works'),
  weight: threshold('weight', Math.fround),
  backbone: threshold('backbone'),
}

/** How many of the values 1, 2, 3, … up to a last one are not above each number. */
function wholeReached(last: number, numbers: Uint32Array | Float64Array): Uint8Array {
  const reached = new Uint8Array(numbers.length)
  for (let i = 0; i < reached.length; i++) reached[i] = Math.min(last, numbers[i]!)
  return reached
}

/** How many of ascending values, in steps, are not above a limit. */
function reached(values: Float64Array, step: number, limit: number): number {
  let count = Math.min(values.length, Math.max(0, Math.floor((limit - values[0]!) / step) + 1))
  while (count < values.length && values[count]! <= limit) count++
  while (count > 0 && values[count - 1]! > limit) count--
  return count
}

/** For each arc, how many of the values of `weight` leave it. */
export function weightsThatLeave({ csr: { weights } }: Pick<Known, 'csr'>): Uint8Array {
  const { values, step } = thresholds.weight
  const stays = new Uint8Array(weights.length)
  for (let k = 0; k < stays.length; k++) stays[k] = reached(values, step, weights[k]!)
  return stays
}
