import { parentPort } from 'node:worker_threads'
import { kernelServer } from '../tasks/shared/kernel-server.ts'

/** A worker of the pool in Node; `src/tasks/worker/kernel-worker.ts` is the same in a browser. */
const serve = kernelServer((answer, transfer) => parentPort?.postMessage(answer, transfer))

parentPort?.on('message', serve)
