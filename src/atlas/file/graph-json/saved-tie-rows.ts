import type { NodeKind } from '../../../model/ids.ts'
import { by } from '../../../model/order.ts'
import type { TieKind } from '../../../model/tie.ts'
import { none } from '../../column.ts'
import { JsonBuilder, Numbers } from '../../column-builders.ts'
import type { HistoryTables, Networks } from '../../schema.ts'
import { numbersFrom } from '../../taken.ts'
import { flawOf } from '../about-member.ts'
import { Damaged } from '../damaged.ts'
import type { NodeRows } from './node-rows.ts'
import { type Tie, tieShape } from './saved-shapes.ts'

/** Which nodes ties of each kind join, the one first whose rows the network has. */
const ends: Readonly<Record<TieKind, readonly [from: NodeKind, to: NodeKind]>> = {
  authorship: ['work', 'author'],
  aboutness: ['work', 'topic'],
  coauthorship: ['author', 'author'],
  similarity: ['work', 'work'],
  cooccurrence: ['topic', 'topic'],
}

/** Ties of one kind, in the order in which they came. */
class KindTies {
  readonly from = new Numbers()
  readonly to = new Numbers()
  readonly weight = new Numbers(Float32Array)
  readonly works = new Numbers()
  readonly count = new Numbers()
  readonly position = new Numbers()
  /** Where each stands among all ties of the file. */
  readonly edge = new Numbers()
}

/** Old rows in their new order, by kind of node. */
export type Order = Readonly<Record<NodeKind, Uint32Array>>

/** The ties of a saved graph, put into columns as they come. */
export class TieRows {
  readonly #nodes: NodeRows
  readonly #kinds: Readonly<Record<TieKind, KindTies>> = {
    authorship: new KindTies(),
    aboutness: new KindTies(),
    coauthorship: new KindTies(),
    similarity: new KindTies(),
    cooccurrence: new KindTies(),
  }

  /** What a ready-made graph said of its ties. */
  readonly #stated: { readonly one: number; readonly other: number; readonly source: object }[] = []
  #starts: Uint32Array | undefined
  #owners: Uint32Array | undefined

  constructor(nodes: NodeRows) {
    this.#nodes = nodes
  }

  /** Throws {@link Damaged} where the tie is not what a map holds. `edge` numbers it. */
  add(tie: unknown, edge: number): void {
    const misfit = tieShape(tie)
    if (misfit !== undefined) throw new Damaged(flawOf(misfit), misfit.path)
    const { source, target, attributes } = tie as Tie
    const { kind, weight, works = 0, count = 1, position = 0, source: stated } = attributes
    const [from, to] = ends[kind]
    // Either end may come first.
    const turned = from !== to && this.#nodes.kinds[to].rows.has(source)
    const row = this.#nodes.kinds[from].rows.get(turned ? target : source)
    const other = this.#nodes.kinds[to].rows.get(turned ? source : target)
    if (row === undefined) throw new Damaged('target', turned ? '.target' : '.source')
    if (other === undefined) throw new Damaged('target', turned ? '.source' : '.target')
    if (source === target) throw new Damaged('twice', '.target')
    if (kind === 'authorship') this.#sign(row, position, other)
    if (kind === 'coauthorship' && stated !== undefined) this.#stated.push({ one: row, other, source: stated })
    const ties = this.#kinds[kind]
    ties.from.push(row)
    ties.to.push(other)
    ties.weight.push(weight)
    ties.works.push(works)
    ties.count.push(count)
    ties.position.push(position)
    ties.edge.push(edge)
  }

  /** The author of each byline; {@link none} where nobody is. */
  owners(): Uint32Array {
    this.#owners ??= new Uint32Array(this.#nodes.bylines.rows).fill(none)
    return this.#owners
  }

  /** Over rows in another order. */
  stated({ author }: Order): HistoryTables['statedTies'] {
    const places = placesOf(author)
    const ties = this.#stated
      .map(({ one, other, source }) => ({ ends: [places[one]!, places[other]!].sort((a, b) => a - b), source }))
      .sort(
        by(
          ({ ends }) => ends[0]!,
          ({ ends }) => ends[1]!,
        ),
      )
    const source = new JsonBuilder()
    for (const tie of ties) source.push(tie.source)
    return {
      one: Uint32Array.from(ties, ({ ends }) => ends[0]!),
      other: Uint32Array.from(ties, ({ ends }) => ends[1]!),
      source: source.done(),
    }
  }

  /** The byline becomes the author's, if there is one and it is nobody's yet. */
  #sign(work: number, position: number, author: number): void {
    this.#starts ??= this.#nodes.bylineStarts()
    const byline = this.#starts[work]! + position
    if (byline >= this.#starts[work + 1]!) throw new Damaged('target', '.attributes.position')
    const owners = this.owners()
    if (owners[byline] !== none) throw new Damaged('twice', '.attributes.position')
    owners[byline] = author
  }

  /** The networks over rows in another order. Throws {@link Damaged} where two ties join the same nodes. */
  networks(order: Order): Omit<Networks, 'wording'> {
    const places = { author: placesOf(order.author), work: placesOf(order.work), topic: placesOf(order.topic) }
    const of = (kind: TieKind, byPosition = false) => {
      const [from, to] = ends[kind]
      const ties = this.#kinds[kind]
      const columns = {
        from: numbersFrom(places[from], ties.from.done()),
        to: numbersFrom(places[to], ties.to.done()),
        edge: ties.edge.done(),
      }
      const position = ties.position.done()
      const { offsets, targets, tie } = csrOf(
        order[from].length,
        columns,
        from === to,
        byPosition ? position : columns.to,
      )
      const taken = <A extends Uint32Array | Float32Array>(column: Numbers<A>) => numbersFrom(column.done(), tie)
      return {
        offsets,
        targets,
        weight: taken(ties.weight),
        works: taken(ties.works),
        count: taken(ties.count),
        position: numbersFrom(position, tie),
      }
    }
    const authorship = of('authorship', true)
    const aboutness = of('aboutness')
    const coauthorship = of('coauthorship')
    const similarity = of('similarity')
    const cooccurrence = of('cooccurrence')
    const { offsets, targets } = authorship
    return {
      authorship: { offsets, targets, position: authorship.position },
      aboutness: {
        offsets: aboutness.offsets,
        targets: aboutness.targets,
        count: aboutness.count,
        weight: aboutness.weight,
      },
      coauthorship: {
        offsets: coauthorship.offsets,
        targets: coauthorship.targets,
        weight: coauthorship.weight,
        works: coauthorship.works,
      },
      similarity: { offsets: similarity.offsets, targets: similarity.targets, weight: similarity.weight },
      cooccurrence: {
        offsets: cooccurrence.offsets,
        targets: cooccurrence.targets,
        weight: cooccurrence.weight,
        works: cooccurrence.works,
      },
    }
  }
}

