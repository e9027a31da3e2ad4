import { exp, log, log2, pow } from '../../model/maths.ts'
import { type Cluster, idsAgree, idsConflict, shareWork } from './byline-clusters.ts'
import type { Alike, Likeness } from './byline-likeness.ts'
import { type Fit, type FitKind, nameFit } from './compatible.ts'
import type { Crowds } from './crowd.ts'
import type { Form, Partner } from './form.ts'
import { candidates, detailOf, type NameIndex } from './name-index.ts'
import { isInitial } from './printed-name.ts'

/** Log odds at and above which two clusters are one person; and above which somebody should look. */
export const same = 1
export const unsure = -1

/** Why two clusters are or are not one person. `score` is in natural log odds. */
export interface Verdict {
  readonly score: number
  readonly how: FitKind
  readonly prior: number
  readonly coauthors: readonly { readonly short: number; readonly form: number | undefined; readonly weight: number }[]
  readonly alike: Alike
  /** How many other people of the corpus the vaguer name fits. */
  readonly rivals: number
  readonly gap: number
  readonly ids: boolean
  /** Why two are asked about whom names alone would join: the name is common, or their subjects are far apart. */
  readonly doubt: 'common' | 'apart' | undefined
  /** Expected number of the world's authors who bear the commoner of the names. */
  readonly world: number
}

/** Where somebody is asked although the names alone would do. */
const asked = 0.9

/** The odds on which a name that nobody else is known to bear is still two people's. */
const certain = 0.08

interface Namesakes {
  readonly others: number
  readonly how: FitKind
  readonly rivals: number
}

/** What each way of fitting costs, and whether it may stand without anything else in favour. */
const cost: Readonly<Record<FitKind, number>> = {
  equal: 0,
  initial: 0,
  middle: 0,
  transliteration: -0.3,
  nickname: -0.7,
  second: -1.8,
  typo: -3,
  flipped: -2.2,
  joined: -1.7,
}

/**
 * Weighs whether two clusters of bylines are one person, as Fellegi and Sunter (1969) do: the prior odds are
 * those that nobody else of this name is about; each kind of evidence multiplies them.
 */
export class PairScores {
  readonly #nameIndex: NameIndex
  readonly #likeness: Likeness
  readonly #crowds: Crowds
  /** Forms that may be one person's, by the form. */
  readonly #neighbours: readonly (readonly Form[])[]
  readonly #candidates = new Map<number, ReadonlyMap<string, number>>()
  readonly #fits = new Map<number, Fit | null>()
  readonly #known = new Map<number, Namesakes>()

  constructor(nameIndex: NameIndex, crowds: Crowds, likeness: Likeness, neighbours: readonly (readonly Form[])[]) {
    this.#nameIndex = nameIndex
    this.#crowds = crowds
    this.#likeness = likeness
    this.#neighbours = neighbours
  }

