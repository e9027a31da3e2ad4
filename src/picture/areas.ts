/** Where something lies in the frame (the unit square of the layout, y upwards), and in which group it is. */
export interface GroupedPoint {
  readonly x: number
  readonly y: number
  readonly group: number
  readonly weight: number
}

/** Corners of a closed line in the frame: x, y, x, y and so on. */
export type Ring = Float64Array

/** The land of one group: where it is denser than any other. */
export interface Area {
  readonly group: number
  /** Cells of the raster. */
  readonly cells: number
  /** Where most of it lies, within it. */
  readonly x: number
  readonly y: number
  readonly rings: readonly Ring[]
}

/** Whose land each point of the frame is. */
export interface Areas {
  readonly areas: readonly Area[]
  /** Share of a box in the frame, from (x1, y1) to (x2, y2), that is land of a group. */
  share(group: number, x1: number, y1: number, x2: number, y2: number): number
  /** Share of it that is anybody's. */
  taken(x1: number, y1: number, x2: number, y2: number): number
  /** Whose land a point is; null where it is nobody's. */
  at(x: number, y: number): number | null
}

/** Cells on each side, for a frame with this much around it. */
const side = 160
const around = 0.25
const whole = 1 + 2 * around

/** Islands of fewer cells than this share of a group's largest are left to the sea. */
const smallest = 0.12

/**
 * The raster of who is densest where: each point a smooth bump of radius `radius` in the frame, by group. A cell is
 * nobody's where no group reaches `least` of what a lone point makes. In steps, one a group.
 */
export function* areasInSteps(points: readonly GroupedPoint[], radius: number): Generator<void, Areas> {
  const groups = [...new Set(points.map(({ group }) => group))].sort((a, b) => a - b)
  const reach = (radius / whole) * side
  const most = new Int32Array(side * side)
  const owner = new Int32Array(side * side).fill(-1)
  const densities: Int32Array[] = []
  for (const [number, group] of groups.entries()) {
    const density = new Int32Array(side * side)
    for (const point of points) if (point.group === group) splat(density, point, reach)
    densities.push(density)
    for (let i = 0; i < density.length; i++)
      if (density[i]! > Math.max(most[i]!, least)) {
        most[i] = density[i]!
        owner[i] = number
      }
    yield
  }
  const areas: Area[] = []
  const sums: (Uint32Array | null)[] = []
  for (const [number, group] of groups.entries()) {
    const cells = withoutIslets(owner, number)
    if (cells === 0) {
      sums.push(null)
      continue
    }
    sums.push(summed(owner, number))
    areas.push({ group, cells, ...middleOf(owner, number), rings: outlines(owner, number, densities[number]!, most) })
    yield
  }
  const anybody = summed(owner, null)
  const numberOf = new Map(groups.map((group, number) => [group, number]))
  return {
    areas,
    share(group, x1, y1, x2, y2) {
      const sum = sums[numberOf.get(group) ?? -1]
      return sum ? shareOf(sum, x1, y1, x2, y2) : 0
    },
    taken: (x1, y1, x2, y2) => shareOf(anybody, x1, y1, x2, y2),
    at(x, y) {
      const [column, row] = [Math.floor(cellOf(x)), Math.floor(cellOf(y))]
      if (column < 0 || row < 0 || column >= side || row >= side) return null
      return groups[owner[row * side + column]!] ?? null
    },
  }
}

/** Densities are whole numbers, so that no order of the points gives another sum; a lone point makes this much. */
const one = 65_536
/** Density below which a cell is nobody's. */
const least = 0.3 * one

const cellOf = (along: number): number => ((along + around) / whole) * side
const alongOf = (cell: number): number => (cell / side) * whole - around

/** Adds (1 - (d / reach)^2)^2, the biweight kernel. */
function splat(density: Int32Array, { x, y, weight }: GroupedPoint, reach: number): void {
  const [column, row] = [cellOf(x) - 0.5, cellOf(y) - 0.5]
  const [top, bottom] = [Math.max(0, Math.ceil(row - reach)), Math.min(side - 1, Math.floor(row + reach))]
  const [left, right] = [Math.max(0, Math.ceil(column - reach)), Math.min(side - 1, Math.floor(column + reach))]
  for (let r = top; r <= bottom; r++)
    for (let c = left; c <= right; c++) {
      const square = ((c - column) ** 2 + (r - row) ** 2) / (reach * reach)
      if (square < 1) density[r * side + c]! += Math.round(one * weight * (1 - square) ** 2)
    }
}

/** Gives islets of a group's land back to nobody; how many cells it keeps. */
function withoutIslets(owner: Int32Array, number: number): number {
  const seen = new Uint8Array(side * side)
  const parts: number[][] = []
  for (let i = 0; i < owner.length; i++) {
    if (owner[i] !== number || seen[i] === 1) continue
    const part = [i]
    seen[i] = 1
    for (const cell of part)
      for (const next of besides(cell))
        if (owner[next] === number && seen[next] === 0) {
          seen[next] = 1
          part.push(next)
        }
    parts.push(part)
  }
  const largest = parts.reduce((most, { length }) => Math.max(most, length), 0)
  let kept = 0
  for (const part of parts)
    if (part.length >= largest * smallest) kept += part.length
    else for (const cell of part) owner[cell] = -1
  return kept
}

function* besides(cell: number): Generator<number> {
  const column = cell % side
  if (column > 0) yield cell - 1
  if (column < side - 1) yield cell + 1
  if (cell >= side) yield cell - side
  if (cell < side * (side - 1)) yield cell + side
}

