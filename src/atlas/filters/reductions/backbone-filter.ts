import { unlikelyArcs } from '../../counting/backbone.ts'
import { unlikelyOn } from '../hidden-ties.ts'
import { thresholdRanges, valuesOf } from '../ranges.ts'
import type { Reduction } from '../reduction.ts'
import { places } from '../stage-places.ts'

export const backbone: Reduction = {
  id: 'backbone',
  range: thresholdRanges.backbone,
  thin(stage, value) {
    const unlikely = () => unlikelyArcs(stage.csr, stage.strengths, value)
    const place = valuesOf('backbone').indexOf(value)
    if (place >= 0) {
      // What is known of all its values says who stays, before any tie is looked at.
      const { unlikeliest, degrees } = stage
      const stays = places(stage, (i) => unlikeliest[i]! <= place || degrees[i] === 0)
      return stage.cut(stays, 'nothing', unlikely)
    }
    const { csr } = stage
    const arcs = unlikely()
    const stays = (i: number) => {
      const [from, to] = [csr.offsets[i]!, csr.offsets[i + 1]!]
      return from === to || arcs.subarray(from, to).includes(1)
    }
    return stage.cut(places(stage, stays), 'nothing', () => arcs)
  },
  tiesThatStay: (before, value, order) => ({ unlikely: unlikelyOn(before, order, value) }),
}