  /** How two forms fit; remembered. */
  fits(a: number, b: number): Fit | null {
    const [low, high] = a <= b ? [a, b] : [b, a]
    const key = low * this.#nameIndex.forms.length + high
    let found = this.#fits.get(key)
    if (found === undefined) {
      found = nameFit(this.#nameIndex.forms[low]!.name, this.#nameIndex.forms[high]!.name) ?? null
      this.#fits.set(key, found)
    }
    return found
  }

  /** Whether the rules allow two clusters to be one person at all. */
  allowed(a: Cluster, b: Cluster): boolean {
    if (shareWork(a, b)) return false
    if (idsAgree(a, b)) return true
    if (idsConflict(a, b) !== undefined) return false
    for (const x of a.forms) for (const y of b.forms) if (x !== y && this.fits(x, y) === null) return false
    return true
  }

  /** Whether a verdict can come near to anything: without a trace in common, names alone must carry it. */
  hopeful(a: Cluster, b: Cluster): boolean {
    if (this.#likeness.speaks || a.ids.size > 0 || a.forms.length > 1 || b.forms.length > 1) return true
    if (this.prior(a.forms[0]!, b.forms[0]!, a.works.length, b.works.length).prior >= unsure) return true
    const [small, large] = a.partners.size <= b.partners.size ? [a, b] : [b, a]
    for (const short of small.partners.keys()) if (large.partners.has(short)) return true
    return false
  }

  verdict(a: Cluster, b: Cluster): Verdict {
    let [prior, how, rivals, world] = [Number.NEGATIVE_INFINITY, 'equal' as FitKind, 0, 0]
    for (const x of a.forms)
      for (const y of b.forms) {
        const found = this.prior(x, y, a.works.length, b.works.length)
        if (found.prior > prior) {
          ;({ prior, how, rivals } = found)
          world = Math.max(this.#crowds.of(x).world, this.#crowds.of(y).world)
        }
      }
    const coauthors = this.#sharedCoauthors(a, b)
    const alike = this.#likeness.between(a.mentions, b.mentions)
    let score =
      prior +
      damped(
        coauthors.map(({ weight }) => weight),
        9,
      ) +
      alike.weight
    if (a.partners.size > 0 && b.partners.size > 0) score -= this.#absence(a, b, how, coauthors.length > 0)
    const gap = a.from === 0 || b.from === 0 ? 0 : Math.max(0, a.from - b.to, b.from - a.to)
    if (gap > 8) score -= Math.min(2.5, (gap - 8) / 8)
    if ((how === 'typo' || how === 'flipped' || how === 'joined') && coauthors.length === 0)
      score = Math.min(score, unsure - 1)
    const doubt = score >= same && coauthors.length === 0 ? this.#doubt(a, b, world, alike) : undefined
    if (doubt !== undefined) score = asked
    const ids = idsAgree(a, b)
    if (ids) score += 20
    return { score, how, prior, coauthors, alike, rivals, gap, ids, doubt, world }
  }

  /**
   * Why two of different names, of which nothing but the names speaks for one person, are asked about and not joined.
   * What names a large corpus holds tells more than how common they are in the world.
   */
  #doubt(a: Cluster, b: Cluster, world: number, alike: Alike): Verdict['doubt'] {
    const forms = new Set([...a.forms, ...b.forms])
    if (forms.size === 1 || alike.weight > 0.5) return undefined
    const full = [...forms].every((form) => this.#nameIndex.forms[form]!.full)
    const large = Math.max(1, this.#nameIndex.rarity.names / 2000)
    if (world > large * (full ? 20 : 300)) return 'common'
    return alike.apart ? 'apart' : undefined
  }

  /**
   * What it tells that coauthors are not shared: more where they are met elsewhere in the corpus, where the other
   * cluster never is with them; and where none is shared, more if both clusters have many works.
   */
  #absence(a: Cluster, b: Cluster, how: FitKind, shared: boolean): number {
    const [few, many] = a.partners.size <= b.partners.size ? [a, b] : [b, a]
    let known = 0
    for (const [short, { count }] of few.partners)
      if (!many.partners.has(short) && this.#nameIndex.shortCount[short]! > count) known++
    if (shared) return 0.3 * log(1 + known)
    const works = Math.min(a.works.length, b.works.length)
    return (how === 'middle' ? 0.15 : 0.25) * log2(1 + works) + 0.4 * log(1 + known)
  }

  /** Log odds of two forms before any evidence but the names, given how many works each signs. */
  prior(x: number, y: number, worksX: number, worksY: number): { prior: number; how: FitKind; rivals: number } {
    const crowd = this.#crowds.of(x)
    const alone = x === y && this.#nameIndex.forms[x]!.full
    const { others, how, rivals } = alone
      ? { others: crowd.others, how: 'equal' as const, rivals: 0 }
      : this.#namesakes(x, y)
    const chosen = x === y ? crowd.chosen : 0
    const standing = Math.sqrt(Math.min(Math.max(worksX, worksY), 50))
    const odds = (chosen > 0 && others > 1 ? 0.5 : 1) * log(others)
    const prior = (1 - chosen) * log(standing) - odds - (chosen * 2 * others) / (others + 0.3)
    return { prior: prior + cost[how], how, rivals }
  }

  /** How many others two forms may be about, as a weight; remembered, since many bylines print the same forms. */
  #namesakes(x: number, y: number): Namesakes {
    const key = Math.min(x, y) * this.#nameIndex.forms.length + Math.max(x, y)
    let known = this.#known.get(key)
    if (known === undefined) {
      known = this.#countNamesakes(x, y)
      this.#known.set(key, known)
    }
    return known
  }

  #countNamesakes(x: number, y: number): Namesakes {
    const found = this.fits(x, y)
    if (found === null) return { others: Number.POSITIVE_INFINITY, how: 'equal', rivals: 0 }
    const [a, b] = [this.#nameIndex.forms[Math.min(x, y)]!, this.#nameIndex.forms[Math.max(x, y)]!]
    const vaguer = vagueness(a) >= vagueness(b) ? a : b
    const detail = detailOf(vaguer, vaguer === a ? b : a)
    let rivals = 0
    let weight = 0
    for (const [other, n] of this.candidatesOf(vaguer.index)) {
      if (other === detail || (detail !== undefined && this.#alike(other, detail))) continue
      rivals++
      weight += Math.sqrt(n)
    }
    // Two bylines that both print the vague form: one candidate may be both.
    if (detail === undefined && rivals > 0) {
      rivals--
      weight = rivals
    }
    const { chosen, others } = this.#crowds.of(vaguer.index)
    const here = certain + this.#nameIndex.rarity.others(a.name.family, found.shared)
    const unseen = chosen === 0 ? here : exp((1 - chosen) * log(here) + chosen * log(Math.max(here, others)))
    // Less than one each: many who fit only by an initial sign this very name too.
    return { others: unseen + 0.4 * weight, how: found.kind, rivals }
  }

  candidatesOf(form: number): ReadonlyMap<string, number> {
    let found = this.#candidates.get(form)
    if (found === undefined) {
      found = candidates(this.#nameIndex.forms[form]!, this.#neighbours[form]!)
      this.#candidates.set(form, found)
    }
    return found
  }

  #alike(a: string, b: string): boolean {
    const name = { key: a, family: 'x', forenames: [a], closed: '', suffix: '', number: '', collective: false }
    return nameFit(name, { ...name, key: b, forenames: [b] }) !== undefined
  }

  #sharedCoauthors(a: Cluster, b: Cluster): Verdict['coauthors'] {
    const [small, large] = a.partners.size <= b.partners.size ? [a, b] : [b, a]
    const settled = a.works.length >= b.works.length ? a : b
    const shared: { short: number; form: number | undefined; weight: number }[] = []
    for (const [short, partner] of small.partners) {
      const other = large.partners.get(short)
      if (other === undefined) continue
      const form = sharedForm(partner, other)
      if (form === undefined && partner.bare === 0 && other.bare === 0) continue
      const count = form === undefined ? this.#nameIndex.shortCount[short]! : this.#nameIndex.forms[form]!.count
      const often = settled.partners.get(short)!.count / settled.works.length
      const weight = this.#telling(count, often) + (Math.min(partner.count, other.count) > 1 ? 0.5 : 0)
      if (weight > 0) shared.push({ short, form, weight })
    }
    return shared.sort((x, y) => y.weight - x.weight || x.short - y.short)
  }

  /**
   * Log likelihood ratio of sharing a coauthor who stands in `count` works and in the share `often` of the works of
   * the cluster that has more: who wrote with somebody always comes again, who did once in a hundred works may be
   * there by chance.
   */
  #telling(count: number, often: number): number {
    return Math.min(4.5, log((0.5 * pow(often, 0.6)) / ((4 * count) / (this.#nameIndex.works.length + 30))))
  }
}

/** Sum of weights, largest first, each counting two thirds of the one before: coauthors come in teams. */
function damped(weights: readonly number[], most: number): number {
  let [sum, factor] = [0, 1]
  for (const weight of weights) {
    sum += weight * factor
    factor *= 0.67
  }
  return Math.min(most, sum)
}

/** How little a form says: the first forename as an initial, few forenames. */
const vagueness = (form: Form): number =>
  (isInitial(form.name.forenames[0] ?? 'x') ? 10 : 0) - form.name.forenames.length

/** A full form that both have, the most frequent first. */
function sharedForm(a: Partner, b: Partner): number | undefined {
  let [best, most] = [undefined as number | undefined, 0]
  for (const [form, n] of a.fulls) {
    const m = Math.min(n, b.fulls.get(form) ?? 0)
    if (m > most || (m === most && m > 0 && form < best!)) [best, most] = [form, m]
  }
  return best
}
