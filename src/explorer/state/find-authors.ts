import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import type { Author } from '../../model/author.ts'
import type { AuthorId } from '../../model/ids.ts'
import { by } from '../../model/order.ts'
import { fold } from './fold.ts'

/**
 * Authors other than `but` who print a name with words that begin with those asked for; those of most works
 * first. Where nothing is asked: those who share the last word of the label, as people usually look for them.
 */
export function findAuthors(graph: CoterieGraph, asked: string, but: Author, most = 8): readonly Author[] {
  const last = fold(but.label).split(/\s+/).at(-1) ?? ''
  const words = fold(asked).split(/\s+/).filter(Boolean)
  const found: Author[] = []
  graph.forEachNode((id, node) => {
    if (node.kind !== 'author' || id === but.id || node.author.bylines.length === 0) return
    const has = node.author.names.some((name) => {
      const parts = fold(name).split(/[\s.,-]+/)
      return words.length === 0 ? parts.includes(last) : words.every((word) => parts.some((p) => p.startsWith(word)))
    })
    if (has) found.push(node.author)
  })
  return found
    .sort(
      by(
        (author) => -author.bylines.length,
        (author): AuthorId => author.id,
      ),
    )
    .slice(0, most)
}
