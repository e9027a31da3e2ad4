import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Decision } from '../../model/decision.ts'
import { by } from '../../model/order.ts'
import { notify } from '../state/session.ts'

interface Shelf extends DBSchema {
  decisions: { key: string; value: { readonly at: number; readonly decision: Decision } }
}

/**
 * The decisions taken in this browser, kept from session to session. A browser that keeps nothing is told of
 * once; nothing here ever fails.
 */
export class Memory {
  readonly #now: () => Date
  #opened: Promise<IDBPDatabase<Shelf>> | undefined
  #complained = false

  constructor(now: () => Date) {
    this.#now = now
  }

  /** Oldest first. */
  async all(): Promise<readonly Decision[]> {
    try {
      const kept = await (await this.#open()).getAll('decisions')
      return kept.sort(by(({ at }) => at)).map(({ decision }) => decision)
    } catch (cause) {
      this.#complain('Decisions of earlier visits could not be recalled', cause)
      return []
    }
  }

  async change(added: readonly Decision[], dropped: readonly Decision[]): Promise<void> {
    try {
      const write = (await this.#open()).transaction('decisions', 'readwrite')
      const at = this.#now().getTime()
      await Promise.all([
        ...dropped.map((decision) => write.store.delete(nameOf(decision))),
        // A thousandth of a millisecond keeps the order of what is taken at once.
        ...added.map((decision, i) => write.store.put({ at: at + i / 1000, decision }, nameOf(decision))),
        write.done,
      ])
    } catch (cause) {
      this.#complain('This browser does not keep decisions for the next visit', cause)
    }
  }

  #open(): Promise<IDBPDatabase<Shelf>> {
    this.#opened ??= openDB<Shelf>('coterie', 1, { upgrade: (shelf) => void shelf.createObjectStore('decisions') })
    return this.#opened
  }

  #complain(what: string, cause: unknown) {
    if (this.#complained) return
    this.#complained = true
    const why = cause instanceof Error ? cause.message.replace(/\.?$/, '.') : ''
    notify({ tone: 'warning', text: `${what}; save the map to keep them. ${why}`.trim() })
  }
}

const nameOf = (decision: Decision): string => JSON.stringify(decision)
