import type { Cause, Severity } from '../../../model/problem.ts'
import type { Place, SourceRecord } from '../../../model/work.ts'
import type { Reader, ReadingContext } from '../format.ts'
import { splitLines } from '../lines.ts'
import { withPlainBlanks } from '../odd-blanks.ts'
import { plainText } from '../plain-text.ts'
import { refusalIn } from '../refusal.ts'
import { oneLine } from '../source-record.ts'

/** A format of lines that begin with a tag; lines without one continue the field before. */
export interface Dialect {
  /** Tag and value of a line that has a tag; the value untrimmed. */
  readonly tagIn: (line: string) => { readonly tag: string; readonly value: string } | undefined
  /** What a tag does to the record that is open; a blank line counts as the tag ''. */
  readonly role: (tag: string, open: TaggedRecord | undefined) => 'begin' | 'field' | 'end' | 'outside'
  /** Whether a line without a tag continues the field before, also after a blank line; it does unless told. */
  readonly continues?: (line: string) => boolean
  /**
   * Fields that stand before the line that begins a record are the record's, where it has none of these tags that they
   * have, too: then they are what is left of another record, that has lost its beginning.
   */
  readonly fieldsBefore?: readonly string[]
  /** The end that a record ought to have ("ER"), where the format has one. */
  readonly endTag?: string
  readonly toRecord: (record: TaggedRecord, place: Place, problem: Complain) => SourceRecord
}

/** Says what is wrong with the record that is being read, but does not cost it. */
export type Complain = (cause: Cause, line?: number) => void

interface TaggedField {
  readonly tag: string
  readonly line: number
  /** The value and the lines that continue it, trimmed. */
  readonly lines: string[]
}

export interface TaggedRecord {
  readonly line: number
  readonly fields: TaggedField[]
  /** False for lines outside any record: no tag began it. */
  readonly begun: boolean
  readonly raw: string[]
  /** Lines that may belong to it, before the one that began it. */
  readonly before?: TaggedRecord | undefined
}

/** Reads tagged lines as the dialect says; every begun record leaves as a record, stray lines as one problem. */
export function readTagged(context: ReadingContext, dialect: Dialect): Reader {
  let open: TaggedRecord | undefined
  /** A blank line may have ended the open record: the next line tells. */
  let paused = false
  let stray: { readonly line: number; readonly raw: string[] } | undefined
  let number = 0
  let margin: number | undefined
  /** Characters held of what is open, and where it became longer than anything that can be held. */
  let held = 0
  let overAt: number | undefined

  /** Whether what is open can take this line, too. */
  function holds(text: string, line: number): boolean {
    if (held + text.length > mostHeld) {
      overAt ??= line
      return false
    }
    held += text.length
    return true
  }

  const lines = splitLines((printed, line) => {
    margin ??= marginOf(printed)
    const text = outdented(printed, margin)
    const tagged = dialect.tagIn(text)
    const tag = tagged?.tag ?? (text.trim() === '' ? '' : undefined)
    if (tag === undefined) {
      if (open !== undefined && (dialect.continues?.(text) ?? true)) {
        if (holds(text, line)) resume(text)
      } else outside(text, line)
      return
    }
    const role = dialect.role(tag, paused && tag !== '' ? undefined : open)
    if (paused && tag !== '') close('ended')
    if (role === 'end' && tag === '') {
      paused = true
      return
    }
    if (role === 'outside') {
      if (open !== undefined && tag !== '') open.raw.push(text)
      return
    }
    if (role === 'begin') {
      const before = dialect.fieldsBefore !== undefined && open?.begun === false ? open : undefined
      if (before !== undefined) open = undefined
      close('next-record')
      open = { line, fields: [], begun: true, raw: [], before }
    }
    if (role === 'end') {
      open?.raw.push(text)
      close('ended')
      return
    }
    open ??= { line, fields: [], begun: false, raw: [] }
    if (!holds(text, line)) return
    open.raw.push(text)
    open.fields.push({ tag, line, lines: [tagged!.value.trim()] })
  })

  function resume(text: string): void {
    const field = open?.fields.at(-1)
    if (paused) field?.lines.push('')
    field?.lines.push(text.trim())
    open?.raw.push(text)
    paused = false
  }

  /** Headings before the first record and numbers between records ("2.") are no loss; other text is. */
  function outside(text: string, line: number): void {
    if (paused) close('ended')
    const said = refusalIn(text)
    if (said !== undefined) {
      lose()
      const where = { file: context.file, severity: 'error', line, raw: text } as const
      context.sink.problem({ ...where, code: 'api-error', from: 'service', said })
      return
    }
    if (number === 0 || !/\p{L}{2}/u.test(text)) return
    stray ??= { line, raw: [] }
    if (holds(text, line)) stray.raw.push(text)
  }

  function close(at: 'ended' | 'next-record' | 'file-end'): void {
    const closed = open
    open = undefined
    paused = false
    lose()
    const over = overAt
    held = 0
    overAt = undefined
    if (over !== undefined)
      context.sink.problem({ file: context.file, severity: 'error', line: over, code: 'too-long', what: 'value' })
    if (closed?.before !== undefined && isAnother(closed.before, closed)) finish(closed.before, at)
    if (closed !== undefined) finish(whole(closed), at)
  }

  const isAnother = (before: TaggedRecord, { fields }: TaggedRecord): boolean =>
    before.fields.some(({ tag }) => dialect.fieldsBefore?.includes(tag) && fields.some((field) => field.tag === tag))

  function whole(record: TaggedRecord): TaggedRecord {
    const { before } = record
    if (before === undefined || isAnother(before, record)) return record
    const { line } = before
    return { ...record, line, fields: [...before.fields, ...record.fields], raw: [...before.raw, ...record.raw] }
  }

  function finish(record: TaggedRecord, at: 'ended' | 'next-record' | 'file-end'): void {
    number++
    const where = (severity: Severity, line = record.line) => ({
      file: context.file,
      severity,
      record: String(number),
      line,
    })
    if (!record.begun) {
      context.sink.problem({ ...where('error'), code: 'stray-lines', raw: record.raw.join('\n') })
      number--
      return
    }
    const place = { file: context.file, format: context.format, record: number, line: record.line }
    context.sink.record(
      dialect.toRecord(record, place, (cause, line) => context.sink.problem({ ...where('warning', line), ...cause })),
    )
    if (at !== 'ended' && dialect.endTag !== undefined)
      context.sink.problem({ ...where('warning'), code: 'missing-end', tag: dialect.endTag, at })
  }

  function lose(): void {
    if (stray === undefined) return
    const { line, raw } = stray
    stray = undefined
    context.sink.problem({ file: context.file, severity: 'error', line, code: 'stray-text', raw: raw.join('\n') })
  }

  return {
    push: lines.push,
    end() {
      lines.end()
      close(paused ? 'ended' : 'file-end')
      lose()
    },
  }
}

