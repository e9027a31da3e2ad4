import type { Atlas } from '../atlas.ts'
import { noNumber } from '../column.ts'
import { kindAt, type NodeNumber, rowAt } from '../nodes.ts'
import { addedBy } from '../period-ties.ts'
import { type Lists, worksOfAuthors, worksOfTopics } from '../signatures.ts'

/** Runs of years without a gap, ascending; both ends belong to them. */
export type Runs = readonly (readonly [first: number, last: number])[]

/** In which years a node has works, and a tie works that both its ends have; no runs where no year is known. */
export interface ActiveYears {
  ofNode(node: NodeNumber): Runs
  ofTie(one: NodeNumber, other: NodeNumber): Runs
}

export function activeYears(atlas: Atlas): ActiveYears {
  const lists = { author: worksOfAuthors(atlas), topic: worksOfTopics(atlas) }
  const { year } = atlas.works
  const own = (node: NodeNumber): ArrayLike<number> => {
    const kind = kindAt(atlas, node)
    return kind === 'work' ? [rowAt(atlas, node)] : worksIn(lists[kind], rowAt(atlas, node))
  }
  return {
    ofNode: (node) => runs(Array.from(own(node), (work) => year[work]!)),
    ofTie(one, other) {
      const [mine, theirs] = [own(one), own(other)]
      // Two works that are alike were both there from the later one on.
      const both = kindAt(atlas, one) === 'work' && kindAt(atlas, other) === 'work'
      if (both) {
        const years = [year[mine[0]!]!, year[theirs[0]!]!]
        return years.includes(noNumber) ? [] : [[Math.max(...years), Math.max(...years)]]
      }
      const works = shared(mine, theirs)
      const isPeople = kindAt(atlas, one) === 'author' && kindAt(atlas, other) === 'author'
      return runs((isPeople ? works.filter((work) => addedBy(atlas, work) > 0) : works).map((work) => year[work]!))
    },
  }
}

const worksIn = ({ offsets, targets }: Lists, row: number): Uint32Array =>
  targets.subarray(offsets[row], offsets[row + 1])

/** What two ascending lists have in common. */
function shared(one: ArrayLike<number>, other: ArrayLike<number>): number[] {
  const found: number[] = []
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [a, b] = [one[i]!, other[j]!]
    if (a === b) found.push(a)
    if (a <= b) i++
    if (b <= a) j++
  }
  return found
}

function runs(years: readonly number[]): Runs {
  const found: [number, number][] = []
  for (const year of years.filter((one) => one !== noNumber).sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last !== undefined && year <= last[1] + 1) last[1] = year
    else found.push([year, year])
  }
  return found
}
