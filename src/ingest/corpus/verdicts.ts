import type { ApartDecision, OneWorkDecision } from '../../model/correction.ts'
import type { Decision } from '../../model/decision.ts'

/** What was decided of which records are one work, without what a later decision overrules. */
export interface Verdicts {
  /** The latest first. */
  readonly ones: readonly OneWorkDecision[]
  readonly aparts: readonly ApartDecision[]
}

/**
 * Of the decisions on which records are one work those that hold together: the latest stands, and each before it so far
 * as none later says otherwise, be it by way of a third record.
 */
export function verdictsOn(decisions: readonly Decision[]): Verdicts {
  const ones: OneWorkDecision[] = []
  const aparts: ApartDecision[] = []
  const sets = new Map<string, Set<string>>()
  const setOf = (key: string) => sets.get(key) ?? new Set([key])
  for (const decision of decisions.toReversed()) {
    if (decision.kind !== 'one-work' && decision.kind !== 'apart') continue
    const [one, other] = [setOf(decision.one), setOf(decision.other)]
    if (decision.kind === 'apart') {
      if (!one.has(decision.other)) aparts.push(decision)
    } else if (!aparts.some((apart) => parts(apart, one, other) || parts(apart, other, one))) {
      ones.push(decision)
      const both = new Set([...one, ...other])
      for (const key of both) sets.set(key, both)
    }
  }
  return { ones, aparts }
}

const parts = (apart: ApartDecision, one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.has(apart.one) && other.has(apart.other)
