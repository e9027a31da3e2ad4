import type { HeadId } from '../../model/filters.ts'
import { componentsSideBySide } from '../counting/components.ts'
import type { Groups } from '../counting/groups.ts'
import { sideBySide } from '../counting/subgraph.ts'
import { type Chosen, grouped } from './chosen.ts'
import { type Making, picked, Stage } from './filter-stage.ts'
import type { Counts } from './filter-tally.ts'
import type { Ground } from './ground.ts'
import type { Head } from './head.ts'

/** What one filter of works or nodes chooses from: what all the others of that sort leave. */
export class Field {
  /** With this filter off. */
  readonly whole: Stage
  /** The one choice that all belong to, where there is one. */
  readonly only: number | undefined
  readonly #ground: Ground
  readonly #head: Head
  readonly #id: HeadId
  #known: Chosen | undefined
  readonly #isYears: boolean
  #sides: Stage | undefined

  constructor(ground: Ground, head: Head, id: HeadId, whole: Stage) {
    this.whole = whole
    this.only = id === 'kinds' || id === 'clusters' ? undefined : ground.facet(id).only
    this.#ground = ground
    this.#isYears = id === 'years'
    this.#head = head
    this.#id = id
  }

  /** Whether the graphs of all its choices, side by side, are more than should be kept for the next question. */
  get isLarge(): boolean {
    return this.#known !== undefined && this.#known.nodes.length > mostKept
  }

  /** How many nodes each choice leaves, where nothing thins them further. */
  counted(aside: Uint8Array | null): Counts {
    return this.#head.counted(this.#id, aside)
  }

  get #chosen(): Chosen {
    this.#known ??= this.#head.chosen(this.#id)
    return this.#known
  }

  /** The choices side by side, each a map of its own. */
  get sides(): Stage {
    this.#sides ??= this.#aside()
    return this.#sides
  }

  /** Lets the graphs of its choices go; what was found of them is kept. */
  forgetGraphs(): void {
    this.#sides?.forgetGraph()
  }

  #aside(): Stage {
    const { bounds } = this.#ground
    const groups = grouped(this.#chosen, bounds[3])
    const { offsets, members } = groups
    const of = new Uint32Array(members.length)
    const count = offsets.length - 1
    for (let c = 0; c < count; c++) of.fill(c, offsets[c], offsets[c + 1])
    return new Stage(members, this.#isYears ? this.#yearly(groups) : this.#outOf(this.whole, groups), { of, count })
  }

  /** Each year counts its works alone. */
  #yearly(groups: Groups): Making {
    return { graph: () => this.#ground.yearly(groups), works: () => this.#ground.yearlyWorks(groups) }
  }

  #outOf(whole: Stage, { offsets, members }: Groups): Making {
    const place = new Uint32Array(this.#ground.bounds[3])
    for (let i = 0; i < whole.nodes.length; i++) place[whole.nodes[i]!] = i
    const places = picked(place, members)
    return {
      graph: () => sideBySide(whole.csr, { offsets, members: places }),
      components: () => componentsSideBySide(whole.csr, { offsets, members: places }),
      works: () => picked(whole.works, places),
    }
  }
}

/** Nodes of choices side by side whose graphs are kept, at most: some millions of ties. */
const mostKept = 200_000
