import type { Page, PageFigures } from '../../../model/page.ts'
import type { Cause } from '../../../model/problem.ts'
import type { Place, SourceRecord } from '../../../model/work.ts'
import type { Format, Reader, ReadingContext } from '../format.ts'
import { printedDate } from './date.ts'
import { authorsOf } from './json-authors.ts'
import { cutObjects, type JsonFault, type OnJson } from './json-cutter.ts'
import { type Json, type JsonObject, parseJson } from './parse.ts'
import { fitting, type Misfit } from './stated-types.ts'
import { countOf, isObject, textAt, textOf } from './values.ts'

/** What sets one JSON format apart: where its records stand, and what each of them means. */
export interface JsonDialect {
  readonly id: string
  sniff(head: string): number
  /** Keys of lists of records. */
  readonly lists: readonly string[]
  /** Keys of a single record, or of an object that holds a list of them. */
  readonly envelopes?: readonly string[]
  /** What the beginning of the file tells: where records stand, who they are of. */
  opened?(
    head: string,
    told?: Readonly<Record<string, string>>,
  ): Partial<Pick<JsonDialect, 'lists' | 'envelopes' | 'record' | 'page'>>
  /** Here and below, `told` is what the person says that keys hold. */
  /** The types of what a record has, as {@link fitting} takes them. */
  readonly types?: readonly string[]
  isRecord(object: JsonObject, told?: Readonly<Record<string, string>>): boolean
  record(object: JsonObject, place: Place, told?: Readonly<Record<string, string>>): SourceRecord
  /** What a record prints for its date: shown where no year is found in it. */
  dated(object: JsonObject, told?: Readonly<Record<string, string>>): Json | undefined
  /** What in a record of any shape is of a type that means nothing. */
  odd?(object: JsonObject): readonly Misfit[]
  /** What stands among the records, is none, and is left out without a word. */
  isOther?(object: JsonObject): boolean
  /** Records that an object stands for which is none itself (the papers in a page of authors). */
  inside?(object: JsonObject): readonly JsonObject[]
  /** The author that an object, or what stands around a list of papers, describes. */
  page?(object: JsonObject): Omit<Page, 'file'> | undefined
  /** Keys of an object that is no work, where the person can say what they hold. */
  keys?(object: JsonObject): readonly string[]
}

export const jsonFormat = (dialect: JsonDialect): Format => ({
  id: dialect.id,
  takesColumns: dialect.keys !== undefined,
  sniff: (head) => (looksLikeJson(head) ? dialect.sniff(head) : 0),
  open: (context) => readJson(dialect, context),
})

