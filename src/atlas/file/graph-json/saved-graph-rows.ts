import { type NodeKind, nodeKinds } from '../../../model/ids.ts'
import type { TopicsNote } from '../../../model/reasons.ts'
import { defaultSettings, type Settings } from '../../../model/settings.ts'
import { isObject } from '../../../model/shape.ts'
import type { Atlas, Finding } from '../../atlas.ts'
import { none } from '../../column.ts'
import { nothing } from '../../nothing.ts'
import type { RecordTables } from '../../records.ts'
import { historyTables, type Networks, networks, type Tables, tables } from '../../schema.ts'
import { listed, numbersFrom, takenRows } from '../../taken.ts'
import { flawOf } from '../about-member.ts'
import { Damaged } from '../damaged.ts'
import { placeColumns } from '../members.ts'
import { problemFrom } from '../saved-problem.ts'
import { NodeRows } from './node-rows.ts'
import { clustersFrom } from './saved-clusters.ts'
import { attributesShape, type SavedAttributes } from './saved-shapes.ts'
import { type Order, placesOf, TieRows } from './saved-tie-rows.ts'

/** What a map of that time said of the project that it belongs to; whether it makes sense is for others to say. */
export interface SavedProject {
  readonly decisions: readonly unknown[]
  readonly vocabulary?: unknown
  readonly settings: Settings
}

/** A saved graph as it is read: its attributes, and nodes and ties in columns. */
export class GraphRows {
  readonly nodes = new NodeRows()
  readonly ties = new TieRows(this.nodes)
  #version: number | undefined
  #attributes: SavedAttributes = { settings: defaultSettings }

  /** Undefined until a graph says that it was saved here. */
  get version(): number | undefined {
    return this.#version
  }

  /** Throws {@link Damaged} where they are not what a map says. */
  attributes(said: Readonly<Record<string, unknown>>, version: number, known: number): void {
    this.#version = version
    if (version > known) return
    const attributes = { ...said, settings: { ...defaultSettings, ...(isObject(said.settings) ? said.settings : {}) } }
    const misfit = attributesShape(attributes)
    if (misfit !== undefined) throw new Damaged(flawOf(misfit), misfit.path)
    this.#attributes = attributes as unknown as SavedAttributes
    const { clusters = [], measures = [] } = this.#attributes
    clusters.forEach(({ number = 0 }, i) => {
      if (number !== i) throw new Damaged('order', `.clusters[${i}].number`)
    })
    const names = new Set<string>(Object.keys(placeColumns))
    measures.forEach(({ id }, i) => {
      if (names.has(id)) throw new Damaged('twice', `.measures[${i}].id`)
      names.add(id)
    })
  }

  get project(): SavedProject {
    const { decisions = [], vocabulary, settings } = this.#attributes
    return { decisions, settings, ...(vocabulary === undefined ? {} : { vocabulary }) }
  }

  /** What is whole of the works. */
  records(): RecordTables {
    const { works, bylines, records } = this.nodes
    return { works: works.done(), bylines: bylines.done(), history: { records: records.done() } }
  }

  /** Throws {@link Damaged} where nodes and ties do not go together. */
  atlas(): Atlas {
    const { kinds } = this.nodes
    const order: Order = { author: kinds.author.inOrder(), work: kinds.work.inOrder(), topic: kinds.topic.inOrder() }
    const authors = takenRows(tables.authors, this.nodes.authors.done(), order.author)
    const works = this.#works(order)
    const ties = this.ties.networks(order)
    const { wording, terms } = this.#wording(order)
    return {
      works,
      bylines: this.#bylines(order),
      authors,
      topics: takenRows(tables.topics, this.nodes.topics.done(), order.topic),
      terms,
      networks: { ...ties, wording },
      findings: [this.#finding(order, { authors, works }, ties)],
      history: { ...nothing.history, records: this.#records(order), statedTies: this.ties.stated(order) },
      about: this.#about(order),
    }
  }

  #works(order: Order): Tables['works'] {
    const works = takenRows(tables.works, this.nodes.works.done(), order.work)
    const leftOut = works.leftOut.slice()
    const places = placesOf(order.work)
    for (const id of this.#attributes.leftOut ?? []) {
      const row = this.nodes.kinds.work.rows.get(id)
      if (row !== undefined) leftOut[places[row]!] = 1
    }
    return { ...works, leftOut }
  }

  #bylines(order: Order): Tables['bylines'] {
    const { items } = listed(this.nodes.bylineStarts(), order.work)
    const bylines = takenRows(tables.bylines, this.nodes.bylines.done(), items)
    const places = placesOf(order.author)
    return {
      ...bylines,
      work: numbersFrom(placesOf(order.work), bylines.work),
      author: numbersFrom(this.ties.owners(), items).map((row) => (row === none ? none : places[row]!)),
    }
  }

