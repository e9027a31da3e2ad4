import type { Csr } from '../../model/csr.ts'
import type { Positions } from '../../model/positions.ts'
import { seeded } from '../../model/random.ts'
import { componentsOf } from './component-packing.ts'
import { frame } from './frame.ts'
import { Arrangement } from './multilevel.ts'
import { separate } from './overlap.ts'
import { pack } from './pack.ts'
import type { LayoutStyle } from './simulation.ts'

export interface PlaceOptions {
  readonly style?: LayoutStyle
  readonly seed?: number | string
  /** Radius of each node, in the unit of the positions; all 1 unless told. */
  readonly sizes?: ArrayLike<number>
  /** Cluster of each node: clusters are drawn apart from each other. */
  readonly clusters?: ArrayLike<number>
  /** Rounds at each level of detail; 100 unless told. */
  readonly rounds?: number
}

/**
 * Placement in slices: each component is arranged for itself, framed and scaled to one density, freed of
 * overlaps, and packed beside the others. The same graph and seed give the same positions, however the
 * rounds are sliced; the largest component comes last, so that the map can be watched unfolding.
 */
export class Placing {
  readonly #order: number
  readonly #sizes: Float64Array
  readonly #parts: readonly { readonly nodes: Uint32Array; readonly arrangement: Arrangement }[]
  readonly #total: number

  constructor(csr: Csr, options: PlaceOptions = {}) {
    const { style = 'balanced', seed = 1, rounds = 100, clusters } = options
    this.#order = csr.order
    this.#sizes = sizesOf(csr, options.sizes)
    this.#parts = componentsOf(csr).map(({ nodes, csr: part }) => ({
      nodes,
      arrangement: new Arrangement(part, seeded(seed), {
        style,
        rounds,
        clusters: clusters && Uint32Array.from(nodes, (v) => clusters[v]),
      }),
    }))
    this.#total = this.#work()
  }

  get done(): boolean {
    return this.#parts.every((part) => part.arrangement.done)
  }

  get share(): number {
    return this.#total === 0 ? 1 : 1 - this.#work() / this.#total
  }

  /** Goes on by a number of rounds. */
  step(rounds: number): void {
    let left = rounds
    for (let i = this.#parts.length - 1; i >= 0 && left > 0; i--) {
      const { arrangement } = this.#parts[i]
      for (; left > 0 && !arrangement.done; left--) arrangement.step()
    }
  }

  /** Where all nodes stand now. */
  positions(): Positions {
    const groups = this.#parts.map(({ nodes, arrangement }) => {
      const { x, y } = arrangement.positions()
      const group = { x: x.slice(), y: y.slice(), sizes: Float64Array.from(nodes, (v) => this.#sizes[v]) }
      frame(group.x, group.y, group.sizes)
      if (arrangement.done) separate(group.x, group.y, group.sizes, { rounds: partings(group.x.length) })
      return group
    })
    pack(groups)
    const x = new Float64Array(this.#order)
    const y = new Float64Array(this.#order)
    this.#parts.forEach(({ nodes }, i) => {
      for (let k = 0; k < nodes.length; k++) {
        x[nodes[k]] = groups[i].x[k]
        y[nodes[k]] = groups[i].y[k]
      }
    })
    return { x, y }
  }

  #work(): number {
    return this.#parts.reduce((sum, part) => sum + part.arrangement.work, 0)
  }
}

/** Rounds of pushing overlapping nodes apart: fewer on a large map, where nobody sees all of it at once. */
const partings = (order: number): number => Math.round(Math.max(6, Math.min(40, 1e6 / order)))

/** A radius for each node: 1 where none, or no sensible one, is given. */
export function sizesOf(csr: Csr, sizes: ArrayLike<number> | undefined): Float64Array {
  const sensible = (size: number | undefined) => (size !== undefined && size > 0 && size < Infinity ? size : 1)
  return Float64Array.from({ length: csr.order }, (_, v) => sensible(sizes?.[v]))
}
