import { sequential } from '../../ingest/measures/pool.ts'
import { type KernelWorker, type WorkerPool, workerPool } from '../shared/pool.ts'

/** One worker a core, started when first needed; where workers cannot start others, the thread that asks. */
export function browserPool(size: number = navigator.hardwareConcurrency || 2): WorkerPool {
  if (typeof Worker === 'undefined') return { ...sequential, end() {} }
  return workerPool(
    () => new Worker(new URL('./kernel-worker.ts', import.meta.url), { type: 'module' }) as KernelWorker,
    size,
  )
}
