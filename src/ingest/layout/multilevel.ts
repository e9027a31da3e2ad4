import type { Csr } from '../../model/csr.ts'
import type { Random } from '../../model/random.ts'
import { bodyOf } from './body.ts'
import { coarsen } from './coarsen.ts'
import { stress } from './quality.ts'
import { type Body, type LayoutStyle, Simulation } from './simulation.ts'

/** Graphs of this order and below are placed from scratch. */
const coarsest = 40
const sketches = 8
/** The last third of each level cools, so that what swings comes to rest. */
const heat = (left: number) => Math.min(1, 3 * left)
const gravity = { balanced: 0.02, clusters: 0.002 }

/**
 * The placing of one connected graph, from the best of some coarse sketches of forty nodes to the graph itself, in
 * rounds that can be stopped between any two. Walshaw, J. Graph Algorithms Appl. 7, 253 (2003).
 */
export class Arrangement {
  /** From the graph itself to the coarsest. */
  readonly #bodies: Body[] = []
  readonly #parents: Uint32Array[] = []
  readonly #style: LayoutStyle
  readonly #random: Random
  readonly #rounds: number
  #level: number
  #round = 0
  #simulation: Simulation

  constructor(
    csr: Csr,
    random: Random,
    options: {
      readonly style: LayoutStyle
      readonly rounds: number
      readonly clusters?: ArrayLike<number> | undefined
    },
  ) {
    const { style, rounds, clusters } = options
    this.#style = style
    this.#random = random
    this.#rounds = rounds
    let body = bodyOf(csr, style, clusters)
    this.#bodies.push(body)
    while (body.order > coarsest) {
      const coarser = coarsen(body)
      if (coarser.body.order > 0.9 * body.order) break
      this.#parents.push(coarser.parent)
      this.#bodies.push(coarser.body)
      body = coarser.body
    }
    this.#level = this.#bodies.length - 1
    this.#simulation = this.#level > 0 && body.order <= 5 * coarsest ? this.#sketch() : this.#scatter()
  }

  get done(): boolean {
    return this.#level === 0 && this.#round >= this.#roundsAt(0)
  }

  /** Work of the next round, in nodes moved; what a caller measures its progress by. */
  get work(): number {
    let work = 0
    for (let level = this.#level; level >= 0; level--) {
      work += this.#bodies[level].order * (this.#roundsAt(level) - (level === this.#level ? this.#round : 0))
    }
    return work
  }

  step(): void {
    const rounds = this.#roundsAt(this.#level)
    if (this.#round >= rounds) {
      if (this.#level === 0) return
      this.#refine()
      return
    }
    this.#simulation.step(heat((rounds - this.#round) / rounds))
    this.#round++
  }

  /** Positions of all nodes of the graph as they stand now. */
  positions(): { readonly x: Float64Array; readonly y: Float64Array } {
    let { x, y } = this.#simulation
    for (let level = this.#level - 1; level >= 0; level--) {
      const parent = this.#parents[level]
      x = Float64Array.from(parent, (p) => x[p])
      y = Float64Array.from(parent, (p) => y[p])
    }
    return { x, y }
  }

  #roundsAt(level: number): number {
    return level === this.#bodies.length - 1 && level > 0 ? 3 * this.#rounds : this.#rounds
  }

  #scatter(): Simulation {
    const { mass } = this.#bodies[this.#level]
    const spread = Math.sqrt(mass.reduce((sum, m) => sum + m, 0))
    const at = () => mass.map(() => (this.#random() - 0.5) * spread)
    return this.#simulate(at(), at())
  }

  /** The least strained of several sketches: how a large map lies as a whole, finer levels cannot mend. */
  #sketch(): Simulation {
    const tried = Array.from({ length: sketches }, () => {
      const simulation = this.#scatter()
      for (let left = this.#rounds; left > 0; left--) simulation.step(heat(left / this.#rounds))
      return { simulation, strain: stress(simulation.body, simulation) }
    })
    return tried.reduce((best, one) => (one.strain < best.strain ? one : best)).simulation
  }

  /** Nodes of the next finer graph start where their parents stand, a little apart. */
  #refine(): void {
    this.#level--
    this.#round = 0
    const { x, y } = this.#simulation
    const parent = this.#parents[this.#level]
    const { mass } = this.#bodies[this.#level]
    const apart = (p: number, v: number, at: Float64Array) => at[p] + (this.#random() - 0.5) * Math.sqrt(mass[v])
    this.#simulation = this.#simulate(
      Float64Array.from(parent, (p, v) => apart(p, v, x)),
      Float64Array.from(parent, (p, v) => apart(p, v, y)),
    )
  }

  #simulate(x: Float64Array, y: Float64Array): Simulation {
    const style = this.#style
    return new Simulation(this.#bodies[this.#level], x, y, { style, gravity: gravity[style] })
  }
}
