import type { Language } from './languages/language.ts'
import { loadLanguage } from './languages/load.ts'
import {
  bareQualities,
  commonCompounds,
  isQuality,
  weakNouns,
  weakQualities,
  weakWords,
} from './languages/weak-words.ts'
import { Words } from './word-scan.ts'

/**
 * Every different word of a corpus once: how it is printed, its stem's number, or -1 where it ends a phrase. Stems
 * are memoised here, so that each is found once however often its word occurs.
 */
export class Lexicon {
  /** As printed, by the word's number. */
  readonly printed: string[] = []
  readonly stemOf: number[] = []
  /** Its language, by the word's number. */
  readonly tags: string[] = []
  /** By the stem's number. */
  readonly stems: string[] = []
  /** 1: no term alone (a weak noun); 2: no term alone, and no phrase ends in it (a weak quality). */
  readonly weakness: number[] = []
  /** Stems of the qualities that every field uses ("new", "efficient"). */
  readonly common = new Set<number>()
  /** Stems of words printed with capitals inside ("AI", "ReLU"). */
  readonly capital = new Set<number>()
  /** Words after which a phrase ends by their own grammar. */
  readonly closing = new Set<number>()
  readonly #stemNumbers = new Map<string, number>()
  readonly #listed = new Map<number, number>()
  readonly #words = new Map<string, Map<string, number>>()
  readonly #languages = new Map<string, Language>()
  readonly #stopped: ReadonlySet<string>

  constructor(stoplist: Iterable<string> = []) {
    this.#stopped = new Set([...stoplist].map(normal))
  }

  async meet(tag: string): Promise<void> {
    if (this.#languages.has(tag)) return
    this.#languages.set(tag, await loadLanguage(tag))
    this.#words.set(tag, new Map())
  }

  /** Number of languages met. */
  get languages(): number {
    return this.#languages.size
  }

  knows(tag: string): boolean {
    return this.#languages.has(tag)
  }

  /** Number of a word in a language that was met. */
  add(printed: string, tag: string): number {
    const words = this.#words.get(tag)!
    const known = words.get(printed)
    if (known !== undefined) return known
    const language = this.#languages.get(tag)!
    const word = arabic(normal(printed))
    const number = this.printed.length
    this.printed.push(shown(language.bare?.(printed) ?? printed))
    this.tags.push(tag)
    this.stemOf.push(
      this.#isStopped(word, language) || amount.test(printed)
        ? -1
        : this.#stemNumber(stemmed(word, language), word, tag),
    )
    words.set(printed, number)
    if (language.closes?.(printed) === true) this.closing.add(number)
    if (this.stemOf[number]! >= 0) {
      if (/\p{Lu}.*\p{Lu}|[\p{N}+#]/u.test(printed)) this.capital.add(this.stemOf[number]!)
      if (/^(?:type|stage|phase|class|grade|factor|tier|generation)[\s-]/i.test(printed))
        this.#list(this.stemOf[number]!, 1)
    }
    return number
  }

  /** Number of a word in a language, or -1 where it was not met. */
  find(printed: string, tag: string): number {
    return this.#words.get(tag)?.get(printed) ?? -1
  }

  #stemNumber(stem: string, word: string, tag: string): number {
    let number = this.#stemNumbers.get(stem)
    if (number === undefined) {
      number = this.stems.length
      this.#stemNumbers.set(stem, number)
      this.stems.push(stem)
      this.weakness.push(tag === 'en' && isQuality(word) ? 2 : 0)
    }
    if (tag === 'en') this.#weigh(number, word)
    else if (weakWords.has(word)) this.#list(number, 1)
    return number
  }

  #list(stem: number, weakness: number): void {
    this.#listed.set(stem, Math.max(weakness, this.#listed.get(stem) ?? 0))
    this.weakness[stem] = this.#listed.get(stem)!
  }

  /** A listed word makes its stem weak; by endings, one strong word makes it strong ("differentiable, -ation"). */
  #weigh(stem: number, word: string): void {
    const singular = word.replace(/ies$/, 'y').replace(/s$/, '')
    const quality = weakQualities.has(word) || bareQualities.has(word)
    const listed = quality ? 2 : weakNouns.has(word) || weakNouns.has(singular) ? 1 : 0
    if (weakQualities.has(word)) this.common.add(stem)
    if (listed > 0) this.#listed.set(stem, Math.max(listed, this.#listed.get(stem) ?? 0))
    const ending = isQuality(word) ? 2 : 0
    this.weakness[stem] = this.#listed.get(stem) ?? Math.min(this.weakness[stem]!, ending)
  }

  /** Number of a stem, or -1. */
  numberOf(stem: string): number {
    return this.#stemNumbers.get(stem) ?? -1
  }

  /** What a phrase in a person's words may be known by: its stems joined by spaces, in each language met. */
  keysOf(phrase: string): string[] {
    const words = new Words().read(phrase)
    const keys = new Set<string>()
    for (const language of this.#languages.values()) {
      const stems: string[] = []
      for (let i = 0; i < words.length; i++)
        stems.push(stemmed(arabic(normal(phrase.slice(words.starts[i]!, words.ends[i]!))), language))
      if (stems.length > 0) keys.add(stems.join(' '))
    }
    return [...keys]
  }

  /** Pairs of stems that are qualities every field uses ("real-world"), as `left * stems.length + right`. */
  commonPairs(): ReadonlySet<number> {
    const pairs = commonCompounds
      .flatMap((words) => this.keysOf(words))
      .map((key) => key.split(' ').map((stem) => this.numberOf(stem)))
      .filter((stems) => stems.length === 2 && stems.every((stem) => stem >= 0))
    return new Set(pairs.map(([left, right]) => left! * this.stems.length + right!))
  }

  #isStopped(word: string, language: Language): boolean {
    if (language.stops(word) || this.#stopped.has(word)) return true
    return word.length > 60 || word.length === 0
  }
}

/** "1990s", "20th", "50mg", "10x"; but "3d" names a thing. */
const amount = /^[\d.]+(?!d$)(?:[a-zµμ°]{1,3}|[kMGT]?Hz|[kMGT][BWV]|mL|[µμ]L)$/

/** A word with a number or a sign is its own stem, and its plural's. */
const stemmed = (word: string, language: Language): string =>
  /[\p{N}+#]/u.test(word) ? word.replace(/(?<=\p{N})s$/u, '') : language.stem(word)

/** "type II" is "type 2". */
const arabic = (word: string): string =>
  word.replace(/^(type|stage|phase|grade|class|factor)(i{1,3}|iv|v)$/, (_, head, roman) => head + romans.indexOf(roman))

const romans = ['', 'i', 'ii', 'iii', 'iv', 'v']

/** As it is read: composed, without what is not seen, with plain blanks and hyphens. */
const shown = (printed: string): string =>
  printed
    .normalize('NFC')
    .replace(/[\u00ad\u200c\u200d]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[‐‑–]/g, '-')

/** Lower case, composed, without invisible characters, and without the hyphens and blanks inside. */
export function normal(word: string): string {
  const lower = word.toLowerCase()
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code === 45 || code <= 32 || code > 127)
      return lower.normalize('NFKC').replace(/[-‐‑–\s\u00ad\u200c\u200d]/g, '')
  }
  return lower
}
