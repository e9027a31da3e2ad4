import type { Atlas } from '../atlas/atlas.ts'
import { extension, mediaType } from '../atlas/file/manifest.ts'
import type { Means } from '../atlas/file/means.ts'
import { atlasOfGraph } from '../atlas/file/of-graph.ts'
import type { RandomAccess } from '../atlas/file/random-access.ts'
import { type Opened, read } from '../atlas/file/read.ts'
import type { FileFault } from '../model/file-fault.ts'
import type { Problem } from '../model/problem.ts'
import { en } from '../words/en.ts'
import type { Sink } from './formats/format.ts'
import { type ReadControl, type ReadOptions, readInto, type SourceFile, type Taken } from './formats/read.ts'
import { savedStream } from './graph/ready.ts'

/** A map that was saved here, as a file holds it. */
export interface SavedMap {
  readonly file: string
  readonly atlas: Atlas
  /** What a person added to it; JSON, whose meaning `project` knows. */
  readonly project: unknown
}

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
  const head: Uint8Array[] = []
  let length = 0
  while (length < signature) {
    const { done, value } = await bytes.next()
    if (done) break
    head.push(value)
    length += value.length
  }
  const rest = async function* () {
    yield* head
    for (;;) {
      const { done, value } = await bytes.next()
      if (done) return
      yield value
    }
  }
  if (options.format === undefined && isContainer(joined(head, length))) {
    const access = file.access ?? inMemory(await collected(rest()))
    const opened = await read(access, { name: file.name, parts: ['atlas', 'excerpt', 'project'], ...options.means })
    handOn(file.name, opened, sink)
    return { file: file.name, confidence: 1, encoding: utf8, gzip: false, bytes: access.size, isMap: true }
  }
  let isMap = false
  const graphs: Sink['graph'] = (graph) => {
    const saved = savedStream(graph)
    if (saved === undefined) return sink.graph?.(graph)
    isMap = true
    const { decisions, vocabulary, settings } = saved.attributes
    sink.map({ file: graph.file, atlas: atlasOfGraph(saved), project: { decisions, vocabulary, settings } })
  }
  const taken = await readInto({ ...file, bytes: rest() }, options, { ...sink, graph: graphs }, control)
  return { ...taken, isMap }
}

/** Bytes within which a container says what it is. */
const signature = 30 + 'mimetype'.length + mediaType.length

/** Whether bytes are the beginning of a file of ours: a zip that begins with its media type. */
export function isContainer(head: Uint8Array): boolean {
  if (head.length < signature || head[0] !== 0x50 || head[1] !== 0x4b) return false
  let text = ''
  for (const byte of head.subarray(30, signature)) text += String.fromCharCode(byte)
  return text === `mimetype${mediaType}`
}

const utf8 = { name: 'utf-8', found: 'declared' } as const

function handOn(file: string, opened: Opened, sink: AnySink): void {
  if (opened.ok) {
    const atlas = opened.atlas ?? opened.excerpt
    if (atlas === undefined) sink.problem(faultProblem(file, { code: 'not-ours' }))
    else sink.map({ file, atlas, project: opened.project })
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

async function collected(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of bytes) {
    pieces.push(piece)
    length += piece.length
  }
  return joined(pieces, length)
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

/** What a map of ours is called in a list of formats. */
export const mapFormat = { id: extension, label: 'Coterie map' } as const
