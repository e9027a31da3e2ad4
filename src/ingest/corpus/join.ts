import { isByHand, type OneWorkDecision } from '../../model/correction.ts'
import type { Decision } from '../../model/decision.ts'
import type { Effort } from '../../model/effort.ts'
import type { WorkId } from '../../model/ids.ts'
import { by } from '../../model/order.ts'
import type { JoinReason } from '../../model/reasons.ts'
import type { SourceRecord, Work } from '../../model/work.ts'
import { corrected, type RefusedCorrection } from './corrected.ts'
import { joined } from './joined.ts'
import { omittedFrom } from './omitted.ts'
import { Groups, type How } from './record-groups.ts'
import { type Traits, traits } from './traits.ts'
import { verdictsOn } from './verdicts.ts'
import { workIds } from './work-ids.ts'

/** Two records found to be of one work. `one` and `other` undo it: `{ kind: 'apart', one, other }`. */
export interface WorkMerge {
  readonly work: WorkId
  readonly title: string
  readonly one: string
  readonly other: string
  readonly places: readonly [SourceRecord['place'], SourceRecord['place']]
  readonly by: How
  readonly reason: JoinReason
}

/** What one file gave: `works` it was the first to hold, in the order of file names, and records joined to others. */
export interface FileShare {
  readonly file: string
  readonly records: number
  readonly works: number
  readonly joined: number
}

export interface Joining {
  /** By id. */
  readonly works: readonly Work[]
  readonly merges: readonly WorkMerge[]
  readonly files: readonly FileShare[]
  readonly corrections: Corrections
}

/** What became of what a person decided about works and records. */
export interface Corrections {
  /** How many were carried out, those aside that a later one overrules. */
  readonly applied: number
  readonly refused: readonly RefusedCorrection[]
  /** Works that are left out, by id: they are not among the works. */
  readonly leftOut: readonly Work[]
}

/**
 * The same work met twice becomes one: by DOI, arXiv or PubMed number, by its number in one catalogue, then
 * by title, year and surnames. What somebody decided goes before: records are mended, kept apart and made one, works
 * added and left out. The result does not depend on the order of records or files. Time grows with the records, not
 * with their square.
 */
export function joinRecords(
  given: readonly SourceRecord[],
  decisions: readonly Decision[] = [],
  { progress, signal }: Effort = {},
): Joining {
  const { records, ...mends } = corrected(given, decisions)
  const all = distinct(records)
  progress?.(0.4)
  signal?.throwIfAborted()
  const { aparts, ones } = verdictsOn(decisions)
  const groups = new Groups(all, aparts)
  const gone = joinDecided(groups, all, ones)
  for (const [how, reason, key] of ways) {
    for (const group of grouped(all, key)) groups.joinEqual(group, how, reason)
    signal?.throwIfAborted()
  }
  for (const group of grouped(all, (t) => t.title)) groups.joinTitles(group)
  for (const group of grouped(all, (t) => t.gist)) groups.joinTitles(group)
  for (const group of grouped(all, (t) => t.main)) groups.joinTitles(group)
  for (const group of grouped(all, (t) => t.signers)) groups.joinTitles(group)
  progress?.(0.7)
  signal?.throwIfAborted()
  const members = groups.members()
  const drafts = members.map(joined)
  const ids = workIds(
    drafts,
    members.map((group) => group[0]!.key),
  )
  const idOf = new Map(members.flatMap((group, i) => group.map((t) => [t, ids[i]!] as const)))
  const whole = drafts.map((draft, i): Work => ({ ...draft, id: ids[i]! })).sort(by((work) => work.id))
  const { leftOut, ...omitting } = omittedFrom(whole, decisions)
  const keys = new Set(aparts.length === 0 ? [] : all.map(({ key }) => key))
  const parted = aparts.filter(({ one, other }) => keys.has(one) && keys.has(other)).length
  const out = new Set([...leftOut].map(({ id }) => id))
  progress?.(1)
  return {
    works: whole.filter((work) => !leftOut.has(work)),
    corrections: {
      applied: mends.applied + parted + ones.length - gone.length + omitting.applied,
      refused: [...mends.refused, ...gone, ...omitting.refused],
      leftOut: whole.filter((work) => leftOut.has(work)),
    },
    merges: groups.found
      .filter(({ a }) => !out.has(idOf.get(a)!))
      .map(({ a, b, how, reason }) => ({
        work: idOf.get(a)!,
        title: a.record.title,
        one: a.key,
        other: b.key,
        places: [a.record.place, b.record.place] as const,
        by: how,
        reason,
      }))
      .sort(
        by(
          (merge) => merge.work,
          (merge) => merge.one,
          (merge) => merge.other,
        ),
      ),
    files: shares(given, members),
  }
}

