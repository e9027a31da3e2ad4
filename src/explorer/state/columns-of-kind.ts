import { type Atlas, orderOf } from '../../atlas/atlas.ts'
import { clustersOn } from '../../atlas/cluster-rows.ts'
import { jsonAt, lengthOf, noNumber, numberOr, wordAt, wordsAt } from '../../atlas/column.ts'
import { among, type Counted } from '../../atlas/facts/years.ts'
import { firstOf } from '../../atlas/nodes.ts'
import { jointWorks } from '../../atlas/period-ties.ts'
import { bylineStarts, type Lists, worksOfAuthors, worksOfTopics } from '../../atlas/signatures.ts'
import { surnameAt } from '../../atlas/work-names.ts'
import type { TableKind } from '../../model/view.ts'
import { headingOf } from '../../picture/cluster-heading.ts'
import { namedClusters } from '../../picture/named-clusters.ts'
import { en } from '../../words/en.ts'
import type { NamedMeasure } from './measures-here.ts'
import { allRows, type Column, type Row } from './table.ts'

/** What is shown counts: `works` 1 for each work that does, `nodes` 1 for each node that is left; null: all. */
export interface Counting {
  readonly works: Counted
  readonly nodes: Uint8Array | null
}

/** Measures that say the most of a kind: shown unless somebody chooses others. */
const usualMeasures: Readonly<Record<TableKind, readonly string[]>> = {
  author: ['citations', 'betweenness'],
  work: ['citations'],
  topic: [],
  cluster: [],
}

/** The columns that a kind has values for. */
export function columnsOf(
  map: Atlas,
  kind: TableKind,
  measures: readonly NamedMeasure[],
  counting: Counting = { works: null, nodes: null },
  rows = allRows(map, kind),
): readonly Column[] {
  const own = { author: authorColumns, work: workColumns, topic: topicColumns, cluster: clusterColumns }[kind]
  const all = [...own(map, counting), ...(kind === 'cluster' ? [] : measureColumns(map, kind, measures))]
  return all.filter((column) => column.id === 'label' || rows.some((row) => column.value(row) !== undefined))
}

type Value = (row: number) => string | number | undefined

const textColumn = (id: string, label: string, isUsual: boolean, value: Column['value']): Column => ({
  id,
  label,
  of: 'text',
  isUsual,
  value,
})
const numberColumn = (
  id: string,
  [label, meaning]: readonly [label: string, meaning?: string],
  isUsual: boolean,
  value: Column['value'],
): Column => ({ id, label, ...(meaning === undefined ? {} : { meaning }), of: 'number', isUsual, value })

/** Of rows of a table: their numbers on the map begin at `first`. */
const inTable =
  (first: number, value: Value): Column['value'] =>
  ({ number }) =>
    value(number - first)

const label = (words: string): Column => textColumn('label', words, true, (row) => row.label)

function clusterColumn(map: Atlas): Column {
  const { membership } = map.findings[0]
  const names = namedClusters(map).map(headingOf)
  return textColumn('cluster', en.columns.cluster, true, ({ number }) => names[membership[number]!])
}

/** Earliest and latest year of the works of a row. */
function yearColumns(map: Atlas, first: number, worksOf: (row: number) => Iterable<number>): readonly Column[] {
  const { columns } = en
  const span = (row: number) => {
    let [earliest, latest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const w of worksOf(row)) {
      const year = map.works.year[w]!
      if (year === noNumber) continue
      earliest = Math.min(earliest, year)
      latest = Math.max(latest, year)
    }
    return earliest <= latest ? [earliest, latest] : undefined
  }
  const year = { of: 'year', isUsual: true } as const
  return [
    { ...year, id: 'first', label: columns.first, meaning: columns.firstMeaning, value: inTable(first, (a) => span(a)?.[0]) }, // biome-ignore format: a column
    { ...year, id: 'last', label: columns.last, meaning: columns.lastMeaning, value: inTable(first, (a) => span(a)?.[1]) }, // biome-ignore format: a column
  ]
}

