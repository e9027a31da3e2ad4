import { sequential } from '../../ingest/measures/kernel-pool.ts'
import { type KernelWorker, WorkerLost, type WorkerPool, workerPool } from '../shared/pool.ts'
import { watched } from '../shared/watched.ts'

/**
 * One worker a core, started when first needed; the thread that asks where workers cannot start others, or where one
 * is lost (its program could not be fetched, the browser ended it).
 */
export function browserPool(size: number = globalThis.navigator?.hardwareConcurrency || 2): WorkerPool {
  if (typeof Worker === 'undefined') return { ...sequential, end() {} }
  const pool = workerPool(
    () => watched(new Worker(new URL('./kernel-worker.ts', import.meta.url), { type: 'module' })) as KernelWorker,
    size,
  )
  return {
    ...pool,
    run: (kernel, shared, parts, control) =>
      pool.run(kernel, shared, parts, control).catch((error: unknown) => {
        if (!(error instanceof WorkerLost)) throw error
        return sequential.run(kernel, shared, parts, control)
      }),
  }
}