/** Cells of a group, or of anybody, above and to the left of each corner of the raster. */
function summed(owner: Int32Array, number: number | null): Uint32Array {
  const sum = new Uint32Array((side + 1) * (side + 1))
  for (let row = 0; row < side; row++) {
    let along = 0
    for (let column = 0; column < side; column++) {
      const own = owner[row * side + column]!
      if (number === null ? own >= 0 : own === number) along++
      sum[(row + 1) * (side + 1) + column + 1] = sum[row * (side + 1) + column + 1]! + along
    }
  }
  return sum
}

function shareOf(sum: Uint32Array, x1: number, y1: number, x2: number, y2: number): number {
  const [left, right] = [Math.floor(cellOf(x1)), Math.ceil(cellOf(x2))]
  const [top, bottom] = [Math.floor(cellOf(y1)), Math.ceil(cellOf(y2))]
  const at = (column: number, row: number) => sum[within(row) * (side + 1) + within(column)]!
  const cells = at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top)
  return cells / Math.max(1, (right - left) * (bottom - top))
}

const within = (corner: number): number => Math.min(side, Math.max(0, corner))

/** The cell of a group's land that lies nearest to the middle of all of it. */
function middleOf(owner: Int32Array, number: number): { x: number; y: number } {
  let [columns, rows, count] = [0, 0, 0]
  for (let i = 0; i < owner.length; i++)
    if (owner[i] === number) {
      columns += i % side
      rows += Math.floor(i / side)
      count++
    }
  const [column, row] = [columns / count, rows / count]
  let [best, nearest] = [0, Number.POSITIVE_INFINITY]
  for (let i = 0; i < owner.length; i++) {
    if (owner[i] !== number) continue
    const away = ((i % side) - column) ** 2 + (Math.floor(i / side) - row) ** 2
    if (away < nearest) [best, nearest] = [i, away]
  }
  return { x: alongOf((best % side) + 0.5), y: alongOf(Math.floor(best / side) + 0.5) }
}

/** The borders of a group's land, by marching squares between the middles of cells, rounded off once (Chaikin 1974). */
function outlines(owner: Int32Array, number: number, own: Int32Array, most: Int32Array): readonly Ring[] {
  // Above 0 on its land; how far above says where between two cells the border runs.
  const height = (column: number, row: number): number => {
    if (column < 0 || row < 0 || column >= side || row >= side) return -1
    const i = row * side + column
    if (owner[i] === number) return 0.15 + Math.min(1, (own[i]! - least) / one)
    return -0.15 - Math.min(1, Math.max(0, (most[i]! - own[i]!) / one))
  }
  const next = new Map<number, [number, number, number][]>()
  const key = (x: number, y: number) => Math.round(x * 64) * 65536 + Math.round(y * 64)
  const link = (ax: number, ay: number, bx: number, by: number) => {
    const from = key(ax, ay)
    const others = next.get(from) ?? []
    others.push([bx, by, key(bx, by)])
    next.set(from, others)
  }
  for (let row = -1; row < side; row++)
    for (let column = -1; column < side; column++) {
      const a = height(column, row)
      const b = height(column + 1, row)
      const c = height(column + 1, row + 1)
      const d = height(column, row + 1)
      const kind = (a > 0 ? 1 : 0) + (b > 0 ? 2 : 0) + (c > 0 ? 4 : 0) + (d > 0 ? 8 : 0)
      if (kind === 0 || kind === 15) continue
      const top = [column + cut(a, b), row] as const
      const right = [column + 1, row + cut(b, c)] as const
      const bottom = [column + cut(d, c), row + 1] as const
      const left = [column, row + cut(a, d)] as const
      // Each line has its land on the right hand.
      for (const [from, to] of lines(kind, top, right, bottom, left)) link(...from, ...to)
    }
  return ringsOf(next)
}

const cut = (here: number, there: number): number => here / (here - there)

type Corner = readonly [x: number, y: number]

function lines(kind: number, top: Corner, right: Corner, bottom: Corner, left: Corner): readonly [Corner, Corner][] {
  switch (kind) {
    case 1:
      return [[top, left]]
    case 2:
      return [[right, top]]
    case 3:
      return [[right, left]]
    case 4:
      return [[bottom, right]]
    case 5:
      return [[top, left], [bottom, right]] // biome-ignore format: two lines
    case 6:
      return [[bottom, top]]
    case 7:
      return [[bottom, left]]
    case 8:
      return [[left, bottom]]
    case 9:
      return [[top, bottom]]
    case 10:
      return [[right, top], [left, bottom]] // biome-ignore format: two lines
    case 11:
      return [[right, bottom]]
    case 12:
      return [[left, right]]
    case 13:
      return [[top, right]]
    default:
      return [[left, top]]
  }
}

function ringsOf(next: Map<number, [number, number, number][]>): readonly Ring[] {
  const rings: Ring[] = []
  for (const [start, ahead] of next)
    while (ahead.length > 0) {
      const corners: number[] = []
      for (let at = start; ; ) {
        const to = next.get(at)?.pop()
        if (to === undefined) break
        corners.push(to[0], to[1])
        at = to[2]
        if (at === start) break
      }
      if (corners.length >= 8) rings.push(rounded(corners))
    }
  return rings
}

/** Corners in cells, cut off and brought into the frame. */
function rounded(corners: readonly number[]): Ring {
  const count = corners.length / 2
  const ring = new Float64Array(4 * count)
  for (let i = 0; i < count; i++) {
    const j = (i + 1) % count
    for (const axis of [0, 1]) {
      const [a, b] = [corners[2 * i + axis]! + 0.5, corners[2 * j + axis]! + 0.5]
      ring[4 * i + axis] = alongOf(0.75 * a + 0.25 * b)
      ring[4 * i + 2 + axis] = alongOf(0.25 * a + 0.75 * b)
    }
  }
  return ring
}
