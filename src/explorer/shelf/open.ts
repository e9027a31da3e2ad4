import { by } from '../../model/order.ts'
import { fits } from '../../model/shape.ts'
import { cardOf, copy, drop } from './cards.ts'
import { Database, type Storage, type WriteTransaction } from './database.ts'
import { Refused, type Result, resultOf } from './faults.ts'
import { type OpenChannel, ownChannel } from './messages.ts'
import { rememberedBefore, saidElsewhere } from './other-decisions.ts'
import { freeBytes, Lasting, type StorageSaying } from './quota.ts'
import { readDocument, readMembers, rowsOf } from './read-shelf.ts'
import { bytesOf, withSums, writeChange } from './save.ts'
import { type Announcement, announcementShape, type Shelf } from './shelf.ts'
import { type Card, cardShape } from './shelf-rows.ts'
import { Sums } from './sums.ts'

interface ShelfOptions {
  /** The newest version of documents that is understood here; every document is kept with it. */
  readonly documentVersion: number
  readonly now?: () => number
  readonly newId?: () => string
  readonly storage?: Storage
  readonly saying?: StorageSaying
  readonly openChannel?: OpenChannel
}

const week = 7 * 24 * 60 * 60 * 1000

/** The database itself is opened by the first question put to the shelf. */
export function openShelf({
  documentVersion: version,
  now = Date.now,
  newId = randomId,
  storage = () => globalThis.indexedDB,
  saying = () => globalThis.navigator?.storage,
  openChannel = ownChannel,
}: ShelfOptions): Shelf {
  const sums = new Sums()
  const lasting = new Lasting(saying)
  const listeners = new Set<(change: Announcement) => void>()
  const database = new Database(storage, purgeOld)
  const channel = openChannel('coterie-projects')
  channel?.listen((said) => {
    if (fits(announcementShape, said)) for (const listener of listeners) listener(said)
  })
  /** Members found damaged: written anew even where their sum says that they are there already. */
  const damaged = new Set<string>()
  const memberKey = (id: string, member: string) => `${id} ${member}`
  const context = () => ({
    now: now(),
    version,
    isDamaged: (id: string, name: string) => damaged.has(memberKey(id, name)),
  })

  async function purgeOld(): Promise<void> {
    const before = now() - week
    await database.write(async (transaction) => {
      const cards = await transaction.objectStore('projects').getAll()
      const old = cards.filter((card) => fits(cardShape, card) && (card.removed ?? before) < before)
      await Promise.all(old.map(({ id }) => drop(transaction, id)))
    })
  }

  /** One change of what is kept, then told to other tabs. */
  async function writeAndAnnounce<T extends { readonly card: Card }>(
    work: (transaction: WriteTransaction) => Promise<T>,
  ): Promise<T> {
    const done = await database.write(work)
    const { id, revision } = done.card
    channel?.say({ id, revision } satisfies Announcement)
    return done
  }

  /** A change that needs room, for `wanted` bytes at most. */
  async function writeWithRoom<T extends { readonly card: Card }>(
    wanted: number,
    work: (transaction: WriteTransaction) => Promise<T>,
  ): Promise<T> {
    try {
      const done = await writeAndAnnounce(work)
      lasting.ask()
      return done
    } catch (cause) {
      if (!(cause instanceof Error) || cause.name !== 'QuotaExceededError') throw cause
      throw full(wanted, await freeBytes(saying))
    }
  }

  const changeCard = (id: string, stamp: (card: Card) => Card): Result<{ readonly card: Card }> =>
    resultOf(() =>
      writeAndAnnounce(async (transaction) => {
        const card = stamp(await cardOf(transaction, id))
        await transaction.objectStore('projects').put(card, id)
        return { card }
      }),
    )

  return {
    list: () =>
      resultOf(async () => {
        const rows = await database.read((transaction) => transaction.objectStore('projects').getAll())
        const cards = rows.filter((row) => fits(cardShape, row))
        return {
          projects: cards.filter(({ removed }) => removed === undefined).sort(by(({ changed }) => -changed)),
          faults: database.isLost ? [{ code: 'lost' as const }] : [],
          removed: cards.filter(({ removed }) => removed !== undefined).sort(by(({ removed }) => -removed!)),
        }
      }),

    create: ({ name, ...start }) =>
      resultOf(async () => {
        const change = { ...start, revision: 0 }
        const ready = await withSums(change, sums)
        const at = now()
        const card: Card = { id: newId(), name, created: at, changed: at, revision: 0, size: 0 }
        return writeWithRoom(bytesOf(change), (transaction) => writeChange(transaction, card, ready, context()))
      }),

    read: (id) =>
      resultOf(async () => {
        const { card, rows } = await rowsOf(database, id, 'documents', [id])
        return readDocument(card, rows[0], version)
      }),

    members: (id, wanted) =>
      resultOf(async () => {
        const keys = wanted.map(({ name }): [string, string] => [id, name])
        const { card, rows } = await rowsOf(database, id, 'members', keys)
        const contents = await readMembers(card, wanted, rows, sums)
        for (const fault of contents.faults) if (fault.code === 'corrupted') damaged.add(memberKey(id, fault.member))
        return contents
      }),

    save: (id, change) =>
      resultOf(async () => {
        const ready = await withSums(change, sums)
        const done = await writeWithRoom(bytesOf(change), async (transaction) => {
          const card = await cardOf(transaction, id)
          if (card.removed !== undefined) throw new Refused({ code: 'removed' })
          if (card.revision !== change.revision) throw new Refused({ code: 'stale', revision: card.revision })
          return writeChange(transaction, card, ready, context())
        })
        for (const member of done.written) damaged.delete(memberKey(id, member))
        return done
      }),

    rename: (id, name) => changeCard(id, (card) => ({ ...card, name })),

    duplicate: (id, name) =>
      resultOf(async () => {
        const { size } = await database.read((transaction) => cardOf(transaction, id))
        const own = { id: newId(), name, at: now() }
        return writeWithRoom(size, (transaction) => copy(transaction, id, own, version))
      }),

    remove: (id) => changeCard(id, (card) => ({ ...card, removed: card.removed ?? now() })),
    restore: (id) => changeCard(id, ({ removed: _, ...card }) => card),

    purge: (id) =>
      resultOf(async () => {
        const isGone = await database.write(async (transaction) => {
          const card = await transaction.objectStore('projects').get(id)
          if (card?.removed === undefined) return false
          await drop(transaction, id)
          return true
        })
        if (isGone) channel?.say({ id, revision: 0 } satisfies Announcement)
        return {}
      }),

    remembered: () => resultOf(() => rememberedBefore(storage)),

    elsewhere: (here, isWanted) =>
      resultOf(async () => ({ found: await saidElsewhere(database, here, version, isWanted) })),

    roomFor: (bytes) =>
      resultOf(async () => {
        const free = await freeBytes(saying)
        if (free !== undefined && free < bytes) throw full(bytes, free)
        return free === undefined ? {} : { free }
      }),

    isLasting: () => lasting.known(),

    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    close() {
      channel?.close()
      database.close()
    },
  }
}

/** Chromium says that 10 GB are free whatever there is: what is more than was wanted is not told. */
const full = (wanted: number, free = Infinity): Refused =>
  new Refused({ code: 'full', ...(wanted === 0 ? {} : { wanted }), ...(free < wanted ? { free } : {}) })

/** 24 hexadecimal digits; on plain http there is no `randomUUID`. */
const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
