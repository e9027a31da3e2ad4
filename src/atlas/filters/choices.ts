import type { ReductionId } from '../../model/filters.ts'
import { sideBySide, subgraph } from '../counting/subgraph.ts'
import { counted, type Given, type Reductions } from './counted.ts'
import { grouped, type Head, type HeadId } from './head.ts'
import { highest, nested, oneByOne } from './reduction-choices.ts'
import { valuesOf } from './reductions.ts'
import { Stage } from './stage.ts'
import { type ByKind, type Counts, first, plus } from './tally.ts'
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

/** Of a filter that looks at works or nodes: all its choices are thinned at once, side by side. */
export function choicesByWorks(id: HeadId, head: Head, on: Reductions, given: Given): Choices {
  const { ground } = given
  const chosen = head.chosen(id)
  const { nodes, choices: of, count } = chosen
  const values = id === 'years' ? ground.years.years : upTo(count)
  const left =
    on.length === 0 ? counted(new Stage(nodes, () => ground.csr, { of, count }), [], given) : sideways(chosen)
  const rest = head.nodes(id)
  const whole = new Stage(rest, () => subgraph(ground.csr, rest))
  return { values, left, without: first(counted(whole, on, given)) }

  function sideways(all: typeof chosen): Counts {
    const groups = grouped(all)
    const part = new Uint32Array(groups.members.length)
    for (let c = 0; c < count; c++) part.fill(c, groups.offsets[c], groups.offsets[c + 1])
    const parts = { of: part, count }
    return counted(new Stage(groups.members, () => sideBySide(ground.csr, groups), parts), on, given)
  }
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

const upTo = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, i) => i)