const looksLikeJson = (head: string) => /^[\s\ufeff\u001e]*[[{]/u.test(head)

function readJson(dialect: JsonDialect, context: ReadingContext): Reader {
  const { opened } = dialect
  if (opened === undefined) return readOpened(dialect, context)
  return afterHead((head) => readOpened({ ...dialect, ...opened(head, context.columns) }, context))
}

function readOpened(dialect: JsonDialect, context: ReadingContext): Reader {
  const { sink, file, format } = context
  const told = context.columns
  const fitted = fitting(dialect.types ?? [])
  let count = 0
  let asked = false
  let works = 0
  /** Objects that are no works, as long as none is: who they are and what their keys hold is asked. */
  const strangers: { readonly text: string; readonly line: number; readonly count: number }[] = []

  const problem = (line: number, cause: Cause, raw: string) =>
    sink.problem({ file, line, record: String(count), severity: 'error', ...cause, raw })

  function take(object: JsonObject, text: string, line: number) {
    if (dialect.isRecord(object, told)) {
      works++
      tellStrangers()
      const { object: own, misfits } = fitted(object)
      for (const misfit of [...misfits, ...(dialect.odd?.(object) ?? [])].slice(0, mostMisfits))
        tellMisfit(misfit, line)
      const record = withAuthors(dialect.record(own, { file, format, record: count, line }, told), own)
      const printed = record.date === undefined ? printedDate(dialect.dated(own, told)) : undefined
      if (printed !== undefined)
        sink.problem({ file, line, record: String(count), severity: 'warning', code: 'year', printed })
      sink.record(record)
      return
    }
    if (dialect.isOther?.(object)) {
      count--
      return
    }
    const page = dialect.page?.(object)
    if (page !== undefined) sink.page({ file, ...page })
    const inside = dialect.inside?.(object) ?? []
    if (inside.length > 0) {
      count--
      for (const part of inside) {
        count++
        take(part, JSON.stringify(part), line)
      }
      return
    }
    if (page !== undefined) {
      count--
      return
    }
    const said = apiError(object)
    if (said !== undefined) return problem(line, { code: 'api-error', from: 'service', said }, text)
    if (works === 0 && dialect.keys !== undefined && strangers.length < mostStrangers) {
      if (!asked) sink.unmapped?.(dialect.keys(object))
      asked = true
      strangers.push({ text, line, count })
    } else notAWork(line, text)
  }

  function tellMisfit({ path, wanted, value, read }: Misfit, line: number) {
    const printed = JSON.stringify(value).slice(0, 100)
    const where = { file, line, record: String(count), severity: read ? 'note' : 'warning' } as const
    sink.problem({ ...where, code: 'wrong-type', key: path, wanted, printed, read })
  }

  const notAWork = (line: number, text: string) => problem(line, { code: 'not-a-work', format: dialect.id }, text)

  function tellStrangers() {
    const present = count
    for (const stranger of strangers.splice(0)) {
      count = stranger.count
      notAWork(stranger.line, stranger.text)
    }
    count = present
  }

  /** Where nothing is a work, one problem says so of all. */
  function asking() {
    const [first] = strangers
    if (works > 0 || first === undefined || strangers.length === 1) return tellStrangers()
    const parsed = parseJson(first.text)
    const named = 'value' in parsed && isObject(parsed.value) ? (dialect.keys?.(parsed.value) ?? []) : []
    const keys = named.slice(0, 8)
    sink.problem({ file, line: first.line, severity: 'error', code: 'unknown-json', what: 'records', keys })
  }

  const on: OnJson = {
    object(text, line) {
      const parsed = parseJson(text)
      if ('error' in parsed) return undefined
      count++
      if (!isObject(parsed.value)) return 'other'
      take(parsed.value, text, line)
      return dialect.isRecord(parsed.value, told) ? 'record' : 'other'
    },
    envelope(text) {
      const parsed = parseJson(text)
      const page = 'value' in parsed && isObject(parsed.value) ? dialect.page?.(parsed.value) : undefined
      if (page !== undefined) sink.page({ file, ...page })
      return 'value' in parsed
    },
    fault(why, text, line) {
      if (why === 'cut-short') return sink.problem({ file, line, severity: 'note', code: why, what: 'records' })
      count++
      const parsed = why === 'malformed' ? parseJson(text) : undefined
      const reason = parsed !== undefined && 'error' in parsed ? { said: parsed.error } : {}
      problem(line, { ...faults[why], ...reason }, text)
    },
    strays: (strays, line) => sink.problem({ file, line, severity: 'warning', code: 'no-objects', count: strays }),
    isRecord(text) {
      const parsed = parseJson(text)
      return 'value' in parsed && isObject(parsed.value) && dialect.isRecord(parsed.value, told)
    },
  }
  const cutter = cutObjects({ lists: new Set(dialect.lists), envelopes: new Set(dialect.envelopes ?? []) }, on)
  return {
    push: cutter.push,
    end() {
      cutter.end()
      asking()
    },
  }
}

/** A reader that is opened by the beginning of the file, however it arrives. */
function afterHead(open: (head: string) => Reader): Reader {
  let head: string | undefined = ''
  let reader: Reader | undefined
  const begin = (text: string) => {
    head = undefined
    reader = open(text.slice(0, headLength))
    reader.push(text)
  }
  return {
    push(text) {
      if (head === undefined) return reader?.push(text)
      head += text
      if (head.length >= headLength) begin(head)
    },
    end() {
      if (head !== undefined) begin(head)
      reader?.end()
    },
  }
}

const headLength = 1 << 16
const mostStrangers = 1000
/** Said of one record. */
const mostMisfits = 5

/** No work is without authors where its object names some under a key that is not this service's. */
function withAuthors(record: SourceRecord, object: JsonObject): SourceRecord {
  if (record.bylines.length > 0) return record
  const { bylines, incomplete } = authorsOf(object)
  return bylines.length === 0 ? record : { ...record, bylines, incomplete: incomplete || record.incomplete }
}

const faults: Readonly<Record<Exclude<JsonFault, 'cut-short'>, Cause>> = {
  malformed: { code: 'malformed-json', what: 'object' },
  unclosed: { code: 'unclosed-object' },
  'too-deep': { code: 'too-deep', what: 'object', levels: 500 },
  'too-long': { code: 'too-long', what: 'object' },
}

/** What an API says when it refuses: OpenAlex `message`, Crossref `message[]`, Semantic Scholar `error`. */
function apiError(object: JsonObject): string | undefined {
  const list = object.message
  if (Array.isArray(list)) {
    const said = list.map((entry) => textOf(entry) ?? textAt(entry, 'message')).filter(Boolean)
    if (said.length > 0) return said.join('; ')
  }
  const said = ['error', 'message', 'detail', 'errors', 'error_message', 'reason']
    .map((key) => textOf(object[key]) ?? textAt(object[key], 'message'))
    .filter((text) => text !== undefined)
  return said.length === 0 ? undefined : [...new Set(said)].join(': ').replaceAll('.: ', ': ')
}

/** The figures that are stated. */
export function figuresOf(
  hIndex: Json | undefined,
  papers: Json | undefined,
  citations: Json | undefined,
): PageFigures {
  const stated = Object.entries({ hIndex: countOf(hIndex), papers: countOf(papers), citations: countOf(citations) })
  return Object.fromEntries(stated.filter(([, figure]) => figure !== undefined))
}
