import { kernelServer } from '../shared/kernel-server.ts'

/** A worker of the pool in a browser; `src/cli/kernel-worker.ts` is the same in Node. */
const serve = kernelServer((answer, transfer) => self.postMessage(answer, { transfer }))

self.onmessage = ({ data }) => serve(data)
