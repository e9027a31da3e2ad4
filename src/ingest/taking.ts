import type { Means } from '../atlas/file/means.ts'
import type { RandomAccess } from '../atlas/file/random-access.ts'
import type { FileFault } from '../model/file-fault.ts'
import type { Problem } from '../model/problem.ts'
import type { Sink } from './formats/format.ts'
import type { BrokenPacking } from './formats/input-bytes.ts'
import type { ReadOptions, SourceFile, Taken } from './formats/read-source.ts'
import type { OpenedMap, SavedMap } from './saved-map.ts'

/** A file of which any part can be had, besides its bytes in order. */
export interface AnyFile extends SourceFile {
  readonly access?: RandomAccess
}

/** Takes what any file holds. */
export interface AnySink extends Sink {
  map(map: SavedMap): void
}

export type AnyOptions = ReadOptions & { readonly means?: Partial<Means> }

/** How a file was taken; a map of ours is in no format that could be chosen. */
export type AnyTaken = Taken & {
  readonly isMap: boolean
  /** It is a spreadsheet, of which the format is that of the table in it. */
  readonly isSheet?: true
  /** It is a zip: how each file in it was taken. */
  readonly inside?: readonly AnyTaken[]
}

/** How a file was taken of which the content leaves no doubt. */
export const certain = (file: string, bytes: number): Taken => ({
  file,
  confidence: 1,
  encoding: { name: 'utf-8', found: 'declared' },
  gzip: false,
  bytes,
})

export const brokenProblem = (file: string, { why }: BrokenPacking): Problem => ({ file, severity: 'error', ...why })

/** Hands on what is in a map, or of a damaged one what is whole. */
export function handOn(file: string, opened: OpenedMap, sink: AnySink): void {
  if (opened.ok) {
    sink.map(opened)
    for (const damage of opened.damage) sink.problem({ file, severity: 'warning', code: 'damaged-map', damage })
    return
  }
  sink.problem(faultProblem(file, opened.fault, opened.records.length))
  for (const record of opened.records) sink.record(record)
}

function faultProblem(file: string, fault: FileFault, saved: number): Problem {
  const where = { file, severity: 'error' } as const
  return fault.code === 'too-large' ? { ...where, code: 'too-large', what: 'map' } : { ...where, ...fault, saved }
}
