import { csrFromTies } from '../../atlas/counting/csr-from-ties.ts'
import { type Groups, transposed } from '../../atlas/counting/groups.ts'
import type { Csr } from '../../model/csr.ts'

/**
 * The ties by which works fall into subjects: likeness, twice where each end is among the nearest of the other, and
 * {@link perAuthor} for each author they share. `alike` is the network of works alike, `most` how many nearest each of
 * them kept, `signed` has the authors of each work.
 */
export function subjectTies(alike: Csr, most: number, signed: Groups, authors: number): Csr {
  const { order, offsets, targets, weights } = alike
  const from: number[] = []
  const to: number[] = []
  const weight: number[] = []
  const add = (a: number, b: number, by: number): void => {
    from.push(a)
    to.push(b)
    weight.push(by)
  }
  const nearest = new Float64Array(order)
  for (let work = 0; work < order; work++) {
    const row = weights.slice(offsets[work], offsets[work + 1]).sort()
    nearest[work] = row.length > most ? row[row.length - most]! : 0
  }
  for (let work = 0; work < order; work++)
    for (let k = offsets[work]!; k < offsets[work + 1]!; k++) {
      const other = targets[k]!
      if (other < work) continue
      const mutual = weights[k]! >= nearest[work]! && weights[k]! >= nearest[other]!
      add(work, other, weights[k]! * (mutual ? 2 : 1))
    }
  const { offsets: starts, members: works } = transposed(signed, authors)
  for (let author = 0; author < authors; author++) {
    const [first, end] = [starts[author]!, starts[author + 1]!]
    if (end - first > prolific) continue
    for (let i = first; i < end; i++) for (let j = i + 1; j < end; j++) add(works[i]!, works[j]!, perAuthor)
  }
  return csrFromTies(order, from, to, weight)
}

/** What a shared author ties two works by: as much as a likeness that is clear. */
const perAuthor = 0.3

/** Who wrote more works than this ties none of them: their subjects are many. */
const prolific = 30
