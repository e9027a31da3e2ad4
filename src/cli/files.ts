import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { RandomAccess } from '../atlas/file/random-access.ts'
import { recordsOf } from '../atlas/records.ts'
import { readAny } from '../ingest/any-file.ts'
import type { Sink } from '../ingest/formats/format.ts'
import type { ReadOptions } from '../ingest/formats/read-source.ts'
import { mapFormat, type SavedMap } from '../ingest/saved-map.ts'
import type { AnyFile, AnySink, AnyTaken } from '../ingest/taking.ts'
import type { Problem } from '../model/problem.ts'
import { en } from '../words/en.ts'
import { exit, OutputError, type Terminal, UsageError } from './cli-command.ts'
import { nodeMeans } from './node-means.ts'
import { pathsAt } from './paths.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'
import { isSameFile } from './target.ts'

/** One file of a call, and how it was taken; nothing of that where it could not be opened. */
export interface FileTaken {
  readonly file: string
  readonly taken?: AnyTaken
  /** Read; nothing stands in it at all; nothing in it is a record; or an error cost it whole. */
  readonly outcome: 'read' | 'empty' | 'no records' | 'lost'
}

/** The exit code of a command that did what it could with these files. */
export function exitOf(files: readonly FileTaken[]): number {
  if (files.every(({ outcome }) => outcome !== 'read')) return exit.failed
  return files.some(({ outcome }) => outcome === 'lost') ? exit.partly : exit.done
}

/** Takes what files hold; without `map` and `graph` it gets the records of maps, and graphs made elsewhere are problems. */
export type FileSink = Sink & Partial<Pick<AnySink, 'map'>>

/**
 * Reads files, folders (with all they hold, in the order of their names), standard input and what is in memory into the
 * sink, one after the other. What cannot be opened is a problem in the sink. A sink that takes no graphs gets the records of maps
 * saved here, and a problem for each graph made elsewhere. `pause` is awaited every now and then while reading, so that
 * a slow reader of the output slows it down.
 */
export async function readFiles(
  paths: readonly (string | AnyFile)[],
  options: ReadOptions | ((file: AnyFile) => ReadOptions),
  sink: FileSink,
  terminal: Terminal,
  pause: () => Promise<void> = async () => {},
): Promise<readonly FileTaken[]> {
  if (paths.length === 0) throw new UsageError(en.terminal.noFiles)
  const progress = progressOn(terminal)
  const done: FileTaken[] = []
  const closed = (file: string, error: unknown) => {
    sink.problem(notOpened(file, error))
    done.push({ file, outcome: 'lost' })
  }
  for (const path of paths)
    for await (const file of filesAt(path, closed, terminal)) {
      const tally = tallying(sink)
      try {
        const how = typeof options === 'function' ? options(file) : options
        const taken = await readAny(file, { ...how, means: nodeMeans }, tally.sink, {
          progress: async (bytes, size) => {
            if (terminal.interactive) progress.show(file.name, size ? Math.min(1, bytes / size) : 0)
            await pause()
          },
        })
        if (taken.unmapped !== undefined) terminal.err(`${en.terminal.mapping}\n`)
        const own = takenIn(taken, tally)
        for (const one of own) tellEncoding(one, terminal)
        done.push(...own)
      } catch (error) {
        if (error instanceof OutputError || (error as NodeJS.ErrnoException).syscall === undefined) throw error
        closed(file.name, error)
      }
    }
  progress.end()
  return done
}

/** Says how a text was decoded that is not in UTF-8, where nobody said it. */
function tellEncoding({ file, taken }: FileTaken, terminal: Terminal): void {
  if (taken === undefined) return
  const { name, found } = taken.encoding
  if (name !== 'utf-8' && found !== 'chosen') terminal.err(`note: ${printable(en.readAs(file, name, found))}\n`)
}

/** A file, or of a zip each file in it, as if it had been named; the zip itself where something is wrong with it. */
function takenIn(taken: AnyTaken, tally: Tally): readonly FileTaken[] {
  const { file, inside = [] } = taken
  const own = { file, taken, outcome: tally.outcome(file) }
  if (inside.length === 0) return [own]
  const all = inside.flatMap((one) => takenIn(one, tally))
  return own.outcome === 'lost' ? [...all, own] : all
}

