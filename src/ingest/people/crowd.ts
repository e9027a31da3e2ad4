import { exp, log, pow } from '../../model/maths.ts'
import { seeded } from '../../model/random.ts'
import type { Mention } from './byline-clusters.ts'
import type { Likeness } from './byline-likeness.ts'
import { circlesOf } from './circles.ts'
import type { NameIndex } from './name-index.ts'

/** How many may bear one printed name. */
export interface Crowd {
  /** Odds that a second byline of the name is somebody else's. */
  readonly others: number
  /** From 0 to 1: whether the corpus was gathered by this name. */
  readonly chosen: number
  /** Expected number of the world's authors who bear it. */
  readonly world: number
}

/**
 * How many others who sign works of this corpus may bear a form's very name. A corpus of one field holds few of the
 * world's authors; one that was gathered by this name (its coauthors are met nowhere else) may hold all of them. Where
 * the name is that common, its own works have a say: how often those of different circles are alike.
 */
export class Crowds {
  readonly #nameIndex: NameIndex
  readonly #mentions: readonly Mention[]
  readonly #likeness: Likeness
  /** Where the bylines of each form begin among the mentions. */
  readonly #from: Int32Array
  readonly #known = new Map<number, Crowd>()
  readonly #owners: ReadonlySet<number>
  #rates: { readonly unrelated: number; readonly related: number } | undefined

  /** `mentions` by form. */
  constructor(nameIndex: NameIndex, mentions: readonly Mention[], likeness: Likeness) {
    this.#nameIndex = nameIndex
    this.#mentions = mentions
    this.#likeness = likeness
    this.#owners = ownersOf(nameIndex)
    this.#from = new Int32Array(nameIndex.forms.length + 1)
    for (const { form } of mentions) this.#from[form + 1]!++
    for (let i = 0; i < nameIndex.forms.length; i++) this.#from[i + 1]! += this.#from[i]!
  }

