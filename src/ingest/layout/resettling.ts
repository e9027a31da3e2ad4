import type { Csr } from '../../model/csr.ts'
import type { Positions } from '../../model/positions.ts'
import { seeded } from '../../model/random.ts'
import { bodyOf } from './body.ts'
import { type Component, componentsOf } from './component-packing.ts'
import { separate } from './overlap.ts'
import { type PlaceOptions, Placing, sizesOf } from './placing.ts'
import { restScale } from './rest-scale.ts'
import { Simulation } from './simulation.ts'

export interface ResettleOptions extends PlaceOptions {
  /** Where nodes stand; NaN for those that are new. */
  readonly initial: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> }
  /** 1 for each node that must not move. */
  readonly pinned?: ArrayLike<number>
  /**
   * How freely nodes that stand already move: 0 not at all, 1 as new ones do ("tidy up from here"). Unless told, those
   * move a little that are tied to new ones, the more the more they are.
   */
  readonly mobility?: number
}

/** How freely a node moves that stands among new ones alone. */
const mostYielding = 0.05

interface Part extends Component {
  readonly simulation: Simulation
  /** Positions of the simulation are those of the map times `scale`. */
  readonly scale: number
}

/**
 * Makes room for new nodes in a map that stands: they start among their neighbours, components stay where
 * they are, and what stood moves little, or not at all where nothing near it is new. Components that are new as a whole
 * are put to the right.
 */
export class Resettling {
  readonly #options: ResettleOptions
  readonly #sizes: Float64Array
  readonly #x: Float64Array
  readonly #y: Float64Array
  /** 1 for each node that is to be found where it stood. */
  readonly #fixed: Uint8Array
  readonly #parts: readonly Part[]
  readonly #rounds: number
  #round = 0

  constructor(csr: Csr, options: ResettleOptions) {
    const { initial, rounds = 60 } = options
    this.#options = options
    this.#sizes = sizesOf(csr, options.sizes)
    this.#rounds = rounds
    this.#x = Float64Array.from({ length: csr.order }, (_, v) => initial.x[v] ?? Number.NaN)
    this.#y = Float64Array.from({ length: csr.order }, (_, v) => initial.y[v] ?? Number.NaN)
    const components = componentsOf(csr)
    const stands = (v: number) => this.#stands(v)
    const known = components.filter(({ nodes }) => nodes.some(stands))
    const mobility = Float64Array.from({ length: csr.order }, (_, v) => this.#mobility(csr, v))
    this.#fixed = Uint8Array.from(mobility, (free) => Number(free === 0))
    this.#placeNew(components.filter(({ nodes }) => !nodes.some(stands)))
    const restless = known.filter(({ nodes }) => nodes.length > 1 && nodes.some((v) => mobility[v] > 0))
    this.#parts = restless.map((component) => this.#part(component, mobility))
  }

  get done(): boolean {
    return this.#round >= this.#rounds
  }

  get share(): number {
    return this.#rounds === 0 ? 1 : this.#round / this.#rounds
  }

  step(rounds: number): void {
    for (let i = 0; i < rounds && !this.done; i++) {
      const heat = Math.min(1, (3 * (this.#rounds - this.#round)) / this.#rounds)
      for (const { simulation } of this.#parts) simulation.step(heat)
      this.#round++
    }
  }

  positions(): Positions {
    const x = this.#x.slice()
    const y = this.#y.slice()
    for (const { nodes, simulation, scale } of this.#parts) {
      for (let i = 0; i < nodes.length; i++) {
        if (this.#fixed[nodes[i]] === 1) continue
        x[nodes[i]] = simulation.x[i] / scale
        y[nodes[i]] = simulation.y[i] / scale
      }
    }
    if (this.done) separate(x, y, this.#sizes, { pinned: this.#fixed })
    return { x, y }
  }

  #stands(v: number): boolean {
    return Number.isFinite(this.#options.initial.x[v]) && Number.isFinite(this.#options.initial.y[v])
  }

  /** How freely a node moves: those that are new freely, what is pinned not at all. */
  #mobility({ offsets, targets, weights }: Csr, v: number): number {
    if (!this.#stands(v)) return 1
    const { pinned, mobility } = this.#options
    if (pinned?.[v] === 1) return 0
    if (mobility !== undefined) return mobility
    let all = 0
    let fresh = 0
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      all += weights[arc]
      if (!this.#stands(targets[arc])) fresh += weights[arc]
    }
    return fresh > 0 ? (mostYielding * fresh) / all : 0
  }

  #part({ nodes, csr }: Component, mobility: Float64Array): Part {
    const { style = 'balanced', seed = 1, clusters } = this.#options
    const stood = Uint8Array.from(nodes, (v) => (this.#stands(v) ? 1 : 0))
    this.#joinNeighbours({ nodes, csr }, stood, `${seed}`)
    const body = bodyOf(csr, style, clusters && Uint32Array.from(nodes, (v) => clusters[v]))
    const x = Float64Array.from(nodes, (v) => this.#x[v])
    const y = Float64Array.from(nodes, (v) => this.#y[v])
    const scale = restScale(body, x, y, style)
    const free = Float64Array.from(nodes, (v) => mobility[v])
    const simulation = new Simulation(
      body,
      x.map((value) => value * scale),
      y.map((value) => value * scale),
      { style, gravity: 0, mobility: free },
    )
    return { nodes, csr, simulation, scale }
  }

  /** New nodes start in the middle of those of their neighbours that stand, a step aside. */
  #joinNeighbours({ nodes, csr }: Component, stood: Uint8Array, seed: string): void {
    const random = seeded(seed)
    const placed = stood.slice()
    let waiting = [...nodes.keys()].filter((i) => placed[i] === 0)
    while (waiting.length > 0) {
      const next: number[] = []
      for (const i of waiting) {
        const row = [...csr.targets.subarray(csr.offsets[i], csr.offsets[i + 1])].filter((j) => placed[j] === 1)
        if (row.length === 0) {
          next.push(i)
          continue
        }
        const aside = 3 * this.#sizes[nodes[i]]
        const mean = (at: Float64Array) => row.reduce((sum, j) => sum + at[nodes[j]], 0) / row.length
        this.#x[nodes[i]] = mean(this.#x) + (random() - 0.5) * aside
        this.#y[nodes[i]] = mean(this.#y) + (random() - 0.5) * aside
        placed[i] = 1
      }
      waiting = next
    }
  }

  #placeNew(components: readonly Component[]): void {
    let right = 0
    let top = 0
    for (let v = 0; v < this.#x.length; v++) {
      if (!this.#stands(v)) continue
      right = Math.max(right, this.#x[v] + this.#sizes[v])
      top = Math.min(top, this.#y[v])
    }
    for (const { nodes, csr } of components) {
      const sizes = Float64Array.from(nodes, (v) => this.#sizes[v])
      const placing = new Placing(csr, { ...this.#options, clusters: new Uint8Array(nodes.length), sizes })
      placing.step(Number.POSITIVE_INFINITY)
      const { x, y } = placing.positions()
      const left = x.reduce((least, value, i) => Math.min(least, value - 3 * sizes[i]), Infinity)
      const above = y.reduce((least, value, i) => Math.min(least, value - 3 * sizes[i]), Infinity)
      let below = top
      for (let i = 0; i < nodes.length; i++) {
        this.#x[nodes[i]] = right + x[i] - left
        this.#y[nodes[i]] = top + y[i] - above
        below = Math.max(below, this.#y[nodes[i]] + 3 * sizes[i])
      }
      top = below
    }
  }
}
