import type { Means } from '../atlas/file/means.ts'
import type { RandomAccess } from '../atlas/file/random-access.ts'
import type { FileFault } from '../model/file-fault.ts'
import type { Problem } from '../model/problem.ts'
import { en } from '../words/en.ts'
import { isGzip } from './formats/bytes.ts'
import type { Sink } from './formats/format.ts'
import { type ReadControl, type ReadOptions, readInto, type SourceFile, type Taken } from './formats/read.ts'
import { maybeMap, type OpenedMap, openMap, type SavedMap, signature } from './saved-map.ts'

/** A file of which any part can be had, besides its bytes in order. */
export interface AnyFile extends SourceFile {
  readonly access?: RandomAccess
}

export interface AnySink extends Sink {
  map(map: SavedMap): void
}

/** How a file was taken; a map of ours is in no format that could be chosen. */
export type AnyTaken = Taken & { readonly isMap: boolean }

/**
 * Reads any file: a map that was saved here, in this version or an earlier one, is checked and handed on whole; what
 * is in some format is read. Of a damaged map the works that are whole are handed on as records, and it is said what is
 * wrong; a map of a newer version is refused.
 */
export async function readAny(
  file: AnyFile,
  options: ReadOptions & { readonly means?: Partial<Means> },
  sink: AnySink,
  control: ReadControl = {},
): Promise<AnyTaken> {
  const bytes = file.bytes[Symbol.asyncIterator]()
  const pieces: Uint8Array[] = []
  let length = 0
  const collect = async (least: number) => {
    while (length < least) {
      const { done, value } = await bytes.next()
      if (done) return
      pieces.push(value)
      length += value.length
    }
  }
  await collect(signature)
  const head = joined(pieces, length)
  if (options.format === undefined && (await maybeMap(head))) {
    if (file.access === undefined) await collect(Number.POSITIVE_INFINITY)
    const access = file.access ?? inMemory(joined(pieces, length))
    const opened = await openMap(access, {
      name: file.name,
      ...options.means,
      progress: (bytes) => control.progress?.(bytes, access.size),
    })
    if (opened !== undefined) {
      await bytes.return?.()
      handOn(file.name, opened, sink)
      return { file: file.name, confidence: 1, encoding: utf8, gzip: isGzip(head), bytes: access.size, isMap: true }
    }
  }
  const all = async function* () {
    yield* pieces
    for (;;) {
      const { done, value } = await bytes.next()
      if (done) return
      yield value
    }
  }
  return { ...(await readInto({ ...file, bytes: all() }, options, sink, control)), isMap: false }
}

const utf8 = { name: 'utf-8', found: 'declared' } as const

function handOn(file: string, opened: OpenedMap, sink: AnySink): void {
  if (opened.ok) {
    sink.map(opened)
    for (const damage of opened.damage)
      sink.problem({ file, code: 'damaged-map', severity: 'warning', message: `${en.damage(damage)}.` })
    return
  }
  sink.problem(faultProblem(file, opened.fault, opened.records.length))
  for (const record of opened.records) sink.record(record)
}

function faultProblem(file: string, fault: FileFault, saved = 0): Problem {
  const message = saved === 0 ? en.fileFault(fault) : `${en.fileFault(fault)}; ${en.worksSaved(saved)}`
  return { file, code: fault.code, severity: 'error', message: `${message}.` }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

const inMemory = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  slice: async (from, to) => bytes.subarray(from, to),
})