const listOf = ({ offsets, targets }: Lists, row: number, counted: Counted): Uint32Array =>
  among(targets.subarray(offsets[row], offsets[row + 1]), counted)

function authorColumns(map: Atlas, { works: counted }: Counting): readonly Column[] {
  const { authors } = map
  const { columns } = en
  const signed = worksOfAuthors(map)
  const first = firstOf(map, 'author')
  const worksOf = (a: number) => listOf(signed, a, counted)
  const of = (value: Value) => inTable(first, value)
  return [
    label(columns.name),
    ...(lengthOf(map.works.key) === 0
      ? []
      : [
          numberColumn('works', [columns.works, columns.worksOfAuthor], true, of((a) => worksOf(a).length)), // biome-ignore format: a column
          numberColumn('coauthors', [columns.coauthors, columns.coauthorsMeaning], true, of(coauthorsIn(map, counted))),
          ...yearColumns(map, first, worksOf),
        ]),
    clusterColumn(map),
    textColumn('affiliation', columns.affiliation, false, of((a) => wordsAt(authors.affiliations, a)[0])), // biome-ignore format: a column
    textColumn('orcid', columns.orcid, false, of((a) => jsonAt<Ids>(authors.ids, a)?.orcid)), // biome-ignore format: a column
  ]
}

type Ids = Readonly<Record<string, string>>

/** With how many others an author signed a work that counts. */
function coauthorsIn(map: Atlas, counted: Counted): (author: number) => number {
  const { offsets } = map.networks.coauthorship
  if (counted === null) return (a) => offsets[a + 1]! - offsets[a]!
  const joint = jointWorks(map)
  const isJoint = (k: number) => joint.works.subarray(joint.offsets[k], joint.offsets[k + 1]).some((w) => counted[w] === 1) // biome-ignore format: one test
  return (a) => {
    let count = 0
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) count += Number(isJoint(k))
    return count
  }
}

function workColumns(map: Atlas): readonly Column[] {
  const { bylines, works } = map
  const { columns } = en
  const starts = bylineStarts(map)
  const first = firstOf(map, 'work')
  const of = (value: Value) => inTable(first, value)
  const authors: Value = (w) => {
    const [from, count] = [starts[w]!, starts[w + 1]! - starts[w]!]
    if (count === 0) return undefined
    const named = Array.from({ length: count > 3 ? 2 : count }, (_, i) => surnameAt(bylines, from + i))
    return en.table.names(named, count - named.length)
  }
  const words =
    (id: 'venue' | 'type' | 'publisher'): Value =>
    (w) =>
      wordAt(works[id], w)
  const lists =
    (id: 'keywords' | 'fields'): Value =>
    (w) =>
      wordsAt(works[id], w).join('; ') || undefined
  const language: Value = (w) => {
    const tag = wordAt(works.language, w) ?? wordAt(works.detected, w)
    return tag === undefined || tag === 'und' ? undefined : tag
  }
  return [
    label(columns.title),
    textColumn('authors', columns.authors, true, of(authors)),
    { id: 'year', label: columns.year, of: 'year', isUsual: true, value: of((w) => numberOr(works.year[w]!)) },
    textColumn('venue', columns.venue, true, of(words('venue'))),
    clusterColumn(map),
    numberColumn('authorCount', [columns.authorCount], false, of((w) => starts[w + 1]! - starts[w]!)), // biome-ignore format: a column
    textColumn('type', columns.type, false, of(words('type'))),
    textColumn('language', columns.language, false, of(language)),
    textColumn('publisher', columns.publisher, false, of(words('publisher'))),
    textColumn('keywords', columns.keywords, false, of(lists('keywords'))),
    textColumn('fields', columns.fields, false, of(lists('fields'))),
    textColumn('doi', columns.doi, false, of((w) => jsonAt<Ids>(works.ids, w)?.doi)), // biome-ignore format: a column
  ]
}

