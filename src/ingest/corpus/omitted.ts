import type { LeftOutDecision } from '../../model/correction.ts'
import { type Decision, recordKey, workKeys } from '../../model/decision.ts'
import type { Work } from '../../model/work.ts'
import type { RefusedCorrection } from './corrected.ts'

/**
 * The works that are to be left out: those that hold a record named, be it beside others; where none of the records is
 * here, the one work that shares the most keys with the work meant, the first by id of several.
 */
export function omittedFrom(
  works: readonly Work[],
  decisions: readonly Decision[],
): { readonly leftOut: ReadonlySet<Work>; readonly applied: number; readonly refused: readonly RefusedCorrection[] } {
  const wanted = decisions.filter((decision) => decision.kind === 'left-out')
  const leftOut = new Set<Work>()
  const refused: RefusedCorrection[] = []
  if (wanted.length === 0) return { leftOut, applied: 0, refused }
  const holders = rowsBy(
    works,
    ({ records }) => records.map(recordKey),
    new Set(wanted.flatMap(({ records }) => records)),
  )
  const known = rowsBy(works, workKeys, new Set(wanted.flatMap((decision) => decision.works)))
  for (const decision of wanted) {
    const held = decision.records.flatMap((record) => holders.get(record) ?? [])
    const found = held.length > 0 ? held : nearest(decision, known)
    if (found.length === 0) refused.push({ decision, reason: { code: 'work-not-here' } })
    for (const work of found) leftOut.add(work)
  }
  return { leftOut, applied: wanted.length - refused.length, refused }
}

function nearest({ works }: LeftOutDecision, known: ReadonlyMap<string, readonly Work[]>): readonly Work[] {
  const shared = new Map<Work, number>()
  for (const key of works) for (const work of known.get(key) ?? []) shared.set(work, (shared.get(work) ?? 0) + 1)
  const [first] = [...shared].sort(([a, n], [b, m]) => m - n || (a.id < b.id ? -1 : 1))
  return first === undefined ? [] : [first[0]]
}

function rowsBy(
  works: readonly Work[],
  keysOf: (work: Work) => readonly string[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Work[]> {
  const rows = new Map<string, Work[]>()
  for (const work of works)
    for (const key of new Set(keysOf(work))) {
      if (!wanted.has(key)) continue
      const list = rows.get(key)
      if (list === undefined) rows.set(key, [work])
      else list.push(work)
    }
  return rows
}
