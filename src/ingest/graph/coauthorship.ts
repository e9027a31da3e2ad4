import type { Author } from '../../model/author.ts'
import type { WorkId } from '../../model/ids.ts'
import type { Counting } from '../../model/settings.ts'
import type { Work } from '../../model/work.ts'
import { type Csr, csrFromTies } from './csr.ts'

/**
 * Weight that one work adds to each pair of its authors, so that every author of it gains 1 in total:
 * 1 / (n - 1). Newman, Phys. Rev. E 64, 016132 (2001). Works of one author add nothing.
 */
export const newmanWeight = (authors: number): number => (authors < 2 ? 0 : 1 / (authors - 1))

export interface Coauthorship {
  /** Nodes are authors by their place in the list; weights under the chosen counting. */
  readonly weighted: Csr
  /** The same rows; weight = number of works the two share. */
  readonly shared: Csr
  /** Works with more authors than the cap, whose ties are left out. */
  readonly leftOut: readonly WorkId[]
}

/** Who signed one work: places in the list of authors, in the order printed, and their printed positions. */
export interface Signed {
  readonly authors: Uint32Array
  readonly positions: Uint32Array
}

/** The authors of each work. Law: no author twice on one work. */
export function signatures(works: readonly Work[], authors: readonly Author[]): readonly Signed[] {
  const place = new Map(works.map((work, i) => [work.id, i]))
  const lists = works.map((): [position: number, author: number][] => [])
  authors.forEach((author, a) => {
    for (const byline of author.bylines) lists[place.get(byline.work)!]!.push([byline.position, a])
  })
  return lists.map((list) => {
    list.sort((x, y) => x[0] - y[0])
    return {
      authors: Uint32Array.from(list, ([, author]) => author),
      positions: Uint32Array.from(list, ([position]) => position),
    }
  })
}

/**
 * The coauthorship network of the works: under full counting the off-diagonal of A-transpose-A, under
 * fractional counting an author's strength is the number of their works with coauthors.
 */
export function coauthorship(
  works: readonly Work[],
  signed: readonly Signed[],
  order: number,
  counting: Counting,
  hyperauthorship: number,
): Coauthorship {
  const leftOut: WorkId[] = []
  const from: number[] = []
  const to: number[] = []
  const weight: number[] = []
  works.forEach((work, w) => {
    const list = signed[w]!.authors
    if (list.length > hyperauthorship) {
      leftOut.push(work.id)
      return
    }
    const share = counting === 'full' ? 1 : newmanWeight(list.length)
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        from.push(list[i]!)
        to.push(list[j]!)
        weight.push(share)
      }
  })
  return { weighted: csrFromTies(order, from, to, weight), shared: csrFromTies(order, from, to), leftOut }
}