/** Characters of one record, or of what stands between two. */
const mostHeld = 1 << 25

/** Blanks before the first line that is not blank: an export indented as a whole. */
const marginOf = (line: string): number | undefined =>
  line.trim() === '' ? undefined : Math.min(8, line.length - line.trimStart().length)

/** The line without that margin, and without odd blanks. */
export function outdented(line: string, margin: number | undefined): string {
  let from = 0
  while (from < (margin ?? 0) && /\s/u.test(line[from] ?? '-')) from++
  return withPlainBlanks(line.slice(from).replace(/^[\v\f\u0085\u2028\u2029]+/u, ''))
}

/** The beginning of a file in lines, at most 4,000 of them, as the reader sees them. */
export function linesOf(head: string): readonly string[] {
  const lines = head.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u, 4000)
  const margin = marginOf(lines.find((line) => line.trim() !== '') ?? '')
  return lines.map((line) => outdented(line, margin))
}

/** The fields of a record by tag, and which of them were asked for: the rest is `extra`. */
export interface Fields {
  /** Every field of these tags in the order of the record, its lines joined by one space. */
  all(...tags: string[]): readonly string[]
  /** The first non-empty value of the first of these tags that has one; the others are still for the asking. */
  first(...tags: string[]): string | undefined
  /** As {@link Fields.first}, its paragraphs as plain text: blank lines part them, other lines were wrapped. */
  paragraphs(...tags: string[]): string | undefined
  /** Every line of every field of these tags, for tags that hold one value a line. */
  lines(...tags: string[]): readonly string[]
  /** Line of the first of these tags. */
  lineOf(...tags: string[]): number | undefined
  extra(): Readonly<Record<string, readonly string[]>>
}

export function fieldsOf(record: TaggedRecord, ignored: readonly string[] = []): Fields {
  const asked = new Set(record.fields.filter(({ tag }) => ignored.includes(tag)))
  const matching = (tags: readonly string[]) => {
    const found = record.fields.filter((field) => tags.includes(field.tag))
    for (const field of found) asked.add(field)
    return found
  }
  const firstOf = (tags: readonly string[]) => {
    for (const tag of tags) {
      const field = record.fields.find((field) => field.tag === tag && valueIn(field) !== '')
      if (field === undefined) continue
      asked.add(field)
      return field
    }
    return undefined
  }
  return {
    all: (...tags) => matching(tags).map(valueIn).filter(Boolean),
    first: (...tags) => {
      const field = firstOf(tags)
      return field === undefined ? undefined : valueIn(field)
    },
    paragraphs: (...tags) => {
      const field = firstOf(tags)
      return field === undefined ? undefined : paragraphsOf(field)
    },
    lines: (...tags) =>
      matching(tags)
        .flatMap((field) => field.lines)
        .map(oneLine)
        .filter(Boolean),
    lineOf: (...tags) => record.fields.find((field) => tags.includes(field.tag))?.line,
    extra: () => {
      const extra = new Map<string, string[]>()
      for (const field of record.fields) {
        const value = asked.has(field) ? '' : valueIn(field)
        if (value === '') continue
        const values = extra.get(field.tag)
        if (values === undefined) extra.set(field.tag, [value])
        else values.push(value)
      }
      return Object.fromEntries(extra)
    },
  }
}

const valueIn = ({ lines }: TaggedField): string => oneLine(lines.join(' '))

function paragraphsOf(field: TaggedField): string {
  const parted: string[] = ['']
  for (const line of field.lines) {
    if (line !== '') parted.push(`${parted.pop()} ${line}`)
    else if (parted.at(-1) !== '') parted.push('')
  }
  return parted.map(plainText).filter(Boolean).join('\n\n')
}
