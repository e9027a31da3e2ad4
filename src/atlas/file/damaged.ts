import type { Damage, Flaw } from '../../model/file-fault.ts'

/**
 * Thrown inside this folder where bytes are not what they should be, and caught before anything is returned: nobody
 * outside meets it.
 */
export class Damaged extends Error {
  readonly flaw: Flaw
  /** Where inside the member: `year[12]`. */
  readonly path: string

  constructor(flaw: Flaw, path = '') {
    super(flaw)
    this.flaw = flaw
    this.path = path
  }
}

/** What `read` gives, with `path` before that of any damage. */
export function inside<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof Damaged ? new Damaged(error.flaw, `${path}${error.path}`) : error
  }
}

/** What was thrown while a member was read, as data. A bug of ours is thrown on. */
export function damageOf(member: string, error: unknown): Damage {
  if (error instanceof Damaged) return { member, flaw: error.flaw, ...(error.path === '' ? {} : { path: error.path }) }
  throw error
}
