import type { Mention } from './byline-clusters.ts'
import { circlesOf } from './circles.ts'
import type { Crowds } from './crowd.ts'
import type { NameIndex } from './name-index.ts'

/** Odds of a second bearer of a name, at which its works are looked at apart. */
const crowdedFrom = 0.15

/**
 * Bylines that are one person beyond doubt: of one identifier, or of one full name that no identifiers part; where many
 * may bear that name, of those only works that share a coauthor.
 */
export function atomsOf(
  nameIndex: NameIndex,
  mentions: readonly Mention[],
  crowds: Crowds,
): readonly (readonly number[])[] {
  const group: number[][] = mentions.map((_, m) => [m])
  const worksOf = (list: readonly number[]) => new Set(list.map((m) => mentions[m]!.work))
  const join = (list: readonly number[]) => {
    let [one, works] = [group[list[0]!]!, worksOf(group[list[0]!]!)]
    for (const m of list.slice(1)) {
      const other = group[m]!
      if (other === one || other.some((x) => works.has(mentions[x]!.work))) continue
      for (const x of other) {
        works.add(mentions[x]!.work)
        one.push(x)
        group[x] = one
      }
    }
    ;[one, works] = [[], new Set()]
  }
  const byId = new Map<string, number[]>()
  const idsOf = (m: number) => nameIndex.works[mentions[m]!.work]!.bylines[mentions[m]!.position]!.ids
  mentions.forEach((_, m) => {
    for (const [scheme, id] of Object.entries(idsOf(m))) {
      const list = byId.get(`${scheme} ${id}`)
      if (list === undefined) byId.set(`${scheme} ${id}`, [m])
      else list.push(m)
    }
  })
  for (const key of [...byId.keys()].sort()) join(byId.get(key)!)
  const joinUnlessParted = (part: readonly number[]) => {
    const identified = new Set(part.filter((m) => Object.keys(idsOf(m)).length > 0).map((m) => group[m]!))
    if (identified.size <= 1) join(part)
    else {
      const rest = part.filter((m) => !identified.has(group[m]!))
      if (rest.length > 0) join(rest)
    }
  }
  const byForm: number[][] = nameIndex.forms.map(() => [])
  mentions.forEach(({ form }, m) => {
    byForm[form]!.push(m)
  })
  for (const [form, list] of byForm.entries()) {
    if (list.length < 2) continue
    if (!nameIndex.forms[form]!.full) {
      for (const part of byCollaboration(list, mentions, nameIndex)) joinUnlessParted(part)
      continue
    }
    const rows = rowsOf(list, mentions)
    const crowded = crowds.of(form).others > crowdedFrom
    for (const part of crowded ? rows.flatMap((row) => circlesOf(row, nameIndex, mentions)) : rows)
      joinUnlessParted(part)
  }
  return [...new Set(group)].map((list) => list.sort((a, b) => a - b))
}

/** Two who sign one work under one name: the first of each work together, the second of each together. */
function rowsOf(list: readonly number[], mentions: readonly Mention[]): readonly (readonly number[])[] {
  const seen = new Map<number, number>()
  const rows: number[][] = []
  for (const m of list) {
    const nth = seen.get(mentions[m]!.work) ?? 0
    seen.set(mentions[m]!.work, nth + 1)
    rows[nth] ??= []
    rows[nth].push(m)
  }
  return rows
}

/** Bylines of one printed name on works of one large collaboration, which prints each of its people under one. */
function byCollaboration(
  list: readonly number[],
  mentions: readonly Mention[],
  { company }: NameIndex,
): readonly (readonly number[])[] {
  const here = new Map<number, number[]>()
  for (const m of list) {
    const collaboration = company.collaborationOf(mentions[m]!.work)
    if (collaboration === undefined) continue
    const known = here.get(collaboration)
    if (known === undefined) here.set(collaboration, [m])
    else known.push(m)
  }
  return [...here.values()].flatMap((mine) => rowsOf(mine, mentions))
}
