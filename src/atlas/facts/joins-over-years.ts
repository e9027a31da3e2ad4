import { by } from '../../model/order.ts'
import type { Atlas } from '../atlas.ts'
import { noNumber } from '../column.ts'
import { addedBy } from '../period-ties.ts'

/** A dated work of an author, and who of the rows signed it too. */
export interface Join {
  /** Its row among the works. */
  readonly work: number
  readonly year: number
  /** Where it stands among the author’s works of its year: `place` of `of`, from 0. */
  readonly place: number
  readonly of: number
  /** Numbers of the rows, ascending. */
  readonly rows: readonly number[]
  /** How many signed it that have no row. */
  readonly others: number
}

export interface JoinsOverYears {
  readonly first: number
  readonly last: number
  /** Coauthors by falling number of joint works among those given; works that tie nobody do not count. */
  readonly rows: readonly { readonly author: number; readonly works: number }[]
  /** How many coauthors have no row. */
  readonly others: number
  /** From the oldest to the newest. */
  readonly joins: readonly Join[]
}

/** With whom an author signed some works, year by year; null where none of them has a year. `most` rows at most. */
export function joinsOverYears(
  atlas: Atlas,
  author: number,
  works: readonly number[],
  most: number,
): JoinsOverYears | null {
  const { offsets, targets } = atlas.networks.authorship
  const { year, month, day } = atlas.works
  const signers = (w: number): readonly number[] =>
    [...new Set(targets.subarray(offsets[w], offsets[w + 1]))].filter((one) => one !== author)
  const counts = new Map<number, number>()
  for (const w of works)
    if (addedBy(atlas, w) > 0) for (const one of signers(w)) counts.set(one, (counts.get(one) ?? 0) + 1)
  const ranked = [...counts].sort(by(([, count]) => -count, ([one]) => one)) // biome-ignore format: one criterion after another
  const rows = ranked.slice(0, most).map(([one, count]) => ({ author: one, works: count }))
  const rowOf = new Map(rows.map((row, i) => [row.author, i]))
  const dated = works
    .filter((w) => year[w] !== noNumber)
    .sort(by((w) => year[w]!, (w) => month[w]! * 32 + day[w]!, (w) => w)) // biome-ignore format: one criterion after another
  if (dated.length === 0) return null
  const ofYear = new Map<number, number>()
  for (const w of dated) ofYear.set(year[w]!, (ofYear.get(year[w]!) ?? 0) + 1)
  const seen = new Map<number, number>()
  const joins = dated.map((w): Join => {
    const place = seen.get(year[w]!) ?? 0
    seen.set(year[w]!, place + 1)
    const all = signers(w)
    const there = all.flatMap((one) => rowOf.get(one) ?? []).sort((a, b) => a - b)
    return { work: w, year: year[w]!, place, of: ofYear.get(year[w]!)!, rows: there, others: all.length - there.length }
  })
  return {
    first: joins[0]!.year,
    last: joins.at(-1)!.year,
    rows,
    others: ranked.length - rows.length,
    joins,
  }
}
