import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { anchored, anchorOf } from '../../src/atlas/anchors.ts'
import { arrangementOf } from '../../src/atlas/arrangement-of.ts'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { fingerprint } from '../../src/atlas/fingerprint.ts'
import { nodeCount } from '../../src/atlas/nodes.ts'
import { linked } from '../../src/atlas/ties.ts'
import { jsonPieces } from '../../src/export/to-json.ts'
import { authorPage } from '../../src/ingest/formats/author-page.ts'
import { bibtex } from '../../src/ingest/formats/bibtex/bibtex.ts'
import { readAll } from '../../src/ingest/formats/format.ts'
import { type CoterieGraph, graphFrom } from '../../src/ingest/graph/graph.ts'
import { type ExploreOptions, explore } from '../../src/ingest/pipeline.ts'
import type { Anchor } from '../../src/model/anchor.ts'
import type { Decision } from '../../src/model/decision.ts'
import type { AuthorNode, WorkNode } from '../../src/model/node.ts'
import { seeded } from '../../src/model/random.ts'
import { defaultSettings } from '../../src/model/settings.ts'

const page = readFileSync('data/wonyeol-lee.txt', 'utf8')
const bib = readFileSync('test/fixtures/formats/arxiv-100/records.bib', 'utf8')

const readPage = (text = page, file = 'wonyeol-lee.txt') => readAll(authorPage, text, file, 2026)
const readBib = (text = bib, file = 'records.bib') => readAll(bibtex, text, file, 2026)
const map = async (readings: Parameters<typeof explore>[0], options: ExploreOptions = { settings: defaultSettings }) =>
  graphFrom((await explore(readings, options)).graph)

const works = (graph: CoterieGraph) => graph.filterNodes((_, { kind }) => kind === 'work')

/** Nodes and ties as they are written, to the byte; problems name lines, which follow the order of the file. */
const written = (graph: CoterieGraph) => {
  const copy = graph.copy()
  copy.setAttribute('problems', [])
  return [
    ...jsonPieces({
      attributes: copy.getAttributes(),
      nodes: () => copy.mapNodes((key, attributes) => [key, attributes] as const),
      ties: () => copy.mapEdges((key, attributes, a, b) => [key, a, b, attributes] as const),
    }),
  ].join('')
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = seeded(seed)
  return [...list]
    .map((entry) => [random(), entry] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, entry]) => entry)
}

test('every element of an author’s page arrives in the map', async () => {
  const graph = await map([readPage()])
  const titles = works(graph).map((work) => graph.getNodeAttribute(work, 'label'))
  expect(titles).toHaveLength(10)
  expect(titles).toContain('Training with Mixed-Precision Floating-Point Assignments')

  const wonyeol = graph.getNodeAttributes('a:wonyeol-lee') as AuthorNode
  expect(wonyeol.author.bylines).toHaveLength(10)
  expect(wonyeol.author.affiliations).toEqual(['stanford'])
  expect(wonyeol.pages[0]).toMatchObject({
    fields: ['LG'],
    figures: { hIndex: 3, papers: 10, citations: 159, novelty: 56, aiScore: 46 },
  })

  const names = graph
    .filterNodes((_, { kind }) => kind === 'author')
    .map((author) => graph.getNodeAttribute(author, 'label'))
  expect(names.sort()).toEqual([
    'Alex Aiken',
    'Geonho Hwang',
    'Gwonsoo Che',
    'Hangyeol Yu',
    'Hongseok Yang',
    'Hyoungjin Lim',
    'Rahul Sharma',
    'Sejun Park',
    'Wonyeol Lee',
    'Xavier Rival',
    'Yeachan Park',
  ])

  const nodes = works(graph).map((work) => (graph.getNodeAttributes(work) as WorkNode).work)
  expect(nodes.map(({ date }) => date!.year).sort()).toEqual([
    2018, 2019, 2019, 2020, 2022, 2023, 2023, 2024, 2025, 2026,
  ])
  expect(nodes.filter(({ incomplete }) => incomplete)).toHaveLength(6)
  expect(nodes.filter(({ score }) => score === 21)).toHaveLength(1)
  expect(nodes.flatMap(({ fields }) => fields).filter((field) => field === 'PL')).toHaveLength(2)
  expect(nodes.every(({ abstract }) => abstract !== undefined && abstract.length > 800)).toBe(true)
})

