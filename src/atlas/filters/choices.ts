import type { ReductionId } from '../../model/filters.ts'
import { nodeKinds } from '../../model/ids.ts'
import { sideBySide, subgraph } from '../counting/subgraph.ts'
import { grouped } from './chosen.ts'
import { counted, type Given, type Reductions } from './counted.ts'
import type { HeadId } from './ground.ts'
import type { Head } from './head.ts'
import { highest, nested, oneByOne } from './reduction-choices.ts'
import { valuesOf } from './reductions.ts'
import { Stage } from './stage.ts'
import { type ByKind, type Counts, first, noCounts, plus } from './tally.ts'
import { thinned } from './thin.ts'

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

/**
 * Of a filter that looks at works or nodes: all its choices are thinned at once, side by side. `now` is what all the
 * filters leave.
 */
export function choicesByWorks(id: HeadId, head: Head, now: Stage, on: Reductions, given: Given): Choices {
  const { ground } = given
  const without = first(head.isOn(id) ? counted(all(head.nodes(id)), on, given) : counted(now, [], given))
  const values = ground.valuesOf(id)
  const count = values.length
  const only = id === 'kinds' || id === 'clusters' ? undefined : ground.facet(id).only
  if (only !== undefined) return { values, left: onlyAt(only, count, without), without }
  const chosen = head.chosen(id)
  if (on.length === 0) {
    const unthinned = new Stage(chosen.nodes, () => ground.csr, { of: chosen.choices, count })
    return { values, left: counted(unthinned, [], given), without }
  }
  const groups = grouped(chosen, ground.bounds[3])
  const part = new Uint32Array(groups.members.length)
  for (let c = 0; c < count; c++) part.fill(c, groups.offsets[c], groups.offsets[c + 1])
  const stage = new Stage(groups.members, () => sideBySide(ground.csr, groups), { of: part, count })
  return { values, left: counted(stage, on, given), without }

  function all(nodes: Uint32Array): Stage {
    return new Stage(nodes, () => subgraph(ground.csr, nodes))
  }
}

/** All at one choice, nothing at the others. */
function onlyAt(only: number, count: number, all: ByKind): Counts {
  const counts = noCounts(count)
  for (const kind of nodeKinds) counts[kind][only] = all[kind]
  return counts
}

/** Of a reduction: `before` is what it is applied to, `after` what comes after it. */
export function choicesByReduction(id: ReductionId, before: Stage, after: Reductions, given: Given): Choices {
  const values = valuesOf(id)
  const without = first(counted(before, after, given))
  return { values, left: left(), without }

  function left(): Counts {
    if (id === 'giant') return counted(thinned(before, id, 0, given.ground.known), after, given)
    if (id === 'top') return plus(highest(before, values, given), given.always)
    const ofNodes = after.every(([other]) => other === 'works' || other === 'top')
    return plus(ofNodes ? nested(before, id, after, given) : oneByOne(before, id, after, given), given.always)
  }
}
