import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { Author, BylineRef } from '../model/author.ts'
import { type Corpus, graphVersion } from '../model/exploration.ts'
import { type AuthorId, authorId, type TopicId, topicId, workId } from '../model/ids.ts'
import { fullName, nameKey } from '../model/name.ts'
import { by } from '../model/order.ts'
import type { Page } from '../model/page.ts'
import { seeded } from '../model/random.ts'
import type { Settings } from '../model/settings.ts'
import type { Aboutness, Topic } from '../model/topic.ts'
import type { SourceRecord, Work } from '../model/work.ts'
import type { Reading } from './formats/format.ts'
import { assemble, type ByKind } from './graph/assemble.ts'
import type { Csr } from './graph/csr.ts'
import type { GraphStream } from './graph/graph.ts'
import { network } from './graph/network.ts'

// Provisional: stands in until the rooms it borders on are there.
export async function explore(readings: readonly Reading[], settings: Settings): Promise<GraphStream> {
  const works = provisionalWorks(readings.flatMap((reading) => reading.records))
  const authors = provisionalAuthors(works)
  const { topics, aboutness } = provisionalTopics(works)
  const pages = readings.flatMap((reading) => reading.pages)
  const problems = readings.flatMap((reading) => reading.problems)
  const corpus: Corpus = { works, authors, topics, aboutness, pages, problems, settings }
  const net = network(corpus)
  const n = authors.length + works.length + topics.length
  const random = seeded(settings.seed)
  const graph = new Graph({ type: 'undirected' })
  for (let i = 0; i < n; i++) graph.addNode(i, { x: random(), y: random() })
  for (let i = 0; i < n; i++)
    for (let k = net.whole.offsets[i]!; k < net.whole.offsets[i + 1]!; k++)
      if (net.whole.targets[k]! > i) graph.addEdge(i, net.whole.targets[k], { weight: net.whole.weights[k] })
  const positions = forceAtlas2(graph, {
    iterations: 200,
    settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: n > 500 },
  })
  const degree = (csr: Csr) => Array.from({ length: csr.order }, (_, i) => csr.offsets[i + 1]! - csr.offsets[i]!)
  const strength = (csr: Csr) =>
    Array.from({ length: csr.order }, (_, i) =>
      csr.weights.slice(csr.offsets[i], csr.offsets[i + 1]).reduce((a, b) => a + b, 0),
    )
  const measures = new Map<string, ByKind>()
  for (const [id, of] of [
    ['degree', degree],
    ['strength', strength],
  ] as const)
    measures.set(id, { author: of(net.people.weighted), work: of(net.works), topic: of(net.topics.associated) })
  const pagesOf = new Map<AuthorId, readonly Page[]>()
  for (const page of pages) pagesOf.set(authorId(nameKey(page.name).replaceAll(' ', '-')), [page])
  const membership = Array.from({ length: n }, (_, i) => i % 4)
  return assemble(
    corpus,
    net,
    {
      measures,
      membership,
      pagesOf,
      extra: {},
      x: Array.from({ length: n }, (_, i) => positions[i]!.x),
      y: Array.from({ length: n }, (_, i) => positions[i]!.y),
    },
    {
      coterie: graphVersion,
      title: pages.length > 0 ? pages.map((page) => fullName(page.name)).join(', ') : 'Map',
      settings,
      pages,
      problems,
      clusters: [0, 1, 2, 3].map((number) => ({
        number,
        label: `cluster · ${number}`,
        terms: ['cluster', String(number)],
        size: 1,
      })),
    },
  )
}

function provisionalWorks(records: readonly SourceRecord[]): Work[] {
  return records
    .map((record) => {
      const { place: _, key: __, ...rest } = record
      return {
        ...rest,
        id: workId(
          record.title
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, '-')
            .slice(0, 60),
        ),
        records: [record],
      }
    })
    .sort(by((work) => work.id))
}

function provisionalAuthors(works: readonly Work[]): Author[] {
  const found = new Map<
    string,
    { label: string; bylines: BylineRef[]; affiliations: Set<string>; collective: boolean }
  >()
  for (const work of works)
    work.bylines.forEach((byline, position) => {
      const key = nameKey(byline.name)
      const author = found.get(key) ?? {
        label: fullName(byline.name),
        bylines: [],
        affiliations: new Set<string>(),
        collective: byline.collective,
      }
      found.set(key, author)
      author.bylines.push({ work: work.id, position })
      for (const affiliation of byline.affiliations) author.affiliations.add(affiliation)
    })
  return [...found]
    .map(
      ([key, { label, bylines, affiliations, collective }]): Author => ({
        id: authorId(key.replaceAll(' ', '-')),
        label,
        names: [label],
        affiliations: [...affiliations],
        ids: {},
        collective,
        bylines,
      }),
    )
    .sort(by((author) => author.id))
}

function provisionalTopics(works: readonly Work[]): { topics: Topic[]; aboutness: Aboutness[] } {
  const stop = new Set(
    'with that this these their from which have show based using paper results result approach when such more most also they than for and the are our can not'.split(
      ' ',
    ),
  )
  const counts = new Map<string, Map<Work, number>>()
  for (const work of works) {
    const words =
      `${work.title} ${work.abstract ?? ''}`
        .toLowerCase()
        .replace(/\$[^$]*\$/g, ' ')
        .match(/[\p{L}][\p{L}-]{3,}/gu) ?? []
    words.forEach((word, i) => {
      if (stop.has(word)) return
      for (const term of [
        word,
        words[i + 1] === undefined || stop.has(words[i + 1]!) ? undefined : `${word} ${words[i + 1]}`,
      ]) {
        if (term === undefined) continue
        const row = counts.get(term) ?? new Map<Work, number>()
        counts.set(term, row.set(work, (row.get(work) ?? 0) + 1))
      }
    })
  }
  const kept = [...counts]
    .filter(([term, row]) => row.size >= (term.includes(' ') ? 2 : 3) && row.size < works.length * 0.7)
    .sort(
      by(
        ([term, row]) => -row.size * (term.includes(' ') ? 3 : 1),
        ([term]) => term,
      ),
    )
    .slice(0, Math.max(30, Math.min(250, works.length * 3)))
    .sort(by(([term]) => term))
  const id = (term: string): TopicId => topicId(term.replaceAll(' ', '-'))
  return {
    topics: kept.map(([term, row]) => ({
      id: id(term),
      label: term,
      stems: term.split(' '),
      forms: [term],
      documentFrequency: row.size,
      idf: Math.log((1 + works.length) / (1 + row.size)) + 1,
    })),
    aboutness: kept.flatMap(([term, row]) =>
      [...row].map(
        ([work, count]): Aboutness => ({ work: work.id, topic: id(term), count, weight: Math.min(1, 0.2 * count) }),
      ),
    ),
  }
}