test('topics are such as a person in the field would name, and hold no residue of TeX', async () => {
  const graph = await map([readPage()])
  const topics = graph
    .filterNodes((_, { kind }) => kind === 'topic')
    .map((topic) => graph.getNodeAttribute(topic, 'label').toLowerCase())
  const said = topics.join('\n')
  for (const topic of [
    'automatic differentiation',
    'floating-point',
    'probabilistic program',
    'variational inference',
    'neural network',
  ])
    expect(said.replaceAll('floating point', 'floating-point')).toContain(topic)
  for (const residue of ['mathrm', 'paper', 'show', 'result', 'tanh', 'sigmoid', 'e.g'])
    expect(topics).not.toContain(residue)
  expect(topics.every((topic) => topic.split(' ').length <= 3)).toBe(true)
})

test('any order of records and files gives the same map, to the byte', async () => {
  const entries = bib.split(/\n(?=@)/)
  const first = written(await map([readPage(), readBib()]))
  for (const seed of [1, 2]) {
    const again = await map([readBib(shuffled(entries, seed).join('\n')), readPage()])
    expect(written(again) === first).toBe(true)
  }
}, 60_000)

test('any order of the blocks of a page gives the same map, to the byte', async () => {
  const [head, ...blocks] = page.split(/\n\n(?=(?:\d+\.\d)?[A-Z]{2}[A-Z][a-z]{2} \d)/)
  expect(blocks).toHaveLength(10)
  const again = [
    head,
    ...shuffled(
      blocks.map((block) => block.trim()),
      3,
    ),
  ].join('\n\n')
  expect(written(await map([readPage(again)])) === written(await map([readPage()]))).toBe(true)
})

test('a file given twice adds nothing', async () => {
  const twice = await explore([readBib(), readBib(bib, 'again.bib')], { settings: defaultSettings })
  expect(works(graphFrom(twice.graph))).toHaveLength(100)
  expect(twice.workMerges).toHaveLength(100)
})

test('a topic called “constructor” and an author called “__proto__” are a topic and an author', async () => {
  const entry = (key: number) =>
    `@article{a${key}, title={The constructor pattern in prototype languages ${key}}, author={__proto__ and toString, Ada}, year={2020}, abstract={In case ${key} the constructor pattern makes ${'very '.repeat(key)}many objects. A constructor pattern is a constructor.}}`
  const graph = await map([readBib(`${entry(1)}\n${entry(2)}\n${entry(3)}`)])
  expect(graph.filterNodes((_, { kind }) => kind === 'author')).toHaveLength(2)
  expect(
    graph
      .filterNodes((node) => node.startsWith('t:'))
      .some((topic) => graph.getNodeAttribute(topic, 'label').includes('constructor')),
  ).toBe(true)
})

test('every node has a place and a cluster, and every cluster is connected', async () => {
  const graph = await map([readBib()])
  const ties = new Set(['authorship', 'aboutness', 'coauthorship', 'similarity'])
  const byCluster = new Map<number, string[]>()
  graph.forEachNode((node, { x, y, cluster }) => {
    expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
    byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), node])
  })
  for (const [number, members] of byCluster) {
    const reached = new Set([members[0]!])
    for (const node of reached)
      graph.forEachEdge(node, (_, { kind }, a, b) => {
        const other = a === node ? b : a
        if (ties.has(kind) && graph.getNodeAttribute(other, 'cluster') === number) reached.add(other)
      })
    expect(reached.size).toBe(members.length)
  }
  expect(graph.getAttribute('clusters').map(({ size }) => size)).toEqual(
    [...byCluster].sort(([a], [b]) => a - b).map(([, { length }]) => length),
  )
})

