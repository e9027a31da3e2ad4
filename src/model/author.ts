import type { AuthorId, WorkId } from './ids.ts'
import type { Doubt } from './reasons.ts'
import type { PersonIds } from './work.ts'

/** Which byline of which work: position counted from 0. */
export interface BylineRef {
  readonly work: WorkId
  readonly position: number
}

/** A person: the bylines judged to be theirs, each with the reason. */
export interface Author {
  readonly id: AuthorId
  /** The fullest, commonest printed form. */
  readonly label: string
  /** Every printed form, commonest first. */
  readonly names: readonly string[]
  readonly affiliations: readonly string[]
  readonly ids: PersonIds
  readonly collective: boolean
  /** In canonical order (work id, position). At most one a work. */
  readonly bylines: readonly BylineRef[]
  /** Why this may be more than one person; absent where nothing speaks for it. */
  readonly homonym?: readonly Doubt[]
}
