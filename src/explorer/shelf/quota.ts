/** What a browser says of its storage as a whole; undefined or throwing where it says nothing. */
export type StorageSaying = () => Pick<StorageManager, 'estimate' | 'persist' | 'persisted'> | undefined

/** Bytes that are free; undefined where the browser does not say. */
export async function freeBytes(saying: StorageSaying): Promise<number | undefined> {
  try {
    const { quota, usage } = (await saying()?.estimate()) ?? {}
    return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage)
  } catch {
    return undefined
  }
}

/** Whether the browser promised not to clear what is kept, which it is asked once; undefined where it does not say. */
export class Lasting {
  readonly #saying: StorageSaying
  #asked: Promise<boolean | undefined> | undefined

  constructor(saying: StorageSaying) {
    this.#saying = saying
  }

  /** May put a question to the person (Firefox does), so it waits until there is something to keep. */
  ask(): void {
    this.#asked ??= this.#answer(async (storage) => (await storage.persisted()) || (await storage.persist()))
  }

  known(): Promise<boolean | undefined> {
    return this.#asked ?? this.#answer((storage) => storage.persisted())
  }

  async #answer(
    question: (storage: NonNullable<ReturnType<StorageSaying>>) => Promise<boolean>,
  ): Promise<boolean | undefined> {
    try {
      const storage = this.#saying()
      return storage === undefined ? undefined : await question(storage)
    } catch {
      return undefined
    }
  }
}
