import type { Author } from '../../model/author.ts'
import { type AuthorId, authorId } from '../../model/ids.ts'
import { fullName, nameKey } from '../../model/name.ts'
import { by, byCodeUnits } from '../../model/order.ts'
import type { Doubt } from '../../model/reasons.ts'
import type { PersonIds, Work } from '../../model/work.ts'

/** A byline in hand: its work and its place there. */
export interface Signed {
  readonly work: Work
  readonly position: number
}

/** A person not yet named: everything of an {@link Author} but the id. */
export type Unnamed = Omit<Author, 'id'>

/** The author that these bylines make; `label` overrules the fullest common form. */
export function authorOf(bylines: readonly Signed[], label?: string, homonym?: readonly Doubt[]): Unnamed {
  const sorted = [...bylines].sort(
    by(
      (signed) => signed.work.id,
      (signed) => signed.position,
    ),
  )
  const counts = new Map<string, number>()
  const affiliations = new Map<string, number>()
  const ids: Record<string, string> = {}
  for (const { work, position } of sorted) {
    const byline = work.bylines[position]!
    count(counts, fullName(byline.name))
    for (const affiliation of byline.affiliations) count(affiliations, affiliation)
    for (const [scheme, id] of Object.entries(byline.ids))
      if (ids[scheme] === undefined || id < ids[scheme]!) ids[scheme] = id
  }
  const names = commonest(counts)
  return {
    label: label ?? fullest(counts),
    names,
    affiliations: commonest(affiliations),
    ids: ids as PersonIds,
    collective: sorted.every(({ work, position }) => work.bylines[position]!.collective),
    bylines: sorted.map(({ work, position }) => ({ work: work.id, position })),
    ...(homonym === undefined ? {} : { homonym }),
  }
}

/** Authors by id. Ids are the label's name key; authors of one label are numbered from the one with most bylines. */
export function named(authors: readonly Unnamed[]): readonly Author[] {
  const slug = (author: Unnamed) => nameKey({ literal: author.label }).replaceAll(' ', '-') || 'nameless'
  const list = authors
    .map((author) => ({ author, slug: slug(author) }))
    .sort(
      by(
        (x) => x.slug,
        (x) => -x.author.bylines.length,
        (x) => x.author.bylines[0]!.work,
        (x) => x.author.bylines[0]!.position,
      ),
    )
  let copies = 1
  return list
    .map(({ author, slug }, i): Author => {
      copies = i > 0 && list[i - 1]!.slug === slug ? copies + 1 : 1
      return { id: idFor(slug, copies), ...author }
    })
    .sort(by((author) => author.id))
}

const idFor = (slug: string, copies: number): AuthorId => authorId(copies === 1 ? slug : `${slug}~${copies}`)

/** The form with most letters among those that are not rare (a tenth of the commonest), capitals last. */
function fullest(counts: ReadonlyMap<string, number>): string {
  const most = Math.max(...counts.values())
  const letters = (name: string) => nameKey({ literal: name }).length
  return [...counts]
    .filter(([, n]) => n * 10 >= most)
    .sort(
      by(
        ([name]) => (/\p{Ll}/u.test(name) ? 0 : 1),
        ([name]) => -letters(name),
        ([, n]) => -n,
        ([name]) => name,
      ),
    )[0]![0]
}

const commonest = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0])).map(([name]) => name)

function count(counts: Map<string, number>, key: string) {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
