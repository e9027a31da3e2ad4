import { lineCounter } from '../line-count.ts'
import { recover, swallowed } from './recover.ts'
import { strayCounter } from './strays.ts'

/** Where the records of a JSON file stand: below which keys there are lists of them, or one. */
export interface JsonPlaces {
  /** `{"results": [record, ...]}` */
  readonly lists: ReadonlySet<string>
  /** `{"message": record}`, or a further list in there. */
  readonly envelopes: ReadonlySet<string>
}

/** `cut-short`: the list around the records has no end, but no record was lost. */
export type JsonFault = 'malformed' | 'unclosed' | 'too-deep' | 'too-long' | 'cut-short'

export interface OnJson {
  /**
   * The text of one object that is no wrapper around others, and the line it begins on, counted from 1;
   * answers whether it is a record, other JSON, or none.
   */
  object(text: string, line: number): 'record' | 'other' | undefined
  /** What stood around a list of records; the list is empty here. Answers whether it is JSON. */
  envelope(text: string, line: number): boolean
  fault(why: JsonFault, text: string, line: number): void
  /** How many texts, numbers and truths stood in the lists of records, and the line of the first. */
  strays(count: number, line: number): void
  /** Whether this text is one whole record: asked when an object has no end, to go on at the next one. */
  isRecord(text: string): boolean
}

const longestObject = 1 << 24
const deepest = 500
/** Text is looked at in pieces of this length, however it arrives: what is too long is so at the same place. */
const block = 1 << 16

/**
 * Cuts JSON that arrives in pieces into its records without parsing them: a single object, a list, pages of
 * an API (also one after the other), one object a line. Memory holds one record at a time; a broken one
 * costs no other. Where the pieces are cut makes no difference.
 */
