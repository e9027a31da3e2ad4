import { fullName } from '../../model/name.ts'
import type { Work } from '../../model/work.ts'
import { addPartner, both } from './company.ts'
import type { Partner } from './form.ts'
import type { NameIndex } from './name-index.ts'

/** A byline by number: its work (place in the index’s works), its position there, its form. */
export interface Mention {
  readonly work: number
  readonly position: number
  readonly form: number
}

/** Bylines held to be one person so far. */
export interface Cluster {
  /** As printed in most letters. */
  readonly name: string
  readonly forms: readonly number[]
  readonly mentions: readonly number[]
  /** Rising. */
  readonly works: readonly number[]
  readonly partners: ReadonlyMap<number, Partner>
  /** Others hold the same partners: who changes them takes a copy. */
  readonly lent: boolean
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>
  /** First and last year; 0 where none is known. */
  readonly from: number
  readonly to: number
}

export function clusterOf(group: readonly number[], mentions: readonly Mention[], nameIndex: NameIndex): Cluster {
  const works = [...new Set(group.map((m) => mentions[m]!.work))].sort((a, b) => a - b)
  const ids = new Map<string, Set<string>>()
  let name = ''
  let [from, to] = [0, 0]
  for (const m of group) {
    const { work, position } = mentions[m]!
    const byline = (nameIndex.works[work] as Work).bylines[position]!
    name = fuller(fullName(byline.name), name)
    for (const [scheme, id] of Object.entries(byline.ids)) {
      if (!ids.has(scheme)) ids.set(scheme, new Set())
      ids.get(scheme)!.add(id)
    }
    const year = nameIndex.years[work]!
    if (year > 0) {
      from = from === 0 ? year : Math.min(from, year)
      to = Math.max(to, year)
    }
  }
  const forms = [...new Set(group.map((m) => mentions[m]!.form))].sort((a, b) => a - b)
  return { name, forms, mentions: group, works, ...partnersOf(group, mentions, nameIndex), ids, from, to }
}

function partnersOf(
  group: readonly number[],
  mentions: readonly Mention[],
  { forms, company }: NameIndex,
): Pick<Cluster, 'partners' | 'lent'> {
  const { work, position } = mentions[group[0]!]!
  const shared = group.length === 1 ? company.partnersOfAll(work, position) : undefined
  if (shared !== undefined) return { partners: shared, lent: true }
  const times = new Map<number, number>()
  for (const m of group) {
    const { work, position } = mentions[m]!
    company.each(work, position, (form) => times.set(form, (times.get(form) ?? 0) + 1))
  }
  const partners = new Map<number, Partner>()
  for (const [form, n] of times) addPartner(partners, forms[form]!, n)
  return { partners, lent: false }
}

/** Two clusters as one, which takes over what they hold: neither may be used afterwards. */
export function union(a: Cluster, b: Cluster): Cluster {
  const [large, small] = a.partners.size >= b.partners.size ? [a, b] : [b, a]
  const partners = large.lent ? new Map(large.partners) : (large.partners as Map<number, Partner>)
  for (const [short, partner] of small.partners) {
    const other = partners.get(short)
    partners.set(short, other === undefined ? partner : both(other, partner))
  }
  const ids = new Map(a.ids)
  for (const [scheme, set] of b.ids) ids.set(scheme, new Set([...(ids.get(scheme) ?? []), ...set]))
  return {
    name: fuller(a.name, b.name),
    forms: [...new Set([...a.forms, ...b.forms])].sort((x, y) => x - y),
    mentions: a.mentions.concat(b.mentions),
    works: inOrder(a.works, b.works),
    partners,
    lent: false,
    ids,
    from: a.from === 0 || (b.from !== 0 && b.from < a.from) ? b.from : a.from,
    to: Math.max(a.to, b.to),
  }
}

/** The name in more letters; of two as long, the first. */
const fuller = (a: string, b: string): string => (a.length > b.length || (a.length === b.length && a < b) ? a : b)

/** Two rising lists, of which no place is in both, as one. */
function inOrder(a: readonly number[], b: readonly number[]): readonly number[] {
  const merged: number[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length; )
    merged.push(j === b.length || (i < a.length && a[i]! < b[j]!) ? a[i++]! : b[j++]!)
  return merged
}

/** Identifiers of which a person has one: where two clusters state different ones, they are two persons. */
const hard = ['orcid', 'openalex', 'dblp', 'scopus', 'acl'] as const

export function idsAgree(a: Cluster, b: Cluster): boolean {
  if (a.ids.size === 0 || b.ids.size === 0) return false
  for (const [scheme, set] of a.ids) for (const id of b.ids.get(scheme) ?? []) if (set.has(id)) return true
  return false
}

export function idsConflict(a: Cluster, b: Cluster): string | undefined {
  if (a.ids.size === 0 || b.ids.size === 0) return undefined
  for (const scheme of hard) {
    const [x, y] = [a.ids.get(scheme), b.ids.get(scheme)]
    if (x !== undefined && y !== undefined && ![...x].some((id) => y.has(id))) return scheme
  }
  return undefined
}

/** Whether two rising lists of works have one in common. */
export function shareWork(a: Cluster, b: Cluster): boolean {
  for (let i = 0, j = 0; i < a.works.length && j < b.works.length; ) {
    const d = a.works[i]! - b.works[j]!
    if (d === 0) return true
    if (d < 0) i++
    else j++
  }
  return false
}
