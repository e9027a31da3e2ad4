import type { Author } from '../../model/author.ts'
import type { GraphAttributes } from '../../model/exploration.ts'
import type { AuthorNode, NodeAttributes, TopicNode, WorkNode } from '../../model/node.ts'
import { by } from '../../model/order.ts'
import type { TieAttributes, TieKind } from '../../model/tie.ts'
import type { Atlas } from '../atlas.ts'
import { noNumber } from '../column.ts'
import { TextListsBuilder, TextsBuilder } from '../column-builders.ts'
import { nothing } from '../nothing.ts'
import { authorsTable, bylineOwners, bylinesTable } from '../people-columns.ts'
import { topicsTable, wordingOf } from '../topic-columns.ts'
import { recordsTable, worksTable } from '../work-columns.ts'

interface GraphEntries {
  readonly attributes: GraphAttributes
  nodes(): Iterable<readonly [key: string, attributes: NodeAttributes]>
  ties(): Iterable<readonly [key: string, a: string, b: string, attributes: TieAttributes]>
}

/** The atlas of a map that was kept as a graph. */
export function atlasOfGraph(graph: GraphEntries): Atlas {
  const { attributes } = graph
  const nodes = [...graph.nodes()].sort(by(([key]) => key))
  const of = <N extends NodeAttributes>(kind: N['kind']) =>
    nodes.map(([, node]) => node).filter((node) => node.kind === kind) as N[]
  const authors = of<AuthorNode>('author')
  const works = of<WorkNode>('work')
  const topics = of<TopicNode>('topic')
  const all = [...authors, ...works, ...topics]
  const row = new Map([
    ...authors.map(({ author }, i) => [author.id as string, i] as const),
    ...works.map(({ work }, i) => [work.id as string, i] as const),
    ...topics.map(({ topic }, i) => [topic.id as string, i] as const),
  ])
  const ties = [...graph.ties()]
  const network = (kind: TieKind, rows: number, first: 'a' | 'w' | 't', second: 'a' | 'w' | 't') => {
    const lists = Array.from({ length: rows }, (): { target: number; tie: TieAttributes }[] => [])
    for (const [, a, b, tie] of ties) {
      if (tie.kind !== kind) continue
      const [from, to] = a.startsWith(`${first}:`) ? [a, b] : [b, a]
      lists[row.get(from)!]!.push({ target: row.get(to)!, tie })
      if (first === second) lists[row.get(to)!]!.push({ target: row.get(from)!, tie })
    }
    const offsets = new Uint32Array(rows + 1)
    lists.forEach((list, i) => {
      list.sort(kind === 'authorship' ? by(({ tie }) => tie.position ?? 0) : by(({ target }) => target))
      offsets[i + 1] = offsets[i]! + list.length
    })
    const flat = lists.flat()
    return {
      offsets,
      targets: Uint32Array.from(flat, ({ target }) => target),
      weight: Float32Array.from(flat, ({ tie }) => tie.weight),
      works: Uint32Array.from(flat, ({ tie }) => tie.works ?? 0),
      count: Uint32Array.from(flat, ({ tie }) => tie.count ?? 1),
      position: Uint32Array.from(flat, ({ tie }) => tie.position ?? 0),
    }
  }
  const authorship = network('authorship', works.length, 'w', 'a')
  const aboutness = network('aboutness', works.length, 'w', 't')
  const coauthorship = network('coauthorship', authors.length, 'a', 'a')
  const similarity = network('similarity', works.length, 'w', 'w')
  const cooccurrence = network('cooccurrence', topics.length, 't', 't')
  const leftOut = new Set(attributes.leftOut)
  const { terms, wording } = wordingOf(works)
  const number = (value: unknown) => (typeof value === 'number' ? value : Number.NaN)
  return {
    works: worksTable(
      works.map(({ work, language = 'und', novelty, firstHere }) => {
        const { records: _records, bylines: _bylines, ...said } = work
        return {
          work: said,
          language,
          novelty: firstHere === undefined ? undefined : number(novelty),
          leftOut: leftOut.has(work.id),
        }
      }),
    ),
    bylines: bylinesTable(
      works.map(({ work }) => work.bylines),
      bylineOwners(
        authors.map(({ author }) => author),
        (id) => row.get(id),
      ),
    ),
    authors: authorsTable(
      authors.map(({ author, year, source }) => ({
        author: { ...author, ...doubts(author) },
        year,
        source: source as Record<string, unknown> | undefined,
      })),
    ),
    topics: topicsTable(topics.map(({ topic, year }) => ({ topic, year }))),
    terms,
    networks: { authorship, aboutness, wording, coauthorship, similarity, cooccurrence },
    findings: [
      {
        lens: 'everything',
        scope: 'whole',
        resolution: attributes.resolution,
        membership: Uint32Array.from(all, ({ cluster }) => cluster),
        clusters: clusterTableOf(attributes, authors, works),
        measures: attributes.measures.map(({ id, sampled }) => ({
          id,
          values: Float32Array.from(all, (node) => number(node[id])),
          ...(sampled === undefined ? {} : { sampled }),
        })),
        x: Float32Array.from(all, ({ x }) => x),
        y: Float32Array.from(all, ({ y }) => y),
      },
    ],
    history: {
      ...nothing.history,
      records: recordsTable(
        works.flatMap(({ work }, w) => (work.records ?? []).map((record) => ({ work: w, record }))),
        (w) => {
          const { id: _id, records: _records, ...said } = works[w]!.work
          return said
        },
      ),
    },
    about: {
      title: attributes.title,
      settings: attributes.settings,
      pages: attributes.pages,
      pageAuthors: attributes.pages.map((page) =>
        authors.findIndex(({ pages }) => pages.some((own) => JSON.stringify(own) === JSON.stringify(page))),
      ),
      problems: attributes.problems,
      languages: attributes.languages.map(({ tag, works }) => ({ tag, works })),
      ...(attributes.topicsNote === undefined ? {} : { topicsNote: { code: 'said', text: attributes.topicsNote } }),
      ...(attributes.part === undefined ? {} : { excerpt: attributes.part }),
    },
  }
}

