import type { HeadId, ReductionId } from '../../model/filters.ts'
import { nodeKinds } from '../../model/ids.ts'
import { counted, type Reductions } from './counted.ts'
import type { Field } from './field.ts'
import type { Stage } from './filter-stage.ts'
import { type ByKind, type Counts, first, noCounts, plus } from './filter-tally.ts'
import type { Given } from './given.ts'
import { highest } from './highest.ts'
import { byPair } from './pair-choices.ts'
import { type Threshold, valuesIn } from './ranges.ts'
import { nested, oneByOne, tried } from './reduction-choices.ts'
import { byRungs, canBeLaddered, isLaddered } from './rung-choices.ts'
import { isThreshold } from './thresholds.ts'

/** How many nodes each choice of a filter would leave, were it the only one chosen; all other filters applied. */
export interface Choices {
  /**
   * What can be chosen: years; numbers of clusters; kinds by their places; values of a column by their codes, and last
   * having none; what a reduction can be set to.
   */
  readonly values: ArrayLike<number>
  /** Nodes of each kind, beside the values. */
  readonly left: Counts
  /** With this filter off. */
  readonly without: ByKind
}

/** Of a filter that looks at works or nodes: all its choices are thinned at once, side by side. */
export function choicesByWorks(id: HeadId, field: Field, without: ByKind, on: Reductions, given: Given): Choices {
  const values = given.ground.valuesOf(id)
  return { values, left: left(), without }

  function left(): Counts {
    if (field.only !== undefined) return onlyAt(field.only, values.length, without)
    return on.length === 0 ? plus(field.counted(given.aside), given.always) : counted(field.sides, on, given)
  }
}

/** All at one choice, nothing at the others. */
function onlyAt(only: number, count: number, all: ByKind): Counts {
  const counts = noCounts(count)
  for (const kind of nodeKinds) counts[kind][only] = all[kind]
  return counts
}

interface Setting {
  readonly isOn: boolean
  /** What is left with all that is on. */
  readonly now: ByKind
  /** What the reduction is set to, if it is. */
  readonly own: number | undefined
  /** The reduction that left `before`, if one did, and what it was applied to. */
  readonly prior: { readonly stage: Stage; readonly id: ReductionId; readonly value: number } | undefined
}

/** Of a reduction: `before` is what it is applied to, `after` what comes after it. */
export function choicesByReduction(
  id: ReductionId,
  before: Stage,
  after: Reductions,
  { isOn, now, own, prior }: Setting,
  given: Given,
): Choices {
  const values = valuesIn(given.ground.reductions.get(id)!.range)
  return { values, left: left(), without: isOn ? first(counted(before, after, given)) : now }

  function byThreshold(id: Threshold): Counts {
    return ofPair(id) ?? alone(id)
  }

  /** Where another threshold stands next to it, all their pairs may be known. */
  function ofPair(id: Threshold): Counts | undefined {
    const last = after.at(-1)
    if (last !== undefined && id !== 'backbone' && (last[0] === 'weight' || last[0] === 'backbone')) {
      const between = new Map(after.slice(0, -1))
      const value = own ?? values[0]!
      const pair = { first: [id, value], second: [last[0], last[1]] } as const
      return byPair(
        { stage: before, ...pair, works: between.get('works'), weight: between.get('weight') },
        'first',
        given,
      )
    }
    if (prior === undefined || after.length > 0 || (id !== 'weight' && id !== 'backbone')) return undefined
    const { id: one } = prior
    if (!isLaddered(one)) return undefined
    const pair = { first: [one, prior.value], second: [id, own ?? values[0]!] } as const
    return byPair({ stage: prior.stage, ...pair }, 'second', given)
  }

  function alone(id: Threshold): Counts {
    // Only reductions of nodes follow those of ties.
    if (id === 'backbone' || after.every(([other]) => other === 'works' || other === 'top'))
      return nested(before, id, after, given)
    return canBeLaddered(before, after) ? byRungs(before, id, after, given) : oneByOne(before, id, after, given)
  }

  function left(): Counts {
    if (values.length === 1) return isOn ? onlyAt(0, 1, now) : counted(before, [[id, values[0]!], ...after], given)
    if (id === 'top' && after.length === 0) return plus(highest(before, values, given), given.always)
    // What is known of thresholds holds where nothing but thresholds, and the highest of all at the end, follow.
    const known = after.every(([other], i) => isThreshold(other) || (other === 'top' && i === after.length - 1))
    return plus(isThreshold(id) && known ? byThreshold(id) : tried(before, id, values, after, given), given.always)
  }
}
