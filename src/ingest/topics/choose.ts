import { by } from '../../model/order.ts'
import { idf } from './idf.ts'
import type { Lexicon } from './lexicon.ts'
import type { SharedTerms } from './shared.ts'

/** A term that could be a topic. */
export interface Candidate {
  readonly term: number
  readonly stems: readonly number[]
  /** Its stems joined by spaces: what it is known by, whatever the order of the files. */
  readonly key: string
  readonly worth: number
}

/**
 * The topics of a map, best first: terms that can stand alone, less those that nearly always occur inside a longer
 * one (in 70 of 100 works). Worth: works that hold it, weighed by how telling it is, phrases raised.
 */
export function choose(terms: SharedTerms, lexicon: Lexicon, works: number, all = false): Candidate[] {
  const absorbed = new Uint8Array(terms.size)
  for (let term = 0; term < terms.size; term++) {
    const stems = terms.stems(term)
    if (stems.length === 1 || !standsAlone(stems, lexicon)) continue
    for (let from = 0; from < stems.length; from++)
      for (let to = from + 1; to <= stems.length; to++) {
        if (to - from === stems.length) continue
        const part = terms.find(stems[from]!, to - from > 1 ? stems[from + 1]! : -1, -1)
        if (part >= 0 && terms.works[term]! >= absorbing * terms.works[part]!) absorbed[part] = 1
      }
  }
  const found: Candidate[] = []
  for (let term = 0; term < terms.size; term++) {
    if (absorbed[term]) continue
    const stems = terms.stems(term)
    if (!standsAlone(stems, lexicon) || !isBound(term, stems, terms, lexicon)) continue
    const df = terms.works[term]!
    if (!all && stems.length === 1 && terms.times[term]! < bursting * df) continue
    const telling = idf(works, df)
    const worth = df ** 0.8 * telling ** 1.5 * lengthWorth[stems.length]!
    found.push({ term, stems, key: stems.map((stem) => lexicon.stems[stem]!).join(' '), worth })
  }
  return found.sort(
    by(
      (candidate) => -candidate.worth,
      (candidate) => candidate.key,
    ),
  )
}

/** A word that is a topic returns within its works (Church & Gale 1995); one that is not, does not. Times a work. */
const bursting = 1.5
/** Share of a term's works in which a longer one stands, from which on it is not shown beside that. */
const absorbing = 0.7
const lengthWorth = [0, 1, 2.2, 2.6]

/**
 * Whether a sequence can be a topic: it does not end in a quality, does not begin with a common one ("new"), holds no
 * word twice, and is more than one weak word.
 */
function standsAlone(stems: readonly number[], lexicon: Lexicon): boolean {
  const last = stems.at(-1)!
  if (lexicon.weakness[last] === 2) return false
  if (stems.length === 1) {
    if (lexicon.weakness[last]! > 0) return false
    return lexicon.stems[last]!.length > 3 || lexicon.capital.has(last)
  }
  return !lexicon.common.has(stems[0]!) && new Set(stems).size === stems.length
}

/** Whether words that are all weak belong together: they meet far more often than their numbers explain. */
function isBound(term: number, stems: readonly number[], terms: SharedTerms, { weakness }: Lexicon): boolean {
  if (stems.length === 1 || stems.some((stem) => weakness[stem] === 0)) return true
  let expected = terms.words
  for (const stem of stems) expected *= terms.stemTimes[stem]! / terms.words
  return terms.times[term]! >= lift * expected
}

/** Times that weak words must meet for one that chance explains (their mutual information is log of it). */
const lift = 3
