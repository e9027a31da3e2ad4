import type { OptionTable } from './option-table.ts'

/**
 * Exit codes of every command: done; nothing could be read or written; the call makes no sense; done, but without a
 * file that could not be read.
 */
export const exit = { done: 0, failed: 1, usage: 2, partly: 3 } as const

/** Where a command's words go, passed in so that tests need no mocks. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>
  /** Resolves when the piece is written; rejects with an OutputError when the pipe is broken or the disk is full. */
  out(text: string | Uint8Array): Promise<void>
  err(text: string): void
  /** The file that standard output was led to, if it is one. */
  readonly outFile?: { readonly dev: number; readonly ino: number } | undefined
  /** Standard error is a terminal: progress may be redrawn. */
  readonly interactive: boolean
  /** The page that a map is put into to be looked at; rejects, saying what to do, where it is not to be had. */
  viewer(): Promise<string>
  /** Today, for file dates and dates without a year. */
  readonly today: Date
}

export interface Command {
  /** Its words stand in `usage.commands` by this name. */
  readonly name: string
  /** What `--help`, the manual page and the completion of shells are made of. */
  readonly options: OptionTable
  run(args: readonly string[], terminal: Terminal): Promise<number>
}

/** The call makes no sense; the message is printed with a pointer to `--help`, exit code 2. */
export class UsageError extends Error {}

/** Standard output could not be written; one cause is that the reader of a pipe ended. */
export class OutputError extends Error {
  get isBrokenPipe(): boolean {
    return (this.cause as NodeJS.ErrnoException).code === 'EPIPE'
  }
}
