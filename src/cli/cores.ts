import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type KernelWorker, type WorkerPool, workerPool } from '../tasks/shared/pool.ts'
import { en } from '../words/en.ts'

/** A pool of one worker a core. `script` is `kernel-worker.ts` bundled, as it stands beside every program. */
export const nodePool = (
  size = availableParallelism(),
  script = new URL('kernel-worker.mjs', import.meta.url),
): WorkerPool => workerPool(() => spawn(script), size)

function spawn(script: URL): KernelWorker {
  const worker = new Worker(script)
  const shell: KernelWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (order) => worker.postMessage(order),
    terminate: () => {
      shell.onerror = null
      void worker.terminate()
    },
  }
  worker.on('message', (data) => shell.onmessage?.({ data }))
  worker.on('messageerror', (error) => shell.onmessageerror?.(error))
  worker.on('error', (error) => shell.onerror?.(error))
  worker.on('exit', () => shell.onerror?.({ message: en.workerFault.ended }))
  return shell
}
