import type { Effort } from '../../model/effort.ts'
import type { Work } from '../../model/work.ts'
import { blank } from './blank.ts'
import { chainEnd, smallCode } from './chains.ts'
import { openingBit } from './codes.ts'
import { ballot, detectLanguage, Votes } from './languages/detect-language.ts'
import { ngramModel } from './languages/ngram-model.ts'
import type { Lexicon } from './lexicon.ts'
import { Numbers } from './numbers.ts'
import { pause, stride } from './pauses.ts'
import { Printings } from './printings.ts'
import { prepareFor } from './scripts/segmenting.ts'
import { ShortForms } from './short-forms.ts'
import { hyphened, initial, phraseEnd, Words } from './word-scan.ts'

/**
 * The words of all works, one number each: `word << 4 | spelled << 3 | opening << 2 | before`; below 0 where a phrase
 * ends: -1, or what tells which small word ends it (`chains.ts`). `before` is what stands before the word (`words.ts`), `opening` that its capital tells nothing (it begins a
 * sentence or stands in a title or a keyword), `spelled` that an acronym stood there and was spelled out.
 */
export interface Stream {
  readonly codes: Int32Array
  /** Where each work begins; one more entry for the end. */
  readonly starts: Uint32Array
  /** Where the abstract of each work begins: what stands before it is its title. */
  readonly abstracts: Uint32Array
  readonly languages: readonly string[]
  /** Acronyms that were spelled out, by their stems joined by a space. */
  readonly acronyms: ReadonlyMap<string, ReadonlySet<string>>
  /** By language and acronym: what works say that it stands for. */
  readonly defined: ShortForms['defined']
}

/** What a word in the title counts; one in the abstract counts 1. */
export const titleWeight = 2

/** Whatever has words: a work, or less. */
export type Text = Pick<Work, 'title'> & Partial<Pick<Work, 'abstract' | 'keywords' | 'language'>>

export async function readStream(works: readonly Text[], lexicon: Lexicon, control: Effort = {}): Promise<Stream> {
  const codes = new Numbers()
  const words = new Words()
  const printings = new Printings()
  const ballots = new Votes()
  const meet = (printing: number, printed: string) => ballots.meet(printing, printed)
  const starts = new Uint32Array(works.length + 1)
  const abstracts = new Uint32Array(works.length)
  const languages: string[] = []
  const shorts = new ShortForms(lexicon)
  const numbered = new Map<string, WordNumbers>()
  for (let i = 0; i < works.length; i++) {
    if (i % stride === 0) await pause(control, i / works.length)
    const work = works[i]!
    const title = blank(work.title)
    // Keywords stand in for an abstract that is not there.
    const body = work.abstract?.trim() ? blank(work.abstract) : (work.keywords ?? []).join('; ')
    const titleEnd = title.length
    await prepareFor(title + body)
    const numbers = printings.read(words.read(title, body), meet)
    const cast = ballot(words, numbers, ballots)
    const tag = cast.tag ?? detectLanguage(`${title}\n${body}`, cast, await ngramModel(), work.language)
    if (!lexicon.knows(tag)) await lexicon.meet(tag)
    languages.push(tag)
    // German nouns have their capital in titles too.
    const titleTells = tag === 'de'
    const bodyTells = titleTells || Boolean(work.abstract?.trim())
    const known = numbered.get(tag) ?? new WordNumbers()
    numbered.set(tag, known)
    shorts.define(title, body, tag)
    starts[i] = codes.length
    let inTitle = true
    const wordOf = (w: number): number => {
      const printing = numbers[w]!
      let word = known.of(printing)
      if (word < 0) {
        word = lexicon.add(words.text(words.starts[w]!, words.ends[w]!), tag)
        known.set(printing, word)
      }
      return word
    }
    const isSmall = (w: number) => lexicon.stemOf[wordOf(w)]! < 0
    for (let w = 0; w < words.length; w++) {
      const start = words.starts[w]!
      if (inTitle && start > titleEnd) {
        inTitle = false
        codes.push(-1)
        abstracts[i] = codes.length
      }
      const before = words.before[w]!
      if ((before & 3) === phraseEnd) codes.push(-1)
      if (shorts.any && shorts.write(words.text(start, words.ends[w]!), start, before, codes)) continue
      let word = wordOf(w)
      if (w + 1 < words.length && (words.before[w + 1]! & 3) === hyphened) {
        const end = chainEnd(words, w, isSmall)
        if (end > 0) {
          w = end - 1
          word = lexicon.add(words.text(start, words.ends[w]!), tag)
        }
      }
      if (lexicon.stemOf[word]! < 0) codes.push(smallCode(word))
      else
        codes.push(
          (word << 4) | ((inTitle ? titleTells : bodyTells) && before < initial ? 0 : openingBit) | (before & 3),
        )
      if (lexicon.closing.size > 0 && lexicon.closing.has(word)) codes.push(-1)
    }
    if (inTitle) abstracts[i] = codes.length
    codes.push(-1)
  }
  starts[works.length] = codes.length
  await control.progress?.(1)
  return { codes: codes.all(), starts, abstracts, languages, acronyms: shorts.spelled, defined: shorts.defined }
}

/** The number in the lexicon of each printing, in one language; -1 where it has none yet. */
class WordNumbers {
  #words = new Int32Array(1 << 12).fill(-1)

  of(printing: number): number {
    return this.#words[printing] ?? -1
  }

  set(printing: number, word: number): void {
    const { length } = this.#words
    if (printing >= length) {
      const larger = new Int32Array(printing * 2).fill(-1, length)
      larger.set(this.#words)
      this.#words = larger
    }
    this.#words[printing] = word
  }
}