interface Tally {
  readonly sink: AnySink
  outcome(file: string): FileTaken['outcome']
}

/** The sink, with a count of what each file gave it. */
function tallying(sink: FileSink): Tally {
  const counts = new Map<string, { found: number; errors: number; empty: boolean }>()
  const of = (file: string) => {
    const known = counts.get(file) ?? { found: 0, errors: 0, empty: false }
    counts.set(file, known)
    return known
  }
  const counting: AnySink = {
    record: (record) => {
      of(record.place.file).found++
      sink.record(record)
    },
    page: (page) => {
      of(page.file).found++
      sink.page(page)
    },
    problem: (problem) => {
      const own = of(problem.file)
      if (problem.severity === 'error') own.errors++
      own.empty ||= problem.code === 'empty'
      sink.problem(problem)
    },
    map: takeMap,
    graph: (graph) => {
      if (sink.graph !== undefined) {
        of(graph.file).found++
        sink.graph(graph)
        return
      }
      counting.problem({ file: graph.file, severity: 'error', code: 'ready-graph' })
    },
  }
  function takeMap(map: SavedMap): void {
    of(map.file).found++
    if (sink.map !== undefined) {
      sink.map(map)
      return
    }
    for (const record of recordsOf(map.atlas, map.file, mapFormat)) sink.record(record)
    map.atlas.about.pages.forEach(sink.page)
  }
  const outcome = (file: string): FileTaken['outcome'] => {
    const { found, errors, empty } = of(file)
    if (found > 0) return 'read'
    if (errors > 0) return 'lost'
    return empty ? 'empty' : 'no records'
  }
  return { sink: counting, outcome }
}

/** Prints a problem on standard error, as a line of its own. */
export function complain(problem: Problem, terminal: Terminal): void {
  const weight = problem.severity === 'error' ? '' : `${problem.severity}: `
  terminal.err(`${terminal.interactive ? '\r\x1b[2K' : ''}${weight}${printable(en.problem(problem))}\n`)
}

async function* filesAt(
  path: string | AnyFile,
  closed: (file: string, error: unknown) => void,
  terminal: Terminal,
): AsyncGenerator<AnyFile> {
  if (typeof path !== 'string' || path === '-') {
    yield path === '-' ? { name: 'stdin', bytes: terminal.stdin } : path
    return
  }
  for await (const file of pathsAt(path, closed)) {
    const { size } = file.stat
    // Read and written at once, it would never end.
    if (terminal.outFile !== undefined && isSameFile(file.stat, terminal.outFile)) closed(file.path, resultsGoHere)
    else
      yield {
        name: file.path,
        ...(file.stat.isFile() ? { size, access: accessAt(file.path, size) } : {}),
        bytes: bytesAt(file.path),
      }
  }
}

/** Any part of a file; opened for each, since few are asked for. */
const accessAt = (path: string, size: number): RandomAccess => ({
  size,
  async slice(from, to) {
    const file = await open(path)
    try {
      const bytes = new Uint8Array(to - from)
      let at = 0
      while (at < bytes.length) {
        const { bytesRead } = await file.read(bytes, at, bytes.length - at, from + at)
        if (bytesRead === 0) break
        at += bytesRead
      }
      return bytes.subarray(0, at)
    } finally {
      await file.close()
    }
  },
})

/** Opened only when it is read: a folder may hold more files than may be open at once. */
async function* bytesAt(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 1 << 18 })
}

/** Why a file is not read that is written at once. */
const resultsGoHere = Symbol('results go here')

export function notOpened(file: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code
  const where = { file, severity: 'error', code: 'not-opened' } as const
  if (error === resultsGoHere) return { ...where, why: 'target' }
  if (code === 'ENOENT') return { ...where, why: 'missing' }
  return code === 'EACCES' ? { ...where, why: 'forbidden' } : { ...where, why: 'other', said: String(error) }
}
