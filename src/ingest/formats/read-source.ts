import type { ImportedGraph } from '../../model/imported-graph.ts'
import type { Page } from '../../model/page.ts'
import type { FileKind, Problem } from '../../model/problem.ts'
import type { SourceRecord } from '../../model/work.ts'
import { openCleaner } from './clean.ts'
import { isWebPage, formats as shippedFormats } from './detect-format.ts'
import { type Encoding, openDecoding } from './encoding.ts'
import type { Format, Reader, Reading, Sink } from './format.ts'
import { openTelling, type Telling } from './format-hints.ts'
import { BrokenPacking, inBlocks, isGzip, peeked, unpacked } from './input-bytes.ts'
import { openUnusedNames } from './unused-names.ts'

/** A file as it arrives: from a disk, a pipe, a drop, a paste. */
export interface SourceFile {
  readonly name: string
  /** In bytes, as stored; absent for a pipe. */
  readonly size?: number
  readonly bytes: AsyncIterable<Uint8Array>
}

export interface ReadOptions {
  /** The year the file was retrieved, for dates that are printed without one. */
  readonly yearRetrieved: number
  /** Id of a format, in place of the one its content shows. */
  readonly format?: string
  /** Id of the format that text which shows none is taken for. */
  readonly fallback?: string
  /** A label that TextDecoder knows, in place of the encoding its content shows. */
  readonly encoding?: string
  /** For CSV with headers nobody knows: which column holds what. */
  readonly columns?: Readonly<Record<string, string>>
  /** Most bytes that a gzip file may unpack to; 4 GB unless told. */
  readonly unpackLimit?: number
  /** What a file may be in; the table that is shipped unless told. */
  readonly formats?: readonly Format[]
}

export interface ReadControl {
  /** Bytes taken so far, as stored, and all of them where known. Awaited, so that it can slow the reading down. */
  readonly progress?: (bytes: number, size: number | undefined) => void | Promise<void>
  readonly signal?: Signal
}

/** What reading needs of an AbortSignal. */
interface Signal {
  readonly aborted: boolean
  readonly reason?: unknown
}

/** How a file was taken: said to the person, who can override it. */
export interface Taken {
  readonly file: string
  /** Absent where no format recognised the file. */
  readonly format?: Format
  /** From 0 to 1; 1 where the person chose. */
  readonly confidence: number
  readonly encoding: Encoding
  readonly gzip: boolean
  /** As stored. */
  readonly bytes: number
  /** Headers of a table that nobody knows: a mapping is needed (`options.columns`). */
  readonly unmapped?: readonly string[]
}

export interface FileReading extends Taken {
  readonly reading: Reading
}

/** Reads one file and collects what it gave. See {@link readInto}. */
export async function read(file: SourceFile, options: ReadOptions, control: ReadControl = {}): Promise<FileReading> {
  const records: SourceRecord[] = []
  const problems: Problem[] = []
  const pages: Page[] = []
  const graphs: ImportedGraph[] = []
  const sink: Sink = {
    record: (record) => records.push(record),
    problem: (problem) => problems.push(problem),
    page: (page) => pages.push(page),
    graph: (graph) => graphs.push(graph),
  }
  const taken = await readInto(file, options, sink, control)
  return { ...taken, reading: { records, problems, pages, graphs } }
}

/**
 * Reads one file in a stream: unpacks gzip, finds encoding and format by content, hands records to the sink as
 * soon as they are complete. Whatever is wrong with the file is a problem in the sink. Rejects only when the
 * signal is aborted, when the bytes themselves cannot be had, or on an unknown format id or encoding label.
 */
