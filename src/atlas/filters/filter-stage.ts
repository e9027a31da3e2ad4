import type { Csr } from '../../model/csr.ts'
import { degreesOf, leastOdds, type Shares, type Strengths, strengths } from '../counting/backbone.ts'
import { type Components, components } from '../counting/components.ts'
import { coreNumbers } from '../counting/core-numbers.ts'
import { subgraph } from '../counting/subgraph.ts'
import type { Bounds } from './bounds.ts'
import { type Counts, tally, tallyAt } from './filter-tally.ts'
import { valuesOf } from './ranges.ts'

/** What of the graph a stage is made of stays as it was where some nodes go: all ties of who stays, their core numbers, or nothing. */
type Staying = 'ties' | 'cores' | 'nothing'

interface Origin {
  readonly stage: Stage
  /** Places that its nodes have there. */
  readonly places: Uint32Array
  readonly staying: Staying
  /** Whether ties between them went as well. */
  readonly ofTies: boolean
}

interface Parts {
  readonly of: Uint32Array
  readonly count: number
}

export interface Making {
  /** The graph among the nodes. */
  graph(): Csr
  /** How many works each of the nodes has, by its place. */
  works(): Float64Array
  /** The components of the graph, where they can be found before it is made. */
  components?(): Components
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
  /** How many nodes there are. */
  readonly order: number
  readonly parts: number
  readonly #making: Making
  readonly #origin: Origin | undefined
  #nodes: Uint32Array | undefined
  #part: Uint32Array | undefined
  #csr: Csr | undefined
  #works: Float64Array | undefined
  #components: Components | undefined
  #cores: Uint32Array | undefined
  #strengths: Strengths | undefined
  #unlikeliest: Uint8Array | undefined
  readonly #kept: Findings = new Map()
  readonly #noted: Findings = new Map()
  #degrees: Uint32Array | undefined

  /** Of nodes of the map, ascending within each part. */
  constructor(nodes: Uint32Array, making: Making, parts?: Parts)
  /** Of places of another stage. */
  constructor(origin: Origin, making: Making)
  constructor(nodes: Uint32Array | Origin, making: Making, parts?: Parts) {
    this.#making = making
    if (nodes instanceof Uint32Array) {
      this.#nodes = nodes
      this.#part = parts?.of
      this.order = nodes.length
      this.parts = parts?.count ?? 1
    } else {
      this.#origin = nodes
      this.order = nodes.places.length
      this.parts = nodes.stage.parts
    }
  }

  /** Numbers of the nodes on the map. */
  get nodes(): Uint32Array {
    this.#nodes ??= picked(this.#origin!.stage.nodes, this.#origin!.places)
    return this.#nodes
  }

  /** Part of each node; undefined where there is one. */
  get part(): Uint32Array | undefined {
    if (this.parts === 1) return undefined
    this.#part ??= picked(this.#origin!.stage.part!, this.#origin!.places)
    return this.#part
  }

  /** How many nodes of each kind it has, in each part; those that are 1 in `aside` are passed over. */
  tally(bounds: Bounds, aside: Uint8Array | null = null): Counts {
    if (this.#nodes !== undefined || this.#origin === undefined)
      return tally(this.nodes, this.part, this.parts, bounds, aside)
    const { stage, places } = this.#origin
    return tallyAt(places, stage.nodes, stage.part, this.parts, bounds, aside)
  }

  /** Lets its graph go, which can be made again; what was found of it is kept. */
  forgetGraph(): void {
    this.#csr = undefined
    this.#kept.clear()
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
    this.#components ??= this.#found() ?? components(this.csr)
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
      leastOdds(this.csr, this.strengths, backboneShares)
    return this.#unlikeliest
  }

  /** What somebody found of it and may ask for again: of each name the last, where its key is the same. */
  kept<T>(name: string, key: string, find: () => T): T {
    return recalled(this.#kept, name, key, find)
  }

  /** The same of what is small: it outlasts the graph. */
  noted<T>(name: string, key: string, find: () => T): T {
    return recalled(this.#noted, name, key, find)
  }

  /** How many ties each node has. */
  get degrees(): Uint32Array {
    this.#degrees ??= this.#taken('ties', ({ degrees }, places) => picked(degrees, places)) ?? degreesOf(this.csr)
    return this.#degrees
  }

  /** The nodes at some places, ascending, and the ties among them; with `arcs`, those of 1 alone. */
  cut(places: Uint32Array, staying: Staying = 'nothing', arcs?: () => Uint8Array): Stage {
    if (places.length === this.order && arcs === undefined) return this
    const graph = () => (arcs === undefined ? this.#graphAmong(places) : subgraph(this.csr, places, arcs()))
    const origin = { stage: this, places, staying, ofTies: arcs !== undefined }
    return new Stage(origin, { graph, works: () => picked(this.works, places) })
  }

  /** The graph of the nodes at some places: out of the one at hand, be it that of a stage before, without making another between. */
  #graphAmong(places: Uint32Array): Csr {
    if (this.#csr !== undefined || this.#origin === undefined || this.#origin.ofTies) return subgraph(this.csr, places)
    return this.#origin.stage.#graphAmong(picked(this.#origin.places, places))
  }

  #found(): Components | undefined {
    return this.#csr === undefined ? this.#making.components?.() : undefined
  }

  #taken<T>(what: Exclude<Staying, 'nothing'>, from: (stage: Stage, places: Uint32Array) => T): T | undefined {
    if (this.#origin === undefined) return undefined
    const { stage, places, staying } = this.#origin
    return staying === 'ties' || staying === what ? from(stage, places) : undefined
  }
}

type Findings = Map<string, { readonly key: string; readonly found: unknown }>

function recalled<T>(findings: Findings, name: string, key: string, find: () => T): T {
  const known = findings.get(name)
  if (known?.key === key) return known.found as T
  const found = find()
  findings.set(name, { key, found })
  return found
}

/** What is known of the values of the backbone is kept from one graph to the next. */
export const backboneShares: Shares = { limits: valuesOf('backbone'), of: [] }

export function picked<A extends Uint8Array | Uint32Array | Float64Array>(values: A, places: Uint32Array): A {
  const out = new (values.constructor as new (length: number) => A)(places.length)
  for (let i = 0; i < out.length; i++) out[i] = values[places[i]!]!
  return out
}
