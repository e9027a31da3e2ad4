import { assembled } from '../assembled.ts'
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

type Places = 'offsets' | 'targets' | 'sources' | 'seen' | 'fresh' | 'next' | 'frontier' | 'touched' | 'far' | 'near'

interface Exports {
  search(...args: readonly number[]): void
}

export function assembledSearch({ order, core, offsets, targets }: Rows): Search {
  const {
    exports: { search },
    at,
    buffer,
  } = assembled<Places, Exports>(bytes, {
    offsets: 4 * (order + 1),
    targets: 4 * targets.length,
    sources: 4 * width,
    seen: 16 * order,
    fresh: 16 * order,
    next: 16 * order,
    frontier: 4 * Math.max(order, width),
    touched: 4 * order,
    far: 8 * order,
    near: 8 * order,
  })
  new Uint32Array(buffer, at.offsets, order + 1).set(offsets)
  new Uint32Array(buffer, at.targets, targets.length).set(targets)
  const sources = new Uint32Array(buffer, at.sources, width)
  const far = new Float64Array(buffer, at.far, order)
  const near = new Float64Array(buffer, at.near, order)
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