/** Earlier versions kept in words why an author may be several. */
function doubts({ homonym }: Author): Pick<Author, 'homonym'> {
  if (homonym === undefined) return {}
  return { homonym: typeof homonym === 'string' ? [{ code: 'said', text: homonym }] : homonym }
}

function clusterTableOf(
  { clusters }: GraphAttributes,
  authors: readonly AuthorNode[],
  works: readonly WorkNode[],
): Atlas['findings'][0]['clusters'] {
  const name = new TextsBuilder()
  const terms = new TextListsBuilder()
  const people = new TextListsBuilder()
  const said = new TextsBuilder()
  const inside = clusters.map(({ number }) => ({
    authors: authors.flatMap(({ cluster }, a) => (cluster === number ? [a] : [])),
    years: works.flatMap(({ cluster, work }) => (cluster === number && work.date ? [work.date.year] : [])),
    works: works.filter(({ cluster }) => cluster === number).length,
  }))
  clusters.forEach((cluster, i) => {
    name.push(cluster.label)
    terms.push(cluster.terms)
    const own = [...inside[i]!.authors].sort(by((a) => -authors[a]!.author.bylines.length, (a) => a)) // biome-ignore format: one criterion after another
    people.push(own.slice(0, 3).map((a) => authors[a]!.label))
    said.push(undefined)
  })
  return {
    name: name.done(),
    terms: terms.done(),
    colour: Uint32Array.from(clusters, ({ colour, number }) => colour ?? number),
    size: Uint32Array.from(clusters, ({ size }) => size),
    people: people.done(),
    said: said.done(),
    authors: Uint32Array.from(inside, ({ authors }) => authors.length),
    works: Uint32Array.from(inside, ({ works }) => works),
    from: Int32Array.from(inside, ({ years }) =>
      years.length === 0 ? noNumber : years.reduce((a, b) => Math.min(a, b)),
    ),
    to: Int32Array.from(inside, ({ years }) =>
      years.length === 0 ? noNumber : years.reduce((a, b) => Math.max(a, b)),
    ),
  }
}
