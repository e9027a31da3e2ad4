import { thresholdRanges } from '../ranges.ts'
import type { Reduction } from '../reduction.ts'
import { places } from '../stage-places.ts'

export const weight: Reduction = {
  id: 'weight',
  range: thresholdRanges.weight,
  thin(stage, value) {
    // Weights are Float32 values: so is what they are compared with.
    const least = Math.fround(value)
    const { lightest, heaviest } = stage.strengths
    if (lightest >= least) return stage
    const { degrees } = stage
    const stays = places(stage, (i) => heaviest[i]! >= least || degrees[i] === 0)
    return stage.cut(stays, 'nothing', () => {
      const { csr } = stage
      const arcs = new Uint8Array(csr.targets.length)
      for (let k = 0; k < arcs.length; k++) arcs[k] = Number(csr.weights[k]! >= least)
      return arcs
    })
  },
  tiesThatStay: (_, value) => ({ least: Math.fround(value) }),
}
