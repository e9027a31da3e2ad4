import type { Novelty, WorkTerm } from '../../model/topic.ts'
import type { PublicationDate, Work } from '../../model/work.ts'
import { Pairs } from './grams.ts'
import { idf } from './idf.ts'
import type { Lexicon } from './lexicon.ts'
import { Tally } from './shared.ts'
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
export function novelties(
  works: readonly Work[],
  { codes, starts }: Stream,
  lexicon: Lexicon,
  terms: readonly (readonly WorkTerm[])[],
): (Novelty | undefined)[] {
  const { stemOf, stems } = lexicon
  const pairs = new Pairs()
  const singles = new Tally(stems.length)
  const doubles = new Tally(1024)
  // Each pair is looked up once; afterwards its number is read from the place where it stands.
  const pairAt = new Int32Array(codes.length).fill(-1)
  for (let w = 0; w < works.length; w++) {
    let last = -1
    for (let i = starts[w]!; i < starts[w + 1]!; i++) {
      const stem = codes[i]! < 0 ? -1 : stemOf[codes[i]! >> 4]!
      if (stem >= 0) singles.meet(stem, w)
      if (stem >= 0 && last >= 0) {
        pairAt[i] = pairs.add(last, stem)
        doubles.meet(pairAt[i]!, w)
      }
      last = stem
    }
  }
  /** Calls `visit` for each stem and each pair of a work; pairs are numbered from the number of stems on. */
  const each = (w: number, visit: (term: number) => void) => {
    for (let i = starts[w]!; i < starts[w + 1]!; i++) {
      if (codes[i]! < 0) continue
      visit(stemOf[codes[i]! >> 4]!)
      if (pairAt[i]! >= 0) visit(stems.length + pairAt[i]!)
    }
  }
  const idfOf = (term: number) =>
    idf(works.length, term < stems.length ? singles.holding[term]! : doubles.holding[term - stems.length]!)
  const seen = new Uint8Array(stems.length + pairs.size)
  const isNew = ({ stems: words }: WorkTerm): boolean => {
    const numbers = words.map((stem) => lexicon.numberOf(stem))
    return numbers.some((stem, i) => {
      if (seen[stem] === 0) return true
      const pair = i === 0 ? -1 : pairs.get(numbers[i - 1]!, stem)
      return pair >= 0 && seen[stems.length + pair] === 0
    })
  }
  const result: (Novelty | undefined)[] = new Array(works.length).fill(undefined)
  let earlier = 0
  for (const together of byDate(works)) {
    if (earlier > 0) {
      for (const w of together) {
        let all = 0
        let fresh = 0
        each(w, (term) => {
          const mass = idfOf(term)
          all += mass
          if (seen[term] === 0) fresh += mass
        })
        if (all === 0) continue
        const firstHere = terms[w]!.filter(isNew).map(({ label }) => label)
        result[w] = { share: fresh / all, earlier, firstHere: firstHere.slice(0, 5) }
      }
    }
    for (const w of together) each(w, (term) => (seen[term] = 1))
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
