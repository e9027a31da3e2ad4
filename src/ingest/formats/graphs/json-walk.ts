import { parseJson } from '../json/parse.ts'
import { lineCounter } from '../line-count.ts'
import {
  type Frame,
  type JsonFault,
  type JsonPath,
  nextPlace,
  type OnValues,
  opens,
  type Places,
  placesOf,
} from './json-places.ts'
import { type Scan, scanValue } from './json-value.ts'

/** Longest value that is held as a whole. */
const longest = 1 << 26
/** How far a text is looked through again, all in all, for the value that follows a broken one. */
const mostRescanned = 1 << 26
/** Values without an end, behind which another is searched. */
const mostEndless = 20
const mostMalformed = 5000

/**
 * Hands on the values that stand at some places of a JSON text while it arrives: memory holds one of them at a time,
 * and nothing of what was not asked for. A place is written `graph.nodes.*`, with `*` for every member of a list or
 * object and `[]` for those of a list alone; with `lines`, objects that follow one another are taken, too. A broken value
 * costs no other: reading goes on at the next one like it. Where the pieces are cut makes no difference.
 */
export function walkJson(
  asked: readonly string[],
  lines: boolean,
  on: OnValues,
): { push(text: string): void; end(): void } {
  const root = placesOf(asked)
  const counter = lineCounter()
  const frames: Frame[] = []
  let buffer = ''
  let at = 0
  let final = false
  let rescanned = 0
  let endless = 0
  let malformed = 0
  let rootValues = 0
  /** After the key of a member, its value is awaited. */
  let inMember = false
  let scan: Scan | undefined
  /** What is being scanned: a value to take, one to pass over, a key; or the text behind a broken value. */
  let doing: 'between' | 'take' | 'skip' | 'key' | 'search' | 'nothing' = 'between'
  /** The line on which the value at hand begins, and its first character. */
  let value = { line: 1, c: '' }
  /** The list of objects that was closed last, and what stands around it. */
  let closed: readonly Frame[] = []
  /** What is wrong with it, while the next one is searched. */
  let broken: JsonFault | undefined

  function consume(to: number): string {
    const text = buffer.slice(at, to)
    counter.pass(text)
    at = to
    return text
  }
  const path = (): JsonPath => frames.map(({ isList, index, key }) => (isList ? index : (key ?? '')))
  const here = (): Places | undefined => {
    const frame = frames.at(-1)
    if (frame === undefined) return root
    const { members } = frame.places
    return members.get(frame.isList ? '[]' : (frame.key ?? '')) ?? members.get('*')
  }
  const isAmongObjects = (): boolean => {
    const frame = frames.at(-1)
    return frame?.isList === true && frame.like.length > 0
  }
  function leaveValue(): void {
    if (doing === 'nothing') return
    inMember = false
    doing = 'between'
    scan = undefined
    const frame = frames.at(-1)
    if (frame !== undefined) frame.index++
    else rootValues++
  }

  /** Begins the value whose first character stands at `at`. */
  function begin(c: string): void {
    const places = here()
    value = { line: counter.line, c }
    if (isAmongObjects() && !besideObjects.test(c)) {
      strayAt()
      return
    }
    if (places?.taken || (lines && frames.length === 0 && c === '{')) doing = 'take'
    else if ((c === '{' || c === '[') && places !== undefined && places.members.size > 0) {
      consume(at + 1)
      frames.push({ isList: c === '[', places, index: 0, key: undefined, like: [], text: undefined })
      inMember = false
      return
    } else doing = 'skip'
    scan = undefined
  }

  /** One character between values; false where nothing more can be done. */
  function between(): boolean {
    blank.lastIndex = at
    blank.exec(buffer)
    consume(blank.lastIndex)
    const c = buffer[at]
    if (c === undefined) return false
    if (c === '{' && closed.length > 0 && !inMember && frames.at(-1)?.isList !== true) {
      if (!final && buffer.length - at < longestPlace) return false
      if (opens(closed.at(-1)!, '{', 'uy').test(buffer.slice(at, at + longestPlace)))
        frames.splice(0, frames.length, ...closed)
    }
    const frame = frames.at(-1)
    if (frame === undefined) {
      if (c === '{' || c === '[') begin(c)
      else consume(at + 1)
    } else if (c === ',') consume(at + 1)
    else if (c === ']' || c === '}') {
      consume(at + 1)
      if (frame.isList !== (c === ']')) return true
      if (frame.isList && frame.like.length > 0) closed = frames.map((frame) => ({ ...frame }))
      frames.pop()
      leaveValue()
    } else if (c === ':' && frame.isList && frame.text !== undefined) {
      const isOuter = frames.at(-2)?.places.members.has(frame.text) === true
      if (frames.length > 1 && (isOuter || frame.like.length === 0)) closeUnclosed(frame.text)
      else strayAt()
    } else if (frame.isList || inMember) {
      if (c === ':') consume(at + 1)
      else begin(c)
    } else if (c === '"') {
      value = { line: counter.line, c }
      doing = 'key'
    } else consume(at + 1)
    return true
  }

  /** One character is no part of anything. */
  function passOver(): boolean {
    consume(at + 1)
    scan = undefined
    doing = 'between'
    return true
  }

  /** What stands here among objects is what is left of a broken one. */
  function strayAt(): void {
    value = { line: counter.line, c: '{' }
    scan = { at, depth: 0, quoted: false, awaits: 'value', deep: false, kinds: [] }
    breakOff('malformed-json')
  }

  /** What was taken for a text in a list is a key behind it: the list has no end. */
  function closeUnclosed(key: string): void {
    on.fault('unclosed-list', counter.line)
    closed = frames.map((frame) => ({ ...frame }))
    consume(at + 1)
    frames.pop()
    frames.at(-1)!.key = key
    inMember = true
  }

  /** The value or key at hand, to its end; false where more text is needed. */
  function take(): boolean {
    scan ??= { at, depth: 0, quoted: false, awaits: 'value', deep: false, kinds: [] }
    const found = scanValue(buffer, scan, final)
    // A text of a few letters behind a list may have swallowed the beginning of the list's next object.
    const isHeld = doing === 'skip' && value.c === '"' && closed.length > 0 && scan.at - at < longestPlace
    // Nothing is kept of a value that nobody asked for.
    if (isHeld) {
      if (found === 'whole') {
        const swallowed = swallowedAt(scan.at)
        if (swallowed === 'unknown') {
          scan = undefined
          return false
        }
        if (swallowed !== undefined) return backTo(swallowed)
        consume(scan.at)
      }
    } else if (doing === 'skip') {
      consume(scan.at)
      if (value.c === '"') value.c = ''
    } else if (scan.at - at > longest) return breakOff('too-long')
    if (found === 'incomplete') {
      if (!final) return false
      return breakOff('cut-short')
    }
    if (found === 'broken') return breakOff('malformed-json')
    // A quote too many: what stands between two lines is neither a key nor a text among objects.
    if (value.c === '"' && /[\r\n]/u.test(buffer.slice(at, scan.at))) {
      if (doing === 'key') return passOver()
      if (doing === 'take' && isAmongObjects()) return breakOff('malformed-json')
    }
    const { line } = value
    const { deep } = scan
    const text = consume(scan.at)
    scan = undefined
    if (doing === 'key') {
      const key = parseJson(text)
      frames.at(-1)!.key = 'value' in key && typeof key.value === 'string' ? key.value : text.slice(1, -1)
      inMember = true
      doing = 'between'
      return true
    }
    const frame = frames.at(-1)
    if (frame !== undefined) frame.text = undefined
    if (doing === 'take') {
      if (deep) on.fault('too-deep', line)
      else give(text, line, frame)
    }
    leaveValue()
    return true
  }

  /** Where in the text that ends there an object begins like those of the list before it: its quote is one too many. */
  function swallowedAt(end: number): number | 'unknown' | undefined {
    const text = buffer.slice(at, end)
    const from = at + Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1
    if (from === at) return undefined
    if (!final && buffer.length - from < longestPlace) return 'unknown'
    return opens(closed.at(-1)!, '{', 'uy').test(buffer.slice(from, from + longestPlace)) ? from : undefined
  }

  function backTo(place: number): boolean {
    on.fault('malformed-json', value.line)
    consume(place)
    frames.splice(0, frames.length, ...closed)
    inMember = false
    scan = undefined
    doing = 'between'
    return true
  }

  function give(text: string, line: number, frame: Frame | undefined): void {
    let parsed = parseJson(text)
    if ('error' in parsed && control.test(text)) {
      const mended = parseJson(text.replace(controls, ' '))
      if ('value' in mended) {
        on.mended(line)
        parsed = mended
      }
    }
    if ('error' in parsed) {
      on.fault('malformed-json', line, parsed.error)
      // Each costs as much as a hundred good ones.
      if (++malformed > mostMalformed) giveUp()
      return
    }
    if (frame !== undefined) {
      keep(frame, text)
      if (typeof parsed.value === 'string') frame.text = parsed.value
    }
    const place = frames.length === 0 ? [rootValues] : path()
    on.value(parsed.value, place, line)
  }

  /** The value at hand cannot be read: what follows it is searched from its second character on. */
  function breakOff(code: JsonFault): boolean {
    broken = code
    if (code === 'cut-short') endless++
    if (rescanned > mostRescanned || endless > mostEndless) return giveUp()
    rescanned += Math.min(scan!.at - at, longest)
    scan = undefined
    const frame = frames.at(-1)
    if (frame?.like.length === 0 && doing === 'take') keep(frame, buffer.slice(at, at + 200))
    consume(Math.min(at + 1, buffer.length))
    doing = 'search'
    return true
  }
  function giveUp(): boolean {
    if (broken !== undefined) on.fault(broken, value.line)
    broken = undefined
    consume(buffer.length)
    frames.length = 0
    scan = undefined
    doing = 'nothing'
    return false
  }

  /** Goes on at the next value like the broken one, or at the end of what holds it. */
  function search(): boolean {
    const frame = frames.at(-1)
    const own = nextPlace(frame, frames.at(-2), value.c)
    const last = frame?.isList === true ? undefined : closed.at(-1)
    const pattern = last === undefined ? own : new RegExp(`${own.source}|${opens(last, '{').source}`, 'gu')
    pattern.lastIndex = at
    const match = pattern.exec(buffer)
    // A place that is nearer may be cut by the end of what has come.
    if (!final && (match === null || buffer.length - match.index < longestPlace)) {
      consume(Math.max(at, (match?.index ?? buffer.length) - longestPlace))
      return false
    }
    if (match === null) return giveUp()
    consume(match.index)
    on.fault(broken!, value.line)
    broken = undefined
    leaveValue()
    return true
  }

  const steps = {
    between,
    take,
    skip: take,
    key: take,
    search,
    nothing() {
      consume(buffer.length)
      return false
    },
  }
  function run(): void {
    for (;;) {
      if (at >= buffer.length && (doing === 'between' || doing === 'search')) break
      if (!steps[doing]()) break
    }
    buffer = buffer.slice(at)
    if (scan !== undefined) scan.at -= at
    at = 0
  }

  return {
    push(text) {
      buffer += text
      run()
    },
    end() {
      final = true
      run()
      if (doing === 'search') giveUp()
      else if (frames.length > 0) on.fault('unclosed', counter.line)
    },
  }
}

/** What may stand in a list of objects: the key of a list behind it, too, where it has no end. */
const besideObjects = /[{"]/u
/** How the first object of a list begins, and the latest. */
function keep(frame: Frame, text: string): void {
  const key = firstKey.exec(text)?.[1]
  if (key !== undefined) frame.like = [frame.like[0] ?? key, key]
}

const blank = /[\s\ufeff]*/uy
const control = /[\0-\x1f]/u
const controls = /[\0-\x1f]/gu
const firstKey = /^\{\s{0,40}"([^"\\]{1,80})"/u
const longestPlace = 400