test.each([
  ['an author’s page', readPage()],
  ['a bibliography of a hundred', readBib()],
])('one more work on %s moves what stood there by less than a twentieth of the diameter', async (_, whole) => {
  const last = whole.records.length - 1
  for (const missing of [0, last >> 1, last]) {
    const { atlas, graph } = await explore([{ ...whole, records: whole.records.filter((_, i) => i !== missing) }], {
      settings: defaultSettings,
    })
    const before = graphFrom(graph)
    const after = await map([whole], { settings: defaultSettings, arrangement: arrangementOf(atlas) })
    expect(after.order).toBeGreaterThan(before.order)
    const stood = before.filterNodes((key) => after.hasNode(key))
    const spots = stood.map((key) => [before.getNodeAttributes(key), after.getNodeAttributes(key)] as const)
    const moved = spots.map(([then, now]) => Math.hypot(now.x - then.x, now.y - then.y)).sort((a, b) => a - b)
    const spread = (axis: 'x' | 'y') => {
      const values = spots.map(([then]) => then[axis])
      return Math.max(...values) - Math.min(...values)
    }
    expect(moved[moved.length >> 1]).toBeLessThan(0.05 * Math.hypot(spread('x'), spread('y')))
  }
})

describe('a map that is drawn from its arrangement', () => {
  const bibliography = readBib(
    bib
      .split(/\n(?=@)/)
      .slice(0, 60)
      .join('\n'),
  )
  const drawn = async (options: Partial<ExploreOptions> = {}, readings = [bibliography]) =>
    (await explore(readings, { settings: defaultSettings, ...options })).atlas
  /** How far each node that is found again has moved, by what it is anchored to. */
  const distances = (before: Atlas, after: Atlas) => {
    const [{ x, y }, now] = [before.findings[0], after.findings[0]]
    return Array.from({ length: nodeCount(before) }, (_, node) => {
      const there = anchored(after, anchorOf(before, node)!)
      return there === undefined ? undefined : Math.hypot(now.x[there]! - x[node]!, now.y[there]! - y[node]!)
    })
  }

  const colourAt = ({ findings: [{ clusters, membership }] }: Atlas, node: number) => clusters.colour[membership[node]!]
  const recoloured = (before: Atlas, after: Atlas) =>
    Array.from({ length: nodeCount(before) }, (_, node) => {
      const there = anchored(after, anchorOf(before, node)!)
      return there !== undefined && colourAt(after, there) !== colourAt(before, node)
    }).filter(Boolean).length

  test('is that map, whatever the order of files', async () => {
    const before = await drawn({}, [bibliography, readPage()])
    const again = await drawn({ arrangement: arrangementOf(before) }, [readPage(), bibliography])
    expect(fingerprint(again)).toBe(fingerprint(before))
  })

  test('moves nobody when two become one, and is what it was when they are two again', async () => {
    const before = await drawn()
    const arrangement = arrangementOf(before)
    const marks = [0, 7].map((row) => (anchorOf(before, row) as Anchor & { kind: 'author' }).mark)
    const decisions: readonly Decision[] = [{ kind: 'same', one: marks[0]!, other: marks[1]! }]
    const merged = await drawn({ decisions, arrangement })
    expect(nodeCount(merged)).toBe(nodeCount(before) - 1)
    const one = anchored(merged, { kind: 'author', mark: marks[0]! })
    const moved = distances(before, merged).flatMap((distance, node) => (distance === 0 ? [] : [node]))
    // Of the two, one has come to the other.
    expect(moved).toHaveLength(1)
    expect(anchored(merged, anchorOf(before, moved[0]!)!)).toBe(one)
    expect(arrangementOf(merged).key).not.toBe(arrangement.key)
    expect(recoloured(before, merged)).toBeLessThanOrEqual(2)

    expect(fingerprint(await drawn({ arrangement }))).toBe(fingerprint(before))
    const back = await drawn({ arrangement: arrangementOf(merged, arrangement) })
    expect(distances(before, back).filter((distance) => distance! > 0).length).toBeLessThan(nodeCount(before) / 20)
  })

  test('has what is new near what it is tied to, and leaves alone what is tied to nothing new', async () => {
    const before = await drawn({}, [{ ...bibliography, records: bibliography.records.slice(1) }])
    const after = await drawn({ arrangement: arrangementOf(before) })
    const fresh = Array.from({ length: nodeCount(after) }, (_, node) => node).filter(
      (node) => anchored(before, anchorOf(after, node)!) === undefined,
    )
    expect(fresh.length).toBeGreaterThan(0)
    const { x, y } = after.findings[0]
    const kinds = ['authorship', 'aboutness', 'coauthorship'] as const
    const near = (node: number) => kinds.flatMap((kind) => linked(after, node, kind)).map(({ node }) => node)
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const far = (node: number, others: readonly number[]) =>
      mean(others.map((other) => Math.hypot(x[other]! - x[node]!, y[other]! - y[node]!)))
    const all = Array.from(x, (_, node) => node)
    const tied = fresh.filter((node) => near(node).length > 0)
    const share = mean(tied.map((node) => far(node, near(node)) / far(node, all)))
    expect(share).toBeLessThan(0.6)
    const still = distances(before, after).filter((distance) => distance === 0)
    expect(still.length).toBeGreaterThan(nodeCount(before) / 2)
  })

  test('made elsewhere stands as it was dragged', async () => {
    const node = (id: string, at?: number) => ({
      id,
      label: id,
      attributes: {},
      ...(at === undefined ? {} : { x: at, y: at }),
    })
    const ties = [{ source: 'a', target: 'b', weight: 1, attributes: {} }]
    const graph = { file: 'g.gml', format: 'gml', attributes: {}, nodes: [node('a', 1), node('b', 2)], ties }
    const reading = { records: [], problems: [], pages: [], graphs: [graph] }
    const before = await drawn({}, [reading])
    const [finding] = before.findings
    const moved = { ...before, findings: [{ ...finding, x: finding.x.with(1, 40) }] as const }
    const after = await drawn({ arrangement: arrangementOf(moved) }, [reading])
    expect(fingerprint(after)).toBe(fingerprint(moved))
    expect([...after.findings[0].x]).toEqual([1, 40])
  })

  test('saved before is drawn as its arrangement says', async () => {
    const before = await drawn({}, [readPage()])
    const [finding] = before.findings
    const moved = { ...before, findings: [{ ...finding, y: finding.y.with(4, 40) }] as const }
    const saved = {
      records: [],
      problems: [],
      pages: [],
      graphs: [],
      maps: [{ file: 'm.coterie', atlas: before, project: {} }],
    }
    expect(fingerprint(await drawn({}, [saved]))).toBe(fingerprint(before))
    expect(fingerprint(await drawn({ arrangement: arrangementOf(moved) }, [saved]))).toBe(fingerprint(moved))
  })
})

test('nothing at all is an empty map, not a failure', async () => {
  expect((await map([])).order).toBe(0)
  expect((await map([readBib('')])).order).toBe(0)
})

test('one work without abstract or date is a map of its authors', async () => {
  const graph = await map([readBib('@book{k, title={On Numbers}, author={Conway, John and Guy, Richard}}')])
  expect(graph.filterNodes((_, { kind }) => kind === 'author')).toHaveLength(2)
  expect(graph.hasEdge('a:john-conway', 'a:richard-guy')).toBe(true)
})

test('cancelling stops between stages', async () => {
  const aborting = new AbortController()
  const stopped = explore(
    [readBib()],
    { settings: defaultSettings },
    {
      signal: aborting.signal,
      progress: () => aborting.abort(new Error('enough')),
    },
  )
  await expect(stopped).rejects.toThrow('enough')
})
