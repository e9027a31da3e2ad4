import { type Atlas, type Excerpted, type Finding, orderOf } from './atlas.ts'
import { lengthOf, none } from './column.ts'
import { Numbers } from './column-builders.ts'
import { nodeCount } from './nodes.ts'
import {
  type Column,
  type HistoryTables,
  historyTables,
  type NetworkName,
  type Networks,
  networks,
  type Rows,
  type Table,
  tables,
} from './schema.ts'
import { numbersFrom, takenRows } from './taken.ts'

/** Rows of each table that belong to a part of a map, ascending. */
export interface PartRows {
  readonly authors: Uint32Array
  readonly works: Uint32Array
  readonly topics: Uint32Array
}

/**
 * A part of a map as a map of its own: the one way to cut one. Rows are numbered anew, ties kept where both ends belong
 * to the part. What was found on the whole stays as it is: places, clusters with what they hold, measures, document
 * frequencies. A work keeps all of its bylines; those whose author does not belong to the part are nobody's.
 */
export function subAtlas(atlas: Atlas, rows: PartRows): Atlas {
  const { author, work, topic } = orderOf(atlas)
  const authors = renumbered(rows.authors, author)
  const works = renumbered(rows.works, work)
  const topics = renumbered(rows.topics, topic)
  const byline = placesWhere(atlas.bylines.work, (w) => works[w] !== none)
  const bylines = takenRows(tables.bylines, atlas.bylines, byline)
  const term = placesWhere(usedTerms(atlas, rows.works), (used) => used === 1)
  const numbers = { authors, works, topics, terms: renumbered(term, lengthOf(atlas.terms.label)) }
  const nodes = Uint32Array.from([
    ...rows.authors,
    ...rows.works.map((w) => author + w),
    ...rows.topics.map((t) => author + work + t),
  ])
  const { excerpt, pageAuthors } = atlas.about
  const { nodes: numbersInWhole, ...whole } = excerpt ?? { ...holdings(atlas), nodes: identity(nodeCount(atlas)) }
  return {
    works: takenRows(tables.works, atlas.works, rows.works),
    bylines: {
      ...bylines,
      work: numbersFrom(works, bylines.work),
      author: bylines.author.map((a) => authors[a] ?? none),
    },
    authors: takenRows(tables.authors, atlas.authors, rows.authors),
    topics: takenRows(tables.topics, atlas.topics, rows.topics),
    terms: takenRows(tables.terms, atlas.terms, term),
    networks: Object.fromEntries(
      Object.entries(networks).map(([name, { from, to }]) => [
        name,
        part(atlas.networks, name as NetworkName, { ...rows, terms: term }[from], numbers[to]),
      ]),
    ) as unknown as Networks,
    findings: atlas.findings.map((finding) => findingOf(finding, nodes)) as unknown as Atlas['findings'],
    history: historyOf(atlas.history, works, authors, renumbered(byline, atlas.bylines.work.length)),
    about: {
      ...atlas.about,
      pageAuthors: pageAuthors.map((a) => ((authors[a] ?? none) === none ? -1 : authors[a]!)),
      excerpt:
        numbersInWhole === undefined ? whole : { ...whole, nodes: Array.from(nodes, (node) => numbersInWhole[node]!) },
    },
  }
}

const identity = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i)

/** How much a map holds, to be told of a part of it. */
export function holdings({ networks: held, ...atlas }: Atlas): Excerpted {
  const ties = Object.entries(networks).map(([name, { from, to }]) => {
    if (to === 'terms') return 0
    return held[name as NetworkName].targets.length / ((from as string) === to ? 2 : 1)
  })
  return { of: orderOf(atlas), ties: ties.reduce((a, b) => a + b, 0) }
}

/** The new number of each row; {@link none} where it does not belong to the part. */
function renumbered(rows: Uint32Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count).fill(none)
  rows.forEach((row, i) => {
    numbers[row] = i
  })
  return numbers
}

function placesWhere(values: Uint32Array | Uint8Array, wanted: (value: number, i: number) => boolean): Uint32Array {
  const places = new Numbers()
  for (let i = 0; i < values.length; i++) if (wanted(values[i]!, i)) places.push(i)
  return places.done()
}

function usedTerms({ terms, networks: { wording } }: Atlas, works: Uint32Array): Uint8Array {
  const used = new Uint8Array(lengthOf(terms.label))
  for (const w of works)
    for (let k = wording.offsets[w]!; k < wording.offsets[w + 1]!; k++) used[wording.targets[k]!] = 1
  return used
}

function part(all: Networks, name: NetworkName, rows: Uint32Array, numberOf: Uint32Array): Rows {
  const network = all[name]
  const offsets = new Uint32Array(rows.length + 1)
  const kept = new Numbers()
  rows.forEach((row, i) => {
    for (let k = network.offsets[row]!; k < network.offsets[row + 1]!; k++)
      if (numberOf[network.targets[k]!] !== none) kept.push(k)
    offsets[i + 1] = kept.length
  })
  const places = kept.done()
  const columns = networks[name].columns as Readonly<Record<string, Column>>
  return {
    offsets,
    targets: numbersFrom(network.targets, places).map((target) => numberOf[target]!),
    ...takenRows(columns, network as unknown as Table<typeof columns>, places),
  }
}

const findingOf = ({ membership, x, y, measures, ...finding }: Finding, nodes: Uint32Array): Finding => ({
  ...finding,
  membership: numbersFrom(membership, nodes),
  x: numbersFrom(x, nodes),
  y: numbersFrom(y, nodes),
  measures: measures.map((measure) => ({ ...measure, values: numbersFrom(measure.values, nodes) })),
})

/** How what is left came about. */
function historyOf(
  { sources, records, joins, merges, unsure, statedTies, refused }: HistoryTables,
  works: Uint32Array,
  authors: Uint32Array,
  bylines: Uint32Array,
): HistoryTables {
  const left = placesWhere(records.work, (work) => work === none || works[work] !== none)
  const record = takenRows(historyTables.records, records, left)
  const join = takenRows(historyTables.joins, joins, placesIn(works, joins.work))
  // Works keep the bylines of those who do not belong to the part: what was judged of these is not told.
  const told = placesWhere(
    merges.author,
    (a, i) => authors[a] !== none && bylines[merges.one[i]!] !== none && bylines[merges.other[i]!] !== none,
  )
  const merge = takenRows(historyTables.merges, merges, told)
  const pair = takenRows(historyTables.unsure, unsure, placesIn(authors, unsure.one, unsure.other))
  const stated = takenRows(historyTables.statedTies, statedTies, placesIn(authors, statedTies.one, statedTies.other))
  return {
    sources,
    records: { ...record, work: record.work.map((work) => works[work] ?? none) },
    joins: { ...join, work: numbersFrom(works, join.work) },
    merges: {
      ...merge,
      author: numbersFrom(authors, merge.author),
      one: numbersFrom(bylines, merge.one),
      other: numbersFrom(bylines, merge.other),
    },
    unsure: { ...pair, one: numbersFrom(authors, pair.one), other: numbersFrom(authors, pair.other) },
    statedTies: { ...stated, one: numbersFrom(authors, stated.one), other: numbersFrom(authors, stated.other) },
    refused,
  }
}

/** Where all of the rows that some columns name belong to the part. */
const placesIn = (numberOf: Uint32Array, first: Uint32Array, second = first): Uint32Array =>
  placesWhere(first, (row, i) => numberOf[row] !== none && numberOf[second[i]!] !== none)
