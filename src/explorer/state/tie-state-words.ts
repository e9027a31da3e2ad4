import type { Atlas } from '../../atlas/atlas.ts'
import { noNumber } from '../../atlas/column.ts'
import type { TieFacts } from '../../atlas/facts/tie-facts.ts'
import { tieStateOf } from '../../atlas/tie-states.ts'
import { en } from '../../words/en.ts'

/** What years make of a tie, as `New in 2020–2022: 3 works`; null where all count, and of a tie that lies in one work. */
export function tieStateWords(
  { works: { year } }: Pick<Atlas, 'works'>,
  facts: TieFacts,
  years: readonly [first: number, last: number] | null,
): string | null {
  if (years === null || (facts.kind !== 'coauthorship' && facts.kind !== 'cooccurrence')) return null
  const rows =
    facts.kind === 'cooccurrence' ? facts.works : facts.works.flatMap(({ work, adds }) => (adds > 0 ? [work] : []))
  const [first, last] = years
  const of = rows.map((row) => year[row]!)
  const state = tieStateOf(of, { first, last })
  if (state === undefined) return null
  const within = of.filter((one) => one >= first && one <= last).length
  const before = of.filter((one) => one !== noNumber && one < first).length
  return en.tieStates.said[state](within, before, years)
}
