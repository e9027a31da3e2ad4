import { exp, log, log2, pow } from '../../model/maths.ts'
import { seeded } from '../../model/random.ts'
import { circlesOf } from './circles.ts'
import { type Cluster, idsAgree, idsConflict, type Mention, shareWork } from './cluster.ts'
import { type Fit, type FitKind, nameFit } from './compatible.ts'
import type { Alike, Likeness } from './likeness.ts'
import { candidates, detailOf, type Form, type Partner, type Scene } from './scene.ts'

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
}

/** The odds on which a name that nobody else is known to bear is still two people's. */
const certain = 0.08

const env = (name: string, value: number): number => Number((globalThis as any).process?.env[name] ?? value)
export const knobs = {
  alike: env('ALIKE', 1),
  slope: env('SLOPE', 0.5),
  base: env('BASE', 2),
  c0: env('C0', 0.06),
  c1: env('C1', 0.05),
  w: env('W', 0.035),
  o0: env('O0', 0.3),
  o1: env('O1', 0.45),
  n0: env('NZ', 5),
  h: env('H', 0.3),
  eb: env('EB', 10),
  from: env('FROM', 0.3),
  rel: env('REL', 0.3),
  hit: env('HIT', 1.5),
}

export interface Crowd {
  /** Odds that a second byline of the name is somebody else's. */
  readonly others: number
  /** From 0 to 1: whether the corpus was gathered by this name. */
  readonly chosen: number
  /** Expected number of the world's authors who bear it. */
  readonly world: number
}

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
  flipped: -2.5,
}

/**
 * Weighs whether two clusters of bylines are one person, as Fellegi and Sunter (1969) do: the prior odds are
 * those that nobody else of this name is about; each kind of evidence multiplies them.
 */
export class Judge {
  readonly #scene: Scene
  readonly #likeness: Likeness
  readonly #mentions: readonly Mention[]
  /** Where the bylines of each form begin among the mentions. */
  readonly #from: Int32Array
  readonly #crowds = new Map<number, Crowd>()
  /** Forms that may be one person's, by the form. */
  readonly #neighbours: readonly (readonly Form[])[]
  readonly #candidates = new Map<number, ReadonlyMap<string, number>>()
  readonly #fits = new Map<number, Fit | null>()
  readonly #known = new Map<number, Namesakes>()

  constructor(
    scene: Scene,
    mentions: readonly Mention[],
    likeness: Likeness,
    neighbours: readonly (readonly Form[])[],
  ) {
    this.#scene = scene
    this.#mentions = mentions
    this.#likeness = likeness
    this.#from = new Int32Array(scene.forms.length + 1)
    for (const { form } of mentions) this.#from[form + 1]!++
    for (let i = 0; i < scene.forms.length; i++) this.#from[i + 1]! += this.#from[i]!
    this.#neighbours = neighbours
  }

