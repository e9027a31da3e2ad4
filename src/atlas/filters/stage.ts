import type { Csr } from '../../model/csr.ts'
import { degreesOf, leastOdds, type Strengths, strengths } from '../counting/backbone.ts'
import { type Components, components } from '../counting/components.ts'
import { coreNumbers } from '../counting/core-numbers.ts'
import { subgraph } from '../counting/subgraph.ts'
import { valuesOf } from './reductions.ts'
import { weightsThatLeave } from './thresholds.ts'

/** What of the graph a stage is made of stays as it was where some nodes go: all ties of who stays, their core numbers, or nothing. */
type Staying = 'ties' | 'cores' | 'nothing'

interface Origin {
  readonly stage: Stage
  /** Places that its nodes have there. */
  readonly places: Uint32Array
  readonly staying: Staying
}

export interface Making {
  /** The graph among the nodes. */
  graph(): Csr
  /** How many works each of the nodes has, by its place. */
  works(): Float64Array
}

/**
 * What filters have left so far: some nodes, and the graph among them, made when something first asks for ties. What
 * is found of it is kept, so that whoever sets a filter to another value need not find it again; and what is known of
 * the stage that it was cut out of, and stays so, is taken from there.
 *
 * It may be several maps side by side, its *parts*, which are thinned each for itself: so the choices of a filter are
 * all tried at once.
 */
export class Stage {
  /** Numbers of the nodes on the map; ascending within each part. */
  readonly nodes: Uint32Array
  /** Part of each node; undefined where there is one. */
  readonly part: Uint32Array | undefined
  readonly parts: number
  readonly #making: Making
  readonly #origin: Origin | undefined
  #csr: Csr | undefined
  #works: Float64Array | undefined
  #components: Components | undefined
  #cores: Uint32Array | undefined
  #strengths: Strengths | undefined
  #unlikeliest: Uint8Array | undefined
  #weightSteps: Uint8Array | undefined
  #degrees: Uint32Array | undefined

  constructor(
    nodes: Uint32Array,
    making: Making,
    parts?: { readonly of: Uint32Array; readonly count: number },
    origin?: Origin,
  ) {
    this.nodes = nodes
    this.part = parts?.of
    this.parts = parts?.count ?? 1
    this.#making = making
    this.#origin = origin
  }

  get csr(): Csr {
    this.#csr ??= this.#making.graph()
    return this.#csr
  }

  get works(): Float64Array {
    this.#works ??= this.#making.works()
    return this.#works
  }

  get components(): Components {
    this.#components ??= components(this.csr)
    return this.#components
  }

  get cores(): Uint32Array {
    this.#cores ??= this.#taken('cores', ({ cores }, places) => picked(cores, places)) ?? coreNumbers(this.csr)
    return this.#cores
  }

  get strengths(): Strengths {
    this.#strengths ??=
      this.#taken('ties', ({ strengths: { strength, heaviest, ...rest } }, places) => ({
        ...rest,
        strength: picked(strength, places),
        heaviest: picked(heaviest, places),
      })) ?? strengths(this.csr)
    return this.#strengths
  }

  /** For each node, at how many of the backbone's values, from the least, it has no tie that stays. */
  get unlikeliest(): Uint8Array {
    this.#unlikeliest ??=
      this.#taken('ties', ({ unlikeliest }, places) => picked(unlikeliest, places)) ??
      unlikeliestOf(this.csr, this.strengths)
    return this.#unlikeliest
  }

  /** For each arc, how many of the values of "weight" leave it. */
  get weightSteps(): Uint8Array {
    this.#weightSteps ??= weightsThatLeave(this)
    return this.#weightSteps
  }

  /** How many ties each node has. */
  get degrees(): Uint32Array {
    this.#degrees ??= this.#taken('ties', ({ degrees }, places) => picked(degrees, places)) ?? degreesOf(this.csr)
    return this.#degrees
  }

  /** The nodes at some places, ascending, and the ties among them; with `arcs`, those of 1 alone. */
  cut(places: Uint32Array, staying: Staying = 'nothing', arcs?: () => Uint8Array): Stage {
    if (places.length === this.nodes.length && arcs === undefined) return this
    const { part, parts: count } = this
    return new Stage(
      picked(this.nodes, places),
      {
        graph: () => (arcs === undefined ? this.#graphAmong(places) : subgraph(this.csr, places, arcs())),
        works: () => picked(this.works, places),
      },
      part && { of: picked(part, places), count },
      arcs === undefined ? { stage: this, places, staying } : undefined,
    )
  }

  /** The graph of the nodes at some places: out of the one at hand, be it that of a stage before, without making another between. */
  #graphAmong(places: Uint32Array): Csr {
    if (this.#csr !== undefined || this.#origin === undefined) return subgraph(this.csr, places)
    return this.#origin.stage.#graphAmong(picked(this.#origin.places, places))
  }

  #taken<T>(what: Exclude<Staying, 'nothing'>, from: (stage: Stage, places: Uint32Array) => T): T | undefined {
    if (this.#origin === undefined) return undefined
    const { stage, places, staying } = this.#origin
    return staying === 'ties' || staying === what ? from(stage, places) : undefined
  }
}

const unlikeliestOf = leastOdds(valuesOf('backbone'))

export function picked<A extends Uint8Array | Uint32Array | Float64Array>(values: A, places: Uint32Array): A {
  const out = new (values.constructor as new (length: number) => A)(places.length)
  for (let i = 0; i < out.length; i++) out[i] = values[places[i]!]!
  return out
}
