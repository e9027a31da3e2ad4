import { type Atlas, orderOf } from '../atlas.ts'
import { noNumber } from '../column.ts'
import type { Span } from '../periods.ts'
import { worksOfAuthors } from '../signatures.ts'

/** What a period holds. */
export interface PeriodFacts {
  readonly works: number
  readonly authors: number
  /** Authors none of whose dated works is older. */
  readonly newcomers: number
  /** 1 for each of its works, who signed them and what they are about; by the numbers of the nodes. */
  readonly nodes: Uint8Array
}

export function periodFacts(atlas: Atlas, { first, last }: Span): PeriodFacts {
  const { author, work, topic } = orderOf(atlas)
  const { authorship, aboutness } = atlas.networks
  const { year } = atlas.works
  const nodes = new Uint8Array(author + work + topic)
  let works = 0
  for (let w = 0; w < work; w++) {
    if (year[w] === noNumber || year[w]! < first || year[w]! > last) continue
    works++
    nodes[author + w] = 1
    for (let k = authorship.offsets[w]!; k < authorship.offsets[w + 1]!; k++) nodes[authorship.targets[k]!] = 1
    for (let k = aboutness.offsets[w]!; k < aboutness.offsets[w + 1]!; k++)
      nodes[author + work + aboutness.targets[k]!] = 1
  }
  let [authors, newcomers] = [0, 0]
  const firsts = firstYears(atlas)
  for (let a = 0; a < author; a++) {
    if (nodes[a] === 0) continue
    authors++
    if (firsts[a]! >= first) newcomers++
  }
  return { works, authors, newcomers, nodes }
}

const known = new WeakMap<Uint32Array, Int32Array>()

/** The year of the first dated work of each author; `noNumber` where none is dated. Made once for each atlas. */
function firstYears(atlas: Atlas): Int32Array {
  const { targets: signed } = atlas.networks.authorship
  const made = known.get(signed)
  if (made !== undefined) return made
  const { offsets, targets } = worksOfAuthors(atlas)
  const { year } = atlas.works
  const firsts = new Int32Array(offsets.length - 1).fill(noNumber)
  for (let a = 0; a < firsts.length; a++)
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) {
      const of = year[targets[k]!]!
      if (of !== noNumber && (firsts[a] === noNumber || of < firsts[a]!)) firsts[a] = of
    }
  known.set(signed, firsts)
  return firsts
}