function topicColumns(map: Atlas, { works: counted }: Counting): readonly Column[] {
  const { topics } = map
  const { columns } = en
  const held = worksOfTopics(map)
  const { authorship } = map.networks
  const first = firstOf(map, 'topic')
  const worksOf = (t: number) => listOf(held, t, counted)
  const of = (value: Value) => inTable(first, value)
  const works: Value = (t) => (counted === null ? topics.documentFrequency[t]! : worksOf(t).length)
  const authors: Value = (t) => {
    const people = new Set<number>()
    for (const w of worksOf(t)) for (const a of listOf(authorship, w, null)) people.add(a)
    return people.size
  }
  return [
    label(columns.name),
    numberColumn('works', [columns.works, columns.worksOfTopic], true, of(works)),
    numberColumn('authors', [columns.authors, columns.authorsOfTopic], true, of(authors)),
    numberColumn('idf', [columns.idf, columns.idfMeaning], true, of((t) => topics.idf[t]!)), // biome-ignore format: a column
    ...yearColumns(map, first, worksOf),
    clusterColumn(map),
    textColumn('forms', columns.forms, false, of((t) => wordsAt(topics.forms, t).join('; ') || undefined)), // biome-ignore format: a column
  ]
}

/** What of each cluster is shown: nodes by kind, and the years of its works. */
function clusterColumns(map: Atlas, { nodes }: Counting): readonly Column[] {
  const { columns } = en
  const clusters = clustersOn(map)
  const { membership } = map.findings[0]
  const counts = (kind: 'author' | 'work' | 'topic') => {
    const made = new Uint32Array(clusters.length)
    const first = firstOf(map, kind)
    const end = first + orderOf(map)[kind]
    for (let node = first; node < end; node++) if (nodes?.[node] !== 0) made[membership[node]!]!++
    return made
  }
  const [authors, works, topics] = [counts('author'), counts('work'), counts('topic')]
  const years = clusters.map((): [number, number] => [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
  const first = firstOf(map, 'work')
  map.works.year.forEach((year, w) => {
    if (numberOr(year) === undefined || nodes?.[first + w] === 0) return
    const span = years[membership[first + w]!]!
    span[0] = Math.min(span[0], year)
    span[1] = Math.max(span[1], year)
  })
  const finite = (value: number) => (Number.isFinite(value) ? value : undefined)
  const year = { of: 'year', isUsual: true } as const
  const joined = (list: readonly string[]) => list.join(' · ') || undefined
  return [
    label(columns.name),
    numberColumn('works', [columns.works], true, ({ number }) => works[number]),
    numberColumn('authors', [columns.authors], true, ({ number }) => authors[number]),
    numberColumn('topics', [columns.topics], true, ({ number }) => topics[number]),
    { ...year, id: 'first', label: columns.first, meaning: columns.firstMeaning, value: ({ number }) => finite(years[number]![0]) }, // biome-ignore format: a column
    { ...year, id: 'last', label: columns.last, meaning: columns.lastMeaning, value: ({ number }) => finite(years[number]![1]) }, // biome-ignore format: a column
    textColumn('terms', columns.terms, true, ({ number }) => joined(clusters[number]!.terms)),
    textColumn('people', columns.people, true, ({ number }) => joined(clusters[number]!.people)),
  ]
}

function measureColumns(map: Atlas, kind: TableKind, measures: readonly NamedMeasure[]): readonly Column[] {
  const { measures: found } = map.findings[0]
  // How many works there are of an author or a topic stands in a column of its own.
  const hasWorks = lengthOf(map.works.key) > 0
  return measures
    .filter(({ id }) => !hasWorks || id !== 'works')
    .map(({ id, label, meaning }) => {
      const values = found.find((column) => column.id === id)?.values
      const value = ({ number }: Row) =>
        values === undefined || Number.isNaN(values[number]!) ? undefined : values[number]
      return numberColumn(id, [label, meaning], usualMeasures[kind].includes(id), value)
    })
}
