import type { Form, Partner } from './form.ts'

/** From how many bylines on a few of them stand for all: who shares some of these shares the collaboration. */
const large = 100
const few = 50

/**
 * With whom each byline of a work stands: with all others or, on a work of a large collaboration, with fifty of them,
 * the same on every such work as far as the same people sign it. So what is weighed grows with bylines and not with
 * pairs of them.
 */
export class Company {
  readonly #formAt: readonly Int32Array[]
  readonly #forms: readonly Form[]
  /** Of large works alone. */
  readonly #places = new Map<number, Int32Array>()
  readonly #formsOf = new Map<number, Int32Array>()
  readonly #partners = new Map<number, ReadonlyMap<number, Partner>>()
  readonly #collaborations = new Map<number, number>()

  constructor(formAt: readonly Int32Array[], forms: readonly Form[]) {
    this.#formAt = formAt
    this.#forms = forms
    const order = new Map<number, number>()
    const orderOf = (form: number) => {
      if (!order.has(form)) order.set(form, hashOf(forms[form]!.name.key))
      return order.get(form)!
    }
    const known: ReadonlySet<number>[] = []
    for (const [work, row] of formAt.entries()) {
      if (row.length <= large) continue
      const first = new Map<number, number>()
      row.forEach((form, at) => {
        if (form >= 0 && !first.has(form)) first.set(form, at)
      })
      const chosen = [...first.keys()].sort((a, b) => orderOf(a) - orderOf(b) || a - b).slice(0, few)
      this.#formsOf.set(work, Int32Array.from(chosen))
      this.#places.set(
        work,
        Int32Array.from(chosen, (form) => first.get(form)!),
      )
      let collaboration = known.findIndex((others) => 2 * chosen.filter((form) => others.has(form)).length >= few)
      if (collaboration < 0) collaboration = known.push(new Set(chosen)) - 1
      this.#collaborations.set(work, collaboration)
    }
  }

  /** Forms that stand for the company of a work. */
  formsOf(work: number): Int32Array {
    return this.#formsOf.get(work) ?? this.#formAt[work]!
  }

  /** Calls `use` with the form of each of the company of a byline. */
  each(work: number, position: number, use: (form: number) => void): void {
    const row = this.#formAt[work]!
    const places = this.#places.get(work)
    const length = places?.length ?? row.length
    for (let i = 0; i < length; i++) {
      const at = places?.[i] ?? i
      if (at !== position && row[at]! >= 0) use(row[at]!)
    }
  }

  /** The collaboration that signs a large work: of two works with half of their company in common it is one. */
  collaborationOf(work: number): number | undefined {
    return this.#collaborations.get(work)
  }

  /** Partners that all bylines of a large work have, but those who are partners themselves; not to be changed. */
  partnersOfAll(work: number, position: number): ReadonlyMap<number, Partner> | undefined {
    const places = this.#places.get(work)
    if (places === undefined || places.includes(position)) return undefined
    let found = this.#partners.get(work)
    if (found === undefined) {
      const partners = new Map<number, Partner>()
      for (const form of this.#formsOf.get(work)!) addPartner(partners, this.#forms[form]!, 1)
      this.#partners.set(work, partners)
      found = partners
    }
    return found
  }
}

/** Counts a coauthor of a form, so many times; what other clusters hold is not touched. */
export function addPartner(partners: Map<number, Partner>, form: Form, times: number): void {
  const known = partners.get(form.short)
  const partner = times === 1 ? form.partner : timesOf(form.partner, times)
  partners.set(form.short, known === undefined ? partner : both(known, partner))
}

const timesOf = ({ count, bare, fulls }: Partner, times: number): Partner => ({
  count: count * times,
  bare: bare * times,
  fulls: new Map([...fulls].map(([form, n]) => [form, n * times])),
})

export function both(a: Partner, b: Partner): Partner {
  const fulls = new Map(a.fulls)
  for (const [form, n] of b.fulls) fulls.set(form, (fulls.get(form) ?? 0) + n)
  return { count: a.count + b.count, bare: a.bare + b.bare, fulls }
}

/** FNV-1a: as good as any order that has nothing to do with the names. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
