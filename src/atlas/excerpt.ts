import type { NodeKind } from '../model/ids.ts'
import { by } from '../model/order.ts'
import { type Atlas, orderOf } from './atlas.ts'
import { type PartRows, subAtlas } from './subatlas.ts'

export interface PartSize {
  /** Maps of at most so many nodes are taken whole. */
  readonly whole: number
  /** Most nodes of the part of a larger one. */
  readonly most: number
}

/** What a page can hold and draw while it answers within a frame or two. */
export const drawable: PartSize = { whole: 20_000, most: 5000 }

/** Shares of the part; what few topics leave is not given to others. */
export const shares: Readonly<Record<NodeKind, number>> = { author: 0.5, work: 0.44, topic: 0.06 }

/** The most important part of a map too large for a page; undefined where it can be drawn whole. */
export function excerptOf(atlas: Atlas, size: PartSize = drawable): Atlas | undefined {
  const { author, work, topic } = orderOf(atlas)
  return author + work + topic <= size.whole ? undefined : subAtlas(atlas, mostImportant(atlas, size.most))
}

/** The authors with most works, the works that most of those signed, the topics that most works hold; then by key. */
function mostImportant(atlas: Atlas, most: number): PartRows {
  const { author, work, topic } = orderOf(atlas)
  const { measures } = atlas.findings[0]
  const values = (id: string) => measures.find((measure) => measure.id === id)?.values
  const [works, degree] = [values('works'), values('degree')]
  const number = (column: Float32Array | undefined, node: number) => column?.[node] || 0
  const chosen = (kind: NodeKind, first: number, count: number, worth: (row: number) => number): Uint32Array => {
    const quota = Math.min(count, Math.round(most * shares[kind]))
    if (quota === 0) return new Uint32Array(0)
    const worths = Float64Array.from({ length: count }, (_, row) => worth(row))
    // What is worth less than the last that is wanted need not be put in order.
    const least = worths.slice().sort()[count - quota]!
    const candidates: number[] = []
    worths.forEach((value, row) => {
      if (value >= least) candidates.push(row)
    })
    candidates.sort(
      by(
        (row) => -worths[row]!,
        (row) => -number(degree, first + row),
        (row) => row,
      ),
    )
    return Uint32Array.from(candidates.slice(0, quota)).sort()
  }
  const authors = chosen('author', 0, author, (row) => number(works, row))
  const signers = new Uint32Array(work)
  const signs = new Uint8Array(author)
  for (const a of authors) signs[a] = 1
  const { offsets, targets } = atlas.networks.authorship
  for (let w = 0; w < work; w++) for (let k = offsets[w]!; k < offsets[w + 1]!; k++) signers[w]! += signs[targets[k]!]!
  return {
    authors,
    works: chosen('work', author, work, (row) => signers[row]!),
    topics: chosen('topic', author + work, topic, (row) => number(works, author + work + row)),
  }
}
