import type { Author, BylineRef } from '../../model/author.ts'
import type { Decision } from '../../model/decision.ts'
import type { Effort } from '../../model/effort.ts'
import type { AuthorId } from '../../model/ids.ts'
import { fullName } from '../../model/name.ts'
import { by } from '../../model/order.ts'
import type { Evidence } from '../../model/reasons.ts'
import type { Work } from '../../model/work.ts'
import { authorOf, named } from './author-of.ts'
import type { Cluster, Mention } from './byline-clusters.ts'
import { Likeness } from './byline-likeness.ts'
import { homonym } from './homonym.ts'
import { type Joining, joinBylines } from './joined-bylines.ts'
import { nameIndexOf } from './name-index.ts'
import { Marks, overrule, partedBy, type Refusal } from './overrule.ts'

/** Bylines made one author, and why. */
export interface AuthorMerge {
  readonly author: AuthorId
  /** One byline of each side. */
  readonly one: BylineRef
  readonly other: BylineRef
  readonly names: readonly [string, string]
  /** How many works each side had. */
  readonly works: readonly [number, number]
  readonly by: 'evidence' | 'decision'
  readonly evidence: readonly Evidence[]
  readonly against: readonly Evidence[]
  /** From 0 to 1. */
  readonly confidence: number
}

/** Two authors that may be one: for somebody to decide. */
export interface UnsurePair {
  readonly one: AuthorId
  readonly other: AuthorId
  readonly evidence: readonly Evidence[]
  readonly against: readonly Evidence[]
  /** From 0 to 1. */
  readonly likelihood: number
  /** Somebody put it off; such pairs come last. */
  readonly postponed: boolean
}

export interface People {
  /** By id. */
  readonly authors: readonly Author[]
  /** The least certain first: those most worth a look. */
  readonly merges: readonly AuthorMerge[]
  /** The likeliest first. */
  readonly unsure: readonly UnsurePair[]
  readonly refused: readonly Refusal[]
}

/**
 * Judges which bylines are one person's, in three zones: one (merged, with the reason), unsure (listed), two.
 * Two bylines of one work are never one author; then `decisions` have the last word. The result does not depend
 * on the order of the works.
 */
export function identify(given: readonly Work[], decisions: readonly Decision[] = [], effort: Effort = {}): People {
  const { progress } = effort
  const works = [...given].sort(by((work) => work.id))
  const nameIndex = nameIndexOf(works)
  const mentions = mentionsOf(nameIndex.formAt)
  const likeness = new Likeness(works, mentions, nameIndex.company)
  progress?.(0.15)
  const marks = new Marks(works, mentions, decisions)
  const joined = joinBylines(nameIndex, mentions, likeness, partedBy(decisions, marks), effort)
  const decided = overrule(
    joined.clusters.map((c) => c.mentions),
    works,
    mentions,
    decisions,
    marks,
  )
  const clusterAt: Cluster[] = []
  for (const cluster of joined.clusters) for (const m of cluster.mentions) clusterAt[m] = cluster
  const owners = new Map<number, Set<unknown>>()
  for (const group of decided.groups)
    for (const m of group.mentions) {
      const form = mentions[m]!.form
      if (nameIndex.forms[form]!.full) owners.set(form, (owners.get(form) ?? new Set()).add(group))
    }
  const ref = (m: number): BylineRef => ({ work: works[mentions[m]!.work]!.id, position: mentions[m]!.position })
  const authors = named(
    decided.groups.map(({ mentions: group, label }) => {
      const cluster = clusterAt[group[0]!]!
      const whole = cluster.mentions.length === group.length
      const namesakes = Math.max(
        0,
        ...[...new Set(group.map((m) => mentions[m]!.form))].map((form) => (owners.get(form)?.size ?? 1) - 1),
      )
      const doubt = whole ? homonym(cluster, nameIndex, mentions, namesakes) : undefined
      return authorOf(
        group.map((m) => ({ work: works[mentions[m]!.work]!, position: mentions[m]!.position })),
        label,
        doubt,
      )
    }),
  )
  const authorAt = new Map<string, AuthorId>()
  for (const author of authors)
    for (const { work, position } of author.bylines) authorAt.set(`${position} ${work}`, author.id)
  const idOf = (m: number): AuthorId => authorAt.get(`${ref(m).position} ${ref(m).work}`)!
  const merges = joined.steps.flatMap(({ one, other, names, works, told }): AuthorMerge[] =>
    idOf(one) === idOf(other)
      ? [{ author: idOf(one), one: ref(one), other: ref(other), names, works, by: 'evidence', ...told }]
      : [],
  )
  const printed = (m: number) => fullName(works[mentions[m]!.work]!.bylines[mentions[m]!.position]!.name)
  for (const [one, other] of decided.merges) {
    if (idOf(one) !== idOf(other)) continue
    merges.push({
      author: idOf(one),
      one: ref(one),
      other: ref(other),
      names: [printed(one), printed(other)],
      works: [clusterAt[one]!.works.length, clusterAt[other]!.works.length],
      by: 'decision',
      evidence: [{ code: 'decided' }],
      against: [],
      confidence: 1,
    })
  }
  progress?.(0.98)
  return {
    authors,
    merges: merges.sort(
      by(
        (m) => m.confidence,
        (m) => m.author,
        (m) => m.one.work,
        (m) => m.other.work,
        (m) => m.other.position,
      ),
    ),
    unsure: unsurePairs(
      joined.unsure,
      idOf,
      postponedPairs(decisions, marks, idOf),
      partedPairs(decisions, marks, idOf),
    ),
    refused: decided.refused,
  }
}

