import { type Atlas, orderOf } from '../../atlas/atlas.ts'
import type { Csr } from '../../model/csr.ts'
import { subjectTies } from './subject-ties.ts'
import { nearest } from './work-likeness.ts'

/**
 * The works of a finished map, which are its nodes from `first` on: those alike, and the ties by which they fell into
 * subjects when it was made.
 */
export function subjectsOfMap(atlas: Atlas): { readonly first: number; readonly alike: Csr; readonly csr: Csr } {
  const { author, work } = orderOf(atlas)
  const { similarity, authorship } = atlas.networks
  const { offsets, targets } = similarity
  const alike: Csr = { order: work, offsets, targets, weights: Float64Array.from(similarity.weight) }
  const signed = { offsets: authorship.offsets, members: authorship.targets }
  return { first: author, alike, csr: subjectTies(alike, nearest, signed, author) }
}