export function cutObjects(places: JsonPlaces, on: OnJson): { push(text: string): void; end(): void } {
  const lines = lineCounter()
  /** The containers around the present place: lists, and wrappers with what was read of them. */
  const around: ('list' | { text: string; line: number })[] = []
  let buffer = ''
  let pending = ''
  let at = 0
  /** The object being read: its beginning in the buffer (-1: none), its depth, the key of its present member. */
  let start = -1
  let line = 1
  let depth = 0
  let overDepth = false
  let wrapper: string | undefined
  let key: string | undefined
  let string = ''
  let stringStart = -1
  let recoveries = 0
  const strays = strayCounter()
  /** How the first record began, and the latest; as long as there was none, the latest whole object. */
  let like: readonly string[] = []
  let likeRecord = false

  /** Drops what is behind `to`, and returns it. */
  function consume(to: number): string {
    const text = buffer.slice(0, to)
    lines.pass(text)
    buffer = buffer.slice(to)
    at -= to
    return text
  }
  function lineHere(): number {
    consume(at)
    return lines.line
  }
  function begin() {
    consume(at)
    start = 0
    line = lines.line
    depth = 1
    overDepth = false
    wrapper = undefined
    key = undefined
    at++
  }
  /** Puts the present object around what begins here, as a wrapper. */
  function enter() {
    around.push({ text: (wrapper ?? '') + consume(at), line })
    start = -1
  }
  /** Goes on in the wrapper around, of which `text` has just been read. */
  function leave(text: string) {
    const outer = around.pop() as { text: string; line: number }
    consume(at)
    start = 0
    depth = 1
    overDepth = false
    key = undefined
    line = outer.line
    wrapper = outer.text.length > longestObject ? '{' : outer.text + text
  }
  function finish() {
    const text = buffer.slice(0, at)
    if (wrapper !== undefined) {
      if (!on.envelope(wrapper + text, line) && likeRecord && goOn('malformed', text)) return
    } else if (overDepth) on.fault('too-deep', text, line)
    else if (text.length > longestObject) on.fault('too-long', text, line)
    else if (swallowed(text, like, on.isRecord) !== -1) return void goOn('unclosed', text)
    else if (!took(text)) return void goOn('malformed', text)
    consume(at)
    start = -1
    const outer = around.at(-1)
    if (outer !== undefined && outer !== 'list') leave('null')
  }
  function took(text: string): boolean {
    const what = on.object(text, line)
    if (what === 'record' || (what === 'other' && !likeRecord)) {
      const beginning = text.slice(0, 200)
      like = likeRecord ? [like[0]!, beginning] : [beginning]
      likeRecord = what === 'record'
    }
    return what !== undefined
  }
  /**
   * Hands on what is wrong, and goes on at the next record inside it or, without one, after it; a wrapper without one is
   * left as it is.
   */
  function goOn(why: JsonFault, text: string): boolean {
    const listed = around.length > 0
    const next = recoveries++ < 1000 ? recover(text, like, listed, on.isRecord, why === 'malformed') : -1
    if (next === -1 && wrapper !== undefined && why === 'malformed') return false
    at = next === -1 ? text.length : next
    const lost = consume(at)
    if (wrapper === undefined) on.fault(overDepth ? 'too-deep' : why, lost, line)
    start = -1
    stringStart = -1
    if (next !== -1) around.push('list')
    return true
  }
  const giveUp = (why: JsonFault) => goOn(why, buffer)

  /** Reads a string to its end; a raw line end ends it too, for JSON allows none inside. */
  function readString(): boolean {
    for (; at < buffer.length; at++) {
      const c = buffer.charCodeAt(at)
      if (c === 92) {
        if (at + 1 === buffer.length) return false
        at++
      } else if (c === 34 || c === 10 || c === 13) {
        if (start !== -1 && depth === 1 && at - stringStart < 100) string = buffer.slice(stringStart, at)
        else string = ''
        stringStart = -1
        at++
        return true
      }
    }
    return false
  }

  function between(c: number) {
    if (around.at(-1) === 'list') strays.pass(c, lineHere)
    if (c === 123) begin()
    else {
      at++
      if (c === 91) around.push('list')
      else if (c === 93 && around.at(-1) === 'list') {
        around.pop()
        const outer = around.at(-1)
        if (outer !== undefined && outer !== 'list') leave(']')
      }
    }
  }

  function inside(c: number) {
    if (c === 58 && depth === 1) key = string
    else if (c === 44 && depth === 1) key = undefined
    else if (c === 123 || c === 91) {
      const list = c === 91 && depth === 1 && key !== undefined && places.lists.has(key)
      // In a wrapper, an object without a key follows a list that was closed too early.
      const loose = c === 123 && depth === 1 && key === undefined && wrapper !== undefined
      if (list) {
        at++
        enter()
        around.push('list')
        return
      }
      if (loose || (c === 123 && depth === 1 && key !== undefined && places.envelopes.has(key))) {
        // A record that stands before it, as the value of some key, belongs to that list, too.
        const missed = loose && likeRecord ? recover(buffer.slice(0, at), like, true, on.isRecord) : -1
        if (missed !== -1) at = missed
        enter()
        if (loose) around.push('list')
        begin()
        return
      }
      depth++
      if (depth > deepest) overDepth = true
    } else if (c === 125 || c === 93) {
      depth--
      if (depth === 0) {
        at++
        finish()
        return
      }
    }
    at++
  }

  function run() {
    while (at < buffer.length) {
      if (stringStart !== -1) {
        if (!readString()) break
        continue
      }
      if (start !== -1) while (at < buffer.length && !isStructural(buffer.charCodeAt(at), depth)) at++
      if (at === buffer.length) break
      const c = buffer.charCodeAt(at)
      if (c === 34) {
        if (start === -1 && around.at(-1) === 'list') strays.pass(c, lineHere)
        at++
        stringStart = at
      } else if (start === -1) between(c)
      else inside(c)
    }
    if (start === -1) consume(at)
    else if (buffer.length > longestObject) giveUp('too-long')
  }

  return {
    push(text) {
      pending += text
      let from = 0
      for (; from + block <= pending.length; from += block) {
        buffer += pending.slice(from, from + block)
        run()
      }
      pending = pending.slice(from)
    },
    end() {
      buffer += pending
      run()
      while (start !== -1) {
        giveUp('unclosed')
        run()
      }
      if (strays.count > 0 && recoveries === 0) on.strays(strays.count, strays.line)
      if (around.length > 0 && recoveries === 0) on.fault('cut-short', '', lines.line)
    },
  }
}

/** Whether a character means something outside strings; commas and colons only among an object's own members. */
function isStructural(c: number, depth: number): boolean {
  if (c === 34 || c === 123 || c === 125 || c === 91 || c === 93) return true
  return depth === 1 && (c === 44 || c === 58)
}
