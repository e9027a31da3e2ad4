import { oneLine } from '../source-record.ts'
import { accents, dropped, journals, symbols } from './latex-symbols.ts'

/**
 * LaTeX as plain Unicode text: accents and symbols resolved, commands dropped and what their braces hold kept,
 * `$...$` verbatim. White space is left as it stands. Linear in the text's length, whatever it holds.
 */
export function unlatex(text: string): string {
  return /[\\{}~$]|--|``|''/.test(text) ? new Unlatex(text).read() : text
}

/** As {@link unlatex}, on one line. */
export const plainLine = (text: string): string => (isPlain(text) ? text.trim() : oneLine(unlatex(text)))

/** Nothing in it but text on one line: most of a file is that, and one look is cheaper than four. */
export const isPlain = (text: string): boolean =>
  !/[\\{}~$<&`\t\n\v\f\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]| {2}|--|''/.test(text)

class Unlatex {
  private readonly text: string
  private at = 0
  private out = ''
  /** Combining marks that wait for their letter. */
  private marks = ''

  constructor(text: string) {
    this.text = text
  }

  read(): string {
    const { text } = this
    while (this.at < text.length) {
      const char = text[this.at]!
      if (char === '\\') this.command()
      else if (char === '$') this.maths()
      else if (char === '{' || char === '}') this.brace(char)
      else if (char === '~') this.emit(' ', 1)
      else if (char === '-') this.dashes()
      else if (char === '`' && text[this.at + 1] === '`') this.emit('“', 2)
      else if (char === "'" && text[this.at + 1] === "'") this.emit('”', 2)
      else this.plain()
    }
    return this.marks === '' ? this.out : `${this.out}${spacing(this.marks)}`
  }

  private emit(text: string, taken: number): void {
    this.out += text
    this.at += taken
  }

  /** A run of ordinary characters; the first of them takes the marks that wait. */
  private plain(): void {
    const run = /[^\\${}~`'-]+|[`']/y
    run.lastIndex = this.at
    const found = run.exec(this.text)![0]
    const letter = this.marks === '' ? null : /^\s*(\P{M})/u.exec(found)
    if (letter !== null) this.marked(letter[1]!)
    this.emit(found.slice(letter?.[0].length ?? 0), found.length)
  }

  private marked(letter: string): void {
    const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter
    this.out += (base + this.marks).normalize('NFC')
    this.marks = ''
  }

  private brace(char: string): void {
    // `\~{}` is the mark by itself.
    if (char === '}' && this.marks !== '') {
      this.out += spacing(this.marks)
      this.marks = ''
    }
    this.at++
  }

  private dashes(): void {
    const length = this.text.startsWith('---', this.at) ? 3 : this.text.startsWith('--', this.at) ? 2 : 1
    this.emit(length === 3 ? '—' : length === 2 ? '–' : '-', length)
  }

  private maths(): void {
    const { text } = this
    const fence = text.startsWith('$$', this.at) ? '$$' : '$'
    let end = text.indexOf(fence, this.at + fence.length)
    while (end !== -1 && text[end - 1] === '\\') end = text.indexOf(fence, end + 1)
    // A dollar without a partner is a dollar.
    const length = end === -1 ? fence.length : end + fence.length - this.at
    this.emit(text.slice(this.at, this.at + length), length)
  }

  private command(): void {
    const { text } = this
    const from = this.at
    const found = /\\([A-Za-z]+\*?)[ \t]*\n?|\\([\s\S]?)/y
    found.lastIndex = from
    const [whole, word, sign = ''] = found.exec(text)!
    const name = word ?? sign
    this.at = from + whole.length
    const accent = accents[name]
    if (accent !== undefined) {
      this.marks = accent + this.marks
      return
    }
    if (name === '(' || name === ')') this.out += '$'
    else if (dropped.has(name)) this.skipGroup()
    else if (name === 'ensuremath') this.inMaths()
    else {
      const symbol = Object.hasOwn(symbols, name)
        ? symbols[name]!
        : word === undefined
          ? sign
          : (journals.get(name) ?? '')
      if (this.marks !== '' && symbol !== '') this.marked(symbol)
      else this.out += symbol
      // `\LaTeX{}` and `\o ` keep no space; `\alpha beta` stands for two words.
      if (word !== undefined && symbol.length > 1 && /[ \t\n]$/u.test(whole)) this.out += ' '
    }
  }

  private inMaths(): void {
    const group = this.group()
    this.out += group === '' ? '' : `$${group.replace(/^\$|\$$/gu, '')}$`
  }

  private skipGroup(): void {
    this.group()
  }

  /** The braces that stand here, if any, and what they hold. */
  private group(): string {
    const { text } = this
    if (text[this.at] !== '{') return ''
    let depth = 0
    for (let i = this.at; i < text.length; i++) {
      const char = text[i]
      if (char === '{') depth++
      else if (char === '}' && --depth === 0) {
        const held = text.slice(this.at + 1, i)
        this.at = i + 1
        return held
      }
    }
    this.at = text.length
    return ''
  }
}

/** A mark without a letter, as the character that stands alone. */
const spacing = (marks: string): string => ({ '\u0303': '~', '\u0302': '^' })[marks[0]!] ?? ''
