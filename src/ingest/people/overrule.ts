import { type BylineMark, type Decision, markedPosition, type PeopleDecision, workKeys } from '../../model/decision.ts'
import { nameKey } from '../../model/name.ts'
import type { RefusalReason } from '../../model/reasons.ts'
import type { Work } from '../../model/work.ts'
import type { Cluster, Mention } from './byline-clusters.ts'

/** A decision that could not be carried out, and why. */
export interface Refusal {
  readonly decision: PeopleDecision
  readonly reason: RefusalReason
}

/** People as judged, then as decided: groups of mentions, with labels that somebody chose. */
export interface Decided {
  readonly groups: readonly { readonly mentions: readonly number[]; readonly label?: string }[]
  /** Pairs of mentions that a decision made one. */
  readonly merges: readonly (readonly [number, number])[]
  readonly refused: readonly Refusal[]
}

/** Finds the bylines that decisions name among the works as they are now. */
export class Marks {
  readonly #works = new Map<string, number>()
  readonly #at = new Map<number, Map<number, number>>()
  readonly #keys: readonly string[]

  constructor(works: readonly Work[], mentions: readonly Mention[], decisions: readonly Decision[]) {
    const needed = new Set(decisions.flatMap(marksOf).flatMap((mark) => mark.works))
    if (needed.size > 0)
      for (const [i, work] of works.entries())
        for (const key of workKeys(work)) if (needed.has(key) && !this.#works.has(key)) this.#works.set(key, i)
    const wanted = new Set(this.#works.values())
    this.#keys = mentions.map(({ work, position }, m) => {
      if (!wanted.has(work)) return ''
      const row = this.#at.get(work) ?? new Map<number, number>()
      this.#at.set(work, row.set(position, m))
      return nameKey(works[work]!.bylines[position]!.name)
    })
  }

  /** The mention that the mark means. */
  find(mark: BylineMark): number | undefined {
    for (const key of mark.works) {
      const row = this.#at.get(this.#works.get(key) ?? -1)
      if (row === undefined) continue
      const position = markedPosition(mark, row.keys(), (position) => this.#keys[row.get(position) ?? -1])
      if (position !== undefined) return row.get(position)
    }
    return undefined
  }
}

function marksOf(decision: Decision): readonly BylineMark[] {
  switch (decision.kind) {
    case 'same':
    case 'later':
      return [decision.one, decision.other]
    case 'different':
      return [...decision.one, ...decision.other]
    case 'split':
      return decision.bylines
    case 'thesaurus':
    case 'apart':
    case 'mended':
    case 'added':
    case 'left-out':
    case 'one-work':
      return []
  }
}

/** Whether somebody decided that two clusters are two persons. */
export function partedBy(decisions: readonly Decision[], marks: Marks): (a: Cluster, b: Cluster) => boolean {
  const sides = new Map<number, string[]>()
  for (const [i, decision] of decisions.entries()) {
    if (decision.kind !== 'different') continue
    for (const [side, list] of [
      ['one', decision.one],
      ['other', decision.other],
    ] as const)
      for (const mark of list) {
        const m = marks.find(mark)
        if (m !== undefined) sides.set(m, [...(sides.get(m) ?? []), `${i} ${side}`])
      }
  }
  if (sides.size === 0) return () => false
  const of = (cluster: Cluster) => new Set(cluster.mentions.flatMap((m) => sides.get(m) ?? []))
  return (a, b) => {
    const [x, y] = [of(a), of(b)]
    return [...x].some((side) =>
      y.has(side.endsWith('one') ? side.replace('one', 'other') : side.replace('other', 'one')),
    )
  }
}

/**
 * Carries the decisions out in their order on what was judged. They touch only the authors they name, so that
 * merging and then splitting gives back what was, and nobody else moves.
 */
export function overrule(
  clusters: readonly (readonly number[])[],
  works: readonly Work[],
  mentions: readonly Mention[],
  decisions: readonly Decision[],
  marks: Marks,
): Decided {
  const groups = new Groups(clusters, mentions)
  const judged = new Map<number, readonly number[]>()
  for (const cluster of clusters) for (const m of cluster) judged.set(m, cluster)
  const merges: [number, number][] = []
  const refused: Refusal[] = []
  const merge = (a: number, b: number, decision: PeopleDecision) => {
    const shared = groups.shared(a, b)
    if (groups.of(a) === groups.of(b)) return
    if (shared === undefined) {
      groups.merge(a, b)
      merges.push([a, b])
    } else refused.push({ decision, reason: { code: 'signed-together', title: works[shared]!.title } })
  }
  const gone = (decision: PeopleDecision) => refused.push({ decision, reason: { code: 'works-not-here' } })
  for (const decision of decisions) {
    switch (decision.kind) {
      case 'same': {
        const [a, b] = [marks.find(decision.one), marks.find(decision.other)]
        if (a === undefined || b === undefined) gone(decision)
        else merge(a, b, decision)
        break
      }
      case 'split': {
        const off = decision.bylines.map((mark) => marks.find(mark)).filter((m) => m !== undefined)
        if (off.length === 0) gone(decision)
        else groups.split(off)
        break
      }
      case 'different': {
        const one = decision.one.map((mark) => marks.find(mark)).filter((m) => m !== undefined)
        const other = decision.other.map((mark) => marks.find(mark)).filter((m) => m !== undefined)
        const here = new Set(one.map((m) => groups.of(m)))
        const stuck = other.filter((m) => here.has(groups.of(m)))
        if (one.length === 0 || other.length === 0) gone(decision)
        else if (stuck.length > 0) {
          // What was judged to belong with them goes with them, unless it belongs with the others too.
          const whole = new Set(stuck.flatMap((m) => judged.get(m)!))
          groups.split(one.some((m) => whole.has(m)) ? stuck : [...whole].filter((m) => here.has(groups.of(m))))
        }
        break
      }
      case 'thesaurus': {
        const to = groups.printed(decision.by, works)[0]
        const from = groups.printed(decision.label, works)
        if (from.length === 0) {
          refused.push({ decision, reason: { code: 'not-printed-here', name: decision.label } })
          break
        }
        const target = to ?? from[0]!
        for (const m of from) merge(target, m, decision)
        groups.name(target, decision.by)
        break
      }
      case 'later':
      case 'apart':
      case 'mended':
      case 'added':
      case 'left-out':
      case 'one-work':
        break
    }
  }
  return { groups: groups.all(), merges, refused }
}

interface Group {
  mentions: number[]
  label?: string
}

class Groups {
  readonly #of: Group[] = []
  readonly #mentions: readonly Mention[]
  #printed: Map<string, number[]> | undefined

