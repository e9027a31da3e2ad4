import { type IDBPDatabase, type IDBPTransaction, wrap } from 'idb'
import { Refused } from './faults.ts'
import type { Rows } from './shelf-rows.ts'

const databaseName = 'coterie-projects'
const databaseVersion = 1

const stores = ['projects', 'documents', 'members'] as const
type Stores = (typeof stores)[number][]

export type ReadTransaction = IDBPTransaction<Rows, Stores, 'readonly'>
export type WriteTransaction = IDBPTransaction<Rows, Stores, 'readwrite'>

/** Where a browser keeps things; undefined or throwing where it keeps none. */
export type Storage = () => IDBFactory | undefined

/** The one connection to the database, opened when it is first needed and again after the browser has closed it. */
export class Database {
  readonly #storage: Storage
  readonly #afterOpening: (database: Database) => Promise<unknown>
  #connection: Promise<IDBPDatabase<Rows>> | undefined
  #isTidy = false
  #isLost = false

  /** Each time a page opens it, `afterOpening` is done first; whether that works makes no difference. */
  constructor(storage: Storage, afterOpening: (database: Database) => Promise<unknown>) {
    this.#storage = storage
    this.#afterOpening = afterOpening
  }

  read<T>(work: (transaction: ReadTransaction) => Promise<T>): Promise<T> {
    return this.#perform<'readonly', T>('readonly', work)
  }

  /** All of what `work` writes, or nothing. It may wait for nothing but the database. */
  write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    return this.#perform<'readwrite', T>('readwrite', work)
  }

  /** Whether the browser found the database damaged when it was opened here, and made a new one in its place. */
  get isLost(): boolean {
    return this.#isLost
  }

  close(): void {
    this.#connection?.then(
      (database) => database.close(),
      () => undefined,
    )
    this.#connection = undefined
  }

  async #perform<Mode extends 'readonly' | 'readwrite', T>(
    mode: Mode,
    work: (transaction: IDBPTransaction<Rows, Stores, Mode>) => Promise<T>,
  ): Promise<T> {
    const transaction = await this.#begin(mode)
    const ended = transaction.done.then(
      () => undefined,
      () => undefined,
    )
    try {
      const result = await work(transaction)
      await transaction.done
      return result
    } catch (cause) {
      abort(transaction)
      await ended
      // A request that was given up says only that it was; why, its transaction knows.
      throw cause instanceof Refused ? cause : (transaction.error ?? cause)
    }
  }

  async #begin<Mode extends 'readonly' | 'readwrite'>(mode: Mode): Promise<IDBPTransaction<Rows, Stores, Mode>> {
    const database = await this.#open()
    try {
      return database.transaction([...stores], mode)
    } catch (cause) {
      if (!(cause instanceof Error) || cause.name !== 'InvalidStateError') throw cause
      // The browser has closed the connection since.
      this.#connection = undefined
      return (await this.#open()).transaction([...stores], mode)
    }
  }

  async #open(): Promise<IDBPDatabase<Rows>> {
    if (this.#connection === undefined) {
      const opening: Promise<IDBPDatabase<Rows>> = this.#connect(() => this.#forget(opening))
      this.#connection = opening
      // What failed is tried again the next time: it may have been allowed meanwhile.
      opening.catch(() => this.#forget(opening))
    }
    const database = await this.#connection
    if (!this.#isTidy) {
      this.#isTidy = true
      await this.#afterOpening(this).catch(() => undefined)
    }
    return database
  }

  async #connect(onClosed: () => void): Promise<IDBPDatabase<Rows>> {
    const database = await openDatabase<Rows>(this.#storage, databaseName, databaseVersion, (request, event) => {
      // Chromium alone says so: https://github.com/w3c/IndexedDB/issues/30.
      if ('dataLoss' in event && event.dataLoss === 'total') this.#isLost = true
      if (event.oldVersion < 1) for (const store of stores) request.result.createObjectStore(store)
    })
    database.addEventListener('versionchange', () => {
      // A newer version in another tab waits for this.
      database.close()
      onClosed()
    })
    database.addEventListener('close', onClosed)
    return database
  }

  #forget(opening: Promise<IDBPDatabase<Rows>>): void {
    if (this.#connection === opening) this.#connection = undefined
  }
}

/** Opens a database; where the browser keeps nothing, that is `blocked`. Without a version, whichever is there. */
export async function openDatabase<Schema>(
  storage: Storage,
  name: string,
  version: number | undefined,
  upgrade: (request: IDBOpenDBRequest, event: IDBVersionChangeEvent) => void,
): Promise<IDBPDatabase<Schema>> {
  try {
    const request = storage()?.open(name, version)
    if (request === undefined) throw new Refused({ code: 'blocked' })
    request.addEventListener('upgradeneeded', (event) => upgrade(request, event))
    return (await wrap(request)) as unknown as IDBPDatabase<Schema>
  } catch (cause) {
    // Safari and sandboxed frames do not even let storage be named; Firefox has the second name for a window that keeps nothing.
    const isBlocked = cause instanceof Error && ['SecurityError', 'InvalidStateError'].includes(cause.name)
    throw isBlocked ? new Refused({ code: 'blocked' }) : cause
  }
}

function abort(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort()
  } catch {
    // It has ended already.
  }
}
