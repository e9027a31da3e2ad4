import { isChain, smallWord } from './chains.ts'
import type { Lexicon } from './lexicon.ts'
import { normal } from './lexicon.ts'
import { whole } from './neighbours.ts'
import type { Stream } from './stream.ts'
import { blankSpace, hyphened } from './word-scan.ts'

/**
 * Two words that stand apart where the corpus also writes them as one ("health care", "healthcare"; "first order",
 * "first-order"), unless that is a slip of a few. English only. Asked for a place of the stream, gives the code of the
 * one word that stands there and at the next place, or -1; undefined where there are none.
 */
export function compoundsOf(stream: Stream, lexicon: Lexicon): ((place: number) => number) | undefined {
  const { codes } = stream
  const { lefts, rights, solids, small } = splits(stream, lexicon)
  if (solids.size === 0) return undefined
  const pairAt = (place: number): number => {
    const right = codes[place + 1] ?? -1
    if (right < 0) return -1
    const code = codes[place]!
    const left = code < 0 ? smallWord(code) : code >> 4
    if (left < 0 || lefts[left] === 0 || rights[right >> 4] === 0) return -1
    const between = right & 3
    if (between !== blankSpace && (between !== hyphened || code < 0)) return -1
    if (!whole(Math.max(code, 0), codes[place + 2] ?? -1)) return -1
    return lefts[left]! * most + rights[right >> 4]!
  }
  const apart = new Map<number, number>()
  for (let i = 0; i < codes.length; i++) {
    const pair = pairAt(i)
    if (pair >= 0 && solids.has(pair)) apart.set(pair, (apart.get(pair) ?? 0) + 1)
  }
  for (const [pair, times] of apart)
    if (solids.get(pair)! < (small.has(pair) ? usual : slip) * times) apart.delete(pair)
  if (apart.size === 0) return undefined
  const joined = new Map<string, number>()
  return (place) => {
    const pair = pairAt(place)
    if (pair < 0 || !apart.has(pair)) return -1
    const [left, right] = [codes[place]!, codes[place + 1]!]
    const first = lexicon.printed[left < 0 ? smallWord(left) : left >> 4]!
    const printed = `${first}${(right & 3) === hyphened ? '-' : ' '}${lexicon.printed[right >> 4]!}`
    const word = joined.get(printed) ?? lexicon.add(printed, 'en')
    joined.set(printed, word)
    return lexicon.stemOf[word]! < 0 ? -1 : (word << 4) | (left < 0 ? 0 : left & 15)
  }
}

/** Share of the places where two words stand apart, which their writing as one must reach to be more than a slip. */
const slip = 0.1
/** The same for a small word before another: "first stage" is no "first-stage" unless most write it so. */
const usual = 0.5

/** More than there are parts of words. */
const most = 2 ** 22

/** Words that could be the two parts of another, numbered from 1, and how often those others stand. */
function splits({ codes }: Stream, lexicon: Lexicon) {
  const times = new Int32Array(lexicon.printed.length)
  for (let i = 0; i < codes.length; i++) {
    const word = codes[i]! < 0 ? smallWord(codes[i]!) : codes[i]! >> 4
    if (word >= 0) times[word]!++
  }
  const words = new Map<string, number[]>()
  const strong = new Set<string>()
  for (let word = 0; word < times.length; word++) {
    if (times[word] === 0 || lexicon.tags[word] !== 'en' || !/^\p{L}+$/u.test(lexicon.printed[word]!)) continue
    const key = normal(lexicon.printed[word]!)
    const known = words.get(key)
    if (known === undefined) words.set(key, [word])
    else known.push(word)
    if (lexicon.stemOf[word]! >= 0) strong.add(key)
  }
  const lefts = new Int32Array(times.length)
  const rights = new Int32Array(times.length)
  const numbers = new Map<string, number>()
  const numbered = (part: string, at: Int32Array): number => {
    const number = numbers.get(part) ?? numbers.size + 1
    numbers.set(part, number)
    for (const word of words.get(part)!) at[word] = number
    return number
  }
  const solids = new Map<number, number>()
  const small = new Set<number>()
  for (let word = 0; word < times.length; word++) {
    if (times[word] === 0 || lexicon.stemOf[word]! < 0 || lexicon.tags[word] !== 'en') continue
    const printed = lexicon.printed[word]!
    if (!/^[a-z]+(?:-[a-z]+)?$/i.test(printed)) continue
    const chain = isChain(word, lexicon)
    const key = normal(printed)
    // "data sets" are datasets, whichever number the corpus has of each.
    for (const form of [key, `${key}s`, ...(key.endsWith('s') ? [key.slice(0, -1)] : [])])
      for (let i = shortest; i <= form.length - shortest; i++) {
        const left = form.slice(0, i)
        const right = form.slice(i)
        if (!strong.has(right) || !(strong.has(left) || (chain && words.has(left) && !pointing.has(left)))) continue
        const pair = numbered(left, lefts) * most + numbered(right, rights)
        if (!strong.has(left)) small.add(pair)
        solids.set(pair, (solids.get(pair) ?? 0) + times[word]!)
      }
  }
  return { lefts, rights, solids, small }
}

/** Letters of the shortest part of a compound. */
const shortest = 3

/** Small words that never are the first part of one. */
const pointing = new Set(
  'the this that these those its our their his her all any some each every and but for'.split(' '),
)
