/** A rectangle on the screen or on paper, y downwards. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type Side = 'right' | 'left' | 'below' | 'above' | 'upper right' | 'lower right' | 'upper left' | 'lower left'

export const sides: readonly Side[] = [
  'right',
  'left',
  'below',
  'above',
  'upper right',
  'lower right',
  'upper left',
  'lower left',
]

/** Where things stand already: a grid of cells, so that a question touches only what is near. */
export class Occupied {
  readonly #cells = new Map<number, Box[]>()
  readonly #width: number
  readonly #height: number

  constructor(cellWidth = 96, cellHeight = 40) {
    this.#width = cellWidth
    this.#height = cellHeight
  }

  isFree(box: Box): boolean {
    // Asked thousands of times a frame: without `#keys`.
    const [from, to] = [Math.floor(box.left / this.#width), Math.floor(box.right / this.#width)]
    const last = Math.floor(box.bottom / this.#height)
    for (let row = Math.floor(box.top / this.#height); row <= last; row++)
      for (let column = from; column <= to; column++) {
        const cell = this.#cells.get(row * 65536 + column)
        if (cell === undefined) continue
        for (const other of cell) if (overlap(box, other)) return false
      }
    return true
  }

  /** How many of what stands here the box crosses; counts no further than `most`. */
  crossing(box: Box, most = Number.POSITIVE_INFINITY): number {
    const found = new Set<Box>()
    for (const key of this.#keys(box))
      for (const other of this.#cells.get(key) ?? []) {
        if (!overlap(box, other)) continue
        found.add(other)
        if (found.size >= most) return most
      }
    return found.size
  }

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key)
      if (cell === undefined) this.#cells.set(key, [box])
      else cell.push(box)
    }
  }

  *#keys({ left, top, right, bottom }: Box): Generator<number> {
    for (let row = Math.floor(top / this.#height); row <= Math.floor(bottom / this.#height); row++)
      for (let column = Math.floor(left / this.#width); column <= Math.floor(right / this.#width); column++)
        yield row * 65536 + column
  }
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Box of a text of the given size beside a mark at (x, y) that reaches `reach` from its centre. */
export function boxBeside(side: Side, x: number, y: number, reach: number, width: number, height: number): Box {
  const near = reach + 4
  const slant = reach * 0.7 + 2
  switch (side) {
    case 'right':
      return boxAt(x + near, y - height / 2, width, height)
    case 'left':
      return boxAt(x - near - width, y - height / 2, width, height)
    case 'below':
      return boxAt(x - width / 2, y + reach + 2, width, height)
    case 'above':
      return boxAt(x - width / 2, y - reach - 2 - height, width, height)
    case 'upper right':
      return boxAt(x + slant, y - slant - height, width, height)
    case 'lower right':
      return boxAt(x + slant, y + slant, width, height)
    case 'upper left':
      return boxAt(x - slant - width, y - slant - height, width, height)
    case 'lower left':
      return boxAt(x - slant - width, y + slant, width, height)
  }
}

const boxAt = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

/** Where nothing may be covered. */
interface Cover {
  isFree(box: Box): boolean
}

export interface Bounds {
  /** The label must not leave it. */
  readonly within?: Box
  /** Pixels by which it may stand away from its mark, with a line to it. */
  readonly leads?: readonly number[]
  /** Whether it may cover marks where there is nothing better. */
  readonly overMarks?: boolean
}

export interface Spot {
  readonly side: Side
  readonly box: Box
  /** It stands away from its mark. */
  readonly leads: boolean
}

/**
 * The first side on which a label lies on no mark and no other label; where it may, away from its mark; null where it
 * fits nowhere. It depends on nothing but what stands there, so that a view has the same labels however one came to it.
 */
export function sideFor(
  mark: { readonly x: number; readonly y: number; readonly reach: number },
  size: { readonly width: number; readonly height: number },
  labels: Cover,
  marks: Cover,
  { within, leads = [], overMarks = false }: Bounds = {},
): Spot | null {
  let second: Spot | null = null
  for (const away of [0, ...leads])
    for (const side of sides) {
      const box = boxBeside(side, mark.x, mark.y, mark.reach + away, size.width, size.height)
      if (!labels.isFree(box) || (within !== undefined && !isWithin(box, within))) continue
      const spot = { side, box, leads: away > 0 }
      if (marks.isFree(box)) return spot
      if (away === 0) second ??= spot
    }
  return overMarks ? second : null
}

const isWithin = (box: Box, outer: Box): boolean =>
  box.left >= outer.left && box.top >= outer.top && box.right <= outer.right && box.bottom <= outer.bottom

/** A line as small boxes. */
export function* partsOf({ x1, y1, x2, y2 }: Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>>): Generator<Box> {
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / 3))
  for (let i = 0; i <= steps; i++) {
    const [x, y] = [x1 + ((x2 - x1) * i) / steps, y1 + ((y2 - y1) * i) / steps]
    yield { left: x - 0.8, right: x + 0.8, top: y - 0.8, bottom: y + 0.8 }
  }
}
