import { causes } from './causes.ts'
import { object, oneOf, real, type Shape, text, variant } from './shape.ts'

/** How much was lost: nothing (`note`), a value (`warning`), a whole record or file (`error`). */
export type Severity = 'note' | 'warning' | 'error'

/** Where in an input something is wrong, so that a researcher finds the place. */
export interface Where {
  readonly file: string
  readonly severity: Severity
  /** The record's key or its number in the file, counted from 1. */
  readonly record?: string
  /** Line in the file, counted from 1. */
  readonly line?: number
  /** The rejected text, whole, so that it can be shown and saved. */
  readonly raw?: string
}

/** What is wrong, and what was done: a stable kebab-case name (`missing-brace`) with its parameters. */
export type Cause = Of<typeof cause>

/** What a file is that holds no records, or none that are read. */
export type FileKind = Extract<Cause, { readonly code: 'binary' }>['kind']

/** Something wrong in an input. Data, not an exception; the words of a language say it. */
export type Problem = Where & Cause

type Of<S> = S extends Shape<infer T> ? T : never

const cause = variant('code', causes)
const where: Shape<Where> = object(
  { file: text, severity: oneOf('note', 'warning', 'error') },
  { record: text, line: real, raw: text },
)

export const problemShape: Shape<Problem> = (value) => where(value) ?? cause(value)
