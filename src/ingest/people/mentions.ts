import { silent } from '../../model/correction.ts'
import { workId } from '../../model/ids.ts'
import type { PersonName } from '../../model/name.ts'
import { by } from '../../model/order.ts'
import type { Byline, PersonIds, Work } from '../../model/work.ts'

/** A row of a list of names: who is printed where, with whatever else is known of it. */
export type MentionRow = Readonly<Record<string, string | undefined>>

/** Works made of a list of names; `mentions` holds, work by work, the names' own identifiers by position. */
export interface Mentioned {
  readonly works: readonly Work[]
  readonly mentions: ReadonlyMap<string, readonly string[]>
}

const schemes = ['orcid', 'openalex', 'dblp', 'scopus', 'semanticScholar', 'researcherId', 'acl'] as const

/** Rows with `mention`, `paper`, `pos`, `name`, `year`, and if given `affiliation`, ids, `title`, `abstract`, `venue`. */
export function worksOfMentions(rows: readonly MentionRow[]): Mentioned {
  const papers = new Map<string, MentionRow[]>()
  for (const row of rows) {
    const list = papers.get(row.paper ?? '')
    if (list === undefined) papers.set(row.paper ?? '', [row])
    else list.push(row)
  }
  const mentions = new Map<string, readonly string[]>()
  const works: Work[] = []
  for (const [paper, list] of papers) {
    const sorted = list.sort(
      by(
        (row) => Number(row.pos) || 0,
        (row) => row.mention ?? '',
      ),
    )
    const year = Number(/\d{4}/.exec(first(sorted, 'year') ?? '')?.[0])
    const [abstract, venue] = [first(sorted, 'abstract'), first(sorted, 'venue')]
    const id = workId(paper)
    const record = {
      ...silent,
      title: first(sorted, 'title') ?? '',
      ...(abstract === undefined ? {} : { abstract }),
      ...(venue === undefined ? {} : { venue }),
      ...(year > 0 ? { date: { year } } : {}),
      bylines: sorted.map(bylineOf),
    }
    const place = { file: '', format: 'mentions', record: works.length + 1, line: 0 }
    works.push({ ...record, id, records: [{ ...record, place, key: paper }] })
    mentions.set(
      id,
      sorted.map((row) => row.mention ?? ''),
    )
  }
  return { works: works.sort(by((work) => work.id)), mentions }
}

const first = (rows: readonly MentionRow[], column: string): string | undefined =>
  rows.find((row) => isThere(row[column]))?.[column]

/** Tables made by programs print "null" for nothing. */
const isThere = (cell: string | undefined): boolean => cell !== undefined && !/^(null|none|nan)?$/i.test(cell.trim())

function bylineOf(row: MentionRow): Byline {
  const ids: Record<string, string> = {}
  for (const scheme of schemes) {
    const id = (row[scheme] ?? row[scheme.toLowerCase()])?.trim().replace(/^https?:\/\/[^/]+\//i, '')
    if (id) ids[scheme] = id
  }
  const affiliation = row.affiliation?.trim()
  return {
    name: nameOf(row.name ?? ''),
    affiliations: affiliation && isThere(affiliation) ? [affiliation] : [],
    ids: ids as PersonIds,
    collective: /\b(collaboration|consortium|working group|project team)\b/i.test(row.name ?? ''),
  }
}

/** "Lee, Wonyeol" is in two parts; what else there is stays whole. */
function nameOf(printed: string): PersonName {
  const [family, given, ...more] = printed.split(',').map((part) => part.trim())
  if (!family || !given || more.length > 0 || /^(jr|sr|ii|iii|iv)\b/i.test(given)) return { literal: printed.trim() }
  return { family, given }
}
