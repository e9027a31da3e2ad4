import { pow } from '../../model/maths.ts'
import { by } from '../../model/order.ts'
import { idfTable } from './idf.ts'
import type { Lexicon } from './lexicon.ts'
import type { SharedTerms } from './shared.ts'

/** A term that could be a topic. */
export interface Candidate {
  readonly stems: readonly number[]
  /** Its stems joined by spaces: what it is known by, whatever the order of the files. */
  readonly key: string
  readonly worth: number
}

/**
 * The `most` best topics of a map, best first: terms that can stand alone, less those that nearly always occur inside a
 * longer one (in 70 of 100 works) or that hardly ever begin or end a phrase. Worth: works that hold it, weighed by how telling it is, phrases raised.
 */
export function choose(terms: SharedTerms, lexicon: Lexicon, works: number, most: number, all = false): Candidate[] {
  const absorbed = absorbedTerms(terms, lexicon)
  const idfs = idfTable(works)
  const worths = new Float64Array(terms.size)
  const commonPairs = lexicon.commonPairs()
  for (let term = 0; term < terms.size; term++) {
    if (absorbed[term]) continue
    const stems = terms.stems(term)
    if (!standsAlone(stems, lexicon) || !isBound(term, stems, terms, lexicon)) continue
    if (isPiece(term, terms)) continue
    if (stems.length === 2 && commonPairs.has(stems[0]! * lexicon.stems.length + stems[1]!)) continue
    const df = terms.works[term]!
    if (!all && stems.length === 1 && terms.times[term]! < bursting * df) continue
    worths[term] = pow(df, 0.8) * pow(idfs[df]!, 1.5) * lengthWorth[stems.length]!
  }
  const least = most < terms.size ? worths.slice().sort()[terms.size - most]! : 0
  const found: Candidate[] = []
  for (let term = 0; term < terms.size; term++) {
    const worth = worths[term]!
    if (worth === 0 || worth < least) continue
    const stems = terms.stems(term)
    found.push({ stems, key: stems.map((stem) => lexicon.stems[stem]!).join(' '), worth })
  }
  return found.sort(
    by(
      (candidate) => -candidate.worth,
      (candidate) => candidate.key,
    ),
  )
}

/** Which terms nearly always occur inside a longer one. */
function absorbedTerms(terms: SharedTerms, lexicon: Lexicon): Uint8Array {
  const absorbed = new Uint8Array(terms.size)
  for (let term = 0; term < terms.size; term++) {
    const stems = terms.stems(term)
    if (stems.length === 1 || !standsAlone(stems, lexicon)) continue
    const absorb = (part: number): void => {
      if (part >= 0 && terms.works[term]! >= absorbing * terms.works[part]!) absorbed[part] = 1
    }
    for (const stem of stems) absorb(terms.find(stem, -1, -1))
    if (stems.length === 2) continue
    absorb(terms.find(stems[0]!, stems[1]!, -1))
    absorb(terms.find(stems[1]!, stems[2]!, -1))
  }
  return absorbed
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
  const [first, second, third] = stems
  return !lexicon.common.has(first!) && first !== second && first !== third && second !== third
}

/** Whether a term is mostly a piece of something longer, as adjectives are: where it stands, a phrase seldom begins or ends. */
function isPiece(term: number, { begins, ends, stands, works }: SharedTerms): boolean {
  if (works[term]! < tellingWorks) return false
  const least = free * (stands[term]! + 2)
  return begins[term]! + 1 < least || ends[term]! + 1 < least
}

/** Share of a term's places where a phrase must begin, or end, with it. */
const free = 0.12
/** Works of a term from which on that tells: a few works may share a habit. */
const tellingWorks = 8

/** Whether words that are all weak belong together: they meet far more often than their numbers explain. */
function isBound(term: number, stems: readonly number[], terms: SharedTerms, { weakness }: Lexicon): boolean {
  if (stems.length === 1 || stems.some((stem) => weakness[stem] === 0)) return true
  let expected = terms.words
  for (const stem of stems) expected *= terms.stemTimes[stem]! / terms.words
  return terms.times[term]! >= lift * expected
}

/** Times that weak words must meet for one that chance explains (their mutual information is log of it). */
const lift = 3
