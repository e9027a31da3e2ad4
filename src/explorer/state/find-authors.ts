import { type Atlas, orderOf } from '../../atlas/atlas.ts'
import { wordsAt } from '../../atlas/column.ts'
import { authorOf, bylineCounts } from '../../atlas/nodes.ts'
import { authorIdAt } from '../../atlas/people-columns.ts'
import type { Author } from '../../model/author.ts'
import { fold } from '../../model/fold.ts'
import { by } from '../../model/order.ts'

/**
 * Authors other than `but` who print a name with words that begin with those asked for; those of most works
 * first. Where nothing is asked: those who share the last word of the label, as people usually look for them.
 */
export function findAuthors(map: Atlas, asked: string, but: Author, most = 8): readonly Author[] {
  const last = fold(but.label).split(/\s+/).at(-1) ?? ''
  const words = fold(asked).split(/\s+/).filter(Boolean)
  const counts = bylineCounts(map)
  const found: number[] = []
  const { author } = orderOf(map)
  for (let a = 0; a < author; a++) {
    if (counts[a] === 0 || authorIdAt(map.authors, a) === but.id) continue
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
