import { lensIds } from './lenses.ts'
import { count, list, type Misfit, object, oneOf, real, type Shape, text, truth, within } from './shape.ts'
import type { Lens } from './view.ts'

/**
 * What a map remembers of how it came to look. With the same inputs it is taken as it stands, to the bit; with others
 * it is the start of a new one, in which what stays keeps its place. Rows are nodes: authors, then works, then topics.
 */
export interface Arrangement {
  /** Names the inputs that it was made for; empty where it was made for none. */
  readonly key: string
  readonly nodes: ArrangedNodes
  /** One for each lens and scope. */
  readonly sets: readonly ArrangedSet[]
  /** Where lenses have their nodes that have a layout of their own; absent where no such lens was looked through. */
  readonly lenses?: readonly LensPlaces[]
}

/** What the rows are anchored to, column by column: one key each suffices to find a place again. */
export interface ArrangedNodes {
  readonly authors: {
    /** Of the first byline the row of its work, counted from the first work; -1 in graphs made elsewhere. */
    readonly work: readonly number[]
    readonly position: readonly number[]
    /** As printed there; of a node of a graph made elsewhere the id that its file gives it. */
    readonly name: readonly string[]
  }
  /** Of each work one of its keys: one that no other work has, if there is one. */
  readonly works: readonly string[]
  /** Of each topic its stems. */
  readonly topics: readonly (readonly string[])[]
}

/** Places and clusters of the nodes, by row. */
export interface ArrangedSet {
  readonly lens: Lens
  readonly scope: 'whole'
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** Rows that no layout moves, ascending. */
  readonly pinned: readonly number[]
  /** At which the clusters were found. */
  readonly resolution: number
  readonly membership: readonly number[]
  /** How steady each node's cluster was; absent where nobody knows. */
  readonly stability?: readonly number[]
  /** By their numbers. */
  readonly clusters: readonly ArrangedCluster[]
}

/** Where a lens has its nodes; the others are where the set has them. */
export interface LensPlaces extends Pick<ArrangedSet, 'lens' | 'x' | 'y' | 'pinned'> {
  /** Names what the places were worked out from; empty where a person moved something: what they see stands. */
  readonly of: string
  /** The rows of `x` and `y`, ascending. */
  readonly rows: readonly number[]
}

export interface ArrangedCluster {
  /** Empty: none. */
  readonly name: string
  readonly terms: readonly string[]
  readonly colour: number
  /** A person gave it the name. */
  readonly given?: true
  /** What it was called before. */
  readonly own?: string
  /** The colour that it had before a person chose another. */
  readonly ownColour?: number
}

export const emptyArrangement: Arrangement = {
  key: '',
  nodes: { authors: { work: [], position: [], name: [] }, works: [], topics: [] },
  sets: [],
}

/** How many rows there are. */
export const rowCount = ({ authors, works, topics }: ArrangedNodes): number =>
  authors.work.length + works.length + topics.length

const texts = list(text)
const placed = { lens: oneOf(...lensIds), x: list(real), y: list(real), pinned: list(count) }
const columns = object(
  {
    key: text,
    nodes: object({
      authors: object({ work: list(real), position: list(count), name: texts }),
      works: texts,
      topics: list(texts),
    }),
    sets: list(
      object(
        {
          ...placed,
          scope: oneOf('whole'),
          resolution: real,
          membership: list(count),
          clusters: list(
            object(
              { name: text, terms: texts, colour: within(0, 0xffffffff) },
              { given: truth, own: text, ownColour: count },
            ),
          ),
        },
        { stability: list(real) },
      ),
    ),
  },
  { lenses: list(object({ ...placed, of: text, rows: list(count) })) },
)

/** Columns as long as each other, and no number that leads nowhere. */
export const arrangement: Shape<Arrangement> = (value) => columns(value) ?? fitting(value as Arrangement)

function fitting({ nodes, sets, lenses = [] }: Arrangement): Misfit | undefined {
  const { authors, works } = nodes
  const misfit = (path: string): Misfit => ({ path, wanted: 'number' })
  if (authors.position.length !== authors.work.length || authors.name.length !== authors.work.length)
    return misfit('.nodes.authors')
  if (!authors.work.every((row) => Number.isInteger(row) && row >= -1 && row < works.length))
    return misfit('.nodes.authors.work')
  const rows = rowCount(nodes)
  for (const [i, { x, y, membership, stability = x, pinned, clusters }] of sets.entries()) {
    if ([x, y, membership, stability].some(({ length }) => length !== rows)) return misfit(`.sets[${i}]`)
    if (!pinned.every((row) => row < rows)) return misfit(`.sets[${i}].pinned`)
    if (!membership.every((number) => number < clusters.length)) return misfit(`.sets[${i}].membership`)
  }
  for (const [i, { rows: own, x, y, pinned }] of lenses.entries()) {
    if (x.length !== own.length || y.length !== own.length) return misfit(`.lenses[${i}]`)
    if (![...own, ...pinned].every((row) => row < rows)) return misfit(`.lenses[${i}].rows`)
  }
  return undefined
}
