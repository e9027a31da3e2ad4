import { byBackbone, byWeight, crossed } from '../counting/crossing.ts'
import { backboneShares, type Stage } from './filter-stage.ts'
import { type Counts, noCounts } from './filter-tally.ts'
import { classesOf, type Given } from './given.ts'
import { valuesOf } from './ranges.ts'
import { canBeLaddered, type Laddered, ladderOf } from './rung-choices.ts'
import { weightsThatLeave } from './thresholds.ts'

/** Two thresholds with their values, the second on what the first leaves of a stage, and what stands between them. */
export interface Pair {
  readonly stage: Stage
  readonly first: readonly [id: Laddered, value: number]
  readonly second: readonly [id: 'weight' | 'backbone', value: number]
  readonly works?: number | undefined
  readonly weight?: number | undefined
}

/**
 * What every value of one of two thresholds leaves, the other at its own. Once more than one pair of values was asked
 * about, all pairs are counted together, so that whoever moves either has the rest for nothing; undefined before, and
 * for values that cannot be chosen.
 */
export function byPair(pair: Pair, of: 'first' | 'second', given: Given): Counts | undefined {
  const { stage, works, weight } = pair
  const [one, a] = pair.first
  const [other, b] = pair.second
  const [rows, columns] = [valuesOf(one), valuesOf(other)]
  const [row, column] = [rows.indexOf(a), columns.indexOf(b)]
  if (row < 0 || column < 0 || !canBeLaddered(stage, [])) return undefined
  const asked = `${a} ${b}`
  const known = stage.kept(`${one} and ${other}`, `${works} ${weight} ${given.asked}`, () => ({
    asked,
    left: undefined as readonly Uint32Array[] | undefined,
  }))
  if (known.left === undefined && known.asked === asked) return undefined
  known.left ??= counts(pair, given)
  const width = columns.length
  // A backbone is the stricter the less it is; what is counted begins with the laxest.
  const place = (j: number) => (other === 'backbone' ? width - 1 - j : j)
  const found = noCounts(of === 'first' ? rows.length : width)
  for (const [i, kind] of (['author', 'work', 'topic'] as const).entries()) {
    const left = known.left[i]!
    const own = found[kind]
    if (of === 'first') for (let t = 0; t < own.length; t++) own[t] = left[t * width + place(column)]!
    else for (let j = 0; j < own.length; j++) own[j] = left[row * width + place(j)]!
  }
  return found
}

function counts({ stage, first: [one], second: [other], works, weight }: Pair, given: Given): readonly Uint32Array[] {
  const ladder = ladderOf(stage, one, works)
  const least = weight === undefined ? Number.NEGATIVE_INFINITY : Math.fround(weight)
  const second =
    other === 'weight'
      ? byWeight(ladder, weightsThatLeave(stage), valuesOf(other).length)
      : byBackbone(ladder, least, backboneShares)
  return crossed(ladder, second, classesOf(stage, given), 3)
}
