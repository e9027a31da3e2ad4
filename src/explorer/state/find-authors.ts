import { type Atlas, orderOf } from '../../atlas/atlas.ts'
import { wordsAt } from '../../atlas/column.ts'
import { authorOf, bylineCounts, nodeOf } from '../../atlas/nodes.ts'
import { authorIdAt } from '../../atlas/people-columns.ts'
import { bylineStarts, worksOfAuthors } from '../../atlas/signatures.ts'
import type { Author } from '../../model/author.ts'
import { fold } from '../../model/fold.ts'
import { by } from '../../model/order.ts'

/**
 * Authors other than `but` who print a name with words that begin with those asked for; those of most works
 * first. Where nothing is asked: those who share the last word of the label, as people usually look for them. Who signed
 * a work together with `but` is somebody else, and is not among them.
 */
export function findAuthors(map: Atlas, asked: string, but: Author, most = 8): readonly Author[] {
  const last = fold(but.label).split(/\s+/).at(-1) ?? ''
  const words = fold(asked).split(/\s+/).filter(Boolean)
  const counts = bylineCounts(map)
  const others = coauthorRows(map, but)
  const found: number[] = []
  const { author } = orderOf(map)
  for (let a = 0; a < author; a++) {
    if (counts[a] === 0 || others.has(a) || authorIdAt(map.authors, a) === but.id) continue
    const has = wordsAt(map.authors.forms, a).some((name) => {
      const parts = fold(name).split(/[\s.,-]+/)
      return words.length === 0 ? parts.includes(last) : words.every((word) => parts.some((p) => p.startsWith(word)))
    })
    if (has) found.push(a)
  }
  return found
    .sort(
      by(
        (a) => -counts[a]!,
        // Rows are in the order of the authors' keys.
        (a) => a,
      ),
    )
    .slice(0, most)
    .map((a) => authorOf(map, a))
}

function coauthorRows(map: Atlas, { id }: Author): ReadonlySet<number> {
  const node = nodeOf(map, id)
  if (node === undefined) return new Set()
  const [works, starts] = [worksOfAuthors(map), bylineStarts(map)]
  const rows = new Set<number>()
  for (const w of works.targets.subarray(works.offsets[node], works.offsets[node + 1]))
    for (const author of map.bylines.author.subarray(starts[w], starts[w + 1])) rows.add(author)
  return rows
}
