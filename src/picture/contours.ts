import type { Corner } from './figure-drawing.ts'

/** Values on a grid of `columns` x `rows` points, row by row; those on its edge count as 0. */
export interface Field {
  readonly columns: number
  readonly rows: number
  readonly values: Float32Array
}

/** Rings around where a field is above a level, in its own coordinates: marching squares, closed at the edge. */
export function contours({ columns, rows, values }: Field, level: number): readonly (readonly Corner[])[] {
  const at = (column: number, row: number): number =>
    column <= 0 || row <= 0 || column >= columns - 1 || row >= rows - 1 ? 0 : values[row * columns + column]!
  // Each crossing of an edge leads to the next with the higher ground on its left.
  const next = new Map<number, number>()
  const points = new Map<number, Corner>()
  const crossing = (column: number, row: number, isDown: boolean): number => {
    const key = 2 * (row * columns + column) + (isDown ? 1 : 0)
    if (!points.has(key)) {
      const [a, b] = [at(column, row), isDown ? at(column, row + 1) : at(column + 1, row)]
      const share = (level - a) / (b - a)
      points.set(key, isDown ? [column, row + share] : [column + share, row])
    }
    return key
  }
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const corners = [at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)]
      const above = corners.map((value) => value > level)
      const edges = [
        () => crossing(column, row, false),
        () => crossing(column + 1, row, true),
        () => crossing(column, row + 1, false),
        () => crossing(column, row, true),
      ]
      // Round the cell: from where ground falls below the level to where it rises again.
      const falls = [0, 1, 2, 3].filter((edge) => above[edge] && !above[(edge + 1) % 4])
      for (const fall of falls) {
        let rise = (fall + 1) % 4
        while (above[rise] || !above[(rise + 1) % 4]) rise = (rise + 1) % 4
        next.set(edges[fall]!(), edges[rise]!())
      }
    }
  const rings: Corner[][] = []
  for (const start of next.keys()) {
    if (!next.has(start)) continue
    const ring: Corner[] = []
    for (let key: number | undefined = start; key !== undefined; ) {
      ring.push(points.get(key)!)
      const following: number | undefined = next.get(key)
      next.delete(key)
      key = following
    }
    if (ring.length > 3) rings.push(ring)
  }
  return rings
}
