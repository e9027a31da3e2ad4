import { type NumberLists, none, type TextLists, type Texts, type WordLists, type Words } from './column.ts'

interface Encoder {
  encodeInto(text: string, into: Uint8Array): { readonly read: number; readonly written: number }
}
declare const TextEncoder: new () => Encoder

const encoder = new TextEncoder()

type NumberArray = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array

/** A typed array that grows; of Uint32 unless told. */
export class Numbers<A extends NumberArray = Uint32Array> {
  #values: A
  #length = 0

  constructor(array: new (length: number) => A = Uint32Array as never) {
    this.#values = new array(256)
  }

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#values = grown(this.#values, this.#length + 1)
    this.#values[this.#length++] = value
  }

  done(): A {
    return this.#values.slice(0, this.#length) as A
  }
}

/** Builds a column of strings. Half a surrogate pair has no UTF-8 and becomes U+FFFD. */
export class TextsBuilder {
  #bytes = new Uint8Array(1024)
  #length = 0
  readonly #offsets = new Numbers()

  constructor() {
    this.#offsets.push(0)
  }

  get count(): number {
    return this.#offsets.length - 1
  }

  push(text: string | undefined): void {
    if (text !== undefined && text !== '') {
      // No UTF-16 unit takes more than three bytes.
      if (this.#length + 3 * text.length > this.#bytes.length)
        this.#bytes = grown(this.#bytes, this.#length + 3 * text.length)
      this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written
    }
    this.#offsets.push(this.#length)
  }

  done(): Texts {
    return { offsets: this.#offsets.done(), bytes: this.#bytes.slice(0, this.#length) }
  }
}

/** Gives each different string a number, in the order in which they come. */
class Codes {
  readonly #codes = new Map<string, number>()
  readonly words = new TextsBuilder()

  of(word: string): number {
    let code = this.#codes.get(word)
    if (code === undefined) {
      code = this.#codes.size
      this.#codes.set(word, code)
      this.words.push(word)
    }
    return code
  }
}

export class WordsBuilder {
  readonly #list = new Codes()
  readonly #codes = new Numbers()

  push(word: string | undefined): void {
    this.#codes.push(word === undefined ? none : this.#list.of(word))
  }

  done(): Words {
    return { codes: this.#codes.done(), words: this.#list.words.done() }
  }
}

export class TextListsBuilder {
  readonly #offsets = new Numbers()
  readonly #items = new TextsBuilder()

  constructor() {
    this.#offsets.push(0)
  }

  push(list: readonly string[] = []): void {
    for (const text of list) this.#items.push(text)
    this.#offsets.push(this.#items.count)
  }

  done(): TextLists {
    return { offsets: this.#offsets.done(), items: this.#items.done() }
  }
}

export class WordListsBuilder {
  readonly #offsets = new Numbers()
  readonly #codes = new Numbers()
  readonly #list = new Codes()

  constructor() {
    this.#offsets.push(0)
  }

  push(list: readonly string[] = []): void {
    for (const word of list) this.#codes.push(this.#list.of(word))
    this.#offsets.push(this.#codes.length)
  }

  done(): WordLists {
    return { offsets: this.#offsets.done(), codes: this.#codes.done(), words: this.#list.words.done() }
  }
}

export class NumberListsBuilder {
  readonly #offsets = new Numbers()
  readonly #values = new Numbers()

  constructor() {
    this.#offsets.push(0)
  }

  push(list: Iterable<number> = []): void {
    for (const value of list) this.#values.push(value)
    this.#offsets.push(this.#values.length)
  }

  done(): NumberLists {
    return { offsets: this.#offsets.done(), values: this.#values.done() }
  }
}

/** JSON of what is there; nothing for nothing, an empty list and an empty object. */
export class JsonBuilder {
  readonly #texts = new TextsBuilder()

  push(value: object | undefined): void {
    const empty = value === undefined || (Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0)
    this.#texts.push(empty ? undefined : JSON.stringify(value))
  }

  done(): Texts {
    return this.#texts.done()
  }
}

function grown<A extends NumberArray>(array: A, least: number): A {
  const larger = new (array.constructor as new (length: number) => A)(Math.max(array.length * 2, least))
  larger.set(array as never)
  return larger
}
