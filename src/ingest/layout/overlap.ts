import { cos, sin } from '../../model/maths.ts'

/** Share of its size that a node keeps free around it. */
const margin = 1.15

/**
 * Pushes discs that cover each other apart, both by half of what they share, a few rounds over a grid.
 * A node whose `pinned` is 1 stays where it is. Dense spots may keep some overlap after `rounds`.
 */
export function separate(
  x: Float64Array,
  y: Float64Array,
  sizes: ArrayLike<number>,
  options: { readonly rounds?: number; readonly pinned?: Uint8Array | undefined } = {},
): void {
  const { rounds = 40, pinned } = options
  const n = x.length
  let largest = 0
  for (let i = 0; i < n; i++) largest = Math.max(largest, sizes[i] * margin)
  if (n < 2 || !(largest > 0)) return
  const grid = new Grid(n, 2 * largest)
  for (let round = 0; round < rounds; round++) {
    if (!pushOnce(x, y, sizes, grid, pinned)) return
  }
}

function pushOnce(
  x: Float64Array,
  y: Float64Array,
  sizes: ArrayLike<number>,
  grid: Grid,
  pinned: Uint8Array | undefined,
): boolean {
  grid.sort(x, y)
  const { column, row, sorted, starts } = grid
  let moved = false
  for (let i = 0; i < x.length; i++) {
    const a = sorted[i]
    // Its own cell from here on, the next one in its row, and the three below.
    for (const [dc, dr] of ahead) {
      const c = column[a] + dc
      const r = row[a] + dr
      const bucket = grid.bucket(c, r)
      for (let j = dc === 0 && dr === 0 ? i + 1 : starts[bucket]; j < starts[bucket + 1]; j++) {
        const b = sorted[j]
        if (column[b] === c && row[b] === r && push(a, b)) moved = true
      }
    }
  }
  return moved

  function push(a: number, b: number): boolean {
    const least = (sizes[a] + sizes[b]) * margin
    let dx = x[b] - x[a]
    let dy = y[b] - y[a]
    let d = Math.sqrt(dx * dx + dy * dy)
    if (d >= least * 0.999) return false
    if (d < 1e-9 * least) {
      dx = cos((a + b) * 2.4)
      dy = sin((a + b) * 2.4)
      d = 1
      if (a > b) [dx, dy] = [-dx, -dy]
    }
    const short = d === 1 && x[a] === x[b] && y[a] === y[b] ? least : least - d
    const fixedA = pinned?.[a] === 1
    const fixedB = pinned?.[b] === 1
    if (fixedA && fixedB) return false
    const share = fixedA || fixedB ? 1 : 0.5
    if (!fixedA) {
      x[a] -= (dx / d) * short * share
      y[a] -= (dy / d) * short * share
    }
    if (!fixedB) {
      x[b] += (dx / d) * short * share
      y[b] += (dy / d) * short * share
    }
    return true
  }
}

/** Nodes by square cells; a bucket may hold several cells, each with its nodes in their order. */
class Grid {
  readonly column: Int32Array
  readonly row: Int32Array
  /** Nodes, bucket by bucket: those of bucket `b` are `sorted[starts[b] .. starts[b + 1])`. */
  readonly sorted: Uint32Array
  readonly starts: Uint32Array
  readonly #cell: number
  readonly #mask: number
  readonly #next: Uint32Array

  constructor(nodes: number, cell: number) {
    const buckets = 2 ** (32 - Math.clz32(Math.max(16, nodes) - 1))
    this.column = new Int32Array(nodes)
    this.row = new Int32Array(nodes)
    this.sorted = new Uint32Array(nodes)
    this.starts = new Uint32Array(buckets + 1)
    this.#next = new Uint32Array(buckets)
    this.#cell = cell
    this.#mask = buckets - 1
  }

  bucket(column: number, row: number): number {
    return (Math.imul(column, 73856093) ^ Math.imul(row, 19349663)) & this.#mask
  }

  sort(x: Float64Array, y: Float64Array): void {
    const { column, row, starts } = this
    starts.fill(0)
    for (let i = 0; i < x.length; i++) {
      column[i] = Math.floor(x[i] / this.#cell)
      row[i] = Math.floor(y[i] / this.#cell)
      starts[this.bucket(column[i], row[i]) + 1]++
    }
    for (let b = 0; b <= this.#mask; b++) starts[b + 1] += starts[b]
    this.#next.set(starts.subarray(0, this.#mask + 1))
    for (let i = 0; i < x.length; i++) this.sorted[this.#next[this.bucket(column[i], row[i])]++] = i
  }
}

const ahead = [
  [0, 0],
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const
