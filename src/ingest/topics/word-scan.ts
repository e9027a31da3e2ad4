import { boundEnd, joinsOn, signBelongs } from './bound.ts'
import { apostrophe, digit, ending, hyphen, isBlank, kindOf, letter, space, unspaced } from './characters.ts'
import { hasKana, segments } from './scripts/segmenting.ts'

/**
 * The words of a text, as places in it. Letters of any script with their marks, digits beside them, and the signs of
 * "C++" and "Na+"; a hyphen parts two words of one phrase ("floating-point") unless it follows a prefix
 * ("non-differentiable") or a single letter ("k-means") or a number follows it ("IL-6"). Numbers that name a thing
 * belong to the word before them ("type 2", "Web 2.0"), as some letters do ("vitamin D", "T cells"): a word may hold
 * a blank. All other numbers end a phrase and are no words. Scripts written without spaces are
 * cut by `scripts/segmenting.ts`, for which `prepareFor` is to be awaited first.
 */
export class Words {
  length = 0
  starts = new Int32Array(512)
  ends = new Int32Array(512)
  /** What stands before the word, below; plus {@link initial} where a sentence begins. */
  before = new Uint8Array(512)
  /** Of the word's characters: equal words have equal hashes. */
  hashes = new Int32Array(512)
  /** The characters read; what follows the last of them is left over. */
  chars = new Uint16Array(4096)
  /** Number of characters read. */
  end = 0

  /** Replaces what it held with the words of `texts`, which it takes as one text, parted by {@link parting}. */
  read(...texts: readonly string[]): this {
    this.end = 0
    for (const [i, text] of texts.entries()) {
      if (i > 0) this.#take(parting)
      this.#take(text)
    }
    this.length = 0
    const chars = this.chars
    const end = this.end
    let gap: number = phraseEnd
    let opening = initial
    let japanese: boolean | undefined
    let i = 0
    while (i < end) {
      const kind = kindOf(chars[i]!)
      if (kind === letter || kind === digit) {
        const start = i
        let letters = false
        let hash = 0
        for (;;) {
          const k = i < end ? kindOf(chars[i]!) : ending
          if (k === letter) letters = true
          else if (k !== digit) {
            if (k === space) break
            if (k === hyphen ? !joinsOn(this, start, i, letters) : !letters || !signBelongs(this, start, i)) break
          }
          hash = hashed(hash, chars[i]!)
          i++
        }
        if (letters && i + 1 < end && isBlank(chars[i]!)) {
          const bound = boundEnd(this, start, i, opening !== 0)
          for (; i < bound; i++) hash = hashed(hash, chars[i]!)
        }
        if (!letters || (i - start === 1 && chars[start]! < 128)) {
          gap = phraseEnd
        } else {
          if (gap === blankSpace && this.#changesScript(chars[start]!)) gap = phraseEnd
          this.#push(start, i, gap | opening, hash)
          gap = adjacent
        }
        opening = 0
      } else if (kind === unspaced) {
        const start = i
        while (i < end && kindOf(chars[i]!) === unspaced) i++
        if (gap === blankSpace && this.#changesScript(chars[start]!)) gap = phraseEnd
        else if (gap === adjacent) gap = blankSpace
        japanese ??= hasKana(this.text(0, end))
        let last = start
        for (const segment of segments(this.text(start, i), japanese)) {
          // What is no word parts those beside it.
          if (start + segment.start > last) gap = phraseEnd
          last = start + segment.end
          let hash = 0
          for (let k = start + segment.start; k < last; k++) hash = hashed(hash, chars[k]!)
          this.#push(start + segment.start, last, gap | opening, hash)
          gap = adjacent
          opening = 0
        }
        if (last < i) gap = phraseEnd
        opening = 0
      } else {
        if (kind === space) {
          if (gap === adjacent) gap = blankSpace
        } else if (kind === hyphen) gap = gap === adjacent ? hyphened : phraseEnd
        else if (kind === apostrophe && gap === adjacent && this.#isGenitive(i + 1)) {
          i++
          gap = blankSpace
        } else {
          gap = phraseEnd
          if (kind === ending) opening = initial
        }
        i++
      }
    }
    return this
  }

  /** What stands from `start` to `end`. */
  text(start: number, end: number): string {
    let text = ''
    // Few characters a call: each is an argument.
    for (let i = start; i < end; i += 1024)
      text += String.fromCharCode(...this.chars.subarray(i, Math.min(end, i + 1024)))
    return text
  }

  #take(text: string): void {
    const end = this.end + text.length
    if (end > this.chars.length) this.chars = grown(this.chars, new Uint16Array(end * 2))
    const chars = this.chars
    for (let i = 0, at = this.end; at < end; i++, at++) chars[at] = text.charCodeAt(i)
    this.end = end
  }

  /** Whether an s that ends a word stands at `i`. */
  #isGenitive(i: number): boolean {
    if (i >= this.end || (this.chars[i]! | 32) !== 115) return false
    const next = i + 1 < this.end ? kindOf(this.chars[i + 1]!) : ending
    return next !== letter && next !== digit && next !== unspaced
  }

  /** Whether the word that begins with `char` is of another script than the last: no phrase goes from one to another. */
  #changesScript(char: number): boolean {
    return this.length > 0 && scriptOf(char) !== scriptOf(this.chars[this.starts[this.length - 1]!]!)
  }

  #push(start: number, end: number, before: number, hash: number): void {
    if (this.length === this.starts.length) {
      this.starts = grown(this.starts, new Int32Array(this.length * 2))
      this.ends = grown(this.ends, new Int32Array(this.length * 2))
      this.before = grown(this.before, new Uint8Array(this.length * 2))
      this.hashes = grown(this.hashes, new Int32Array(this.length * 2))
    }
    this.starts[this.length] = start
    this.ends[this.length] = end
    this.hashes[this.length] = hash
    this.before[this.length++] = before
  }
}

/** What stands between two texts that are read as one: it ends phrases and sentences. */
export const parting = '\n.\n'

/** What stands before a word. */
export const blankSpace = 0
export const hyphened = 1
export const adjacent = 2
export const phraseEnd = 3
export const initial = 4

function grown<A extends Int32Array | Uint16Array | Uint8Array>(old: A, larger: A): A {
  larger.set(old)
  return larger
}

const hashed = (hash: number, char: number): number => Math.imul(hash ^ char, 0x9e3779b1) ^ (hash >>> 15)

/** Roughly: Latin with Greek, whose letters stand in many a Latin term; other alphabets; scripts without spaces. */
const scriptOf = (char: number): number => (char < 0x400 ? 0 : kindOf(char) === unspaced ? 2 : 1)
