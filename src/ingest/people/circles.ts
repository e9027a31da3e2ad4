import type { Mention } from './byline-clusters.ts'
import type { NameIndex } from './name-index.ts'

/** Bylines of one name in groups that are linked by coauthors of one printed name, each group in the order given. */
export function circlesOf(
  group: readonly number[],
  nameIndex: NameIndex,
  mentions: readonly Mention[],
): readonly (readonly number[])[] {
  const root = group.map((_, i) => i)
  const find = (i: number): number => {
    while (root[i] !== i) {
      root[i] = root[root[i]!]!
      i = root[i]!
    }
    return i
  }
  const first = new Map<number, number>()
  group.forEach((m, i) => {
    const { work, position } = mentions[m]!
    nameIndex.company.each(work, position, (form) => {
      const there = first.get(form)
      if (there === undefined) first.set(form, i)
      else root[find(i)] = find(there)
    })
  })
  const circles = new Map<number, number[]>()
  group.forEach((m, i) => {
    const circle = circles.get(find(i))
    if (circle === undefined) circles.set(find(i), [m])
    else circle.push(m)
  })
  return [...circles.values()]
}