export async function readInto(
  file: SourceFile,
  options: ReadOptions,
  sink: Sink,
  control: ReadControl = {},
): Promise<Taken> {
  const decoding = openDecoding(options.encoding)
  const cleaner = openCleaner()
  const { formats = shippedFormats } = options
  const formatOf = (id: string) => formatCalled(id, formats)
  let format = options.format === undefined ? undefined : formatOf(options.format)
  let confidence = format === undefined ? 0 : 1
  let reader: Reader | undefined
  let telling: Telling | undefined = openTelling(formats)
  let blocks = 0
  let blank = true
  let found = 0
  let unmapped: readonly string[] | undefined
  const unused = openUnusedNames(file.name)
  const counting: Sink = {
    record: (record) => {
      found++
      unused.see(record)
      sink.record(record)
    },
    problem: (problem) => {
      found++
      sink.problem(problem)
    },
    page: (page) => {
      found++
      sink.page(page)
    },
    graph: (graph) => {
      found++
      sink.graph?.(graph)
    },
    unmapped: (headers) => {
      unmapped = headers
      sink.unmapped?.(headers)
    },
  }

  const begin = async ({ text, head, detected }: Telling) => {
    telling = undefined
    if (format === undefined) {
      const told = detected()
      // Whoever says what its columns hold says that it is a table.
      format = told?.format ?? (options.columns === undefined || blank ? undefined : formatOf('table'))
      confidence = told?.confidence ?? 0
    }
    if (format === undefined && options.fallback !== undefined && isPlain(head())) {
      const fallback = formatOf(options.fallback)
      if (fallback?.accepts?.(head())) format = fallback
    }
    if (format === undefined) {
      counting.problem(unreadable(head(), file.name))
      return
    }
    const { yearRetrieved, columns } = options
    const context = { file: file.name, format: format.id, yearRetrieved, sink: counting }
    reader = format.open(columns === undefined ? context : { ...context, columns })
    for (const [i, piece] of text.entries()) {
      reader.push(piece)
      if (i % blocksAPause === blocksAPause - 1) await pause(taken())
      checkAborted(control.signal)
    }
  }
  const take = async (raw: string) => {
    const text = cleaner.clean(raw)
    blank &&= !/\S/u.test(text)
    if (telling === undefined) reader?.push(text)
    else if (!telling.push(text) || (format !== undefined && !blank)) await begin(telling)
  }

  const { stream, gzip, taken } = await opened(file, options, control)
  const pause = async (bytes: number) => {
    await control.progress?.(bytes, file.size)
    // Lets messages in, an order to stop above all: bytes that are already there never yield by themselves.
    await new Promise<void>((resolve) => setTimeout(resolve, 0))
  }
  try {
    for await (const block of inBlocks(stream, blockSize)) {
      if (telling === undefined && reader === undefined) break
      await take(decoding.decode(block))
      blocks++
      checkAborted(control.signal)
      if (blocks % blocksAPause === 0) await pause(taken())
    }
    checkAborted(control.signal)
    await control.progress?.(taken(), file.size)
    await take(decoding.end())
  } catch (error) {
    if (!(error instanceof BrokenPacking)) throw error
    counting.problem({ file: file.name, severity: 'error', ...error.why })
  }
  if (telling !== undefined) await begin(telling)
  reader?.end()
  for (const problem of unused.problems()) sink.problem(problem)
  const asked = unused.fields()
  // What looks like names is asked about, not only told.
  if (unmapped === undefined && asked.length > 0 && options.columns === undefined && format?.takesColumns === true)
    counting.unmapped?.(asked)
  const encoding = decoding.encoding()
  if (format !== undefined) for (const problem of cleaner.problems(file.name, encoding.name)) counting.problem(problem)
  if (found === 0) {
    const where = { file: file.name, severity: 'note' } as const
    sink.problem(blank ? empty(file.name) : { ...where, code: 'no-records', format: format?.id ?? '' })
  }
  const known = format === undefined ? {} : { format }
  const columns = unmapped === undefined ? {} : { unmapped }
  return { file: file.name, ...known, confidence, encoding, gzip, bytes: taken(), ...columns }
}

const blockSize = 65_536
const blocksAPause = 8

