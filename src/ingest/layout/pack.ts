import { powInt } from '../../model/maths.ts'
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
 * fits, so that all of them fill a landscape screen: groups are drawn as cells of a grid and laid like tiles
 * (Freivalds, Dogrusoz & Kikusts, Graph Drawing 2001). Single points come last, in a patch below the rest.
 */
export function pack(groups: readonly Group[]): void {
  const joined = groups.filter((group) => group.x.length > 1)
  const single = groups.filter((group) => group.x.length === 1)
  if (joined.length > 1) packJoined(joined)
  if (single.length > 0) patchBelow(boxOf(joined), single)
}

/** Most cells that the groups' boxes are cut into: finer ones fit closer, and take longer. */
const mostCells = 20_000

function packJoined(groups: readonly Group[]): void {
  const area = groups.map(boxOf1).reduce((sum, b) => sum + (b.right - b.left) * (b.bottom - b.top), 0)
  const least = groups.reduce((least, { sizes }) => Math.min(least, sizes[0]), Infinity)
  const cell = Math.max(Math.sqrt(area / mostCells), least)
  const tiles = groups.map((group) => tileOf(group, cell))
  const grid = new Grid(tiles.reduce((sum, tile) => sum + tile.cells.length, 0))
  // A place that a shape did not fit in stays taken, so the next of the same shape goes on from there; and none
  // is sought among the cells that are all taken.
  const reached = new Map<string, number>()
  let full = 0
  groups.forEach((group, i) => {
    const tile = tiles[i]
    while (grid.isTaken(outwards.column(full), outwards.row(full))) full++
    let at = Math.max(full, reached.get(tile.shape) ?? 0)
    while (!grid.fits(tile, outwards.column(at), outwards.row(at))) at++
    reached.set(tile.shape, at)
    const [c, r] = [outwards.column(at), outwards.row(at)]
    grid.take(tile, c, r)
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
    this.#side = 4 * Math.ceil(Math.sqrt(cells)) + 1
    this.#near = new Uint8Array(this.#side ** 2)
  }

  isTaken(column: number, row: number): boolean {
    const near = this.#index(column, row)
    return near < 0 ? this.#far.has(`${column} ${row}`) : this.#near[near] === 1
  }

  fits({ cells }: Tile, c: number, r: number): boolean {
    for (const [tc, tr] of cells) if (this.isTaken(c + tc, r + tr)) return false
    return true
  }

  take({ cells }: Tile, c: number, r: number): void {
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

/** Grid cells from the middle outwards, in rounded rectangles of the shape of a landscape screen. */
class Outwards {
  #columns = new Int32Array([0])
  #rows = new Int32Array([0])
  #radius = 0

  column(index: number): number {
    while (index >= this.#columns.length) this.#grow()
    return this.#columns[index]
  }

  row(index: number): number {
    while (index >= this.#rows.length) this.#grow()
    return this.#rows[index]
  }

  #grow(): void {
    const inner = this.#radius
    this.#radius = inner === 0 ? 16 : Math.ceil(inner * 1.4)
    const ring: Cell[] = []
    const width = Math.ceil(this.#radius * landscape)
    for (let r = -this.#radius; r <= this.#radius; r++) {
      for (let c = -width; c <= width; c++) {
        const d = distance(c, r)
        if (d <= powInt(this.#radius, 4) && d > powInt(inner, 4)) ring.push([c, r])
      }
    }
    ring.sort(([a, b], [c, d]) => distance(a, b) - distance(c, d) || b - d || a - c)
    this.#columns = Int32Array.from([...this.#columns, ...ring.map(([c]) => c)])
    this.#rows = Int32Array.from([...this.#rows, ...ring.map(([, r]) => r)])
  }
}

/** The same for every map: found once, as far out as any map has reached. */
const outwards = new Outwards()

/** From the middle, to the fourth power: as far is what lies on one superellipse, which fills a screen's corners. */
const distance = (c: number, r: number) => powInt(c / landscape, 4) + powInt(r, 4)

interface Tile {
  /** Cells covered, those in the middle first, counted from the cell `column`, `row`. */
  readonly cells: readonly Cell[]
  readonly column: number
  readonly row: number
  /** The same for tiles that cover the same cells. */
  readonly shape: string
}

/** Clear space around a point in its radii: two groups are at least twice that apart, and further than their points. */
const clearance = 1.4

/** The same of a group of few, which is seen as one anyway: many of them would fill the sky. */
const clearanceOfFew = 0.8
const few = 8

/** The cells a group covers, rows filled from end to end, around the cell of its own middle. */
function tileOf(group: Group, cell: number): Tile {
  const clear = group.x.length > few ? clearance : clearanceOfFew
  const box = boxOf1(group)
  const column = Math.round((box.left + box.right) / 2 / cell)
  const row = Math.round((box.top + box.bottom) / 2 / cell)
  const spans = new Map<number, [number, number]>()
  for (let i = 0; i < group.x.length; i++) {
    const reach = (1 + clear) * group.sizes[i]
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
  if (cells.length < 1000) cells.sort(([a, b], [c, d]) => a * a + b * b - (c * c + d * d))
  return { cells, column, row, shape: rows.join(';') }
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** From the middle of one single point to the next, in radii. */
const pitch = 3.6

/** How many times as wide as high the patch of single points is, below something wider. */
const flat = 3.2

/**
 * Single points as close to each other as bees' cells, in a rounded patch in the middle below the rest (y grows upwards), no
 * wider than it where that leaves the patch the shape of a screen: rows as wide as the map would be taken for something that was meant.
 */
function patchBelow(box: Box | undefined, single: readonly Group[]): void {
  const gap = Math.max(...single.map((group) => group.sizes[0])) * pitch
  const width = box === undefined ? 0 : box.right - box.left
  const rowHeight = gap * Math.sqrt(0.75)
  // An ellipse of half width w and this shape holds about perWidth * w ** 2 / shape of them.
  const perWidth = Math.PI / Math.sqrt(0.75)
  const shape = Math.max(landscape, Math.min(flat, (perWidth * (width / gap / 2) ** 2) / single.length))
  const half = Math.sqrt((single.length * shape) / perWidth)
  const [across, down] = [Math.ceil(half) + 2, Math.ceil((half * gap) / shape / rowHeight) + 2]
  const places: { readonly x: number; readonly y: number; readonly reach: number }[] = []
  for (let r = -down; r <= down; r++)
    for (let c = -across; c <= across; c++) {
      const [x, y] = [(c + (r % 2 === 0 ? 0 : 0.5)) * gap, r * rowHeight]
      places.push({ x, y, reach: (x / shape) ** 2 + y ** 2 })
    }
  places.sort((a, b) => a.reach - b.reach || b.y - a.y || a.x - b.x)
  const taken = places.slice(0, single.length)
  const middle = box === undefined ? 0 : (box.left + box.right) / 2
  const highest = taken.reduce((most, { y }) => Math.max(most, y), -Infinity)
  const top = box === undefined ? 0 : box.top - 1.5 * gap - highest
  taken.forEach(({ x, y }, i) => {
    single[i].x[0] = middle + x
    single[i].y[0] = top + y
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
