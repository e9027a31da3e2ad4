import { sideBySide } from '../counting/subgraph.ts'
import { type Chosen, grouped } from './chosen.ts'
import type { Ground, HeadId } from './ground.ts'
import type { Head } from './head.ts'
import { Stage } from './stage.ts'

/** What one filter of works or nodes chooses from: what all the others of that sort leave. */
export class Field {
  /** With this filter off. */
  readonly whole: Stage
  /** The one choice that all belong to, where there is one. */
  readonly only: number | undefined
  readonly #ground: Ground
  readonly #chosen: Chosen
  #sides: Stage | undefined

  constructor(ground: Ground, head: Head, id: HeadId, whole: Stage) {
    this.whole = whole
    this.only = id === 'kinds' || id === 'clusters' ? undefined : ground.facet(id).only
    this.#ground = ground
    this.#chosen = this.only === undefined ? head.chosen(id) : nothing
  }

  /** How many nodes its choices leave, together. */
  get size(): number {
    return this.#chosen.nodes.length
  }

  /** The nodes of all choices, in no order: enough to count them. */
  get unordered(): Stage {
    const { nodes, choices, count } = this.#chosen
    return new Stage(nodes, () => this.sides.csr, { of: choices, count })
  }

  /** The choices side by side, each a map of its own. */
  get sides(): Stage {
    this.#sides ??= this.#aside()
    return this.#sides
  }

  #aside(): Stage {
    const { csr, bounds } = this.#ground
    const { offsets, members } = grouped(this.#chosen, bounds[3])
    const of = new Uint32Array(members.length)
    const count = offsets.length - 1
    for (let c = 0; c < count; c++) of.fill(c, offsets[c], offsets[c + 1])
    return new Stage(members, () => sideBySide(csr, { offsets, members }), { of, count })
  }
}

const nothing: Chosen = { choices: new Uint32Array(0), nodes: new Uint32Array(0), count: 0 }
