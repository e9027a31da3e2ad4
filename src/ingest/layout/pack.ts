import { landscape } from './frame.ts'

/** A group of points that moves as one; coordinates are changed in place. */
export interface Group {
  readonly x: Float64Array
  readonly y: Float64Array
  /** Radius of each point. */
  readonly sizes: Float64Array
}

/**
 * Puts groups beside each other without overlap, the first in the middle, each next one as near to it as it
 * fits, in a landscape shape: groups are drawn as cells of a coarse grid and laid like tiles (Freivalds,
 * Dogrusoz & Kikusts, Graph Drawing 2001). Single points come last, in rows below the rest.
 */
export function pack(groups: readonly Group[]): void {
  const joined = groups.filter((group) => group.x.length > 1)
  const single = groups.filter((group) => group.x.length === 1)
  if (joined.length > 1) packJoined(joined)
  if (single.length > 0) rowsBelow(boxOf(joined), single)
}

function packJoined(groups: readonly Group[]): void {
  const area = groups.map(boxOf1).reduce((sum, b) => sum + (b.right - b.left) * (b.bottom - b.top), 0)
  const cell = Math.max(Math.sqrt(area / Math.max(1500, 6 * groups.length)), 1e-9)
  const tiles = groups.map((group) => tileOf(group, cell))
  const grid = new Grid(tiles.reduce((sum, tile) => sum + tile.cells.length, 0))
  // A place that a shape did not fit in stays taken, so the next of the same shape goes on from there.
  const reached = new Map<string, number>()
  const spiral = new Spiral()
  groups.forEach((group, i) => {
    const tile = tiles[i]
    let at = reached.get(tile.shape) ?? 0
    while (!grid.fits(tile, spiral.cell(at))) at++
    reached.set(tile.shape, at)
    const [c, r] = spiral.cell(at)
    grid.take(tile, [c, r])
    const dx = (c - tile.column) * cell
    const dy = (r - tile.row) * cell
    for (let k = 0; k < group.x.length; k++) {
      group.x[k] += dx
      group.y[k] += dy
    }
  })
}

type Cell = readonly [column: number, row: number]

/** Which cells are taken: a square around the middle, and a set for what lies beyond it. */
class Grid {
  readonly #side: number
  readonly #near: Uint8Array
  readonly #far = new Set<string>()

  constructor(cells: number) {
    this.#side = 8 * Math.ceil(Math.sqrt(cells)) + 1
    this.#near = new Uint8Array(this.#side ** 2)
  }

  fits({ cells }: Tile, [c, r]: Cell): boolean {
    for (const [tc, tr] of cells) {
      const near = this.#index(c + tc, r + tr)
      if (near < 0 ? this.#far.has(`${c + tc} ${r + tr}`) : this.#near[near] === 1) return false
    }
    return true
  }

  take({ cells }: Tile, [c, r]: Cell): void {
    for (const [tc, tr] of cells) {
      const near = this.#index(c + tc, r + tr)
      if (near < 0) this.#far.add(`${c + tc} ${r + tr}`)
      else this.#near[near] = 1
    }
  }

  #index(column: number, row: number): number {
    const c = column + (this.#side >> 1)
    const r = row + (this.#side >> 1)
    return c < 0 || r < 0 || c >= this.#side || r >= this.#side ? -1 : r * this.#side + c
  }
}

/** Grid cells from the middle outwards, nearest first in the metric of the landscape. */
class Spiral {
  #cells: Cell[] = [[0, 0]]
  #radius = 0

  cell(index: number): Cell {
    while (index >= this.#cells.length) this.#grow()
    return this.#cells[index]
  }

  #grow(): void {
    const inner = this.#radius
    this.#radius = inner === 0 ? 16 : inner * 2
    const ring: Cell[] = []
    const width = Math.ceil(this.#radius * landscape)
    for (let r = -this.#radius; r <= this.#radius; r++) {
      for (let c = -width; c <= width; c++) {
        const d = distance(c, r)
        if (d <= this.#radius && d > (inner === 0 ? 0 : inner)) ring.push([c, r])
      }
    }
    ring.sort(([a, b], [c, d]) => distance(a, b) - distance(c, d) || b - d || a - c)
    this.#cells = this.#cells.concat(ring)
  }
}

const distance = (c: number, r: number) => Math.hypot(c / landscape, r)

interface Tile {
  /** Cells covered, those in the middle first, counted from the cell `column`, `row`. */
  readonly cells: readonly Cell[]
  readonly column: number
  readonly row: number
  /** The same for tiles that cover the same cells. */
  readonly shape: string
}

/** The cells a group covers, rows filled from end to end, around the cell of its own middle. */
function tileOf(group: Group, cell: number): Tile {
  const box = boxOf1(group)
  const column = Math.round((box.left + box.right) / 2 / cell)
  const row = Math.round((box.top + box.bottom) / 2 / cell)
  const spans = new Map<number, [number, number]>()
  for (let i = 0; i < group.x.length; i++) {
    const reach = 2.5 * group.sizes[i] + cell / 2
    const left = Math.floor((group.x[i] - reach) / cell) - column
    const right = Math.floor((group.x[i] + reach) / cell) - column
    for (let r = Math.floor((group.y[i] - reach) / cell); r <= Math.floor((group.y[i] + reach) / cell); r++) {
      const span = spans.get(r - row)
      if (span === undefined) spans.set(r - row, [left, right])
      else {
        span[0] = Math.min(span[0], left)
        span[1] = Math.max(span[1], right)
      }
    }
  }
  const rows = [...spans].sort(([a], [b]) => a - b)
  const cells: Cell[] = []
  for (const [r, [left, right]] of rows) for (let c = left; c <= right; c++) cells.push([c, r])
  // Most places that are taken are found out by the middle of a tile.
  cells.sort(([a, b], [c, d]) => Math.hypot(a, b) - Math.hypot(c, d))
  return { cells, column, row, shape: rows.join(';') }
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function rowsBelow(box: Box | undefined, single: readonly Group[]): void {
  const gap = Math.max(...single.map((group) => group.sizes[0])) * 5
  const width = box === undefined ? 0 : box.right - box.left
  const columns = Math.max(Math.floor(width / gap), Math.ceil(Math.sqrt(landscape * single.length)))
  const middle = box === undefined ? 0 : (box.left + box.right) / 2
  const top = box === undefined ? 0 : box.bottom + 1.5 * gap
  single.forEach((group, i) => {
    const row = Math.floor(i / columns)
    const inRow = Math.min(columns, single.length - row * columns)
    group.x[0] = middle + ((i % columns) - (inRow - 1) / 2) * gap
    group.y[0] = top + row * gap
  })
}

function boxOf(groups: readonly Group[]): Box | undefined {
  if (groups.length === 0) return undefined
  return groups.map(boxOf1).reduce((a, b) => ({
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  }))
}

function boxOf1({ x, y, sizes }: Group): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < x.length; i++) {
    left = Math.min(left, x[i] - sizes[i])
    right = Math.max(right, x[i] + sizes[i])
    top = Math.min(top, y[i] - sizes[i])
    bottom = Math.max(bottom, y[i] + sizes[i])
  }
  return { left, right, top, bottom }
}
