import { kernels } from '../../ingest/measures/kernels.ts'

/** What a pool tells a worker: which kernel from now on, over what; or one part to do. */
export type Order =
  | { readonly kernel: string; readonly shared: unknown }
  | { readonly index: number; readonly part: unknown }

export type KernelAnswer =
  | { readonly index: number; readonly result: unknown }
  | { readonly failed: string; readonly stack?: string | undefined }

/** A worker's whole life, wherever it lives: does the parts it is given and answers with each result. */
export function kernelServer(answer: (answer: KernelAnswer, transfer: ArrayBuffer[]) => void): (order: Order) => void {
  let one: ((part: never) => unknown) | undefined
  return (order) => {
    try {
      if ('kernel' in order) {
        const kernel = kernels.find(({ name }) => name === order.kernel)
        if (kernel === undefined) throw new Error(`there is no kernel “${order.kernel}”`)
        one = kernel.prepare(order.shared as never)
        return
      }
      if (one === undefined) throw new Error('a part came before its kernel')
      const result = one(order.part as never)
      answer({ index: order.index, result }, buffersOf(result))
    } catch (error) {
      answer({ failed: error instanceof Error ? error.message : String(error), stack: (error as Error).stack }, [])
    }
  }
}

/** Typed arrays are handed over instead of copied. */
function buffersOf(result: unknown): ArrayBuffer[] {
  const arrays = ArrayBuffer.isView(result) ? [result] : Object.values(result as object).filter(ArrayBuffer.isView)
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))]
}
