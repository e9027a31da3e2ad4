import { exp } from '../../model/maths.ts'
import { fullName } from '../../model/name.ts'
import type { Evidence } from '../../model/reasons.ts'
import type { Cluster, Mention } from './byline-clusters.ts'
import type { Likeness } from './byline-likeness.ts'
import type { NameIndex } from './name-index.ts'
import type { Verdict } from './pair-scores.ts'

/** What speaks for and against two clusters being one person. */
export interface Told {
  readonly evidence: readonly Evidence[]
  readonly against: readonly Evidence[]
  /** From 0 to 1. */
  readonly confidence: number
}

export function explain(
  a: Cluster,
  b: Cluster,
  verdict: Verdict,
  nameIndex: NameIndex,
  mentions: readonly Mention[],
  likeness: Likeness,
): Told {
  const evidence: Evidence[] = []
  const against: Evidence[] = []
  if (verdict.ids) evidence.push({ code: 'same-id' })
  const [one, other] = [a.name, b.name]
  evidence.push(one === other ? { code: 'same-print', name: one } : { code: 'names-fit', how: verdict.how, one, other })
  const initial = verdict.how === 'initial' || verdict.how === 'equal' || verdict.how === 'middle'
  if (verdict.rivals === 0 && verdict.how === 'initial') evidence.push({ code: 'only-name' })
  if (verdict.rivals > 0 && initial) against.push({ code: 'other-bearers', people: verdict.rivals })
  const { coauthors } = verdict
  if (coauthors.length > 0) {
    const fewer = a.mentions.length <= b.mentions.length ? a : b
    const names = coauthors.slice(0, 3).map(({ short, form }) => coauthorName(short, form, fewer, nameIndex, mentions))
    evidence.push({ code: 'shared-coauthors', people: coauthors.length, names })
  } else if (a.partners.size > 0 && b.partners.size > 0) against.push({ code: 'no-shared-coauthors' })
  const { alike } = verdict
  const places = alike.place > 0 ? likeness.sharedPlaces(...alike.pair) : []
  if (places.length > 0) evidence.push({ code: 'shared-affiliations', words: places.slice(0, 3) })
  const words = alike.text > 0 ? likeness.sharedWords(...alike.pair) : []
  if (words.length > 0) evidence.push({ code: 'shared-words', words: words.slice(0, 3) })
  const venue = alike.venue > 0 ? nameIndex.works[mentions[alike.pair[0]]!.work]!.venue : undefined
  if (venue !== undefined) evidence.push({ code: 'shared-venues', words: [venue] })
  if (alike.place < -0.5) against.push({ code: 'other-affiliations' })
  if (alike.apart && alike.place <= 0) against.push({ code: 'other-subjects' })
  if (verdict.world >= 100 || verdict.doubt === 'common')
    against.push({ code: 'common-name', people: twoDigits(verdict.world) })
  if (verdict.gap > 8) against.push({ code: 'years-between', years: verdict.gap })
  const { family } = nameIndex.forms[a.forms[0]!]!.name
  if (coauthors.length === 0 && verdict.rivals === 0 && nameIndex.rarity.bearers(family) < 2)
    evidence.push({ code: 'rare-surname' })
  const confidence = Math.min(0.99, Math.max(0.01, 1 / (1 + exp(-verdict.score))))
  return { evidence, against, confidence: Math.round(confidence * 100) / 100 }
}

/** A count that is an estimate. */
function twoDigits(count: number): number {
  let unit = 1
  while (count >= 100 * unit) unit *= 10
  return Math.round(count / unit) * unit
}

function coauthorName(
  short: number,
  form: number | undefined,
  cluster: Cluster,
  nameIndex: NameIndex,
  mentions: readonly Mention[],
): string {
  for (const m of cluster.mentions) {
    const { work } = mentions[m]!
    const row = nameIndex.formAt[work]!
    for (let i = 0; i < row.length; i++)
      if (row[i]! >= 0 && (form === undefined ? nameIndex.forms[row[i]!]!.short === short : row[i] === form))
        return fullName(nameIndex.works[work]!.bylines[i]!.name)
  }
  return nameIndex.forms.find((f) => f.short === short)?.name.family ?? ''
}
