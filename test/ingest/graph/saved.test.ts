import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type CoterieGraph, graphFrom } from '../../../src/ingest/graph/graph.ts'
import { graphOf } from '../../../src/ingest/graphology.ts'
import { explore } from '../../../src/ingest/pipeline.ts'
import { openMap } from '../../../src/ingest/saved-map.ts'
import { readVocabulary } from '../../../src/ingest/topics/vocabulary-rules.ts'
import type { GraphAttributes } from '../../../src/model/exploration.ts'
import { readLedger, readThesaurus } from '../../../src/model/ledger.ts'
import { defaultSettings } from '../../../src/model/settings.ts'
import { keptIn, together } from '../../../src/project/kept-decisions.ts'
import { accessTo } from '../../../src/tasks/worker/blobs.ts'
import { en } from '../../../src/words/en.ts'
import { anyReading } from '../any-reading.ts'

// Written by the version whose maps carry `coterie: 1`; whatever comes later opens them as they are.
const bytesOf = (name: string): Buffer => readFileSync(new URL(`../../fixtures/saved/${name}`, import.meta.url))
const textOf = (name: string): string => bytesOf(name).toString('utf8')

/** As the page opens a saved map. */
async function inPage(name: string): Promise<CoterieGraph> {
  const opened = await openMap(accessTo(new Blob([new Uint8Array(bytesOf(name))])), { name, excerpt: true })
  if (opened?.ok !== true) throw new Error(JSON.stringify(opened))
  return graphOf(opened.atlas, keptIn(opened.project))
}

/** As the terminal reads one among its files. */
async function inTerminal(name: string): Promise<CoterieGraph> {
  const reading = await anyReading(name, bytesOf(name))
  const { graph } = await explore([reading], {
    settings: defaultSettings,
    ...together(reading.maps.map(({ project }) => keptIn(project))),
  })
  return graphFrom(graph)
}

function holding(graph: CoterieGraph) {
  const count = { author: 0, work: 0, topic: 0 }
  graph.forEachNode((_, { kind }) => {
    count[kind]++
  })
  return { ...count, ties: graph.size }
}

/** What a map says of itself, less what is long. */
const said = ({ coterie, title, clusters, measures, pages, problems, languages }: GraphAttributes) => ({
  coterie,
  title,
  clusters: clusters.map(({ size }) => size),
  measures: measures.length,
  pages: pages.map(({ figures }) => figures),
  problems: problems.map(en.problem),
  languages,
})

const decisionKinds = ['same', 'different', 'later', 'split', 'thesaurus', 'apart']
const vocabulary = {
  stoplist: ['automated'],
  hidden: ['conduct'],
  joined: [{ term: 'AI', into: 'artificial intelligence' }],
  renamed: [{ term: 'code', label: 'source code' }],
}

for (const [way, open] of Object.entries({ 'the page': inPage, 'the terminal': inTerminal })) {
  test.each(['seed.json', 'seed.json.gz'])(`${way} opens a saved author's page, %s`, async (name) => {
    const graph = await open(name)
    expect(holding(graph)).toEqual({ author: 11, work: 10, topic: 30, ties: 302 })
    expect(said(graph.getAttributes())).toEqual({
      coterie: 1,
      title: 'Wonyeol Lee',
      clusters: [22, 17, 7, 5],
      measures: 15,
      pages: [{ hIndex: 3, papers: 10, citations: 159, novelty: 56, aiScore: 46 }],
      // As it was said then.
      problems: [
        'data/wonyeol-lee.txt:33 (4): “21.0LGMay 27” is printed without a year; took the year of retrieval, 2025.',
      ],
      languages: [{ tag: 'en', works: 10 }],
    })
    const node = graph.getNodeAttributes('a:wonyeol-lee')
    expect(node).toMatchObject({ x: -3.057, y: -0.233, cluster: 0, year: 2023, degree: 10, works: 10 })
    expect(node.kind === 'author' && node.author.bylines.length).toBe(10)
  })

  test(`${way} opens a saved map with its decisions and its vocabulary`, async () => {
    const graph = await open('arxiv-100.json.gz')
    expect(holding(graph)).toEqual({ author: 322, work: 101, topic: 60, ties: 1822 })
    const { decisions, ...attributes } = graph.getAttributes()
    expect(decisions.map(({ kind }) => kind)).toEqual(decisionKinds)
    expect(attributes.vocabulary).toEqual(vocabulary)
    expect(attributes.settings).toEqual({ ...defaultSettings, topics: 60 })
    const records = graph.mapNodes((_, node) => (node.kind === 'work' ? (node.work.records?.length ?? 1) : 0))
    expect(records.reduce((sum, n) => sum + n)).toBe(200)
    const labels = graph.mapNodes((_, node) => node.label)
    expect(labels).toContain('source code')
    expect(labels).not.toContain('conduct')
  })

  test(`${way} opens a saved map that is a part of a larger one, and says of what`, async () => {
    const graph = await open('arxiv-100-part.json.gz')
    expect(holding(graph)).toEqual({ author: 30, work: 26, topic: 4, ties: 157 })
    expect(graph.getAttribute('part')).toEqual({ of: { author: 322, work: 101, topic: 60 }, ties: 1822 })
  })

  test(`${way} opens a saved map of a ready-made graph, without works`, async () => {
    const graph = await open('netscience.json.gz')
    expect(holding(graph)).toEqual({ author: 1589, work: 0, topic: 0, ties: 2742 })
    expect(graph.getNodeAttributes('a:0')).toMatchObject({ label: 'OELTERMANN, A', x: -74.249, cluster: 53, degree: 4 })
  })
}

test('a map saved as GEXF is read as the map: its kinds, and each node at its place', async () => {
  const graph = await inTerminal('seed.gexf')
  const before = await inPage('seed.json')
  expect(holding(graph)).toEqual(holding(before))
  before.forEachNode((key, { kind, label, x, y, cluster }) =>
    expect(graph.getNodeAttributes(key)).toMatchObject({ kind, label, x, y, cluster }),
  )
})

test('a list of decisions is read, each of its kind', () => {
  const { decisions, problems } = readLedger(textOf('decisions.json'), 'decisions.json')
  expect(problems).toEqual([])
  expect(decisions.map(({ kind }) => kind)).toEqual(decisionKinds)
})

test('a thesaurus is read, a decision a line', () => {
  expect(readThesaurus(textOf('thesaurus.txt'), 'thesaurus.txt')).toEqual({
    decisions: [
      { kind: 'thesaurus', label: 'Andrea Lops', by: 'Andrea Arcuri' },
      { kind: 'thesaurus', label: 'Azeem Ahmad', by: 'Balwinder Singh' },
    ],
    problems: [],
  })
})

test('a vocabulary is read, each of its four kinds of line', () => {
  expect(readVocabulary(textOf('vocabulary.txt'))).toEqual({ vocabulary, unread: [] })
})

test('the decisions and the vocabulary that a browser keeps are those of the map', () => {
  const { database, version, stores } = JSON.parse(textOf('browser.json'))
  expect({ database, version }).toEqual({ database: 'coterie', version: 2 })
  const { decisions } = JSON.parse(gunzipSync(bytesOf('arxiv-100.json.gz')).toString('utf8')).attributes
  expect(stores.decisions.map(({ value }: { value: { decision: unknown } }) => value.decision)).toEqual(decisions)
  expect(stores.decisions.map(({ key }: { key: string }) => JSON.parse(key))).toEqual(decisions)
  expect(readVocabulary(stores.vocabulary[0].value).vocabulary).toEqual(vocabulary)
})
