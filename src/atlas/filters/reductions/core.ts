import { thresholdRanges } from '../ranges.ts'
import type { Reduction } from '../reduction.ts'
import { atLeast } from '../stage-places.ts'

export const core: Reduction = {
  id: 'core',
  range: thresholdRanges.core,
  // Who is left has the ties among those left that make its core number.
  thin: (stage, value) => stage.cut(atLeast(stage.cores, value), 'cores'),
}
