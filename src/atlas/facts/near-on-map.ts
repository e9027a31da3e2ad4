import type { Positions } from '../../model/positions.ts'
import type { NodeNumber } from '../nodes.ts'
import type { Roads } from './roads.ts'

/** Neighbours on the map that are looked at; of them, those within two ties in the graph are neighbours there too. */
const around = 8
/** A mark is astray where fewer of its neighbours on the map than this are its neighbours in the graph. */
const fewest = 2

/** Marks of a map by where they stand, in squares that hold a few each: whom each has around it. */
export class Whereabouts {
  readonly #x: ArrayLike<number>
  readonly #y: ArrayLike<number>
  readonly #shown: readonly NodeNumber[]
  readonly #side: number
  readonly #squares = new Map<number, NodeNumber[]>()
  readonly #reach: number

  constructor({ x, y }: Positions<ArrayLike<number>>, shown: readonly NodeNumber[]) {
    this.#x = x
    this.#y = y
    this.#shown = shown.filter((v) => Number.isFinite(x[v]!) && Number.isFinite(y[v]!))
    let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity] // biome-ignore format: four sides
    for (const v of this.#shown) {
      left = Math.min(left, x[v]!)
      right = Math.max(right, x[v]!)
      bottom = Math.min(bottom, y[v]!)
      top = Math.max(top, y[v]!)
    }
    const across = Math.max(right - left, top - bottom, 0)
    this.#side = across / Math.max(1, Math.sqrt(this.#shown.length / 3)) || 1
    this.#reach = Math.ceil(across / this.#side) + 1
    for (const v of this.#shown) {
      const key = this.#key(this.#along(v), this.#down(v))
      const there = this.#squares.get(key)
      if (there === undefined) this.#squares.set(key, [v])
      else there.push(v)
    }
  }

  /** The marks nearest to a node's, the nearest first. */
  nearestTo(node: NodeNumber, most: number): readonly NodeNumber[] {
    const [column, row] = [this.#along(node), this.#down(node)]
    const found: { readonly v: NodeNumber; readonly far: number }[] = []
    for (let ring = 0; ring <= this.#reach; ring++) {
      // What is in a further ring is further away than so much.
      const sure = (ring - 1) * this.#side
      if (found.length >= most && found[most - 1]!.far <= sure * sure) break
      for (let i = column - ring; i <= column + ring; i++) {
        const step = i === column - ring || i === column + ring ? 1 : 2 * ring || 1
        for (let j = row - ring; j <= row + ring; j += step)
          for (const v of this.#squares.get(this.#key(i, j)) ?? [])
            if (v !== node) found.push({ v, far: this.#apart(node, v) })
      }
      found.sort((a, b) => a.far - b.far || a.v - b.v)
    }
    return found.slice(0, most).map(({ v }) => v)
  }

  /** How many marks are nearer to a node's mark than another's is. */
  nearerThan(node: NodeNumber, other: NodeNumber): number {
    const far = this.#apart(node, other)
    return this.#shown.reduce((sum, v) => (v !== node && this.#apart(node, v) < far ? sum + 1 : sum), 0)
  }

  #apart(a: NodeNumber, b: NodeNumber): number {
    return (this.#x[a]! - this.#x[b]!) ** 2 + (this.#y[a]! - this.#y[b]!) ** 2
  }

  #along(v: NodeNumber): number {
    return Math.floor(this.#x[v]! / this.#side)
  }

  #down(v: NodeNumber): number {
    return Math.floor(this.#y[v]! / this.#side)
  }

  #key(column: number, row: number): number {
    return column * 1_000_003 + row
  }
}

/**
 * Marks whose neighbours on the map are not their neighbours in the graph: of the eight nearest marks at most one is within
 * two ties. What has no tie at all is at home nowhere, and not among them; nor is anything on a map of so few.
 */
export function astray(roads: Roads, whereabouts: Whereabouts, shown: readonly NodeNumber[]): readonly NodeNumber[] {
  const { offsets, targets } = roads
  if (shown.length <= 2 * around) return []
  const near = new Uint32Array(offsets.length - 1)
  let turn = 0
  return shown.filter((v) => {
    if (offsets[v] === offsets[v + 1]) return false
    turn++
    near[v] = turn
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) near[targets[k]!] = turn
    let kept = 0
    for (const w of whereabouts.nearestTo(v, around)) {
      let isKept = near[w] === turn
      for (let k = offsets[w]!; !isKept && k < offsets[w + 1]!; k++) isKept = near[targets[k]!] === turn
      if (isKept) kept++
    }
    return kept < fewest
  })
}

/** Two marks are near each other on a map where so few are nearer: a hundredth of them, of a small map a handful. */
export const isNearBy = (nearer: number, marks: number): boolean => nearer < Math.max(around, marks / 100)