  of(form: number): Crowd {
    let found = this.#known.get(form)
    if (found === undefined) {
      const { name } = this.#nameIndex.forms[form]!
      const { rarity } = this.#nameIndex
      const world = name.collective || name.number !== '' ? 0 : rarity.world(name.family, name.forenames)
      const field = 0.03 + 0.03 * pow(world * rarity.share, 0.6)
      const chosen = this.#owners.has(form) ? 0 : this.#chosen(form)
      const prior = exp((1 - chosen) * log(field) + chosen * log(0.08 + met * world))
      found = { others: prior > doubtful ? this.#learned(form, prior) : prior, chosen, world }
      this.#known.set(form, found)
    }
    return found
  }

  /**
   * Whether the corpus was gathered by this name, from how seldom its coauthors who sign more than one work are met
   * without it: .15 in the middle where works were looked up by name, .6 in the proceedings of a field.
   */
  #chosen(form: number): number {
    const [from, to] = [this.#from[form]!, this.#from[form + 1]!]
    const inside = new Map<number, number>()
    for (let m = from; m < to; m++) {
      const { work, position } = this.#mentions[m]!
      this.#nameIndex.company.each(work, position, (other) => inside.set(other, (inside.get(other) ?? 0) + 1))
    }
    // Of a small corpus nobody knows how it was gathered.
    const small = Math.max(0, 1 - this.#nameIndex.rarity.names / 2000)
    let [open, known] = [1 - 0.5 * small, 2]
    for (const [other, n] of inside) {
      const all = this.#nameIndex.forms[other]!.count
      if (all < 2) continue
      known++
      open += 1 - n / all
    }
    const works = to - from
    const closed = Math.min(1, Math.max(0, (0.45 - open / known) / 0.15))
    if (closed === 0) return 0
    // A small one that was gathered by a person holds works that coauthors link, or that nobody else signed;
    // one gathered by a name falls apart.
    const shared: number[] = []
    for (let m = from; m < to; m++) if (this.#nameIndex.formAt[this.#mentions[m]!.work]!.length > 1) shared.push(m)
    const largest = Math.max(1, ...circlesOf(shared, this.#nameIndex, this.#mentions).map(({ length }) => length))
    const linked = shared.length === 0 ? 0 : (largest - 1) / Math.max(1, shared.length - 1)
    const apart = Math.min(1, Math.max(0, (0.3 - linked) / 0.2))
    return (closed * (1 - small * (1 - apart)) * works) / (works + 5 - 2 * small)
  }

  /**
   * The odds after looking at the works themselves: how often two of different circles of coauthors are alike, between
   * what unrelated works are and what one person's are. The odds before count as much as ten circles.
   */
  #learned(form: number, prior: number): number {
    const [from, to] = [this.#from[form]!, this.#from[form + 1]!]
    if (!this.#likeness.speaks || to - from < 3) return prior
    const bylines = Array.from({ length: to - from }, (_, i) => from + i)
    const circles = circlesOf(bylines, this.#nameIndex, this.#mentions)
    if (circles.length < 3) return prior
    this.#rates ??= this.#ratesOfAll()
    const { unrelated, related } = this.#rates
    // Works of one circle are alike about three times as often as works of one person in two circles.
    const reach = 0.3 * related - unrelated
    if (reach < 0.02) return prior
    const each = Math.max(1, Math.floor(24 / circles.length))
    const step = Math.ceil(circles.length / 48)
    const some = circles
      .filter((_, i) => i % step === 0)
      .map((circle) => circle.filter((_, i) => i % Math.ceil(circle.length / each) === 0))
    let [alike, pairs] = [0, 0]
    for (const [i, a] of some.entries())
      for (const b of some.slice(0, i)) {
        for (const m of a) for (const n of b) if (this.#alike(m, n)) alike += 1 / (a.length * b.length)
        pairs++
      }
    const seen = Math.min(1, Math.max(0.01, (alike / pairs - unrelated) / reach))
    const one = (10 / (1 + prior) + circles.length * seen) / (10 + circles.length)
    return Math.max(0.01, (1 - one) / one)
  }

  #alike(m: number, n: number): boolean {
    return this.#likeness.ofPair(m, n) > 1.5
  }

  /** How often bylines of unrelated works are alike, and how often those of one name that share a coauthor. */
  #ratesOfAll() {
    const random = seeded('works of one circle')
    const { formAt, forms, company } = this.#nameIndex
    const any = (n: number) => Math.floor(random() * n)
    const counts = { unrelated: [0, 0], related: [0, 0] } as const
    const see = (kind: readonly [number, number], m: number, n: number) => {
      const tally = kind as [number, number]
      tally[0]++
      if (this.#alike(m, n)) tally[1]++
    }
    for (let i = 0; i < 4000; i++) {
      const m = any(this.#mentions.length)
      const { form, work } = this.#mentions[m]!
      const met = (other: number) => company.formsOf(other).some((f) => f !== form && company.formsOf(work).includes(f))
      const n = any(this.#mentions.length)
      const stranger = this.#mentions[n]!
      if (stranger.form !== form && !met(stranger.work) && !formAt[stranger.work]!.includes(form))
        see(counts.unrelated, m, n)
      const [from, to] = [this.#from[form]!, this.#from[form + 1]!]
      if (!forms[form]!.full || to - from < 2) continue
      const k = from + any(to - from)
      const { work: other } = this.#mentions[k]!
      if (other !== work && met(other)) see(counts.related, m, k)
    }
    const rate = ([all, alike]: readonly [number, number], least: number) => (all < least ? 0 : alike / all)
    return { unrelated: rate(counts.unrelated, 1), related: rate(counts.related, 50) }
  }
}

/** Names that stand on every page of somebody's own list of works: there the source has told who is who. */
function ownersOf({ works, formAt, forms }: NameIndex): ReadonlySet<number> {
  const pages = new Map<string, { works: number; counts: Map<number, number> }>()
  for (const [w, { records }] of works.entries())
    for (const { place } of records) {
      if (place.format !== 'author-page') continue
      const page = pages.get(place.file) ?? { works: 0, counts: new Map<number, number>() }
      pages.set(place.file, page)
      page.works++
      for (const form of formAt[w]!) if (form >= 0) page.counts.set(form, (page.counts.get(form) ?? 0) + 1)
    }
  const found = new Set<number>()
  for (const { works: all, counts } of pages.values())
    for (const [form, n] of counts) if (n >= 0.9 * all && n >= 0.9 * forms[form]!.count) found.add(form)
  return found
}

/** Share of the world's bearers of a name who sign works of a large subject, such as computing. */
const met = 0.035

/** Odds from which the works themselves are asked. */
const doubtful = 0.3