/** The new place of each old row. */
export function placesOf(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length)
  order.forEach((row, place) => {
    places[row] = place
  })
  return places
}

/** Ties by row, those of each by what they are ordered by; `tie` is the number of each as it came. */
function csrOf(
  rows: number,
  { from, to, edge }: Readonly<Record<'from' | 'to' | 'edge', Uint32Array>>,
  bothWays: boolean,
  by: Uint32Array,
) {
  const offsets = new Uint32Array(rows + 1)
  for (const row of from) offsets[row + 1]!++
  if (bothWays) for (const row of to) offsets[row + 1]!++
  for (let row = 0; row < rows; row++) offsets[row + 1]! += offsets[row]!
  const next = offsets.slice()
  const tie = new Uint32Array(offsets[rows]!)
  for (let i = 0; i < from.length; i++) {
    tie[next[from[i]!]!++] = i
    if (bothWays) tie[next[to[i]!]!++] = i
  }
  const targets = new Uint32Array(tie.length)
  const last = new Uint32Array(
    to.reduce(
      (most, row) => Math.max(most, row),
      from.reduce((a, b) => Math.max(a, b), 0),
    ) + 1,
  ).fill(none)
  for (let row = 0; row < rows; row++) {
    const other = (i: number) => (from[i] === row ? to[i]! : from[i]!)
    const own = tie
      .subarray(offsets[row], offsets[row + 1])
      .sort((a, b) => (bothWays ? other(a) - other(b) : by[a]! - by[b]!))
    own.forEach((i, k) => {
      const target = other(i)
      if (last[target] === row) throw new Damaged('twice', `edges[${edge[i]}]`)
      last[target] = row
      targets[offsets[row]! + k] = target
    })
  }
  return { offsets, targets, tie }
}
