import { by, byCodeUnits } from '../../model/order.ts'
import type { JoinReason } from '../../model/reasons.ts'
import { inOtherIssues } from './issue-place.ts'
import { conflict, plausible, sameByTitle } from './same-work.ts'
import type { Traits } from './traits.ts'
import type { Verdicts } from './verdicts.ts'

/** What joined two records: a decision, a copy, an identifier, the number in one catalogue, or title, year and surnames. */
export type How = 'decision' | 'copy' | 'doi' | 'arxiv' | 'pubmed' | 'catalogue' | 'title'

/** Disjoint sets of records, kept so that no set ever holds two records that somebody or something parts. */
export class Groups {
  readonly found: { a: Traits; b: Traits; how: How; reason: JoinReason }[] = []
  readonly #set = new Map<Traits, Traits[]>()
  readonly #apart = new Map<string, Set<string>>()

  constructor(all: readonly Traits[], aparts: Verdicts['aparts']) {
    for (const t of all) this.#set.set(t, [t])
    for (const { one, other } of aparts) {
      for (const [x, y] of [
        [one, other],
        [other, one],
      ] as const) {
        const others = this.#apart.get(x)
        if (others === undefined) this.#apart.set(x, new Set([y]))
        else others.add(y)
      }
    }
  }

  members(): readonly (readonly Traits[])[] {
    return [...new Set(this.#set.values())].map((set) => set.sort(by((t) => t.key)))
  }

  /** Two records that somebody says are of one work. */
  joinDecided(one: Traits, other: Traits) {
    this.#join(one, other, 'decision', { code: 'decided' })
  }

  /** Records that share an identifier: each joins the first it can be one work with. */
  joinEqual(group: readonly Traits[], how: How, reason: JoinReason) {
    const same = (a: Traits, b: Traits) => (how === 'copy' ? !inOtherIssues(a.record, b.record) : plausible(a, b))
    this.#joinEach(group, (a, b) => (same(a, b) ? { how, reason } : undefined))
  }

  /** Records of one title: those nearest in year first, so that a preprint joins the right publication. */
  joinTitles(group: readonly Traits[]) {
    if (group.length > crowd) {
      this.#joinEach(group, titled)
      return
    }
    const pairs: { a: Traits; b: Traits; reason: JoinReason; gap: number; unlike: number }[] = []
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) {
        const reason = this.#set.get(a) === this.#set.get(b) ? undefined : sameByTitle(a, b)
        if (reason === undefined) continue
        const gap = Math.abs((a.record.date?.year ?? 0) - (b.record.date?.year ?? 0))
        pairs.push({ a, b, reason, gap, unlike: Math.abs(a.surnames.size - b.surnames.size) })
      }
    pairs.sort(
      by(
        (p) => p.unlike,
        (p) => p.gap,
        (p) => p.a.key,
        (p) => p.b.key,
      ),
    )
    for (const { a, b, reason } of pairs) this.#join(a, b, 'title', reason)
  }

  #joinEach(group: readonly Traits[], judge: (a: Traits, b: Traits) => { how: How; reason: JoinReason } | undefined) {
    const leaders: Traits[] = []
    for (const t of group) {
      const joins = leaders.slice(0, crowd).some((leader) => {
        if (this.#set.get(leader) === this.#set.get(t)) return true
        const verdict = judge(leader, t)
        return verdict !== undefined && this.#join(leader, t, verdict.how, verdict.reason)
      })
      if (!joins) leaders.push(t)
    }
  }

  #join(a: Traits, b: Traits, how: How, reason: JoinReason): boolean {
    const [one, other] = [this.#set.get(a)!, this.#set.get(b)!]
    if (one === other) return true
    if (one.some((x) => other.some((y) => this.#parted(x, y, how)))) return false
    const [large, small] = one.length >= other.length ? [one, other] : [other, one]
    for (const t of small) {
      large.push(t)
      this.#set.set(t, large)
    }
    this.found.push(byCodeUnits(a.key, b.key) <= 0 ? { a, b, how, reason } : { a: b, b: a, how, reason })
    return true
  }

  #parted(x: Traits, y: Traits, how: How): boolean {
    return (
      (this.#apart.size > 0 && this.#apart.get(x.key)?.has(y.key) === true) ||
      (how === 'title' && conflict(x, y) !== undefined)
    )
  }
}

/** Above this many records of one title (or unlike records of one DOI) not every pair is looked at. */
const crowd = 40

function titled(a: Traits, b: Traits): { how: How; reason: JoinReason } | undefined {
  const reason = sameByTitle(a, b)
  return reason === undefined ? undefined : { how: 'title', reason }
}
