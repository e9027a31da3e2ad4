import { oneLine } from '../source-record.ts'
import { isEntryStart, nextEntryStart } from './entry-start.ts'
import type { Fault, Scanned, ScannedField } from './scanned.ts'

/** Gives what an abbreviation stands for, or `undefined`. */
export type Abbreviations = (name: string) => string | undefined

/**
 * Scans the entry whose `@` stands at `at`, leniently: a missing comma, key or last brace is a fault that costs
 * nothing; a value that never ends costs the entry, and reading goes on at the next one. `undefined` where the
 * text ends too early and is not the `last` there is. Linear in the entry's length, without recursion.
 */
export function scanEntry(text: string, at: number, last: boolean, abbreviations: Abbreviations): Scanned | undefined {
  const scan = new Scan(text, at, last, abbreviations, false)
  const first = scan.entry()
  if (first === undefined || !first.faults.some(isOpenEnd)) return first
  if (!text.slice(at, first.end).includes('\\')) return first
  // BibTeX counts braces that are escaped, too; people escape single ones all the same.
  const second = new Scan(text, at, last, abbreviations, true).entry()
  if (second === undefined) return undefined
  return second.faults.some(isOpenEnd) ? first : second
}

const isOpenEnd = (fault: Fault) => fault.cause.code === 'missing-brace'

