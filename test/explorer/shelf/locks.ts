/** Web Locks as the standard has them, exclusive ones only, with all their holders in one process. */
export function lockManager(): LockManager {
  interface Held {
    readonly lost: (cause: unknown) => void
  }
  interface Waiting {
    readonly start: () => void
  }
  const held = new Map<string, Held>()
  const lines = new Map<string, Waiting[]>()
  const aborted = () => new DOMException('given up', 'AbortError')

  const next = (name: string): void => {
    if (!held.has(name)) lines.get(name)?.shift()?.start()
  }

  async function request(name: string, ...rest: readonly unknown[]): Promise<unknown> {
    const callback = rest.at(-1) as (lock: Lock | null) => unknown
    const { ifAvailable, steal, signal } = (rest.length > 1 ? rest[0] : {}) as LockOptions
    // Nothing is granted before the caller goes on.
    await null
    signal?.throwIfAborted()
    if (ifAvailable && (held.has(name) || lines.get(name)?.length)) return callback(null)
    return new Promise((resolve, reject) => {
      const start = (): void => {
        const mine: Held = { lost: reject }
        held.set(name, mine)
        const end = (): void => {
          if (held.get(name) !== mine) return
          held.delete(name)
          next(name)
        }
        Promise.resolve()
          .then(() => callback({ name, mode: 'exclusive' }))
          .then(resolve, reject)
          .finally(end)
      }
      if (steal) {
        held.get(name)?.lost(aborted())
        start()
      } else if (!held.has(name)) start()
      else {
        const line = lines.get(name) ?? []
        lines.set(name, line)
        const waiting = { start }
        line.push(waiting)
        signal?.addEventListener('abort', () => {
          const i = line.indexOf(waiting)
          if (i === -1) return
          line.splice(i, 1)
          reject(aborted())
        })
      }
    })
  }

  return { request, query: async () => ({ held: [], pending: [] }) } as LockManager
}