  /** How two forms fit; remembered. */
  fits(a: number, b: number): Fit | null {
    const [low, high] = a <= b ? [a, b] : [b, a]
    const key = low * this.#scene.forms.length + high
    let found = this.#fits.get(key)
    if (found === undefined) {
      found = nameFit(this.#scene.forms[low]!.name, this.#scene.forms[high]!.name) ?? null
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
    let [prior, how, rivals] = [Number.NEGATIVE_INFINITY, 'equal' as FitKind, 0]
    for (const x of a.forms)
      for (const y of b.forms) {
        const found = this.prior(x, y, a.works.length, b.works.length)
        if (found.prior > prior) ({ prior, how, rivals } = found)
      }
    const coauthors = this.#sharedCoauthors(a, b)
    const alike = this.#likeness.between(a.mentions, b.mentions)
    let score =
      prior +
      damped(
        coauthors.map(({ weight }) => weight),
        9,
      ) +
      knobs.alike * alike.weight
    if (a.partners.size > 0 && b.partners.size > 0) score -= this.#absence(a, b, how, coauthors.length > 0)
    const gap = a.from === 0 || b.from === 0 ? 0 : Math.max(0, a.from - b.to, b.from - a.to)
    if (gap > 8) score -= Math.min(2.5, (gap - 8) / 8)
    if ((how === 'typo' || how === 'flipped') && coauthors.length === 0) score = Math.min(score, unsure - 1)
    const ids = idsAgree(a, b)
    if (ids) score += 20
    return { score, how, prior, coauthors, alike, rivals, gap, ids }
  }

  /**
   * What it tells that coauthors are not shared: more where they are met elsewhere in the corpus, where the other
   * cluster never is with them; and where none is shared, more if both clusters have many works.
   */
  #absence(a: Cluster, b: Cluster, how: FitKind, shared: boolean): number {
    const [few, many] = a.partners.size <= b.partners.size ? [a, b] : [b, a]
    let known = 0
    for (const [short, { count }] of few.partners)
      if (!many.partners.has(short) && this.#scene.shortCount[short]! > count) known++
    if (shared) return 0.3 * log(1 + known)
    const works = Math.min(a.works.length, b.works.length)
    return (how === 'middle' ? 0.15 : 0.25) * log2(1 + works) + 0.4 * log(1 + known)
  }

  /** Log odds of two forms before any evidence but the names, given how many works each signs. */
  prior(x: number, y: number, worksX: number, worksY: number): { prior: number; how: FitKind; rivals: number } {
    const crowd = this.crowd(x)
    const alone = x === y && this.#scene.forms[x]!.full
    const { others, how, rivals } = alone ? { others: crowd.others, how: 'equal' as const, rivals: 0 } : this.#namesakes(x, y)
    const chosen = x === y ? crowd.chosen : 0
    const standing = Math.sqrt(Math.min(Math.max(worksX, worksY), 50))
    const odds = (chosen > 0 && others > 1 ? knobs.slope : 1) * log(others)
    const prior = (1 - chosen) * log(standing) - odds - (chosen * knobs.base * others) / (others + knobs.h)
    return { prior: prior + cost[how], how, rivals }
  }

  /** How many others two forms may be about, as a weight; remembered, since many bylines print the same forms. */
  #namesakes(x: number, y: number): Namesakes {
    const key = Math.min(x, y) * this.#scene.forms.length + Math.max(x, y)
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
    const [a, b] = [this.#scene.forms[Math.min(x, y)]!, this.#scene.forms[Math.max(x, y)]!]
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
    const { chosen, others } = this.crowd(vaguer.index)
    const here = certain + this.#scene.rarity.others(a.name.family, found.shared)
    const unseen = chosen === 0 ? here : exp((1 - chosen) * log(here) + chosen * log(Math.max(here, others)))
    // Less than one each: many who fit only by an initial sign this very name too.
    return { others: unseen + 0.4 * weight, how: found.kind, rivals }
  }

  /**
   * How many others who sign works of this corpus may bear a form's very name. A corpus of one field holds few
   * of the world's authors; one that was gathered by this name (its coauthors are met nowhere else) may hold all of them.
   */
  crowd(form: number): Crowd {
    let found = this.#crowds.get(form)
    if (found === undefined) {
      const { name } = this.#scene.forms[form]!
      const { rarity } = this.#scene
      const world = name.collective || name.number !== '' ? 0 : rarity.world(name.family, name.forenames)
      const share = world * (rarity.names / 1e7)
      const here = knobs.c0 + knobs.c1 * pow(share, 0.6)
      const chosen = this.#chosen(form)
      const prior = exp((1 - chosen) * log(here) + chosen * log(0.08 + knobs.w * world))
      found = { others: knobs.eb > 0 && prior > knobs.from ? this.#learned(form, prior) : prior, chosen, world }
      this.#crowds.set(form, found)
      if (env('DBG', 0) && this.#from[form + 1]! - this.#from[form]! >= env('DBG', 0))
        (globalThis as any).console.log('CROWD', name.key, this.#from[form + 1]! - this.#from[form]!, world.toFixed(1), chosen.toFixed(2), found.others.toFixed(2))
    }
    return found
  }

  /**
   * What the works themselves tell of how many bear a name: how often two works from different circles of coauthors are
   * alike, between what unrelated works are and what works of one circle are.
   */
  #learned(form: number, prior: number): number {
    if (!this.#likeness.speaks) return prior
    const [from, to] = [this.#from[form]!, this.#from[form + 1]!]
    if (to - from < 3) return prior
    const circles = circlesOf(
      Array.from({ length: to - from }, (_, i) => from + i),
      this.#scene,
      this.#mentions,
    )
    if (circles.length < 3) return prior
    this.#hits ??= this.#hitRates()
    const { unrelated, related } = this.#hits
    if (env('DBG', 0)) (globalThis as any).console.log('HITS', unrelated, related)
    const reach = knobs.rel * related - unrelated
    if (reach < 0.02) return prior
    const each = Math.max(1, Math.floor(24 / circles.length))
    const step = Math.ceil(circles.length / 48)
    const some = circles
      .filter((_, i) => i % step === 0)
      .map((circle) => circle.filter((_, i) => i % Math.ceil(circle.length / each) === 0))
    let [hits, pairs] = [0, 0]
    for (const [i, a] of some.entries())
      for (let j = 0; j < i; j++) {
        const b = some[j]!
        for (const m of a) for (const n of b) if (this.#likeness.ofPair(m, n) > knobs.hit) hits += 1 / (a.length * b.length)
        pairs++
      }
    const seen = Math.min(1, Math.max(0.01, (hits / pairs - unrelated) / reach))
    const one = (knobs.eb / (1 + prior) + circles.length * seen) / (knobs.eb + circles.length)
    return Math.max(0.01, (1 - one) / one)
  }

  #hits: { readonly unrelated: number; readonly related: number } | undefined

  #hitRates() {
    const random = seeded('works of one circle')
    let [unrelated, u, related, r] = [0, 0, 0, 0]
    const { formAt, forms } = this.#scene
    for (let i = 0; i < 4000; i++) {
      const m = Math.floor(random() * this.#mentions.length)
      const { form, work } = this.#mentions[m]!
      const n = Math.floor(random() * this.#mentions.length)
      const other = this.#mentions[n]!
      if (!formAt[other.work]!.some((f) => formAt[work]!.includes(f))) {
        u++
        if (this.#likeness.ofPair(m, n) > knobs.hit) unrelated++
      }
      const [from, to] = [this.#from[form]!, this.#from[form + 1]!]
      if (!forms[form]!.full || to - from < 2) continue
      const k = from + Math.floor(random() * (to - from))
      const mate = this.#mentions[k]!
      if (mate.work === work || !formAt[mate.work]!.some((f) => f !== form && formAt[work]!.includes(f))) continue
      r++
      if (this.#likeness.ofPair(m, k) > knobs.hit) related++
    }
    return { unrelated: u === 0 ? 0 : unrelated / u, related: r < 50 ? 0 : related / r }
  }

  /** From 0 to 1: whether the corpus was gathered by this name, since its coauthors are hardly met without it. */
  #chosen(form: number): number {
    const [from, to] = [this.#from[form]!, this.#from[form + 1]!]
    const inside = new Map<number, number>()
    for (let m = from; m < to; m++) {
      const { work, position } = this.#mentions[m]!
      this.#scene.formAt[work]!.forEach((other, at) => {
        if (at !== position && other >= 0) inside.set(other, (inside.get(other) ?? 0) + 1)
      })
    }
    let [open, known] = [1, 2]
    for (const [other, n] of inside) {
      const all = this.#scene.forms[other]!.count
      if (all < 2) continue
      known++
      open += 1 - n / all
    }
    open /= known
    const works = to - from
    return Math.min(1, Math.max(0, (knobs.o1 - open) / (knobs.o1 - knobs.o0))) * (works / (works + knobs.n0))
  }

  candidatesOf(form: number): ReadonlyMap<string, number> {
    let found = this.#candidates.get(form)
    if (found === undefined) {
      found = candidates(this.#scene.forms[form]!, this.#neighbours[form]!)
      this.#candidates.set(form, found)
    }
    return found
  }

  #alike(a: string, b: string): boolean {
    const name = { key: a, family: 'x', forenames: [a], suffix: '', number: '', collective: false }
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
      const count = form === undefined ? this.#scene.shortCount[short]! : this.#scene.forms[form]!.count
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
    return Math.min(4.5, log((0.5 * pow(often, 0.6)) / ((4 * count) / (this.#scene.works.length + 30))))
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
  ((form.name.forenames[0]?.length ?? 0) > 1 ? 0 : 10) - form.name.forenames.length

/** A full form that both have, the most frequent first. */
function sharedForm(a: Partner, b: Partner): number | undefined {
  let [best, most] = [undefined as number | undefined, 0]
  for (const [form, n] of a.fulls) {
    const m = Math.min(n, b.fulls.get(form) ?? 0)
    if (m > most || (m === most && m > 0 && form < best!)) [best, most] = [form, m]
  }
  return best
}
