import { lineCounter } from '../line-count.ts'
import { endOfDoctype, endOfTag } from './markup-ends.ts'

/** Which elements of a file are handed on: records and settings whole, openings as their start tag alone. */
export interface Cuts {
  /** Elements, by local name, of which each is one bibliographic entry. They never hold one another. */
  readonly records: readonly string[]
  /** An attribute that the start tag of a record has, where elements of its name stand inside others, too. */
  readonly mark?: string
  /** What every record holds, where elements of its name stand around records, too: those are passed over. */
  readonly holds?: RegExp
  /** Elements between the records that say something about those that follow. */
  readonly settings?: readonly string[]
  /** Elements around the records, of which the attributes matter. */
  readonly openings?: readonly string[]
}

/** Why an element has no end: the next one began, the file ended, or it grew beyond all bounds. */
export type Unclosed = 'next' | 'end' | 'long'

export interface OnCut {
  /** A whole element (or, of an opening, its start tag) and the line it begins on, counted from 1. */
  element(name: string, xml: string, line: number): void
  unclosed(name: string, xml: string, line: number, why: Unclosed): void
  doctype(text: string, line: number): void
}

export interface Cutter {
  push(text: string): void
  end(): void
}

/** Longest element, in UTF-16 code units: a work of 5,000 authors with addresses takes about 2 million. */
export const longestElement = 1 << 24
const longestTag = 1 << 16
const longestName = 1 << 8

/**
 * Cuts XML that arrives in pieces into the elements that are records, without parsing them: so that a
 * record that is not well-formed costs no other, and memory holds one record at a time. Where the pieces
 * are cut makes no difference.
 */
export function cutElements(cuts: Cuts, on: OnCut): Cutter {
  const openings = new Set(cuts.openings ?? [])
  const others = [...(cuts.settings ?? []), ...openings].join('|')
  const marked = cuts.mark === undefined ? '' : `(?=[^<>]{0,500}\\b${cuts.mark}\\s?=)`
  const all = `(?:${cuts.records.join('|')})(?=[\\s/>])${marked}${others === '' ? '' : `|(?:${others})(?=[\\s/>])`}`
  const start = new RegExp(`<(?:[\\w.-]{1,80}:)?(${all})|<!--|<!\\[CDATA\\[|<!DOCTYPE|<\\?`, 'gu')
  const record = new RegExp(`<(?:[\\w.-]{1,80}:)?(?:${cuts.records.join('|')})(?=[\\s/>])${marked}`, 'gu')
  const ends = new Map<string, RegExp>()
  const lines = lineCounter()
  let buffer = ''
  let from = 0
  /** Up to here the buffer was searched in vain for the end of what begins at `from`. */
  let searched = 0
  let final = false
  /** What closes a comment and the like, and stands nowhere in the rest of the file. */
  const absent = new Set<string>()

  function consume(to: number): string {
    const text = buffer.slice(from, to)
    lines.pass(text)
    from = to
    searched = 0
    return text
  }

  /** Hands on what begins at `from`; false where more text is needed to know its end. */
  function take(name: string): boolean {
    const line = lines.line
    const tagEnd = endOfTag(buffer, from, longestTag)
    if (tagEnd === -1 && !final && buffer.length - from < longestTag) return false
    if (openings.has(name) || (tagEnd !== -1 && buffer[tagEnd - 1] === '/')) {
      const end = tagEnd === -1 ? from + name.length + 1 : buffer[tagEnd] === '<' ? tagEnd : tagEnd + 1
      on.element(name, consume(end), line)
      return true
    }
    const next = startOfNext(Math.min(from + longestElement, buffer.length))
    const end = endOfElement(name, next === -1 ? buffer.length : next)
    if (next !== -1 && end === -1) {
      const text = consume(next)
      if (cuts.holds?.test(text) !== false) on.unclosed(name, text, line, 'next')
    } else if (end !== -1 && end - from <= longestElement) on.element(name, consume(end), line)
    else if (buffer.length - from >= longestElement) on.unclosed(name, consume(from + longestElement), line, 'long')
    else if (final) on.unclosed(name, consume(buffer.length), line, 'end')
    else {
      searched = buffer.length
      return false
    }
    return true
  }
  function endOfElement(name: string, before: number): number {
    let end = ends.get(name)
    if (end === undefined) {
      end = new RegExp(`</(?:[\\w.-]{1,80}:)?${name}\\s{0,80}>`, 'u')
      ends.set(name, end)
    }
    const begin = Math.max(from, searched - longestName)
    const match = end.exec(buffer.slice(begin, before))
    return match === null ? -1 : begin + match.index + match[0].length
  }
  function startOfNext(before: number): number {
    record.lastIndex = Math.max(from + 1, searched - longestName)
    const match = record.exec(buffer)
    return match === null || match.index >= before ? -1 : match.index
  }
  /** Passes over a comment, CDATA section, instruction or document type; one without an end is no such thing. */
  function pass(opening: string): boolean {
    const line = lines.line
    let end = -1
    if (opening === '<!DOCTYPE') {
      if (!absent.has(opening)) end = endOfDoctype(buffer, from, longestTag * 16)
      if (end === -1 && final) absent.add(opening)
    } else {
      const close = opening === '<!--' ? '-->' : opening === '<?' ? '?>' : ']]>'
      const at = absent.has(close) ? -1 : buffer.indexOf(close, Math.max(from + opening.length, searched - 3))
      if (at !== -1) end = at + close.length
      else if (final) absent.add(close)
    }
    if (end === -1 && !final && buffer.length - from < longestElement) {
      searched = buffer.length
      return false
    }
    const text = consume(end === -1 || end - from > longestElement ? from + opening.length : end)
    if (opening === '<!DOCTYPE') on.doctype(text, line)
    return true
  }

  function run() {
    let going = true
    while (going && from < buffer.length) {
      start.lastIndex = from
      const match = start.exec(buffer)
      if (match === null) {
        // A start tag may lie across the pieces.
        const open = final ? -1 : buffer.lastIndexOf('<')
        consume(open >= from && buffer.length - open < longestName ? open : buffer.length)
        break
      }
      if (match.index > from) consume(match.index)
      going = match[1] === undefined ? pass(match[0]) : take(match[1])
    }
    buffer = buffer.slice(from)
    searched = Math.max(0, searched - from)
    from = 0
  }

  return {
    push(text) {
      buffer += text
      run()
    },
    end() {
      final = true
      run()
    },
  }
}
