import { by } from '../../model/order.ts'
import type { Work } from '../../model/work.ts'
import { Company } from './company.ts'
import { nameFit } from './compatible.ts'
import type { Form } from './form.ts'
import { isFull, isInitial, type Printed, printedName } from './printed-name.ts'
import { Rarity } from './rarity.ts'

/** Everything that evidence is weighed against, drawn from the works once. Works by their place in `works`. */
export interface NameIndex {
  readonly works: readonly Work[]
  readonly forms: readonly Form[]
  /** Form of each byline, by work and position; -1 for what is no name ("al."). */
  readonly formAt: readonly Int32Array[]
  readonly company: Company
  readonly rarity: Rarity
  /** In how many works each short coauthor key stands; each form stands. */
  readonly shortCount: Int32Array
  /** Per work: rare words of title and abstract, as numbers. */
  readonly years: Int32Array
}

export function nameIndexOf(works: readonly Work[]): NameIndex {
  const seen = new Map<string, { name: Printed; count: number }>()
  const parsed = new Map<string, Printed>()
  const namesAt = works.map((work) =>
    work.bylines.map((byline) => {
      const { given, particle, family, suffix, literal } = byline.name
      const raw = `${byline.collective}|${literal}|${given}|${particle}|${family}|${suffix}`
      let name = parsed.get(raw)
      if (name === undefined) {
        name = printedName(byline)
        parsed.set(raw, name)
      }
      if (isNobody(name)) return undefined
      const form = seen.get(name.key)
      if (form === undefined) seen.set(name.key, { name, count: 1 })
      else form.count++
      return name.key
    }),
  )
  const shorts = new Map<string, number>()
  const shortOf = (name: Printed) => {
    const key = `${name.family} ${name.forenames[0]?.[0] ?? ''}`
    if (!shorts.has(key)) shorts.set(key, shorts.size)
    return shorts.get(key)!
  }
  const forms = [...seen.values()].sort(by(({ name }) => name.key)).map(({ name, count }, index): Form => {
    const full = isFull(name)
    const partner = { count: 1, bare: full ? 0 : 1, fulls: new Map(full ? [[index, 1]] : []) }
    return { index, name, full, short: shortOf(name), partner, count }
  })
  const indexOf = new Map(forms.map((form) => [form.name.key, form.index]))
  const formAt = namesAt.map((keys) => Int32Array.from(keys, (key) => (key === undefined ? -1 : indexOf.get(key)!)))
  const shortCount = new Int32Array(shorts.size)
  for (const row of formAt) {
    const here = new Set<number>()
    for (const form of row) if (form >= 0) here.add(forms[form]!.short)
    for (const short of here) shortCount[short]!++
  }
  return {
    works,
    forms,
    formAt,
    company: new Company(formAt, forms),
    rarity: new Rarity(forms.map(({ name }) => name)),
    shortCount,
    years: Int32Array.from(works, (work) => work.date?.year ?? 0),
  }
}

/** What stands for the rest of a list, or for nothing, is nobody. */
const isNobody = (name: Printed): boolean =>
  !name.collective &&
  (name.family === '' ||
    /^(al|etal|others|andothers|anonymous|unknown)$/.test([...name.forenames, name.family].join('')))

/**
 * What forenames in full (or, where the first is in full, middle initials) the corpus holds for a form, with the
 * number of bylines of each: the candidates that "J. Li" may stand for.
 */
export function candidates(form: Form, neighbours: readonly Form[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const other of neighbours) {
    if (other === form) continue
    const how = nameFit(form.name, other.name)
    if (how === undefined || how.kind === 'typo' || how.kind === 'flipped') continue
    const detail = detailOf(form, other)
    if (detail !== undefined) found.set(detail, (found.get(detail) ?? 0) + other.count)
  }
  return found
}

/** What `other` says that `form` does not: its first forename in full, else its first further initial. */
export function detailOf(form: Form, other: Form): string | undefined {
  const [first, ...rest] = other.name.forenames
  if (first === undefined) return undefined
  if (isInitial(form.name.forenames[0] ?? 'full') && !isInitial(first)) return first
  if (rest.length > 0 && form.name.forenames.length === 1) return rest[0]![0]
  return undefined
}
