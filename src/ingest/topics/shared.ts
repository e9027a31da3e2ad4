import type { Effort } from '../../model/effort.ts'
import { Pairs } from './grams.ts'
import { fewest, type Neighbours, placesByLeft, WorkWalk, whole } from './neighbours.ts'
import { Numbers } from './numbers.ts'
import { pause } from './pauses.ts'
import type { Stream } from './stream.ts'

/** Terms of one to three stems that recur over works, by number. */
export interface SharedTerms {
  readonly size: number
  /** Stems of a term, by its number. */
  stems(term: number): readonly number[]
  /** Number of works that hold it. */
  readonly works: Int32Array
  /** How often it occurs in all; single words and pairs in titles weighed. */
  readonly times: Int32Array
  /** How often it begins a phrase, how often it ends one, and how often it stands at all, by its number. */
  readonly begins: Int32Array
  readonly ends: Int32Array
  readonly stands: Int32Array
  /** How often each stem occurs, by the stem's number, and how often all do. */
  readonly stemTimes: Int32Array
  readonly words: number
  /** Number of the term, or -1; b and c are -1 for shorter terms. */
  find(a: number, b: number, c: number): number
}

/**
 * Every sequence of up to three stems inside a phrase that at least two works hold. A longer one is looked at only
 * where both its parts recur, so that what is counted stays small (Agrawal & Srikant 1994). A sequence never cuts a
 * hyphenated word: "floating" does not stand in "floating-point".
 */
export async function recurring(stream: Stream, found: Neighbours, control: Effort = {}): Promise<SharedTerms> {
  const { stems, recurring: pairs } = found
  const threes = triples(stream, found)
  const edges = edgesOf(stream, found)
  await pause(control, 0.6)
  const works = new Numbers()
  const times = new Numbers()
  const begins = new Numbers()
  const ends = new Numbers()
  const stands = new Numbers()
  const put = (all: number, worksOf: (id: number) => number, timesOf: (id: number) => number, edge: Edges) => {
    const ids = new Numbers()
    const numbers = new Int32Array(Math.max(all, 1)).fill(-1)
    for (let id = 0; id < all; id++) {
      if (worksOf(id) < fewest) continue
      numbers[id] = works.length
      ids.push(id)
      works.push(worksOf(id))
      times.push(timesOf(id))
      begins.push(edge.begins[id]!)
      ends.push(edge.ends[id]!)
      stands.push(edge.stands[id]!)
    }
    return { ids: ids.all(), numbers }
  }
  const one = put(
    stems.size,
    (stem) => stems.works(stem),
    (stem) => stems.times(stem),
    edges.stems,
  )
  const two = put(
    pairs.size,
    (pair) => pairs.works[pair]!,
    (pair) => pairs.times[pair]!,
    edges.pairs,
  )
  const twoFrom = one.ids.length
  const threeFrom = twoFrom + two.ids.length
  for (let t = 0; t < threes.works.length; t++) {
    works.push(threes.works[t]!)
    times.push(threes.times[t]!)
    begins.push(threes.begins[t]!)
    ends.push(threes.ends[t]!)
    stands.push(threes.times[t]!)
  }
  await pause(control, 0.8)
  const twos = new Pairs()
  for (let pair = 0; pair < pairs.size; pair++) twos.add(pairs.left[pair]!, pairs.right[pair]!)
  const triplets = new Pairs()
  for (let t = 0; t < threes.works.length; t++) triplets.add(threes.left[t]!, threes.right[t]!)
  const stemTimes = stems.allMet()
  return {
    size: works.length,
    works: works.all(),
    times: times.all(),
    begins: begins.all(),
    ends: ends.all(),
    stands: stands.all(),
    stemTimes,
    words: stemTimes.reduce((sum, times) => sum + times, 0),
    stems(term) {
      if (term < twoFrom) return [one.ids[term]!]
      if (term < threeFrom) {
        const pair = two.ids[term - twoFrom]!
        return [pairs.left[pair]!, pairs.right[pair]!]
      }
      const pair = threes.left[term - threeFrom]!
      return [pairs.left[pair]!, pairs.right[pair]!, threes.right[term - threeFrom]!]
    },
    find(a, b, c) {
      if (b < 0) return one.numbers[a] ?? -1
      const ab = twos.get(a, b)
      if (ab < 0) return -1
      if (c < 0) return two.numbers[ab]!
      const abc = triplets.get(ab, c)
      return abc < 0 ? -1 : threeFrom + abc
    },
  }
}

