import type { Csr } from '../../model/csr.ts'
import { leastOdds, type Strengths, strengths } from '../counting/backbone.ts'
import { type Components, components } from '../counting/components.ts'
import { coreNumbers } from '../counting/core-numbers.ts'
import { subgraph } from '../counting/subgraph.ts'
import { valuesOf } from './reductions.ts'

/**
 * What filters have left so far: some nodes, and the graph among them, made when something first asks for ties. What
 * is found of it is kept, so that whoever sets a filter to another value need not find it again.
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
  readonly #make: () => Csr
  #csr: Csr | undefined
  #components: Components | undefined
  #cores: Uint32Array | undefined
  #strengths: Strengths | undefined
  #unlikeliest: Uint8Array | undefined

  constructor(nodes: Uint32Array, make: () => Csr, parts?: { readonly of: Uint32Array; readonly count: number }) {
    this.nodes = nodes
    this.part = parts?.of
    this.parts = parts?.count ?? 1
    this.#make = make
  }

  get csr(): Csr {
    this.#csr ??= this.#make()
    return this.#csr
  }

  get components(): Components {
    this.#components ??= components(this.csr)
    return this.#components
  }

  get cores(): Uint32Array {
    this.#cores ??= coreNumbers(this.csr)
    return this.#cores
  }

  get strengths(): Strengths {
    this.#strengths ??= strengths(this.csr)
    return this.#strengths
  }

  /** For each node, at how many of the backbone's values, from the least, it has no tie that stays. */
  get unlikeliest(): Uint8Array {
    this.#unlikeliest ??= unlikeliestOf(this.csr, this.strengths)
    return this.#unlikeliest
  }

  /** The nodes at some places, ascending, and the ties among them; with `arcs`, those of 1 alone. */
  cut(places: Uint32Array, arcs?: Uint8Array): Stage {
    if (places.length === this.nodes.length && arcs === undefined) return this
    const { part, parts: count } = this
    return new Stage(
      picked(this.nodes, places),
      () => subgraph(this.csr, places, arcs),
      part && { of: picked(part, places), count },
    )
  }
}

const unlikeliestOf = leastOdds(valuesOf('backbone'))

function picked(values: Uint32Array, places: Uint32Array): Uint32Array {
  const out = new Uint32Array(places.length)
  for (let i = 0; i < out.length; i++) out[i] = values[places[i]!]!
  return out
}
