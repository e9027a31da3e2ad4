import type { Stage } from '../filter-stage.ts'
import type { Reduction } from '../reduction.ts'

export const giant: Reduction = {
  id: 'giant',
  range: null,
  // Whoever is tied to one of them is one of them.
  thin: (stage) => stage.cut(inLargest(stage), 'ties'),
}

/** Places of the largest component of each part, ascending. */
function inLargest(stage: Stage): Uint32Array {
  const { components, order, part } = stage
  const { of } = components
  const largest = largestOf(stage)
  const kept = new Uint32Array(order)
  let count = 0
  for (let i = 0; i < order; i++) if (of[i] === largest[part === undefined ? 0 : part[i]!]) kept[count++] = i
  return kept.subarray(0, count)
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
