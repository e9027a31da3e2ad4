/** How much was lost: nothing (`note`), a value (`warning`), a whole record or file (`error`). */
export type Severity = 'note' | 'warning' | 'error'

/**
 * Something wrong in an input, told so that a researcher finds the place. Data, not an exception.
 * `code` is a stable kebab-case name (`missing-brace`); `message` says what was wrong and what was done.
 */
export interface Problem {
  readonly file: string
  readonly code: string
  readonly severity: Severity
  readonly message: string
  /** The record's key or its number in the file, counted from 1. */
  readonly record?: string
  /** Line in the file, counted from 1. */
  readonly line?: number
  /** The rejected text, whole, so that it can be shown and saved. */
  readonly raw?: string
}

/** `refs.bib:412 (smith2019): year “in press” is not a year; kept without one.` */
export function describe(problem: Problem): string {
  const line = problem.line === undefined ? '' : `:${problem.line}`
  const record = problem.record === undefined ? '' : ` (${problem.record})`
  return `${problem.file}${line}${record}: ${problem.message}`
}
