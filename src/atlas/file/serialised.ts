/** Takes up what graphology's JSON holds, as it comes. */
export interface OnSerialised {
  /** A member of the graph besides its nodes and edges: `options`, `attributes`, or what no graph has. */
  member(name: string, value: unknown): void
  node(value: unknown): void
  edge(value: unknown): void
}

export interface SerialisedReader {
  push(text: string): void
  /** Why the text is not the JSON of a graph; undefined where it is. Nothing is taken up after a fault. */
  end(): string | undefined
  /** The same, while the text is still coming. */
  readonly fault: string | undefined
}

/**
 * Reads graphology's serialisation piece by piece: memory holds one node or edge at a time, however the text is laid
 * out and wherever the pieces are cut. A text with a node or edge a line, as it is written here, is read fastest.
 */
export function readSerialised(on: OnSerialised): SerialisedReader {
  const values = new Values()
  let state: 'start' | 'key' | 'colon' | 'value' | 'element' | 'after' | 'done' = 'start'
  let name = ''
  let fault: string | undefined

  function step(): boolean {
    const c = values.next()
    if (c === undefined) return false
    switch (state) {
      case 'start':
        return expect('{', c, 'key')
      case 'key': {
        if (c === '}') return pass('done')
        const key = values.take()
        if (typeof key !== 'string') return fail(key, 'a name of a member was expected')
        name = key
        state = 'colon'
        return true
      }
      case 'colon':
        return expect(':', c, 'value')
      case 'value': {
        if (c === '[' && (name === 'nodes' || name === 'edges')) return pass('element')
        return give(values.take(), (value) => on.member(name, value), 'after')
      }
      case 'element':
        if (c === ']') return pass('after')
        if (c === ',') return pass('element')
        return give(values.take(), (value) => (name === 'nodes' ? on.node(value) : on.edge(value)), 'element')
      case 'after':
        if (c === '}') return pass('done')
        return expect(',', c, 'key')
      case 'done':
        return fail(undefined, 'more text follows its end')
    }
  }
  const pass = (next: typeof state) => {
    values.skip()
    state = next
    return true
  }
  const expect = (wanted: string, c: string, next: typeof state) =>
    c === wanted ? pass(next) : fail(undefined, `“${wanted}” was expected, not “${c}”`)
  const fail = (value: unknown, why: string) => {
    if (value !== incomplete) fault = why
    return false
  }
  const give = (value: unknown, take: (value: unknown) => void, next: typeof state) => {
    if (value === incomplete) return false
    if (value === broken) return fail(undefined, 'a value is not JSON')
    take(value)
    state = next
    return true
  }

  return {
    push(text) {
      if (fault !== undefined) return
      values.push(text)
      while (fault === undefined && step());
    },
    end() {
      if (fault === undefined && state !== 'done') fault = endsEarly
      return fault
    },
    get fault() {
      return fault
    },
  }
}

/** The fault of a text that is cut short. */
export const endsEarly = 'it ends too early'

const incomplete = Symbol('incomplete')
const broken = Symbol('broken')

/** Complete JSON values from text that arrives in pieces. */
class Values {
  #text = ''
  /** Where the present value begins. */
  #at = 0
  /** How far it was looked through, and what was open there. */
  #seen = 0
  #depth = 0
  #quoted = false
  #linesMissed = 0

  push(text: string): void {
    this.#text = this.#text.slice(this.#at) + text
    this.#seen -= this.#at
    this.#at = 0
  }

  /** The next character that is no blank. */
  next(): string | undefined {
    while (this.#at < this.#text.length && this.#text.charCodeAt(this.#at) <= 32) this.#at++
    this.#seen = Math.max(this.#seen, this.#at)
    return this.#text[this.#at]
  }

  skip(): void {
    this.#at++
    this.#seen = this.#at
  }

  /** The value that begins here. */
  take(): unknown {
    if (this.#seen === this.#at && this.#linesMissed < 8) {
      const line = this.#line()
      if (line !== broken) return line
    }
    const end = this.#end()
    if (end === undefined) return incomplete
    return this.#parsed(end)
  }

  /** The value, if it is the rest of its line: what parses as a whole is whole. */
  #line(): unknown {
    const end = this.#text.indexOf('\n', this.#at)
    if (end === -1) return broken
    const last = this.#text[end - 1] === ',' ? end - 1 : end
    if (this.#text[last - 1] !== '}') return broken
    const value = this.#parsed(last, false)
    if (value === broken) this.#linesMissed++
    return value
  }

  #parsed(end: number, forGood = true): unknown {
    try {
      const value: unknown = JSON.parse(this.#text.slice(this.#at, end))
      this.#at = this.#seen = end
      return value
    } catch {
      if (forGood) this.#at = this.#seen = end
      return broken
    }
  }

  /** Where the value ends; undefined where its end has not come yet. */
  #end(): number | undefined {
    const text = this.#text
    let i = this.#seen
    for (; i < text.length; i++) {
      if (this.#quoted) {
        const quote = text.indexOf('"', i)
        if (quote === -1) {
          i = text.length
          break
        }
        i = quote
        let slash = quote
        while (slash > this.#at && text.charCodeAt(slash - 1) === 92) slash--
        if ((quote - slash) % 2 === 1) continue
        this.#quoted = false
        if (this.#depth === 0) return this.#found(i + 1)
        continue
      }
      const c = text.charCodeAt(i)
      if (c === 34) this.#quoted = true
      else if (c === 123 || c === 91) this.#depth++
      else if (c === 125 || c === 93) {
        if (this.#depth === 0) return this.#found(i)
        if (--this.#depth === 0) return this.#found(i + 1)
      } else if (this.#depth === 0 && (c === 44 || c === 58 || c <= 32)) return this.#found(i)
    }
    this.#seen = i
    return undefined
  }

  #found(end: number): number {
    this.#depth = 0
    this.#quoted = false
    return end
  }
}
