import { csrFromTies } from '../../atlas/counting/csr-from-ties.ts'
import type { Author } from '../../model/author.ts'
import type { Csr } from '../../model/csr.ts'
import type { Corpus } from '../../model/exploration.ts'
import { authorId } from '../../model/ids.ts'
import type { ImportedGraph, ImportedNode, ImportedTie } from '../../model/imported-graph.ts'
import { by } from '../../model/order.ts'
import type { Settings } from '../../model/settings.ts'
import type { Network } from './network.ts'

/** A graph made elsewhere, as people without works: what it states of its nodes is kept beside them. */
export interface Foreign {
  readonly corpus: Corpus
  readonly network: Network
  /** In the order of the authors; undefined unless every node has a place, and most one of their own. */
  readonly places: { readonly x: Float64Array; readonly y: Float64Array } | undefined
  /** Numbers by falling size; undefined unless every node has a cluster. */
  readonly membership: Uint32Array | undefined
  readonly source: readonly Stated[]
  readonly tieSources: readonly StatedTie[]
}

/** What a source says of a node or tie, by its own names. */
type Stated = Readonly<Record<string, unknown>>

/** What is said of a tie, by the places of its ends among the authors, the lesser first. */
export interface StatedTie {
  readonly one: number
  readonly other: number
  readonly source: Stated
}

export function foreign(ready: ImportedGraph, settings: Settings): Foreign {
  const nodes = [...ready.nodes].sort(by(({ id }) => id))
  const place = new Map(nodes.map(({ id }, i) => [id, i]))
  const weighted = csrFromTies(
    nodes.length,
    ready.ties.map(({ source }) => place.get(source)!),
    ready.ties.map(({ target }) => place.get(target)!),
    ready.ties.map(({ weight }) => Math.fround(weight)),
  )
  const nothing = new Uint32Array(0)
  const none: Csr = { order: 0, offsets: new Uint32Array(1), targets: nothing, weights: new Float64Array(0) }
  const authors = nodes.map(authorOf)
  return {
    corpus: { works: [], authors, topics: [], aboutness: [], terms: [], pages: [], problems: [], settings },
    network: {
      signed: { offsets: new Uint32Array(1), members: nothing, positions: nothing },
      topicsOf: {
        offsets: new Uint32Array(1),
        members: nothing,
        weights: new Float64Array(0),
        counts: new Float64Array(0),
      },
      people: { weighted, shared: { ...weighted, weights: new Float64Array(weighted.weights.length) }, leftOut: [] },
      works: none,
      topics: { associated: none, works: () => 0 },
      whole: weighted,
    },
    places: placesOf(nodes),
    membership: nodes.every(({ cluster }) => cluster !== undefined) ? numbered(nodes) : undefined,
    source: nodes.map(({ attributes }) => attributes),
    tieSources: statedTies(ready.ties, place),
  }
}

/** In the order of their ends; where two ties join the same nodes, what the first says of a thing stands. */
function statedTies(ties: readonly ImportedTie[], place: ReadonlyMap<string, number>): readonly StatedTie[] {
  const found = new Map<string, StatedTie>()
  for (const { source, target, attributes } of ties) {
    const [one, other] = [place.get(source)!, place.get(target)!].sort((a, b) => a - b) as [number, number]
    if (one === other || Object.keys(attributes).length === 0) continue
    const key = `${one} ${other}`
    found.set(key, { one, other, source: { ...attributes, ...found.get(key)?.source } })
  }
  return [...found.values()].sort(
    by(
      ({ one }) => one,
      ({ other }) => other,
    ),
  )
}

/** Networkx writes 0, 0 for every node of which it knows no place: where most share one, none is meant. */
function placesOf(nodes: readonly ImportedNode[]): Foreign['places'] {
  if (!nodes.every(({ x, y }) => x !== undefined && y !== undefined)) return undefined
  const distinct = new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size
  if (nodes.length > 1 && distinct * 2 < nodes.length) return undefined
  return { x: Float64Array.from(nodes, ({ x }) => x!), y: Float64Array.from(nodes, ({ y }) => y!) }
}

const authorOf = ({ id, label }: ImportedNode): Author => ({
  id: authorId(id),
  label,
  names: [label],
  affiliations: [],
  ids: {},
  collective: false,
  bylines: [],
})

function numbered(nodes: readonly ImportedNode[]): Uint32Array {
  const sizes = new Map<string, number>()
  for (const { cluster } of nodes) sizes.set(cluster!, (sizes.get(cluster!) ?? 0) + 1)
  const order = [...sizes].sort(
    by(
      ([, size]) => -size,
      ([name]) => name,
    ),
  )
  const numbers = new Map(order.map(([name], number) => [name, number]))
  return Uint32Array.from(nodes, ({ cluster }) => numbers.get(cluster!)!)
}
