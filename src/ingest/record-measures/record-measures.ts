import { citations } from './citations.ts'
import type { RecordMeasure } from './record-measure.ts'
import { novelty } from './record-novelty.ts'
import { works } from './work-measures.ts'

/** Every measure that records say: the first is offered before those of ties, the others after them. */
export const recordMeasures: readonly RecordMeasure[] = [works, novelty, citations]
