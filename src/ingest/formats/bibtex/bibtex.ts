import type { Format, Reader, ReadingContext } from '../format.ts'
import { lineCounter } from '../line-count.ts'
import { type Entry, toRecord } from './bibtex-record.ts'
import { types } from './entry-start.ts'
import { inherit, refers } from './inherit.ts'
import { scanEntry } from './scan.ts'
import type { Scanned } from './scanned.ts'

/** BibTeX and BibLaTeX. What stands outside entries is comment; one stray brace costs one entry. */
export const bibtex: Format = {
  id: 'bibtex',
  sniff(head) {
    const found = [...head.matchAll(/(?:^|[\s}])@\s*([A-Za-z]+)\s*[{(]/gu)].slice(0, 200)
    const entries = found.filter(([, type]) => types.has(type!.toLowerCase()))
    if (entries.some(([, type]) => !/^(?:string|preamble|comment)$/iu.test(type!))) return 0.95
    if (entries.length > 0) return 0.8
    return found.length > 0 && /@\s*[A-Za-z]+\s*\{\s*[^\s{},=]+\s*,\s*[A-Za-z][\w-]*\s*=/u.test(head) ? 0.6 : 0
  },
  open: (context) => readBibtex(context),
}

const start = /@\s*([A-Za-z][\w.:+-]*)\s*[{(]/y

function readBibtex(context: ReadingContext): Reader {
  const strings = new Map(months)
  const parents = new Map<string, Entry>()
  const waiting: Entry[] = []
  const undefinedStrings = new Set<string>()
  const lines = lineCounter()
  let text = ''
  let number = 0
  let tried = 0

  function advance(last: boolean): void {
    // An entry that did not end is tried again only when twice as much of it is there: linear in the end.
    if (!last && text.length < 2 * tried) return
    let at = 0
    let kept = text.length
    for (;;) {
      const found = text.indexOf('@', at)
      if (found === -1) break
      if (!last && found + 300 > text.length) {
        kept = found
        break
      }
      start.lastIndex = found
      const type = start.exec(text)?.[1]?.toLowerCase()
      if (type === undefined || /[\w.]/u.test(text[found - 1] ?? ' ')) {
        at = found + 1
        continue
      }
      const end = take(type, found, last)
      if (end === undefined) {
        kept = found
        break
      }
      at = end
    }
    // The character before an `@` tells a stray one.
    const from = Math.max(passed, kept > 0 ? kept - 1 : 0)
    pass(from)
    text = text.slice(from)
    passed = 0
    tried = kept < text.length + from ? text.length : 0
  }

  let passed = 0
  function pass(to: number): void {
    if (to <= passed) return
    lines.pass(text.slice(passed, to))
    passed = to
  }

  function take(type: string, at: number, last: boolean): number | undefined {
    if (type === 'comment' || type === 'preamble') return endOfComment(at, last)
    // What has no end within this is not read to its end: it may be all the rest of the file.
    const tooLong = text.length >= at + longestEntry
    const within = tooLong ? text.slice(0, at + longestEntry) : text
    const scanned = scanEntry(within, at, last || tooLong, (name) => strings.get(name.toLowerCase()))
    if (scanned === undefined) return undefined
    pass(at)
    if (type === 'string') define(scanned)
    else entry(scanned, at)
    return scanned.end
  }

  /** Braces inside are balanced, entries among them; a comment that never closes ends with its line. */
  function endOfComment(at: number, last: boolean): number | undefined {
    let depth = 0
    const limit = Math.min(text.length, at + longestComment)
    for (let i = at; i < limit; i++) {
      const code = text.charCodeAt(i)
      if (code === 123) depth++
      else if (code === 125 && --depth <= 0) return i + 1
      else if (code === 10 && depth === 0) return i
    }
    if (limit === text.length && !last) return undefined
    const end = text.indexOf('\n', at)
    return end === -1 ? text.length : end
  }

  function define(scanned: Scanned): void {
    for (const { name, value } of scanned.fields) strings.set(name.toLowerCase(), value)
    report(scanned, undefined)
  }

  function entry(scanned: Scanned, at: number): void {
    number++
    const fatal = scanned.faults.some((fault) => fault.fatal)
    report(scanned, at)
    if (fatal) return
    const fields = new Map<string, string>()
    const printed = new Map<string, string>()
    const repeats: [string, string][] = []
    for (const { name, value } of scanned.fields) {
      const lower = name.toLowerCase()
      if ((fields.get(lower) ?? '').trim() === '') {
        fields.set(lower, value)
        if (lower !== name) printed.set(lower, name)
      } else repeats.push([name, value])
    }
    const place = { file: context.file, format: context.format, record: number, line: lines.line }
    const entry: Entry = {
      type: scanned.type,
      key: scanned.key,
      place,
      fields,
      printed,
      repeats,
    }
    if (fields.has('crossref') || fields.has('xdata') || [...fields.values()].some(refers)) waiting.push(entry)
    else if (entry.type !== 'xdata') give(entry)
    if (!childless.has(entry.type) || !fields.has('author')) remember(entry)
  }

  function remember(entry: Entry): void {
    const aliases = entry.fields.get('ids')?.split(',') ?? []
    for (const key of [entry.key, ...aliases]) {
      const known = key.trim().toLowerCase()
      if (known !== '' && !parents.has(known)) parents.set(known, entry)
    }
  }

  function give(entry: Entry): void {
    context.sink.record(
      toRecord(entry, (cause) => {
        const { place } = entry
        const record = entry.key || String(place.record)
        context.sink.problem({ file: context.file, severity: 'warning', record, line: place.line, ...cause })
      }),
    )
  }

  function report(scanned: Scanned, at: number | undefined): void {
    const after = { next: scanned.end === text.length ? 'file-ends' : 'next-entry' } as const
    for (const fault of scanned.faults) {
      const { cause } = fault
      if (cause.code === 'undefined-string') {
        if (undefinedStrings.has(cause.name)) continue
        undefinedStrings.add(cause.name)
      }
      const here = lineCounter(lines.line)
      here.pass(text.slice(passed, fault.at))
      const fatal = fault.fatal === true && at !== undefined
      context.sink.problem({
        file: context.file,
        severity: fatal ? 'error' : 'warning',
        record: scanned.key || String(number),
        line: here.line,
        ...cause,
        ...(fatal ? { ...after, raw: text.slice(at, scanned.end).trimEnd() } : {}),
      })
    }
  }

  return {
    push(piece) {
      text += piece
      advance(false)
    },
    end() {
      advance(true)
      for (const child of waiting) {
        if (child.type !== 'xdata') give({ ...child, fields: inherit(child, (key) => parents.get(key.toLowerCase())) })
      }
    },
  }
}

const longestComment = 1 << 22
const longestEntry = 1 << 24

/** Types that nobody refers to for their fields, if they have an author of their own. */
const childless = new Set([
  'article',
  'inproceedings',
  'conference',
  'misc',
  'online',
  'phdthesis',
  'techreport',
  'mastersthesis',
])

const months = Object.entries({
  jan: 'January',
  feb: 'February',
  mar: 'March',
  apr: 'April',
  may: 'May',
  jun: 'June',
  jul: 'July',
  aug: 'August',
  sep: 'September',
  oct: 'October',
  nov: 'November',
  dec: 'December',
})