/** How often each begins a phrase, ends one, and stands at all, by its number. */
interface Edges {
  readonly begins: Int32Array
  readonly ends: Int32Array
  readonly stands: Int32Array
}

function edgesOf({ codes }: Stream, { stemAt, stemWorks, recurring: pairs }: Neighbours) {
  const edges = (size: number): Edges => ({
    begins: new Int32Array(size),
    ends: new Int32Array(size),
    stands: new Int32Array(size),
  })
  const found = { stems: edges(stemWorks.length), pairs: edges(pairs.size) }
  const count = ({ begins, ends, stands }: Edges, id: number, before: number, next: number) => {
    stands[id]!++
    if (before < 0) begins[id]!++
    if (next < 0) ends[id]!++
  }
  for (let i = 0; i < codes.length; i++) {
    if (codes[i]! < 0) continue
    const next = codes[i + 1]!
    count(found.stems, stemAt[i]!, codes[i - 1] ?? -1, next)
    if (pairs.at[i]! >= 0) count(found.pairs, pairs.at[i]!, codes[i - 2] ?? -1, next)
  }
  return found
}

interface Triples extends Pick<Edges, 'begins' | 'ends'> {
  /** Number of the recurring pair that each begins with, and the stem that ends it. */
  readonly left: Int32Array
  readonly right: Int32Array
  readonly works: Int32Array
  readonly times: Int32Array
}

/** Sequences of three stems that at least two works hold. */
function triples({ codes, starts }: Stream, { stemAt, stemWorks, recurring: pairs }: Neighbours): Triples {
  const isWhole = new Uint8Array(codes.length)
  for (let i = 2; i < codes.length; i++) if (pairs.at[i]! >= 0 && whole(codes[i - 2]!, codes[i + 1]!)) isWhole[i] = 1
  const { offsets, places, rights } = placesByLeft(pairs.at, pairs.size, stemAt, isWhole, 1)
  const left = new Numbers()
  const right = new Numbers()
  const works = new Numbers()
  const times = new Numbers()
  const begins = new Numbers()
  const ends = new Numbers()
  const walk = new WorkWalk(starts)
  // By stem: the pair after which it was met last, how often, in how many works, and in which last.
  const after = new Int32Array(stemWorks.length).fill(-1)
  const count = new Int32Array(stemWorks.length)
  const holding = new Int32Array(stemWorks.length)
  const last = new Int32Array(stemWorks.length)
  const beginning = new Int32Array(stemWorks.length)
  const ending = new Int32Array(stemWorks.length)
  for (let pair = 0; pair < pairs.size; pair++) {
    walk.restart()
    for (let k = offsets[pair]!; k < offsets[pair + 1]!; k++) {
      const place = places[k]!
      const stem = rights[k]! >> 2
      const work = walk.to(place)
      if (after[stem] !== pair) {
        after[stem] = pair
        count[stem] = holding[stem] = beginning[stem] = ending[stem] = 0
        last[stem] = -1
      }
      count[stem]!++
      if ((codes[place - 3] ?? -1) < 0) beginning[stem]!++
      if (codes[place + 1]! < 0) ending[stem]!++
      if (last[stem] === work) continue
      last[stem] = work
      holding[stem]!++
    }
    for (let k = offsets[pair]!; k < offsets[pair + 1]!; k++) {
      const stem = rights[k]! >> 2
      if (after[stem] !== pair || holding[stem]! < fewest) continue
      after[stem] = -1
      left.push(pair)
      right.push(stem)
      works.push(holding[stem]!)
      times.push(count[stem]!)
      begins.push(beginning[stem]!)
      ends.push(ending[stem]!)
    }
  }
  return {
    left: left.all(),
    right: right.all(),
    works: works.all(),
    times: times.all(),
    begins: begins.all(),
    ends: ends.all(),
  }
}
