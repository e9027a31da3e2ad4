import { authorId, idPrefix, type NodeKind, nodeKinds, topicId, workId } from '../../../model/ids.ts'
import { byCodeUnits } from '../../../model/order.ts'
import type { Page } from '../../../model/page.ts'
import type { Shape } from '../../../model/shape.ts'
import { none } from '../../column.ts'
import { Numbers } from '../../column-builders.ts'
import { authorRow, bylineRow } from '../../people-columns.ts'
import { historyTables, tables } from '../../schema.ts'
import { TableBuilder } from '../../table-builder.ts'
import { topicRow, WordingBuilder } from '../../topic-columns.ts'
import { recordRow, workRow } from '../../work-columns.ts'
import { flawOf } from '../about-member.ts'
import { Damaged } from '../damaged.ts'
import { kindShape, type NodeOf, nodeShapes } from './saved-shapes.ts'

/** Nodes of one kind, in the order in which they came. */
export class KindRows {
  readonly keys: string[] = []
  readonly rows = new Map<string, number>()
  readonly x = new Numbers(Float32Array)
  readonly y = new Numbers(Float32Array)
  readonly cluster = new Numbers()
  /** Where each stands among all nodes of the file. */
  readonly #index = new Numbers()
  readonly #measures = new Map<string, Numbers<Float32Array>>()

  add(key: string, attributes: NodeOf<NodeKind>['attributes'], index: number): void {
    const row = this.keys.length
    this.keys.push(key)
    this.rows.set(key, row)
    this.x.push(attributes.x)
    this.y.push(attributes.y)
    this.cluster.push(attributes.cluster)
    this.#index.push(index)
    for (const [id, value] of Object.entries(attributes)) {
      if (typeof value !== 'number') continue
      const values = this.#measures.get(id) ?? new Numbers(Float32Array)
      this.#measures.set(id, values)
      while (values.length < row) values.push(Number.NaN)
      values.push(value)
    }
  }

  /** Throws {@link Damaged} where a node stands in a cluster that is not there. */
  expectClusters(count: number): void {
    const row = this.cluster.done().findIndex((cluster) => cluster >= count)
    if (row !== -1) throw new Damaged('target', `nodes[${this.#index.done()[row]}].attributes.cluster`)
  }

  /** Values of a measure; NaN where a node has none. */
  measure(id: string): Float32Array {
    const all = new Float32Array(this.keys.length).fill(Number.NaN)
    const values = this.#measures.get(id)
    if (values !== undefined) all.set(values.done())
    return all
  }

  /** Rows in the order of their keys. */
  inOrder(): Uint32Array {
    return Uint32Array.from(this.keys.keys()).sort((a, b) => byCodeUnits(this.keys[a]!, this.keys[b]!))
  }
}

/** The nodes of a saved graph, put into columns as they come: of each, nothing else is held. */
export class NodeRows {
  readonly kinds: Readonly<Record<NodeKind, KindRows>> = {
    author: new KindRows(),
    work: new KindRows(),
    topic: new KindRows(),
  }
  readonly authors = new TableBuilder(tables.authors)
  readonly works = new TableBuilder(tables.works)
  readonly topics = new TableBuilder(tables.topics)
  readonly bylines = new TableBuilder(tables.bylines)
  readonly records = new TableBuilder(historyTables.records)
  readonly wording = new WordingBuilder()
  readonly #starts = new Numbers()
  /** Authors with the pages that are theirs. */
  readonly pages: { readonly author: number; readonly page: Page }[] = []

  constructor() {
    this.#starts.push(0)
  }

  /** Where the bylines of each work begin; one more than there are works. */
  bylineStarts(): Uint32Array {
    return this.#starts.done()
  }

  /** Throws {@link Damaged} where node number `index` is not what a map holds; then nothing of it is taken. */
  add(node: unknown, index: number): void {
    expectFit(kindShape, node)
    const { kind } = node.attributes
    const known: unknown = node
    expectFit<NodeOf<NodeKind>>(nodeShapes[kind], known)
    if (!known.key.startsWith(idPrefix[kind])) throw new Damaged('shape', '.key')
    if (this.kinds[kind].rows.has(known.key)) throw new Damaged('twice', '.key')
    if (kind === 'author') this.#author(known as NodeOf<'author'>)
    else if (kind === 'work') this.#work(known as NodeOf<'work'>)
    else this.#topic(known as NodeOf<'topic'>)
    this.kinds[kind].add(known.key, known.attributes, index)
  }

  get count(): number {
    return nodeKinds.reduce((sum, kind) => sum + this.kinds[kind].keys.length, 0)
  }

  #author({ key, attributes: { author, year, source, pages = [] } }: NodeOf<'author'>): void {
    const { homonym, ...said } = author
    // Earlier versions kept it in words.
    const doubts = typeof homonym === 'string' ? [{ code: 'said' as const, text: homonym }] : homonym
    const row = this.authors.rows
    this.authors.push(
      authorRow({
        author: { ...said, id: authorId(key.slice(2)), ...(doubts === undefined ? {} : { homonym: doubts }) },
        year,
        source,
      }),
    )
    for (const page of pages) this.pages.push({ author: row, page })
  }

  #work({ key, attributes }: NodeOf<'work'>): void {
    const { work, terms = [], language = 'und', firstHere, novelty } = attributes
    const { records = [], bylines, ...said } = work
    const row = this.works.rows
    this.works.push(
      workRow({
        work: { ...said, id: workId(key.slice(2)) },
        language,
        novelty: firstHere === undefined ? undefined : novelty,
        leftOut: false,
      }),
    )
    bylines.forEach((byline, position) => {
      this.bylines.push(bylineRow(row, position, byline, none))
    })
    this.#starts.push(this.bylines.rows)
    const { id: _, ...spoken } = { ...said, bylines }
    for (const record of records) this.records.push(recordRow({ work: row, record }, spoken))
    this.wording.push({ terms, firstHere })
  }

  #topic({ key, attributes: { topic, year } }: NodeOf<'topic'>): void {
    this.topics.push(topicRow({ topic: { ...topic, id: topicId(key.slice(2)) }, year }))
  }
}

function expectFit<T>(shape: Shape<T>, value: unknown): asserts value is T {
  const misfit = shape(value)
  if (misfit !== undefined) throw new Damaged(flawOf(misfit), misfit.path)
}
