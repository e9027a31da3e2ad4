import type { Decision } from '../../model/decision.ts'
import type { Effort } from '../../model/effort.ts'
import type { WorkId } from '../../model/ids.ts'
import { by } from '../../model/order.ts'
import type { JoinReason } from '../../model/reasons.ts'
import type { SourceRecord, Work } from '../../model/work.ts'
import { Groups, type How } from './groups.ts'
import { joined } from './joined.ts'
import { type Traits, traits } from './traits.ts'
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
}

/**
 * The same work met twice becomes one: by DOI, arXiv or PubMed number, by its number in one catalogue, then
 * by title, year and surnames. Records that somebody decided to keep apart stay apart. The result does not
 * depend on the order of records or files. Time grows with the records, not with their square.
 */
export function joinRecords(
  records: readonly SourceRecord[],
  decisions: readonly Decision[] = [],
  { progress, signal }: Effort = {},
): Joining {
  const all = distinct(records)
  progress?.(0.4)
  signal?.throwIfAborted()
  const groups = new Groups(all, decisions)
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
  progress?.(1)
  return {
    works: drafts.map((draft, i): Work => ({ ...draft, id: ids[i]! })).sort(by((work) => work.id)),
    merges: groups.found
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
    files: shares(records, members),
  }
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
    let first = group[0]!.record.place.file
    for (const { record } of group) if (record.place.file < first) first = record.place.file
    counts.get(first)!.works++
  }
  return [...counts]
    .map(([file, { records, works }]) => ({ file, records, works, joined: records - works }))
    .sort(by((share) => share.file))
}