/** Most pairs that are worth explaining to somebody. */
const queue = 2000

function unsurePairs(
  steps: readonly Joining[],
  idOf: (m: number) => AuthorId,
  postponed: ReadonlySet<string>,
  parted: ReadonlySet<string>,
): readonly UnsurePair[] {
  const best = new Map<string, Joining>()
  for (const step of steps) {
    const key = pairKey(idOf(step.one), idOf(step.other))
    if (key === undefined || parted.has(key)) continue
    const found = best.get(key)
    if (found === undefined || step.score > found.score) best.set(key, step)
  }
  return [...best]
    .sort(
      by(
        ([key]) => (postponed.has(key) ? 1 : 0),
        ([, step]) => -step.score,
        ([key]) => key,
      ),
    )
    .slice(0, queue)
    .map(([key, step]) => {
      const [one, other] = key.split(' ') as [AuthorId, AuthorId]
      const { evidence, against, confidence } = step.told
      return { one, other, evidence, against, likelihood: confidence, postponed: postponed.has(key) }
    })
}

/** Author ids hold no spaces. */
const pairKey = (a: AuthorId, b: AuthorId): string | undefined =>
  a === b ? undefined : a < b ? `${a} ${b}` : `${b} ${a}`

function postponedPairs(
  decisions: readonly Decision[],
  marks: Marks,
  idOf: (m: number) => AuthorId,
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const decision of decisions) {
    if (decision.kind !== 'later') continue
    const [a, b] = [marks.find(decision.one), marks.find(decision.other)]
    const key = a === undefined || b === undefined ? undefined : pairKey(idOf(a), idOf(b))
    if (key !== undefined) found.add(key)
  }
  return found
}

/** Pairs that somebody parted, by splitting or by saying so, are not asked about again. */
function partedPairs(decisions: readonly Decision[], marks: Marks, idOf: (m: number) => AuthorId): ReadonlySet<string> {
  const found = new Set<string>()
  for (const decision of decisions) {
    if (decision.kind !== 'different') continue
    for (const one of decision.one)
      for (const other of decision.other) {
        const [a, b] = [marks.find(one), marks.find(other)]
        const key = a === undefined || b === undefined ? undefined : pairKey(idOf(a), idOf(b))
        if (key !== undefined) found.add(key)
      }
  }
  return found
}

function mentionsOf(formAt: readonly Int32Array[]): readonly Mention[] {
  const mentions: Mention[] = []
  for (const [work, row] of formAt.entries())
    row.forEach((form, position) => {
      if (form >= 0) mentions.push({ work, position, form })
    })
  return mentions.sort((a, b) => a.form - b.form || a.work - b.work || a.position - b.position)
}
