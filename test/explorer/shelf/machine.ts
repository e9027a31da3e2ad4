import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { type IDBPDatabase, wrap } from 'idb'
import type { Channel, OpenChannel } from '../../../src/explorer/shelf/messages.ts'
import { openShelf } from '../../../src/explorer/shelf/open.ts'
import type { Shelf } from '../../../src/explorer/shelf/shelf.ts'

type Options = Parameters<typeof openShelf>[0]

/** A browser of its own: storage, a clock that is set by hand, and tabs that hear each other. */
export class Machine {
  readonly storage = new IDBFactory()
  readonly openChannel = hub()
  now = Date.UTC(2026, 0, 1)
  #ids = 0

  /** Another tab, or the same page opened again. */
  shelf(options: Partial<Options> = {}): Shelf {
    return openShelf({
      documentVersion: 1,
      now: () => this.now,
      newId: () => `p${++this.#ids}`,
      storage: () => this.storage,
      saying: () => undefined,
      openChannel: this.openChannel,
      ...options,
    })
  }

  /** Looks into a database past the shelf. */
  async open<T>(name: string, work: (database: IDBPDatabase<unknown>) => Promise<T>): Promise<T> {
    const database = (await wrap(this.storage.open(name))) as IDBPDatabase<unknown>
    try {
      return await work(database)
    } finally {
      database.close()
    }
  }
}

/** Channels between which messages go as between tabs: copied, later, and never to who said them. */
export function hub(): OpenChannel {
  const open = new Map<Channel, { readonly name: string; listener?: (message: unknown) => void }>()
  return (name) => {
    const channel: Channel = {
      say(message) {
        const copy = structuredClone(message)
        queueMicrotask(() => {
          for (const [other, { name: its, listener }] of open) if (other !== channel && its === name) listener?.(copy)
        })
      },
      listen(listener) {
        open.set(channel, { name, listener })
      },
      close() {
        open.delete(channel)
      },
    }
    open.set(channel, { name })
    return channel
  }
}

export const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

/** The answer, or the fault as the error of a test. */
export async function told<T extends { readonly ok: boolean }>(answer: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const said = await answer
  if (!said.ok) throw new Error(JSON.stringify(said))
  return said as Extract<T, { ok: true }>
}

/** Everything that is kept of a project. */
export async function wholeOf(shelf: Shelf, id: string) {
  const { card, project, history, members, faults } = await told(shelf.read(id))
  const { contents, faults: more } = await told(shelf.members(id, members))
  return { card, project, history, contents, faults: [...faults, ...more] }
}