  constructor(clusters: readonly (readonly number[])[], mentions: readonly Mention[]) {
    this.#mentions = mentions
    for (const cluster of clusters) {
      const group = { mentions: [...cluster] }
      for (const m of cluster) this.#of[m] = group
    }
  }

  of(m: number): Group {
    return this.#of[m]!
  }

  all(): readonly Group[] {
    return [...new Set(this.#of)]
  }

  /** A work that both signed, or undefined. */
  shared(a: number, b: number): number | undefined {
    const works = new Set(this.of(a).mentions.map((m) => this.#mentions[m]!.work))
    const m = this.of(b).mentions.find((m) => works.has(this.#mentions[m]!.work))
    return m === undefined ? undefined : this.#mentions[m]!.work
  }

  merge(a: number, b: number) {
    const [one, other] = [this.of(a), this.of(b)]
    one.mentions.push(...other.mentions)
    if (one.label === undefined && other.label !== undefined) one.label = other.label
    for (const m of other.mentions) this.#of[m] = one
  }

  split(off: readonly number[]) {
    const works = new Set<number>()
    const group: Group = { mentions: [] }
    for (const m of off) {
      // Bylines of one work stay apart even where a decision says otherwise.
      if (works.has(this.#mentions[m]!.work)) continue
      works.add(this.#mentions[m]!.work)
      const old = this.of(m)
      old.mentions.splice(old.mentions.indexOf(m), 1)
      group.mentions.push(m)
      this.#of[m] = group
    }
  }

  name(m: number, label: string) {
    this.of(m).label = label
  }

  /** A mention of each group that prints a name, the largest group first. */
  printed(name: string, works: readonly Work[]): readonly number[] {
    if (this.#printed === undefined) {
      this.#printed = new Map()
      for (const [m, { work, position }] of this.#mentions.entries()) {
        const key = nameKey(works[work]!.bylines[position]!.name)
        const list = this.#printed.get(key)
        if (list === undefined) this.#printed.set(key, [m])
        else list.push(m)
      }
    }
    const one = new Map<Group, number>()
    for (const m of this.#printed.get(nameKey({ literal: name })) ?? [])
      if (!one.has(this.of(m))) one.set(this.of(m), m)
    return [...one.values()].sort((a, b) => this.of(b).mentions.length - this.of(a).mentions.length || a - b)
  }
}
