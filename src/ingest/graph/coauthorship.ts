import type { Author } from '../../model/author.ts'
import type { WorkId } from '../../model/ids.ts'
import type { Counting } from '../../model/settings.ts'
import type { Work } from '../../model/work.ts'
import { type Groups, type Projection, project } from './projection.ts'

/**
 * Weight that one work adds to each pair of its authors, so that every author of it gains 1 in total:
 * 1 / (n - 1). Newman, Phys. Rev. E 64, 016132 (2001). Works of one author add nothing.
 */
export const newmanWeight = (authors: number): number => (authors < 2 ? 0 : 1 / (authors - 1))

/** Nodes are authors by their place in the list; weights under the chosen counting, and works shared. */
export interface Coauthorship extends Projection {
  /** Works with more authors than the cap, whose ties are left out. */
  readonly leftOut: readonly WorkId[]
}

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

/**
 * The coauthorship network of the works: under full counting the off-diagonal of A-transpose-A, under
 * fractional counting an author's strength is the number of their works with coauthors.
 */
export function coauthorship(
  works: readonly Work[],
  signed: Signatures,
  order: number,
  counting: Counting,
  hyperauthorship: number,
): Coauthorship {
  const signers = (work: number) => signed.offsets[work + 1]! - signed.offsets[work]!
  const adds = (work: number) =>
    signers(work) > hyperauthorship ? 0 : counting === 'full' ? 1 : newmanWeight(signers(work))
  return {
    ...project(signed, order, adds),
    leftOut: works.filter((_, w) => signers(w) > hyperauthorship).map(({ id }) => id),
  }
}
