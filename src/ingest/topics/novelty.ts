import type { Effort } from '../../model/effort.ts'
import type { Novelty, WorkTerm } from '../../model/topic.ts'
import type { PublicationDate, Work } from '../../model/work.ts'
import { idfTable } from './idf.ts'
import type { Neighbours } from './neighbours.ts'
import { pause, stride } from './pauses.ts'
import type { Chosen } from './phrases.ts'
import type { Stream } from './stream.ts'

/**
 * Novelty of each work, in the order of `works`. Terms: stems and pairs of neighbouring stems. Mass of a term: count
 * times idf. Share: mass of the terms that no work dated earlier holds, over all mass. Works of one date are not
 * earlier than each other; a date without month or day counts as its beginning. Undefined where a work has no date,
 * no words, or nothing before it.
 */
export async function novelties(
  works: readonly Work[],
  { starts }: Pick<Stream, 'starts'>,
  { stemAt, pairAt, pairWorks, stemWorks }: Neighbours,
  chosen: Chosen,
  terms: readonly (readonly WorkTerm[])[],
  control: Effort = {},
): Promise<(Novelty | undefined)[]> {
  const idfs = idfTable(works.length)
  const seenStems = new Uint8Array(stemWorks.length)
  const seenPairs = new Uint8Array(pairWorks.length)
  const isNew = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) {
      if (seenStems[stemAt[i]!] === 0) return true
      if (i > from && seenPairs[pairAt[i]!] === 0) return true
    }
    return false
  }
  const newOf = (w: number): Novelty['firstHere'] => {
    const found: string[] = []
    const first = chosen.starts[w]!
    for (let k = first; k < chosen.starts[w + 1]! && found.length < 5; k++)
      if (isNew(chosen.froms.at(k), chosen.tos.at(k))) found.push(terms[w]![k - first]!.label)
    return found
  }
  /** Share of a work's mass that was not seen; undefined where it has none. */
  const freshShare = (w: number): number | undefined => {
    let all = 0
    let fresh = 0
    for (let i = starts[w]!; i < starts[w + 1]!; i++) {
      const stem = stemAt[i]!
      if (stem < 0) continue
      const mass = idfs[stemWorks[stem]!]!
      all += mass
      if (seenStems[stem] === 0) fresh += mass
      const pair = pairAt[i]!
      if (pair < 0) continue
      const pairMass = idfs[pairWorks[pair]!]!
      all += pairMass
      if (seenPairs[pair] === 0) fresh += pairMass
    }
    return all === 0 ? undefined : fresh / all
  }
  const see = (w: number): void => {
    for (let i = starts[w]!; i < starts[w + 1]!; i++) {
      if (stemAt[i]! < 0) continue
      seenStems[stemAt[i]!] = 1
      if (pairAt[i]! >= 0) seenPairs[pairAt[i]!] = 1
    }
  }
  const result: (Novelty | undefined)[] = new Array(works.length).fill(undefined)
  let earlier = 0
  let looked = 0
  for (const together of byDate(works)) {
    if (earlier > 0)
      for (const w of together) {
        if (looked++ % stride === 0) await pause(control, looked / works.length)
        const share = freshShare(w)
        if (share !== undefined) result[w] = { share, earlier, firstHere: newOf(w) }
      }
    for (const w of together) see(w)
    earlier += together.length
  }
  return result
}

/** Mean over the works that have a figure; undefined where none has. */
export function meanNovelty(works: Iterable<Novelty | undefined>): number | undefined {
  let sum = 0
  let count = 0
  for (const novelty of works) {
    if (novelty === undefined) continue
    sum += novelty.share
    count++
  }
  return count === 0 ? undefined : sum / count
}

/** Dated works in groups of one date, earliest first. */
function byDate(works: readonly Work[]): number[][] {
  const groups = new Map<number, number[]>()
  for (const [w, { date }] of works.entries()) {
    if (date === undefined) continue
    const day = dayOf(date)
    const group = groups.get(day)
    if (group === undefined) groups.set(day, [w])
    else group.push(w)
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}

const dayOf = ({ year, month = 0, day = 0 }: PublicationDate): number => (year * 13 + month) * 32 + day
