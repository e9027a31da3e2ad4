import type { Filtered } from '../../../atlas/filters/sieve.ts'
import type { MapPart } from '../../../model/exploration.ts'
import { type NodeKind, nodeKinds } from '../../../model/ids.ts'
import { en } from '../../../words/en.ts'

/** “2,104 of 2,757 authors and 3 of 12 works hidden: fewer than 2 works; outside the largest component”. */
export function leftOutWords({ all, shown, steps }: Filtered, kinds: readonly NodeKind[], hidden: number): string {
  const counts = kinds
    .filter((kind) => shown[kind] < all[kind])
    .map((kind) => en.hidden.of(all[kind] - shown[kind], all[kind], en.kinds[kind].manyWithin))
  const ties = hidden > 0 ? [en.hidden.ties(hidden)] : []
  const reasons = steps.map(({ reason }) => en.leftOut(reason))
  const what = [...counts, ...ties]
  return what.length === 0 ? en.hidden.nothing : en.hidden.by(what, reasons)
}

/** “The 5,000 most important of 300,215 authors, 100,000 works and 300 topics, with the ties among them”. */
export function partWords({ of }: MapPart, shown: number): string {
  const whole = nodeKinds.filter((kind) => of[kind] > 0).map((kind) => en.kinds[kind].counted(of[kind]))
  return en.hidden.part(shown, whole)
}
