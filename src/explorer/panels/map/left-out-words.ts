import type { Filtered } from '../../../atlas/filters/sieve.ts'
import type { MapPart } from '../../../model/exploration.ts'
import { type NodeKind, nodeKinds } from '../../../model/ids.ts'
import { en } from '../../../words/en.ts'
import { counted, kindWord } from '../parts/words.ts'

/** “2,104 of 2,757 authors and 3 of 12 works hidden: fewer than 2 works; outside the largest component”. */
export function leftOutWords({ all, shown, steps, hiddenTies }: Filtered, kinds: readonly NodeKind[]): string {
  const counts = kinds
    .filter((kind) => shown[kind] < all[kind])
    .map((kind) => {
      const many = kindWord[kind][1].toLowerCase()
      return `${(all[kind] - shown[kind]).toLocaleString('en')} of ${all[kind].toLocaleString('en')} ${many}`
    })
  const ties = hiddenTies.count > 0 ? [counted(hiddenTies.count, 'tie')] : []
  const reasons = steps.map(({ reason }) => en.leftOut(reason))
  const what = [...counts, ...ties]
  return what.length === 0 ? 'Nothing hidden by the filter' : `${listed(what)} hidden: ${reasons.join('; ')}`
}

/** “The 5,000 most important of 300,215 authors, 100,000 works and 300 topics, with the ties among them”. */
export function partWords({ of }: MapPart, shown: number): string {
  const whole = nodeKinds.filter((kind) => of[kind] > 0).map((kind) => counted(of[kind], ...lower(kind)))
  return `The ${shown.toLocaleString('en')} most important of ${listed(whole)}, with the ties among them`
}

const lower = (kind: NodeKind): [string, string] => [kindWord[kind][0].toLowerCase(), kindWord[kind][1].toLowerCase()]

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
