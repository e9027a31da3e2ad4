import type { Author } from '../model/author.ts'
import { byHand } from '../model/correction.ts'
import type { NodeId, NodeKind } from '../model/ids.ts'
import type { MapWork, NodeAttributes, WorkNode } from '../model/node.ts'
import { type Atlas, orderOf } from './atlas.ts'
import { jsonAt, lengthOf, numberOr, textAt, wordAt, wordsAt } from './column.ts'
import { decimal } from './decimal.ts'
import { authorAt, authorIdAt, bylineAt } from './people-columns.ts'
import { bylineStarts, bylinesOf } from './signatures.ts'
import { topicAt, topicIdAt } from './topic-columns.ts'
import { recordAt, workAt, workIdAt } from './work-columns.ts'
import { workNameAt } from './work-names.ts'

/** Nodes of a map are numbered: the authors by their rows, then the works, then the topics. */
export type NodeNumber = number

type Listed = Pick<Atlas, 'authors' | 'works' | 'topics'>

export const nodeCount = (atlas: Listed): number => {
  const { author, work, topic } = orderOf(atlas)
  return author + work + topic
}

export function kindAt(atlas: Listed, node: NodeNumber): NodeKind {
  const { author, work } = orderOf(atlas)
  return node < author ? 'author' : node < author + work ? 'work' : 'topic'
}

/** Where the nodes of a kind begin. */
export function firstOf(atlas: Listed, kind: NodeKind): NodeNumber {
  const { author, work } = orderOf(atlas)
  return kind === 'author' ? 0 : kind === 'work' ? author : author + work
}

/** The row of a node in the table of its kind. */
export const rowAt = (atlas: Listed, node: NodeNumber): number => node - firstOf(atlas, kindAt(atlas, node))

export function idAt(atlas: Listed, node: NodeNumber): NodeId {
  const { author, work } = orderOf(atlas)
  if (node < author) return authorIdAt(atlas.authors, node)
  if (node < author + work) return workIdAt(atlas.works, node - author)
  return topicIdAt(atlas.topics, node - author - work)
}

interface Numbered extends Listed {
  readonly numbers: ReadonlyMap<string, NodeNumber>
}

const numbered = new WeakMap<Atlas['works'], Numbered>()

/** Numbers of all nodes by their keys, made once for each set of tables. */
function numbersOf(atlas: Listed): ReadonlyMap<string, NodeNumber> {
  const { authors, works, topics } = atlas
  const known = numbered.get(works)
  if (known?.authors === authors && known.topics === topics) return known.numbers
  const numbers = new Map<string, NodeNumber>()
  const count = nodeCount(atlas)
  for (let node = 0; node < count; node++) numbers.set(idAt(atlas, node), node)
  numbered.set(works, { authors, works, topics, numbers })
  return numbers
}

/** The number of the node of a key; undefined where it is not on the map. */
export const nodeOf = (atlas: Listed, id: string): NodeNumber | undefined => numbersOf(atlas).get(id)

export const hasNode = (atlas: Listed, id: string): boolean => numbersOf(atlas).has(id)

/** What a node is called; a work without a title as it would be cited. */
export function labelAt(atlas: Listed & Pick<Atlas, 'bylines'>, node: NodeNumber): string {
  const { author, work } = orderOf(atlas)
  if (node < author) return textAt(atlas.authors.name, node)
  if (node < author + work) return workNameAt(atlas, node - author)
  return textAt(atlas.topics.label, node - author - work)
}

/** Publication year of a work; of an author or a topic the median year of their works. */
export function yearAt(atlas: Listed, node: NodeNumber): number | undefined {
  const { author, work } = orderOf(atlas)
  if (node < author) return numberOr(atlas.authors.year[node]!)
  if (node < author + work) return numberOr(atlas.works.year[node - author]!)
  return numberOr(atlas.topics.year[node - author - work]!)
}

/** Works that an author signed, or a topic occurs in; 1 for a work. */
export function worksAt(atlas: Listed & Pick<Atlas, 'networks'>, node: NodeNumber): number {
  const { author, work } = orderOf(atlas)
  if (node < author) return bylineCounts(atlas)[node]!
  if (node < author + work) return 1
  return atlas.topics.documentFrequency[node - author - work]!
}

const counts = new WeakMap<Uint32Array, Uint32Array>()

/** Works of each author. */
export function bylineCounts({ networks: { authorship }, authors }: Pick<Atlas, 'networks' | 'authors'>): Uint32Array {
  const known = counts.get(authorship.targets)
  if (known !== undefined) return known
  const made = new Uint32Array(lengthOf(authors.key))
  for (const author of authorship.targets) made[author]!++
  counts.set(authorship.targets, made)
  return made
}

/** An author with their bylines. */
export const authorOf = (atlas: Atlas, row: number): Author => authorAt(atlas.authors, row, bylinesOf(atlas, row))

