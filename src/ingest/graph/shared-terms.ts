import type { Groups } from '../../atlas/counting/groups.ts'
import type { Author } from '../../model/author.ts'
import type { Work } from '../../model/work.ts'

/** Who signed each work: places in the list of authors, in the order printed, and beside them the printed positions. */
export interface Signatures extends Groups {
  readonly positions: Uint32Array
}

/** The authors of each work. Law: no author twice on one work. */
export function signatures(works: readonly Work[], authors: readonly Author[]): Signatures {
  const place = new Map(works.map((work, i) => [work.id, i]))
  const offsets = new Uint32Array(works.length + 1)
  for (const { bylines } of authors) for (const { work } of bylines) offsets[place.get(work)! + 1]!++
  for (let w = 0; w < works.length; w++) offsets[w + 1]! += offsets[w]!
  const end = offsets.slice()
  const members = new Uint32Array(offsets[works.length]!)
  const positions = new Uint32Array(members.length)
  authors.forEach(({ bylines }, author) => {
    for (const { work, position } of bylines) {
      const w = place.get(work)!
      let at = end[w]!++
      for (; at > offsets[w]! && positions[at - 1]! > position; at--) {
        positions[at] = positions[at - 1]!
        members[at] = members[at - 1]!
      }
      positions[at] = position
      members[at] = author
    }
  })
  return { offsets, members, positions }
}
