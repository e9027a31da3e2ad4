import { kernelServer } from '../shared/kernel-server.ts'
import { hold } from '../shared/watched.ts'

/** A worker of the pool in a browser; `src/cli/node-kernel-worker.ts` is the same in Node. */
const serve = kernelServer((answer, transfer) => self.postMessage(answer, { transfer }))

self.onmessage = ({ data }) => ('lock' in data ? hold(data) : serve(data))
