import { citations } from './citations.ts'
import { novelty } from './novelty.ts'
import type { RecordMeasure } from './record-measure.ts'
import { works } from './works.ts'

/** Every measure that records say: the first is offered before those of ties, the others after them. */
export const recordMeasures: readonly RecordMeasure[] = [works, novelty, citations]
