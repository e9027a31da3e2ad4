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
  for (let round = 0; round < rounds; round++) {
    if (!pushOnce(x, y, sizes, 2 * largest, pinned)) return
  }
}

function pushOnce(
  x: Float64Array,
  y: Float64Array,
  sizes: ArrayLike<number>,
  cell: number,
  pinned: Uint8Array | undefined,
): boolean {
  const n = x.length
  const column = Int32Array.from(x, (value) => Math.floor(value / cell))
  const row = Int32Array.from(y, (value) => Math.floor(value / cell))
  const byCell = Uint32Array.from(x, (_, i) => i).sort((a, b) => row[a] - row[b] || column[a] - column[b] || a - b)
  const starts = new Map<number, number>()
  const key = (c: number, r: number) => r * 67108864 + c
  for (let i = n - 1; i >= 0; i--) starts.set(key(column[byCell[i]], row[byCell[i]]), i)
  let moved = false
  for (let i = 0; i < n; i++) {
    const a = byCell[i]
    // Its own cell from here on, the next one in its row, and the three below.
    for (const [dc, dr] of ahead) {
      const c = column[a] + dc
      const r = row[a] + dr
      const start = dc === 0 && dr === 0 ? i + 1 : (starts.get(key(c, r)) ?? n)
      for (let j = start; j < n && column[byCell[j]] === c && row[byCell[j]] === r; j++) {
        if (push(a, byCell[j])) moved = true
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
      dx = Math.cos((a + b) * 2.4)
      dy = Math.sin((a + b) * 2.4)
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

const ahead = [
  [0, 0],
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const
