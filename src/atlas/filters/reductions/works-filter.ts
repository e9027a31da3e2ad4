import { thresholdRanges } from '../ranges.ts'
import type { Reduction } from '../reduction.ts'
import { atLeast } from '../stage-places.ts'

export const works: Reduction = {
  id: 'works',
  range: thresholdRanges.works,
  thin: (stage, value) => stage.cut(atLeast(stage.works, value)),
}
