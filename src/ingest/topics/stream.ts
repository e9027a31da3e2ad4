import type { Work } from '../../model/work.ts'
import { definitions } from './acronyms.ts'
import { blank } from './blank.ts'
import { type Control, pause, stride } from './control.ts'
import { doubled } from './grams.ts'
import { detectLanguage } from './languages/detect.ts'
import type { Lexicon } from './lexicon.ts'
import { initial, phraseEnd, Words } from './words.ts'

/**
 * The words of all works, one number each: `word << 4 | spelled << 3 | opening << 2 | before`, or -1 where a phrase
 * ends. `before` is what stands before the word (`words.ts`), `opening` that its capital tells nothing (it begins a
 * sentence or stands in a title), `spelled` that an acronym stood there and was spelled out.
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
}

/** What a word in the title counts; one in the abstract counts 1. */
export const titleWeight = 2

export const openingBit = 4
export const spelledBit = 8

/** Whatever has words: a work, or less. */
export type Text = Pick<Work, 'title'> & Partial<Pick<Work, 'abstract' | 'keywords' | 'language'>>

export async function readStream(works: readonly Text[], lexicon: Lexicon, control: Control = {}): Promise<Stream> {
  let codes = new Int32Array(1 << 14)
  let length = 0
  const push = (code: number) => {
    if (length === codes.length) codes = doubled(codes)
    codes[length++] = code
  }
  const words = new Words()
  const long = new Words()
  const starts = new Uint32Array(works.length + 1)
  const abstracts = new Uint32Array(works.length)
  const languages: string[] = []
  const acronyms = new Map<string, Set<string>>()
  for (let i = 0; i < works.length; i++) {
    if (i % stride === 0) await pause(control, i / works.length)
    const work = works[i]!
    const title = blank(work.title)
    // Keywords stand in for an abstract that is not there.
    const body = work.abstract?.trim() ? blank(work.abstract) : (work.keywords ?? []).join('; ')
    const titleEnd = title.length
    const text = `${title}\n.\n${body}`
    words.read(text)
    const tag = detectLanguage(text, words, work.language)
    if (!lexicon.knows(tag)) await lexicon.meet(tag)
    languages.push(tag)
    const known = lexicon.wordsOf(tag)
    const shorts = definitions(text)
    starts[i] = length
    let inTitle = true
    for (let w = 0; w < words.length; w++) {
      const start = words.starts[w]!
      if (inTitle && start > titleEnd) {
        inTitle = false
        push(-1)
        abstracts[i] = length
      }
      const printed = text.slice(start, words.ends[w]!)
      const before = words.before[w]!
      if ((before & 3) === phraseEnd) push(-1)
      const short = shorts.size === 0 ? undefined : (shorts.get(printed) ?? shorts.get(printed.replace(/s$/, '')))
      if (short !== undefined) {
        push(-1)
        // The definition itself names the thing once, not twice.
        if (near(short, start)) continue
        const spelled: { code: number; stem: number }[] = []
        long.read(text.slice(short.start, short.end))
        for (let l = 0; l < long.length; l++) {
          const word = lexicon.add(text.slice(short.start + long.starts[l]!, short.start + long.ends[l]!), tag)
          const before = l === 0 ? 0 : long.before[l]! & 3
          spelled.push({ code: (word << 4) | spelledBit | openingBit | before, stem: lexicon.stemOf[word]! })
        }
        // "CTR" stays as it is where "click through rate" is no phrase of ours.
        if (spelled.length >= 2 && spelled.length <= 3 && spelled.every(({ stem }) => stem >= 0)) {
          for (const { code } of spelled) push(code)
          const key = spelled.map(({ stem }) => lexicon.stems[stem]!).join(' ')
          acronyms.set(key, (acronyms.get(key) ?? new Set()).add(short.short))
        } else {
          const word = lexicon.add(printed, tag)
          push(lexicon.stemOf[word]! < 0 ? -1 : (word << 4) | (before & 3))
        }
        push(-1)
        continue
      }
      const word = known.get(printed) ?? lexicon.add(printed, tag)
      if (lexicon.stemOf[word]! < 0) push(-1)
      else push((word << 4) | (inTitle || before >= initial ? openingBit : 0) | (before & 3))
    }
    if (inTitle) abstracts[i] = length
    push(-1)
  }
  starts[works.length] = length
  await control.progress?.(1)
  return { codes: codes.subarray(0, length), starts, abstracts, languages, acronyms }
}

const near = (long: { readonly start: number; readonly end: number }, at: number): boolean =>
  (at >= long.end && at - long.end <= 3) || (at < long.start && long.start - at <= 14)