/** Makes one what was decided to be; what names records that are not here is refused. */
function joinDecided(
  groups: Groups,
  all: readonly Traits[],
  ones: readonly OneWorkDecision[],
): readonly RefusedCorrection[] {
  if (ones.length === 0) return []
  const byKey = new Map(all.map((t) => [t.key, t]))
  // A copy that is numbered may be the only one here today.
  const find = (key: string) => byKey.get(key) ?? byKey.get(key.replace(/#\d+$/, ''))
  const refused: RefusedCorrection[] = []
  for (const decision of ones) {
    const [one, other] = [find(decision.one), find(decision.other)]
    if (one === undefined || other === undefined) refused.push({ decision, reason: { code: 'records-not-here' } })
    else groups.joinDecided(one, other)
  }
  return refused
}

const sameId = (how: How, scheme: keyof SourceRecord['ids'], of: (t: Traits) => string | undefined) =>
  [how, { code: 'same-id', scheme }, of] as const

const ways: readonly (readonly [How, JoinReason, (t: Traits) => string | undefined])[] = [
  ['copy', { code: 'copy' }, (t) => t.key.replace(/#\d+$/, '')],
  sameId('doi', 'doi', (t) => t.doi),
  ['doi', { code: 'doi-versions' }, (t) => t.unversioned],
  sameId('arxiv', 'arxiv', (t) => t.arxiv),
  ...(['pmid', 'pmcid'] as const).map((scheme) => sameId('pubmed', scheme, (t) => t.record.ids[scheme])),
  ...(['openalex', 'semanticScholar', 'dblp', 'acl', 'wos', 'scopus'] as const).map((scheme) =>
    sameId('catalogue', scheme, (t) => t.record.ids[scheme]),
  ),
]

/** In canonical order, without what stands twice in the very same place; copies elsewhere are numbered. */
function distinct(records: readonly SourceRecord[]): readonly Traits[] {
  const all = records.map(traits).sort(
    by(
      (t) => t.key,
      (t) => t.record.place.file,
      (t) => t.record.place.record,
      (t) => t.record.place.line,
    ),
  )
  const kept: Traits[] = []
  let copies = 1
  for (const t of all) {
    const last = kept.at(-1)
    if (last === undefined || last.key.replace(/#\d+$/, '') !== t.key) {
      copies = 1
      kept.push(t)
    } else if (last.record.place.file !== t.record.place.file || last.record.place.record !== t.record.place.record) {
      kept.push({ ...t, key: `${t.key}#${++copies}` })
    }
  }
  return kept
}

function* grouped(all: readonly Traits[], key: (t: Traits) => string | undefined): Generator<readonly Traits[]> {
  const groups = new Map<string, Traits[]>()
  for (const t of all) {
    const k = key(t)
    if (k === undefined || k === '') continue
    const group = groups.get(k)
    if (group === undefined) groups.set(k, [t])
    else group.push(t)
  }
  for (const group of groups.values()) if (group.length > 1) yield group
}

function shares(records: readonly SourceRecord[], members: readonly (readonly Traits[])[]): readonly FileShare[] {
  const counts = new Map<string, { records: number; works: number }>()
  for (const { place } of records) {
    const count = counts.get(place.file)
    if (count === undefined) counts.set(place.file, { records: 1, works: 0 })
    else count.records++
  }
  for (const group of members) {
    let first: string | undefined
    // What was added by hand stands in no file.
    for (const { record } of group)
      if (!isByHand(record) && (first === undefined || record.place.file < first)) first = record.place.file
    if (first !== undefined) counts.get(first)!.works++
  }
  return [...counts]
    .map(([file, { records, works }]) => ({ file, records, works, joined: records - works }))
    .sort(by((share) => share.file))
}
