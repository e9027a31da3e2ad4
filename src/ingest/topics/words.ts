/**
 * The words of a text, as places in it. Letters of any script with their marks, digits after a letter; a hyphen
 * parts two words of one phrase ("floating-point") unless it follows a prefix ("non-differentiable") or a single
 * letter ("k-means"); numbers end a phrase and are no words. Scripts written without spaces are cut by `segment`.
 */
export class Words {
  length = 0
  starts = new Int32Array(512)
  ends = new Int32Array(512)
  /** What stands before the word, below; plus {@link initial} where a sentence begins. */
  before = new Uint8Array(512)

  /** Replaces what it held with the words of `text`. */
  read(text: string): this {
    this.length = 0
    let gap: number = phraseEnd
    let opening = initial
    let i = 0
    while (i < text.length) {
      const kind = kindOf(text.charCodeAt(i))
      if (kind === letter || kind === digit) {
        const start = i
        let letters = false
        for (;;) {
          const k = i < text.length ? kindOf(text.charCodeAt(i)) : ending
          if (k === letter) letters = true
          else if (k !== digit) {
            if (k !== hyphen || !letters || !joinsOn(text, start, i)) break
          }
          i++
        }
        if (!letters || (i - start === 1 && text.charCodeAt(start) < 128)) {
          gap = phraseEnd
        } else {
          this.#push(start, i, gap | opening)
          gap = adjacent
        }
        opening = 0
      } else if (kind === unspaced) {
        const start = i
        while (i < text.length && kindOf(text.charCodeAt(i)) === unspaced) i++
        if (gap === adjacent) gap = blankSpace
        for (const { segment, index, isWordLike } of segmenter().segment(text.slice(start, i))) {
          const at = start + index
          if (isWordLike === true && segment.length > 1 && !/^[\p{Script=Hiragana}ー]+$/u.test(segment)) {
            this.#push(at, at + segment.length, gap | opening)
            gap = adjacent
          } else gap = phraseEnd
          opening = 0
        }
      } else {
        if (kind === space) {
          if (gap === adjacent) gap = blankSpace
        } else if (kind === hyphen) gap = gap === adjacent ? hyphened : phraseEnd
        else if (kind === apostrophe && gap === adjacent && /^s(?![\p{L}\p{N}])/iu.test(text.slice(i + 1, i + 3))) {
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

  #push(start: number, end: number, before: number): void {
    if (this.length === this.starts.length) {
      this.starts = grown(this.starts, new Int32Array(this.length * 2))
      this.ends = grown(this.ends, new Int32Array(this.length * 2))
      this.before = grown(this.before, new Uint8Array(this.length * 2))
    }
    this.starts[this.length] = start
    this.ends[this.length] = end
    this.before[this.length++] = before
  }
}

/** What stands before a word. */
export const blankSpace = 0
export const hyphened = 1
export const adjacent = 2
export const phraseEnd = 3
export const initial = 4

function grown<A extends Int32Array | Uint8Array>(old: A, larger: A): A {
  larger.set(old)
  return larger
}

const letter = 1
const digit = 2
const space = 3
const hyphen = 4
const apostrophe = 5
const unspaced = 6
const ending = 7
const other = 8

// 0 is "not looked at yet".
const kinds = new Uint8Array(65_536)

function kindOf(code: number): number {
  const kind = kinds[code]!
  return kind === 0 ? learn(code) : kind
}

function learn(code: number): number {
  const char = String.fromCharCode(code)
  let kind = other
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u.test(char)
  ) {
    kind = unspaced
  } else if (/[\p{L}\p{M}\u00ad\u200c\u200d]/u.test(char)) kind = letter
  else if (/\p{N}/u.test(char)) kind = digit
  else if (/[\s"“”„«»]/.test(char)) kind = space
  else if (/[-‐‑]/.test(char)) kind = hyphen
  else if (/['’ʼ`]/.test(char)) kind = apostrophe
  else if (/[.!?:;。！？]/.test(char)) kind = ending
  kinds[code] = kind
  return kind
}

const prefixes = new Set(
  'non pre multi co re sub semi anti inter intra pseudo quasi meta hyper micro macro bi tri un de mis over under auto bio geo nano e i k n p t x h f g b c d'.split(
    ' ',
  ),
)

/** Whether the hyphen at `i` stands inside a word: after a prefix, before a letter. */
function joinsOn(text: string, start: number, i: number): boolean {
  return i - start <= 6 && kindOf(text.charCodeAt(i + 1)) === letter && prefixes.has(text.slice(start, i).toLowerCase())
}

let segmenting: Intl.Segmenter | undefined
/** One for all scripts without spaces: ICU cuts Chinese, Japanese and Thai by dictionaries, whatever the locale. */
function segmenter(): Intl.Segmenter {
  segmenting ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return segmenting
}
