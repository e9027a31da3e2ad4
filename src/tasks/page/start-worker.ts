import { watched } from '../shared/watched.ts'
import { TaskRunner, type WorkerLike } from './runner.ts'

/** The runner of the page: its jobs run in a module worker of their own. */
export const startRunner = (): TaskRunner =>
  new TaskRunner(
    () => watched(new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' })) as WorkerLike,
  )