/** The file's bytes, unpacked where need be, with progress, pauses and the end of patience built in. */
async function opened(file: SourceFile, options: ReadOptions, control: ReadControl) {
  let taken = 0
  async function* watched(): AsyncGenerator<Uint8Array> {
    for await (const piece of file.bytes) {
      for (let from = 0; from < piece.length; from += blockSize) {
        checkAborted(control.signal)
        const block = piece.subarray(from, from + blockSize)
        taken += block.length
        yield block
      }
    }
  }
  const { head, whole } = await peeked(watched())
  const gzip = isGzip(head)
  return { stream: gzip ? unpacked(whole, options.unpackLimit ?? 4e9) : whole, gzip, taken: () => taken }
}

declare function setTimeout(then: () => void, milliseconds: number): unknown

function checkAborted(signal: Signal | undefined): void {
  if (signal?.aborted) throw signal.reason ?? new Error('reading was cancelled')
}

function formatCalled(id: string, formats: readonly Format[]): Format {
  const format = formats.find((format) => format.id === id)
  if (format === undefined) throw new RangeError(`there is no format “${id}”`)
  return format
}

const empty = (file: string): Problem => ({ file, severity: 'note', code: 'empty', what: 'file' })

function unreadable(head: string, file: string): Problem {
  const where = { file, severity: 'error' } as const
  if (head.trim() === '') return empty(file)
  if (isSvg(head)) return { ...where, code: 'binary', kind: 'picture' }
  if (isWebPage(head)) return { ...where, code: 'web-page', tables: /<table\b/iu.test(head) }
  for (const [start, kind] of archives) if (head.startsWith(start)) return { ...where, code: 'binary', kind }
  if (/^[\s[{]{501}/u.test(head)) return { ...where, code: 'too-deep', what: 'file', levels: 500 }
  if (/^\s*[[{]\s*["{[\]}]/u.test(head)) {
    const said = /"(?:error|error_?message)"\s*:\s*"([^"\\]{1,300})"/iu.exec(head.slice(0, 20_000))?.[1]
    if (said !== undefined) return { ...where, code: 'api-error', from: 'service', said }
    const keys = [...head.slice(0, 20_000).matchAll(/"([^"\\]{1,40})"\s*:/gu)].map(([, key]) => key!)
    return { ...where, code: 'unknown-json', what: 'file', keys: [...new Set(keys)].slice(0, 8) }
  }
  return { ...where, code: 'unknown-format', begins: head.trim().replace(/\s+/gu, ' ').slice(0, 60) }
}

/** Whether a text is a picture in SVG, whatever its prolog says. */
function isSvg(head: string): boolean {
  if (!/^[\s\ufeff]*(?:<\?xml|<!DOCTYPE svg|<!--|<svg[\s>])/iu.test(head)) return false
  const begin = /<svg[\s>]/u.exec(head)?.index ?? -1
  return begin >= 0 && head.slice(begin).split('>', 1)[0]!.includes('www.w3.org/2000/svg')
}

/** Text of which nothing shows a format: no markup, no JSON, no BibTeX, no other kind of file. */
const isPlain = (text: string) => !/^[\s\ufeff]*[<{[@]/u.test(text) && unreadable(text, '').code === 'unknown-format'

const archives: readonly (readonly [string, FileKind])[] = [
  ['PK\x03\x04', 'zip'],
  ['%PDF-', 'pdf'],
  ['Rar!', 'rar'],
  ['7z\xbc\xaf', '7z'],
  ['7z\ufffd', '7z'],
  ['BZh', 'bzip2'],
  ['\xfd7zXZ', 'xz'],
  ['\ufffd7zXZ', 'xz'],
  ['{\\rtf', 'rtf'],
  ['SQLite format 3', 'database'],
  // What Web of Science and Scopus call "Excel": OLE, read as Western text.
  ['\xd0\xcf\x11\xe0', 'old-sheet'],
  // As Western text of Windows, and as UTF-8.
  ['\u2030PNG', 'picture'],
  ['\ufffdPNG', 'picture'],
  ['\x89PNG', 'picture'],
]
