import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { formats } from '../ingest/formats/detect.ts'
import type { Sink } from '../ingest/formats/format.ts'
import { type ReadOptions, readInto, type SourceFile, type Taken } from '../ingest/formats/read.ts'
import { byCodeUnits } from '../model/order.ts'
import { describe, type Problem } from '../model/problem.ts'
import { type Terminal, UsageError } from './command.ts'
import { progressOn } from './progress.ts'

/** Words of a call that say how its files are to be read, for `parseArgs`. */
export const readingFlags = {
  year: { type: 'string' },
  format: { type: 'string' },
  encoding: { type: 'string' },
} as const

export const readingUsage = `  FILES            files, folders, or - for standard input; gzip is unpacked
  --year YEAR      year of retrieval, for dates printed without one (default: this year)
  --format ID      in place of the format that the content shows: ${formats.map(({ id }) => id).join(', ')}
  --encoding NAME  in place of the encoding that the content shows: utf-8, utf-16le, windows-1252, gbk, …
`

/** The options of a reading from the words of a call. Throws a UsageError where they make no sense. */
export function readingOptions(
  flags: {
    readonly year?: string | undefined
    readonly format?: string | undefined
    readonly encoding?: string | undefined
  },
  terminal: Terminal,
): ReadOptions {
  const { year, format, encoding } = flags
  if (year !== undefined && !/^\d{4}$/u.test(year)) throw new UsageError(`“${year}” is not a year.`)
  if (format !== undefined && !formats.some(({ id }) => id === format)) {
    throw new UsageError(`there is no format “${format}”; there are ${formats.map(({ id }) => id).join(', ')}.`)
  }
  if (encoding !== undefined) {
    try {
      new TextDecoder(encoding)
    } catch {
      throw new UsageError(`there is no encoding “${encoding}”.`)
    }
  }
  return {
    yearRetrieved: year === undefined ? terminal.today.getFullYear() : Number(year),
    ...(format === undefined ? {} : { format }),
    ...(encoding === undefined ? {} : { encoding }),
  }
}

/** One file of a call, and how it was taken; nothing of that where it could not be opened. */
export interface FileTaken {
  readonly file: string
  readonly taken?: Taken
}

/**
 * Reads files, folders (with all they hold, in the order of their names) and standard input into the sink, one
 * after the other. What cannot be opened is a problem in the sink. `pause` is awaited every now and then while
 * reading, so that a slow reader of the output slows it down.
 */
export async function readFiles(
  paths: readonly string[],
  options: ReadOptions,
  sink: Sink,
  terminal: Terminal,
  pause: () => Promise<void> = async () => {},
): Promise<readonly FileTaken[]> {
  if (paths.length === 0) throw new UsageError('no files were named.')
  const progress = progressOn(terminal)
  const done: FileTaken[] = []
  for (const path of paths)
    for await (const file of filesAt(path, sink, terminal)) {
      try {
        const taken = await readInto(file, options, sink, {
          progress: async (bytes, size) => {
            if (terminal.interactive) progress.show(file.name, size ? Math.min(1, bytes / size) : 0)
            await pause()
          },
        })
        done.push({ file: file.name, taken })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
        if ((error as NodeJS.ErrnoException).code === 'EPIPE') throw error
        sink.problem(notOpened(file.name, error))
        done.push({ file: file.name })
      }
    }
  progress.end()
  return done
}

/** Prints a problem on standard error, as a line of its own. */
export function complain(problem: Problem, terminal: Terminal): void {
  const weight = problem.severity === 'error' ? '' : `${problem.severity}: `
  terminal.err(`${terminal.interactive ? '\r\x1b[2K' : ''}${weight}${printable(describe(problem))}\n`)
}

async function* filesAt(path: string, sink: Sink, terminal: Terminal): AsyncGenerator<SourceFile> {
  if (path === '-') {
    yield { name: 'stdin', bytes: terminal.stdin }
    return
  }
  try {
    const there = await stat(path)
    if (!there.isDirectory()) {
      yield { name: path, ...(there.isFile() ? { size: there.size } : {}), bytes: bytesAt(path) }
      return
    }
    const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort(byCodeUnits)
    for (const name of names) yield* filesAt(join(path, name), sink, terminal)
  } catch (error) {
    sink.problem(notOpened(path, error))
  }
}

/** Opened only when it is read: a folder may hold more files than may be open at once. */
async function* bytesAt(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 1 << 18 })
}

function notOpened(file: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code
  const reason = code === 'ENOENT' ? 'there is no such file' : code === 'EACCES' ? 'it may not be read' : String(error)
  return { file, code: 'not-opened', severity: 'error', message: `${reason}.` }
}

/** A file can hold what moves a terminal's cursor; none of it gets there. */
const printable = (text: string) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, '\ufffd')