/** Everything that the map says of a node, decoded from its columns. */
export function nodeAt(atlas: Atlas, node: NodeNumber): NodeAttributes {
  const { authors, works, topics, about } = atlas
  const kind = kindAt(atlas, node)
  const row = rowAt(atlas, node)
  switch (kind) {
    case 'author': {
      const author = authorOf(atlas, row)
      const source = jsonAt<Readonly<Record<string, unknown>>>(authors.source, row)
      return {
        kind,
        label: author.label,
        author,
        pages: about.pages.filter((_, page) => about.pageAuthors[page] === row),
        ...found(atlas, node),
        ...(source === undefined ? {} : { source }),
      } as unknown as NodeAttributes
    }
    case 'work':
      return {
        kind,
        label: textAt(works.title, row),
        work: mapWorkOf(atlas, row),
        ...found(atlas, node),
        ...wordingOf(atlas, row),
      } as unknown as NodeAttributes
    case 'topic': {
      const topic = topicAt(topics, row)
      return {
        kind,
        label: topic.label,
        topic: { ...topic, idf: decimal(topic.idf) },
        ...found(atlas, node),
      } as unknown as NodeAttributes
    }
  }
}

/** What was computed for a node. */
function found(atlas: Atlas, node: NodeNumber): Readonly<Record<string, unknown>> {
  const [finding] = atlas.findings
  const attributes: Record<string, unknown> = {
    x: decimal(finding.x[node]!),
    y: decimal(finding.y[node]!),
    size: sizeAt(atlas, node),
    cluster: finding.membership[node],
  }
  const year = yearAt(atlas, node)
  if (year !== undefined) attributes.year = year
  for (const { id, values } of finding.measures) {
    const value = values[node]!
    if (!Number.isNaN(value)) attributes[id] = decimal(value)
  }
  return attributes
}

const largest = new WeakMap<Float32Array, Readonly<Record<NodeKind, number>>>()

/** Size for programs that open an export: 4 to 20, area in step with degree within the kind. */
function sizeAt(atlas: Atlas, node: NodeNumber): number {
  const degree = atlas.findings[0].measures.find(({ id }) => id === 'degree')?.values
  if (degree === undefined) return 4
  let most = largest.get(degree)
  if (most === undefined) {
    const { author, work, topic } = orderOf(atlas)
    const over = (from: number, to: number) => degree.subarray(from, to).reduce((a, b) => Math.max(a, b), 1)
    most = {
      author: over(0, author),
      work: over(author, author + work),
      topic: over(author + work, author + work + topic),
    }
    largest.set(degree, most)
  }
  return 4 + 16 * Math.sqrt((degree[node] || 0) / most[kindAt(atlas, node)])
}

const recordRows = new WeakMap<Atlas['history']['records'], ReadonlyMap<number, readonly number[]>>()

/** Rows of the records of each work that has several, or one that says more than the work: mended, or added by hand. */
export function recordsOfWorks({
  history: { records },
}: Pick<Atlas, 'history'>): ReadonlyMap<number, readonly number[]> {
  const known = recordRows.get(records)
  if (known !== undefined) return known
  const rows = new Map<number, number[]>()
  records.work.forEach((w, r) => {
    const list = rows.get(w)
    if (list === undefined) rows.set(w, [r])
    else list.push(r)
  })
  const { offsets } = records.said
  const isSaid = (r: number) => offsets[r] !== offsets[r + 1] || wordAt(records.format, r) === byHand.format
  for (const [w, list] of rows) if (list.length < 2 && !isSaid(list[0]!)) rows.delete(w)
  recordRows.set(records, rows)
  return rows
}

/** A work with its bylines; its records stand there only where they say more than the work. */
export function mapWorkOf(atlas: Atlas, row: number): MapWork {
  const { works, bylines, history } = atlas
  const starts = bylineStarts(atlas)
  const list: MapWork['bylines'][number][] = []
  for (let b = starts[row]!; b < starts[row + 1]!; b++) list.push(bylineAt(bylines, b))
  const work: Omit<MapWork, 'records'> = { ...workAt(works, row), bylines: list }
  const records = recordsOfWorks(atlas).get(row)
  if (records === undefined) return work
  const { id: _, ...said } = work
  return { ...work, records: records.map((r) => recordAt(history.records, r, said)) }
}

/** What a work is about in its own words, most telling first, and which of it no earlier work here holds. */
export function wordingOf(
  { works, terms, networks: { wording } }: Atlas,
  row: number,
): Pick<WorkNode, 'terms' | 'language' | 'firstHere'> {
  const list: WorkNode['terms'][number][] = []
  const firstHere: string[] = []
  for (let k = wording.offsets[row]!; k < wording.offsets[row + 1]!; k++) {
    const term = wording.targets[k]!
    const label = textAt(terms.label, term)
    list.push({
      label,
      stems: wordsAt(terms.stems, term),
      count: wording.count[k]!,
      weight: decimal(wording.weight[k]!),
    })
    if (wording.first[k] === 1) firstHere.push(label)
  }
  const dated = !Number.isNaN(works.novelty[row]!)
  return { terms: list, language: wordAt(works.detected, row) ?? 'und', ...(dated ? { firstHere } : {}) }
}
