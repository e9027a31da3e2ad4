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
export function choose(terms: SharedTerms, lexicon: Lexicon, works: number): Candidate[] {
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
    if (!standsAlone(stems, lexicon)) continue
    const df = terms.works[term]!
    if (stems.length === 1 && terms.times[term]! < bursting * df) continue
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

/** Whether a sequence can be a topic: not of weak words alone, not ending in a quality, no word twice. */
export function standsAlone(stems: readonly number[], lexicon: Lexicon): boolean {
  const weak = stems.map((stem) => lexicon.weakness[stem]!)
  if (weak.at(-1) === 2) return false
  if (stems.length === 1)
    return weak[0] === 0 && (lexicon.stems[stems[0]!]!.length > 3 || lexicon.capital.has(stems[0]!))
  if (weak.every((w) => w > 0) && !(weak.some((w) => w === 1) && weak[0] === 2 && telling(stems[0]!, lexicon)))
    return false
  return new Set(stems).size === stems.length
}

/** A quality that is not one of the common ones makes a term with a weak noun: "probabilistic program". */
function telling(stem: number, lexicon: Lexicon): boolean {
  return !lexicon.common.has(stem)
}
