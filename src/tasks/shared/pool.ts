import type { Kernel, Pool } from '../../ingest/measures/kernel-pool.ts'
import { sequential } from '../../ingest/measures/kernel-pool.ts'
import type { Effort } from '../../model/effort.ts'
import { en } from '../../words/en.ts'
import type { KernelAnswer, Order } from './kernel-server.ts'

/** What the pool needs of a worker: a browser's as it is; Node's behind three lines (`src/cli/cores.ts`). */
export interface KernelWorker {
  onmessage: ((event: { readonly data: KernelAnswer }) => void) | null
  onerror: ((event: { readonly message?: string }) => void) | null
  onmessageerror: ((event: unknown) => void) | null
  postMessage(order: Order): void
  terminate(): void
}

export interface WorkerPool extends Pool {
  /** Ends the workers; a run that is under way rejects. The pool can be used again. */
  end(): void
}

/** A worker could not be started, or is no more; what it was to do can be done elsewhere. */
export class WorkerLost extends Error {}

/**
 * Runs kernels on `size` workers. Each takes the next part when it is done with one; results stand in the
 * order of the parts. Runs that come together wait for each other. A worker that fails, or an aborted
 * signal, ends all workers and rejects; the next run starts new ones.
 */
export function workerPool(spawn: () => KernelWorker, size: number): WorkerPool {
  let workers: KernelWorker[] = []
  let last: Promise<unknown> = Promise.resolve()
  let stop: (reason: unknown) => void = () => {}
  const endAll = () => {
    for (const worker of workers) worker.terminate()
    workers = []
  }
  const run = async <S, P, R>(kernel: Kernel<S, P, R>, shared: S, parts: readonly P[], control: Effort = {}) => {
    control.signal?.throwIfAborted()
    if (parts.length < 2) return sequential.run(kernel, shared, parts, control)
    const forget = whenAborted(control.signal, (reason) => stop(reason))
    try {
      return await new Promise<readonly R[]>((resolve, reject) => {
        stop = reject
        while (workers.length < Math.min(size, parts.length)) workers.push(spawn())
        handOut(workers, kernel.name, shared, parts, control, resolve, reject)
      })
    } catch (error) {
      endAll()
      throw error
    } finally {
      stop = () => {}
      forget()
    }
  }
  return {
    run(kernel, shared, parts, control) {
      const mine = last.then(() => run(kernel, shared, parts, control))
      last = mine.catch(() => {})
      return mine
    },
    end() {
      stop(new Error(en.workerFault.stopped))
      endAll()
    },
  }
}

function handOut<P, R>(
  workers: readonly KernelWorker[],
  kernel: string,
  shared: unknown,
  parts: readonly P[],
  { progress, signal }: Effort,
  resolve: (results: readonly R[]) => void,
  reject: (reason: unknown) => void,
): void {
  const results = new Array<R>(parts.length)
  let next = 0
  let done = 0
  const give = (worker: KernelWorker) => {
    if (next < parts.length) worker.postMessage({ index: next, part: parts[next++] })
  }
  for (const worker of workers) {
    worker.onerror = ({ message }) =>
      reject(new WorkerLost(en.workerFault.oneFailed(message ?? en.workerFault.notStarted)))
    worker.onmessageerror = () => reject(new Error(en.workerFault.unanswered))
    worker.onmessage = async ({ data }) => {
      if ('failed' in data) return reject(new Error(data.failed, { cause: data.stack }))
      results[data.index] = data.result as R
      done++
      give(worker)
      try {
        signal?.throwIfAborted()
        await progress?.(done / parts.length)
      } catch (reason) {
        return reject(reason)
      }
      if (done === parts.length) resolve(results)
    }
    worker.postMessage({ kernel, shared })
    // Two, so that a worker has its next part at hand when it answers.
    give(worker)
    give(worker)
  }
}

/** Calls `act` at once when a real AbortSignal is aborted; other signals are asked between parts. */
function whenAborted(signal: Effort['signal'], act: (reason: unknown) => void): () => void {
  if (!(signal instanceof AbortSignal)) return () => {}
  const listener = () => act(signal.reason)
  signal.addEventListener('abort', listener)
  return () => signal.removeEventListener('abort', listener)
}
