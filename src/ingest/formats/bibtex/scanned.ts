import type { Cause } from '../../../model/problem.ts'

/** One field as scanned: its parts joined, still LaTeX, and where its name stands in the text. */
export interface ScannedField {
  readonly name: string
  readonly value: string
  readonly at: number
}

/** What is wrong with an entry; `fatal` costs it. */
export interface Fault {
  readonly cause: EntryCause
  readonly at: number
  readonly fatal?: boolean
}

type EntryCause = Extract<
  Cause,
  { readonly code: 'missing-comma' | 'missing-brace' | 'field' | 'undefined-string' | 'unquoted' | 'depth' }
>

export interface Scanned {
  /** In lower case. */
  readonly type: string
  readonly key: string
  readonly fields: readonly ScannedField[]
  readonly faults: readonly Fault[]
  /** Where reading goes on. */
  readonly end: number
}
