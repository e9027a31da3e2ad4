import type { Words } from '../word-scan.ts'
import { type Tongue, telling } from './language-marks.ts'
import type { NgramModel } from './ngram-model.ts'
import { byScript } from './scripts.ts'

const votes = new Map<string, number>()
const tongues = Object.keys(telling) as Tongue[]
for (const [bit, tongue] of tongues.entries())
  for (const word of telling[tongue].split(' ')) votes.set(word, (votes.get(word) ?? 0) | (1 << bit))

/** For which languages each printing of a corpus votes, by its number: looked up once a printing. */
export class Votes {
  #bits = new Uint32Array(1 << 12)

  /** To be told of each printing that is new. */
  meet(printing: number, printed: string): void {
    if (printing >= this.#bits.length) {
      const larger = new Uint32Array(printing * 2)
      larger.set(this.#bits)
      this.#bits = larger
    }
    if (printed.length <= longest) this.#bits[printing] = votes.get(printed.toLowerCase()) ?? 0
  }

  /** One bit a tongue. */
  of(printing: number): number {
    return this.#bits[printing]!
  }
}

/** Letters of the longest word that votes. */
const longest = 10

/** What the words of a text say of its language, before their letters are looked at. */
export interface Ballot {
  /** The language, where script or function words leave no doubt. */
  readonly tag?: string
  /** By tongue. */
  readonly votes: ReadonlyMap<string, number>
}

/**
 * Scripts decide where they can (Cyrillic, Greek, Han, kana, Hangul, Thai, Arabic), then function words: a vote a word,
 * where there are many and those for one language far more than those for any other. `printings` are the numbers of the
 * words.
 */
export function ballot(words: Words, printings: Int32Array, ballots: Votes): Ballot {
  tally.fill(0)
  let foreign = 0
  let cast = 0
  for (let i = 0; i < words.length; i++) {
    if (words.chars[words.starts[i]!]! >= 0x370) foreign++
    const bits = ballots.of(printings[i]!)
    if (bits === 0) continue
    cast++
    for (let bit = 0; bit < tally.length; bit++) if ((bits >> bit) & 1) tally[bit]!++
    // Sixty votes are plenty.
    if (cast === 60) break
  }
  if (foreign > 0 && foreign * 2 > Math.min(words.length, 200))
    return { tag: byScript(words.text(0, words.end)), votes: none }
  const best = Math.max(...tally)
  const leaders = tongues.filter((_, bit) => tally[bit]! * 5 > best * 3)
  if (best >= plenty && leaders.length === 1) return { tag: leaders[0]!, votes: none }
  return { votes: new Map(tongues.flatMap((tongue, bit) => (tally[bit] === 0 ? [] : [[tongue, tally[bit]!]]))) }
}

const tally = new Int32Array(tongues.length)
const none: Ballot['votes'] = new Map()

/** Votes for one language that need no second opinion. */
const plenty = 6

/**
 * The language of a text that its function words leave open, by its groups of letters with their votes: few votes tell
 * little in a title. `stated` decides where it is nearly as likely; English where nothing tells, since most of what is
 * indexed is English.
 */
export function detectLanguage(text: string, { votes: cast }: Ballot, model: NgramModel, stated?: string): string {
  const scores = model.scores(text.replace(names, ' '))
  const named = votesIn(text.match(names) ?? [])
  for (const [tongue, number] of cast) {
    const own = number - (named.get(tongue) ?? 0)
    if (own > 0) scores.set(tongue, (scores.get(tongue) ?? 0) + voteWorth * own)
  }
  const home = stated?.toLowerCase().slice(0, 2)
  const favour = (language: string, by: number) => scores.set(language, (scores.get(language) ?? 0) + by)
  const isWord = /^\P{L}*\p{L}+\P{L}*$/u.test(text)
  favour('en', isWord ? forEnglishWord : forEnglish)
  if (home !== undefined && tongues.some((tongue) => tongue === home)) favour(home, forStated)
  const best = Math.max(...scores.values())
  if (scores.get(home ?? 'en') !== best && scores.get('en')! >= likely * best) return 'en'
  for (const [tongue, score] of scores) if (score === best) return tongue
  return 'en'
}

/** Names of things that are called so in any language, with function words of one. */
const names =
  /\b(?:van der (?:Waals|Pol)|von (?:Willebrand|Neumann|Mises|Hippel[- ]Lindau|Kármán)|El Ni[nñ]o|La Ni[nñ]a|de novo|pro forma|de facto|a priori|a posteriori|per capita|in vivo|in vitro|in situ|in silico)\b/giu

function votesIn(texts: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const word of texts.flatMap((text) => text.toLowerCase().split(/[ -]/u))) {
    const bits = votes.get(word) ?? 0
    for (const [bit, tongue] of tongues.entries())
      if ((bits >> bit) & 1) found.set(tongue, (found.get(tongue) ?? 0) + 1)
  }
  return found
}

/** What a function word counts beside groups of letters, each of which counts 53 to 230. */
const voteWorth = 120
/** What is added for English, and for the language stated: as much as one or two groups of letters tell. */
const forEnglish = 80
/** For a title of one word, which any language may have borrowed. */
const forEnglishWord = 300
const forStated = 320
/** Share of the best score that English needs to be taken. */
const likely = 0.9