  #wording(order: Order): Pick<Tables, 'terms'> & Pick<Networks, 'wording'> {
    const { terms, wording } = this.nodes.wording.done()
    const { offsets, items } = listed(wording.offsets, order.work)
    const { columns } = networks.wording
    return {
      terms,
      wording: { offsets, targets: numbersFrom(wording.targets, items), ...takenRows(columns, wording, items) },
    }
  }

  #records(order: Order): Atlas['history']['records'] {
    const records = this.nodes.records.done()
    const work = numbersFrom(placesOf(order.work), records.work)
    const rows = Uint32Array.from(work.keys()).sort((a, b) => work[a]! - work[b]! || a - b)
    return { ...takenRows(historyTables.records, records, rows), work: numbersFrom(work, rows) }
  }

  #finding(
    order: Order,
    own: Pick<Tables, 'authors' | 'works'>,
    { authorship }: Pick<Networks, 'authorship'>,
  ): Finding {
    const { kinds } = this.nodes
    const { clusters = [], measures = [], resolution = 1, part } = this.#attributes
    const all = <A extends Uint32Array | Float32Array>(
      array: new (length: number) => A,
      of: (kind: NodeKind) => A,
    ): A => {
      const joined = new array(this.nodes.count)
      let at = 0
      for (const kind of nodeKinds) {
        joined.set(numbersFrom(of(kind), order[kind]), at)
        at += order[kind].length
      }
      return joined
    }
    for (const kind of nodeKinds) kinds[kind].expectClusters(clusters.length)
    const membership = all(Uint32Array, (kind) => kinds[kind].cluster.done())
    const signed = new Uint32Array(order.author.length)
    for (const author of authorship.targets) signed[author]!++
    return {
      lens: 'everything',
      scope: 'whole',
      resolution,
      membership,
      clusters: clustersFrom(clusters, { ...own, signed, membership }, part !== undefined),
      measures: measures.map(({ id, sampled }) => ({
        id,
        values: all(Float32Array, (kind) => kinds[kind].measure(id)),
        ...(sampled === undefined ? {} : { sampled }),
      })),
      x: all(Float32Array, (kind) => kinds[kind].x.done()),
      y: all(Float32Array, (kind) => kinds[kind].y.done()),
    }
  }

  #about(order: Order): Atlas['about'] {
    const { title = '', settings, pages = [], problems = [], languages = [], topicsNote, part } = this.#attributes
    const places = placesOf(order.author)
    const owners = new Map(this.nodes.pages.map(({ author, page }) => [JSON.stringify(page), places[author]!]))
    return {
      title: title === untitled ? '' : title,
      settings,
      pages,
      pageAuthors: pages.map((page) => owners.get(JSON.stringify(page)) ?? -1),
      problems: problems.map(problemFrom),
      languages: languages.map(({ tag, works }) => ({ tag, works })),
      ...(topicsNote === undefined ? {} : { topicsNote: noteFrom(topicsNote) }),
      ...(part === undefined ? {} : { excerpt: part }),
    }
  }
}

/** Earlier ones say it in words. */
const noteFrom = (note: string | TopicsNote): TopicsNote =>
  typeof note === 'string' ? { code: 'said', text: note } : note

/** What a map without a title was called. */
const untitled = 'Untitled map'
