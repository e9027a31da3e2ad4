import { en } from '../../words/en.ts'

/** The first thing a watched worker is told: a lock to hold for as long as it lives, and where to say that it does. */
export interface Lifeline {
  readonly lock: string
  readonly held: MessagePort
}

/**
 * A worker that tells of its end as of an error, even where it ends without an error, as browsers short of memory end
 * them. Where there are no locks (a page without HTTPS), such an end stays unknown.
 */
export function watched(worker: Worker): Worker {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) return worker
  const lock = `coterie worker ${crypto.randomUUID()}`
  const unwatched = new AbortController()
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    navigator.locks
      .request(lock, { signal: unwatched.signal }, () => {
        worker.dispatchEvent(new ErrorEvent('error', { message: en.workerFault.ended }))
      })
      .catch(() => {})
  }
  worker.postMessage({ lock, held: port2 }, [port2])
  const terminate = worker.terminate.bind(worker)
  worker.terminate = () => {
    unwatched.abort()
    port1.close()
    terminate()
  }
  return worker
}

/** On the side of the worker: holds the lock until the worker is no more; fulfilled once its end would be told. */
export function hold({ lock, held }: Lifeline): Promise<void> {
  return new Promise((resolve) => {
    const refused = () => resolve()
    navigator.locks
      .request(lock, () => {
        held.postMessage(null)
        resolve()
        return new Promise(() => {})
      })
      .catch(refused)
  })
}
