import type { Novelty, WorkTerm } from '../../model/topic.ts'
import type { PublicationDate, Work } from '../../model/work.ts'
import { type Control, pause, stride } from './control.ts'
import { idfTable } from './idf.ts'
import type { Lexicon } from './lexicon.ts'
import type { SharedTerms } from './shared.ts'
import type { Stream } from './stream.ts'

/** Stated beside every figure. */
export const noveltyMeaning =
  'The share of a work’s TF-IDF mass (its words and pairs of words, title and abstract) that no earlier work of this corpus holds. It says what is new here, not in the world.'

/**
 * Novelty of each work, in the order of `works`. Terms: stems and pairs of neighbouring stems. Mass of a term: count
 * times idf. Share: mass of the terms that no work dated earlier holds, over all mass. Works of one date are not
 * earlier than each other; a date without month or day counts as its beginning. Undefined where a work has no date,
 * no words, or nothing before it.
 */
export async function novelties(
  works: readonly Work[],
  { codes, starts }: Stream,
  lexicon: Lexicon,
  { pairs, pairAt, pairWorks, stemWorks }: SharedTerms,
  terms: readonly (readonly WorkTerm[])[],
  control: Control = {},
): Promise<(Novelty | undefined)[]> {
  const stemOf = Int32Array.from(lexicon.stemOf)
  const idfs = idfTable(works.length)
  const seenStems = new Uint8Array(stemWorks.length)
  const seenPairs = new Uint8Array(pairWorks.length)
  const isNew = ({ stems: words }: WorkTerm): boolean => {
    let last = -1
    for (const word of words) {
      const stem = lexicon.numberOf(word)
      if (seenStems[stem] === 0) return true
      const pair = last < 0 ? -1 : pairs.get(last, stem)
      if (pair >= 0 && seenPairs[pair] === 0) return true
      last = stem
    }
    return false
  }
  const newOf = (w: number): Novelty['firstHere'] => {
    const found: string[] = []
    for (const term of terms[w]!) if (found.length < 5 && isNew(term)) found.push(term.label)
    return found
  }
  /** Share of a work's mass that was not seen; undefined where it has none. */
  const freshShare = (w: number): number | undefined => {
    let all = 0
    let fresh = 0
    for (let i = starts[w]!; i < starts[w + 1]!; i++) {
      if (codes[i]! < 0) continue
      const stem = stemOf[codes[i]! >> 4]!
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
      if (codes[i]! < 0) continue
      seenStems[stemOf[codes[i]! >> 4]!] = 1
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