const head = /@\s*([A-Za-z][\w.:+-]*)\s*([{(])/y
const keyless = /\s*[A-Za-z][\w-]*\s*=/y
/** Braces in a key are its own where they close before the comma: "{Doe}2020". */
const key = /\s*((?:[^,{}"=@\r\n]|\{[^,{}=@\r\n]{0,200}\})*)/y
const blanks = /(?:[\s,]+|%[^\n\r]*)*/y
const white = /\s*/y
/** Scopus numbers its fields: "funding_text 1". */
const name = /[^\s=,{}"@#%()]+(?: \d{1,3}(?=\s?=))?/y
const word = /[^\s,}{"#]+/y
const fieldAhead = /\s*[A-Za-z][\w-]*\s*=\s*["{\w]/y
/** Within a line, where a quotation in a text may end, too. */
const fieldBeside = /\s+[A-Za-z][\w-]{2,30}\s*=\s*["{\d]/y
const swallowed = /[\n\r][ \t]*[A-Za-z][\w-]*[ \t]*=[ \t]*["{\d]|,\s*[A-Za-z]{3,20}\s*=\s*["{\d]/

const deepest = 1000
/** Characters of what is no field that are shown. */
const shown = 30

class Scan {
  private readonly text: string
  private readonly start: number
  private readonly last: boolean
  private readonly abbreviations: Abbreviations
  private readonly escapes: boolean
  private readonly fields: ScannedField[] = []
  private readonly faults: Fault[] = []
  private readonly ahead = { '{': -1, '}': -1, '@': -1 }
  private readonly asked = { '{': 0, '}': 0, '@': 0 }
  private at: number
  private starved = false

  constructor(text: string, start: number, last: boolean, abbreviations: Abbreviations, escapes: boolean) {
    this.text = text
    this.start = start
    this.at = start
    this.last = last
    this.abbreviations = abbreviations
    this.escapes = escapes
  }

  entry(): Scanned | undefined {
    const [, type = '', open = '{'] = this.match(head)!
    const found = { type: type.toLowerCase(), key: this.key(type), fields: this.fields, faults: this.faults }
    const closing = open === '{' ? '}' : ')'
    while (this.more(closing) && this.field());
    if (this.starved && !this.last) return undefined
    return { ...found, end: this.at }
  }

  private key(type: string): string {
    if (/^(?:string|preamble)$/i.test(type)) return ''
    keyless.lastIndex = this.at
    if (keyless.test(this.text)) return ''
    const found = this.match(key)?.[1]?.trim() ?? ''
    const next = this.text[this.skip(white)]
    if (next !== ',' && next !== '}' && next !== ')' && next !== undefined && next !== '@') {
      this.fault({ code: 'missing-comma', after: 'key' })
    }
    return found.endsWith(')') ? found.slice(0, -1) : found
  }

  /** Stands before another field, not at the entry's end. */
  private more(closing: string): boolean {
    const next = this.text[this.skip(blanks)]
    if (next === undefined) this.starved = true
    if (next === closing || next === '}') {
      this.at++
      return false
    }
    if (next !== undefined && next !== '@') return true
    if (next === '@' && !this.isStart(this.at)) {
      this.at++
      return true
    }
    const swallows = this.fields.find((field) => swallowed.test(field.value))
    if (swallows === undefined) this.fault({ code: 'missing-brace', of: 'entry' })
    else this.unclosed({ code: 'missing-brace', of: 'value', name: swallows.name }, swallows.at)
    return false
  }

  private field(): boolean {
    const at = this.at
    const found = this.match(name)?.[0]
    // A number may follow the name.
    if (this.at + 8 > this.text.length) this.starved = true
    if (found === undefined || this.text[this.skip(white)] !== '=') {
      if (this.at >= this.text.length) this.starved = true
      if (at + shown > this.text.length) this.starved = true
      if (this.faults.length === 0) this.fault({ code: 'field', printed: oneLine(this.text.slice(at, at + shown)) }, at)
      if (found === undefined) this.at = Math.max(this.at, at + 1)
      return this.skipValue()
    }
    this.at++
    const value = this.value(found)
    if (value === undefined) return false
    this.fields.push({ name: found, value, at })
    const next = this.text[this.skip(white)]
    if (next === undefined) this.starved = true
    if (next !== undefined && !/[,})@%]/.test(next)) {
      this.fault({ code: 'missing-comma', after: 'field', name: found })
    }
    return true
  }

  /** Parts joined by `#`; `undefined` where the value never ends. */
  private value(field: string): string | undefined {
    let value = ''
    for (;;) {
      const from = this.skip(white)
      const next = this.text[from]
      if (next === '{' || next === '"') {
        const end = next === '{' ? this.endOfBraces(from) : this.endOfQuotes(from)
        if (end === -1) {
          if (!this.starved || this.last) this.unclosed({ code: 'missing-brace', of: 'value', name: field }, from)
          return undefined
        }
        value += this.text.slice(from + 1, end)
        this.at = end + 1
      } else if (next === undefined) this.starved = true
      else if (next === '@' && this.isStart(from)) this.fault({ code: 'field', printed: `${field} =` }, from)
      else value += this.bare(field)
      if (this.text[this.skip(white)] !== '#') return value
      this.at++
    }
  }

  /** A number, an abbreviation, or words that somebody forgot to quote. */
  private bare(field: string): string {
    const found = this.match(word)?.[0] ?? ''
    if (this.at >= this.text.length) this.starved = true
    if (/^\d+$/u.test(found) || found === '') return found
    const meaning = this.abbreviations(found)
    if (meaning !== undefined) return meaning
    const from = this.at
    fieldAhead.lastIndex = from
    if (/[,}#)]/.test(this.text[this.skip(white)] ?? ',') || fieldAhead.test(this.text)) {
      const isName = /^[A-Za-z][\w:./+-]*$/u.test(found)
      if (isName) this.fault({ code: 'undefined-string', name: found }, from)
      return found
    }
    const rest = /[^,}{\n\r]*/y
    rest.lastIndex = from
    const more = rest.exec(this.text)?.[0] ?? ''
    this.at = from + more.length
    this.fault({ code: 'unquoted', name: field }, from)
    return (found + more).trim()
  }

  /** Index of the brace that closes the one at `from`, or -1: no end, or `starved`. */
  private endOfBraces(from: number): number {
    let depth = 0
    // Jumps from brace to brace: most of a value is neither.
    for (let at = from; ; at++) {
      const open = this.next('{', at)
      const close = this.next('}', at)
      const until = Math.min(open, close)
      for (let start = this.next('@', at); start < until; start = this.next('@', start + 1)) {
        if (this.isStart(start)) return -1
      }
      if (until === this.text.length) break
      at = until
      if (this.escapes && this.isEscaped(at)) continue
      if (until === open && ++depth > deepest) return this.tooDeep(from)
      if (until === close && --depth === 0) return at
    }
    this.starved = true
    return -1
  }

  /** Index of the next such character from `from` on, or the text's length. Remembers: they are asked for in turn. */
  private next(char: '{' | '}' | '@', from: number): number {
    const known = this.ahead[char]
    if (known >= from && from >= this.asked[char]) return known
    const found = this.text.indexOf(char, from)
    this.asked[char] = from
    this.ahead[char] = found === -1 ? this.text.length : found
    return this.ahead[char]
  }

  private isEscaped(at: number): boolean {
    let backslashes = 0
    while (this.text[at - 1 - backslashes] === '\\') backslashes++
    return backslashes % 2 === 1
  }

  private endOfQuotes(from: number): number {
    const { text } = this
    let depth = 0
    for (let i = from + 1; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 123) {
        if (++depth > deepest) return this.tooDeep(from)
      } else if (code === 125) depth--
      else if (code === 92) {
        if (this.escapes || text.charCodeAt(i + 1) === 34) i++
      } else if (code === 64 && this.isStart(i)) return -1
      else if (code === 34 && depth <= 0) {
        if (this.quoteCloses(i)) return i
        // `author = "` inside a quoted value: the quote before it was never closed.
        if (/[\n\r]\s*[A-Za-z][\w-]*\s*=\s*$/u.test(text.slice(Math.max(from, i - 60), i))) return -1
      }
    }
    this.starved = true
    return -1
  }

  /** What follows a closing quote: a comma, the entry's end, `#`, or the next field where the comma is missing. */
  private quoteCloses(at: number): boolean {
    white.lastIndex = at + 1
    const next = at + 1 + (white.exec(this.text)?.[0].length ?? 0)
    if (next >= this.text.length) {
      this.starved = true
      return true
    }
    if (/[,}#)%@]/.test(this.text[next]!)) return true
    const ahead = /[\n\r]/.test(this.text.slice(at + 1, next)) ? fieldAhead : fieldBeside
    ahead.lastIndex = at + 1
    if (this.text.length - next < 60) this.starved = true
    return ahead.test(this.text)
  }

  private tooDeep(from: number): number {
    this.faults.push({ cause: { code: 'depth', levels: deepest }, at: from, fatal: true })
    return -1
  }

  private unclosed(cause: Fault['cause'], at: number): void {
    if (!this.faults.some((fault) => fault.fatal)) {
      this.faults.push({ cause, at, fatal: true })
    }
    const next = nextEntryStart(this.text, this.start + 1, this.last)
    if (next === undefined) this.starved = true
    this.at = next ?? this.text.length
  }

  private skipValue(): boolean {
    while (this.at < this.text.length) {
      const next = this.text[this.at]!
      if (next === ',' || next === '}' || next === '\n' || next === '\r') return true
      if (next === '@' && this.isStart(this.at)) return true
      if (next === '{') {
        const end = this.endOfBraces(this.at)
        if (end === -1) {
          if (!this.starved || this.last) this.unclosed({ code: 'missing-brace', of: 'brace' }, this.at)
          return false
        }
        this.at = end
      }
      this.at++
    }
    this.starved = true
    return true
  }

  private isStart(at: number): boolean {
    const starts = isEntryStart(this.text, at, this.last)
    if (starts === undefined) this.starved = true
    return starts ?? true
  }

  private fault(cause: Fault['cause'], at = this.at): void {
    this.faults.push({ cause, at })
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.text)
    if (match !== null) this.at += match[0].length
    return match
  }

  private skip(pattern: RegExp): number {
    this.match(pattern)
    return this.at
  }
}
