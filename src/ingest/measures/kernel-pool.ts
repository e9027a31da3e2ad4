import type { Effort } from '../../model/effort.ts'

/**
 * Work that falls into independent parts. `prepare` is called once on each worker with what all parts share
 * (structured-cloneable), and gives the function that does one part; it may keep scratch arrays.
 */
export interface Kernel<Shared, Part, Result> {
  readonly name: string
  prepare(shared: Shared): (part: Part) => Result
}

/**
 * Where kernels run. Results come in the order of the parts, whatever did them, so that what is made of
 * them does not depend on how many workers there are. Rejects when a part fails or the signal is aborted.
 */
export interface Pool {
  run<Shared, Part, Result>(
    kernel: Kernel<Shared, Part, Result>,
    shared: Shared,
    parts: readonly Part[],
    effort?: Effort,
  ): Promise<readonly Result[]>
}

/** One part after the other, on the thread that asks. */
export const sequential: Pool = {
  async run(kernel, shared, parts, { progress, signal } = {}) {
    const results = []
    const one = kernel.prepare(shared)
    for (const part of parts) {
      signal?.throwIfAborted()
      results.push(one(part))
      await progress?.(results.length / parts.length)
    }
    return results
  },
}
