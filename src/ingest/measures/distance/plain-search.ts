import { type Batch, type Rows, type Search, width } from './search.ts'

/**
 * Breadth-first searches from up to 128 sources at once, a bit each (MS-BFS; Then et al., PVLDB 8, 449,
 * 2014): what all of them meet at a node costs one look. Distances are symmetric, so a node that is found
 * adds the number of new bits times the distance to its own sums. The reference for `distances.as` and what
 * runs where WebAssembly cannot: both add in the same order, to the same last bit.
 */
export function plainSearch({ order, core, offsets, targets }: Rows): Search {
  const words = width >> 5
  const seen = new Int32Array(order * words)
  const fresh = new Int32Array(order * words)
  const next = new Int32Array(order * words)
  const frontier = new Uint32Array(order)
  const touched = new Uint32Array(order)
  return (batches) => {
    const far = new Float64Array(order)
    const near = new Float64Array(order)
    for (const batch of batches) search(batch, far, near)
    return { far, near }
  }

  function search({ sources, weight }: Batch, far: Float64Array, near: Float64Array): void {
    seen.fill(0)
    let size = sources.length
    for (let i = 0; i < size; i++) {
      const at = sources[i] * words + (i >> 5)
      seen[at] = fresh[at] = 1 << (i & 31)
      frontier[i] = sources[i]
    }
    for (let distance = 1; size > 0; distance++) {
      let count = 0
      for (let i = 0; i < size; i++) {
        const v = frontier[i]
        const from = v * words
        const [a, b, c, d] = [fresh[from], fresh[from + 1], fresh[from + 2], fresh[from + 3]]
        fresh[from] = fresh[from + 1] = fresh[from + 2] = fresh[from + 3] = 0
        for (let k = offsets[v], end = offsets[v + 1]; k < end; k++) {
          const w = targets[k]
          const to = w * words
          if ((next[to] | next[to + 1] | next[to + 2] | next[to + 3]) === 0) touched[count++] = w
          next[to] |= a
          next[to + 1] |= b
          next[to + 2] |= c
          next[to + 3] |= d
        }
      }
      size = 0
      for (let i = 0; i < count; i++) {
        const w = touched[i]
        let found = 0
        for (let at = w * words, end = at + words; at < end; at++) {
          const news = next[at] & ~seen[at]
          next[at] = 0
          if (news === 0) continue
          seen[at] |= news
          found += ones(news)
          if (w < core) fresh[at] = news
        }
        if (found === 0) continue
        far[w] += found * distance * weight
        near[w] += (found * weight) / distance
        if (w < core) frontier[size++] = w
      }
    }
  }
}

/** Number of bits set. */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
