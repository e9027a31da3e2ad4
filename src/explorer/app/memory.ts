import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Decision } from '../../model/decision.ts'
import { isDecision } from '../../model/ledger.ts'
import { by } from '../../model/order.ts'
import type { Session } from '../state/session.ts'

interface Shelf extends DBSchema {
  decisions: { key: string; value: { readonly at: number; readonly decision: Decision } }
  /** One text, as vocabularies are saved. */
  vocabulary: { key: typeof own; value: string }
}

const own = 'own'

/**
 * The decisions taken and the vocabulary said in this browser, kept from session to session. A browser that keeps nothing is told of
 * once; nothing here ever fails.
 */
export class Memory {
  readonly #session: Pick<Session, 'notify'>
  readonly #now: () => Date
  #opened: Promise<IDBPDatabase<Shelf>> | undefined
  #complained = false

  constructor(session: Pick<Session, 'notify'>, now: () => Date) {
    this.#session = session
    this.#now = now
  }

  /** Oldest first. */
  async all(): Promise<readonly Decision[]> {
    try {
      const kept = await (await this.#open()).getAll('decisions')
      // A row that somebody else wrote, or half wrote, harms no map.
      return kept
        .filter((row) => isDecision(row?.decision))
        .sort(by(({ at }) => at))
        .map(({ decision }) => decision)
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

  /** As text. Whoever never said anything about terms is not told that it could not be recalled. */
  async vocabulary(): Promise<string> {
    try {
      return (await (await this.#open()).get('vocabulary', own)) ?? ''
    } catch {
      return ''
    }
  }

  async keepVocabulary(text: string): Promise<void> {
    try {
      await (await this.#open()).put('vocabulary', text, own)
    } catch (cause) {
      this.#complain('This browser does not keep the vocabulary for the next visit', cause)
    }
  }

  #open(): Promise<IDBPDatabase<Shelf>> {
    this.#opened ??= openDB<Shelf>('coterie', 2, {
      upgrade(shelf, before) {
        if (before < 1) shelf.createObjectStore('decisions')
        if (before < 2) shelf.createObjectStore('vocabulary')
      },
    })
    return this.#opened
  }

  #complain(what: string, cause: unknown) {
    if (this.#complained) return
    this.#complained = true
    const why = cause instanceof Error ? cause.message.replace(/\.?$/, '.') : ''
    this.#session.notify({ tone: 'warning', text: `${what}; save the map to keep them. ${why}`.trim() })
  }
}

const nameOf = (decision: Decision): string => JSON.stringify(decision)
