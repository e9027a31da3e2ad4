import bytes from './distances.as'
import { plainSearch } from './plain-search.ts'
import { type Rows, type Search, width } from './search.ts'

/** `plainSearch` as WebAssembly with 128-bit registers; the plain one where the machine or a policy says no. */
export function quickSearch(rows: Rows): Search {
  try {
    return assembledSearch(rows)
  } catch {
    // No WebAssembly, no SIMD, a policy against it, or too little memory: slower, the same results.
    return plainSearch(rows)
  }
}

interface Exports {
  readonly memory: WebAssembly.Memory
  search(...args: readonly number[]): void
}

export function assembledSearch({ order, core, offsets, targets }: Rows): Search {
  const { memory, search } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {}).exports as unknown as Exports
  let end = 1024
  const place = (size: number) => {
    const start = end
    end = (end + size + 15) & ~15
    return start
  }
  const at = {
    offsets: place(4 * (order + 1)),
    targets: place(4 * targets.length),
    sources: place(4 * width),
    seen: place(16 * order),
    fresh: place(16 * order),
    next: place(16 * order),
    frontier: place(4 * Math.max(order, width)),
    touched: place(4 * order),
    far: place(8 * order),
    near: place(8 * order),
  }
  memory.grow(Math.max(0, Math.ceil((end - memory.buffer.byteLength) / 65_536)))
  new Uint32Array(memory.buffer, at.offsets, order + 1).set(offsets)
  new Uint32Array(memory.buffer, at.targets, targets.length).set(targets)
  const sources = new Uint32Array(memory.buffer, at.sources, width)
  const far = new Float64Array(memory.buffer, at.far, order)
  const near = new Float64Array(memory.buffer, at.near, order)
  return (batches) => {
    far.fill(0)
    near.fill(0)
    for (const batch of batches) {
      sources.set(batch.sources)
      search(
        order,
        core,
        at.offsets,
        at.targets,
        at.sources,
        batch.sources.length,
        batch.weight,
        at.seen,
        at.fresh,
        at.next,
        at.frontier,
        at.touched,
        at.far,
        at.near,
      )
    }
    return { far: far.slice(), near: near.slice() }
  }
}
