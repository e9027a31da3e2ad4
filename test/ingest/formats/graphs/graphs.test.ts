import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { detect, formats } from '../../../../src/ingest/formats/detect-format.ts'
import { readAll } from '../../../../src/ingest/formats/format.ts'
import { worded } from '../../../words/worded.ts'
import { samples } from '../samples.ts'
import { graphFormats } from './graph-formats.ts'

function graphIn(text: string) {
  const format = detect(text.slice(0, 1 << 16))!.format
  const { graphs, problems } = readAll(format, text, 'f', 2026)
  return { format: format.id, graph: graphs[0], problems }
}

describe('graphs made elsewhere', () => {
  test('Newman’s coauthorships in network science have 1,589 nodes and 2,742 ties', () => {
    const { format, graph, problems } = graphIn(readFileSync('test/fixtures/graphs/netscience.gml', 'utf8'))
    expect(format).toBe('gml')
    expect(graph!.nodes).toHaveLength(1589)
    expect(graph!.ties).toHaveLength(2742)
    expect(graph!.nodes[0]).toMatchObject({ id: '0', label: 'OELTERMANN, A' })
    expect(graph!.ties[0]).toMatchObject({ source: '0', target: '1131', weight: 0.25 })
    expect(problems).toEqual([])
  })

  test.each([
    ['karate', 34, 78, ['0', '1']],
    ['lfr0.1', 1000, 6966, undefined],
    ['lfr0.3', 1000, 7279, undefined],
    ['lfr0.5', 1000, 13_954, undefined],
  ] as const)('%s has its nodes, numbered, its ties and its true clusters', (name, nodes, ties, clusters) => {
    const text = readFileSync(`test/fixtures/graphs/${name}.graph.json`, 'utf8')
    const { format, graph, problems } = graphIn(text)
    const { labels, edges } = JSON.parse(text) as { labels: readonly number[]; edges: readonly (readonly number[])[] }
    expect(format).toBe('link-list-json')
    expect(graph!.nodes.map(({ id, cluster }) => [id, cluster])).toEqual(labels.map((label, i) => [`${i}`, `${label}`]))
    expect(graph!.ties.map(({ source, target, weight }) => [Number(source), Number(target), weight])).toEqual(
      edges.map(([source, target, weight = 1]) => [source, target, weight]),
    )
    expect([graph!.nodes.length, graph!.ties.length]).toEqual([nodes, ties])
    if (clusters !== undefined) expect([...new Set(graph!.nodes.map(({ cluster }) => cluster))]).toEqual(clusters)
    expect(problems).toEqual([])
  })

  test.each([
    ['vosviewer-json', { id: '1', label: 'abbasi, a', x: 0.1, y: -0.4, cluster: '17', size: 3 }, 3],
    ['graphology-json', { id: 'a:b', label: 'B', x: 1, y: 2 }, 2],
    ['gexf', { id: 'a', label: 'A', x: 1, y: 2, size: 3, attributes: { year: 2020 } }, 2.5],
    ['graphml', { id: 'a', label: 'A' }, 2],
    ['gml', { id: '0', label: 'A "B"', x: 1.5, y: 2 }, 2.5],
    ['edge-list', { id: 'a', label: 'a' }, 2],
    ['node-link-json', { id: 'a', label: 'a' }, 2],
  ])('%s', (id, node, weight) => {
    const { format, graph, problems } = graphIn(samples[id]![0]!)
    expect(format).toBe(id)
    expect(graph!.nodes[0]).toMatchObject(node)
    expect(graph!.ties[0]).toMatchObject({ weight })
    expect(problems).toEqual([])
  })

  test.each(
    formats
      .filter(({ id }) => graphFormats.has(id))
      .flatMap(({ id }) => samples[id]!.map((sample) => [id, sample] as const)),
  )('%s is told from every other format, and says of what it is: %j', (id, sample) => {
    const { format, graph } = graphIn(sample)
    expect(format).toBe(id)
    expect(graph!.format).toBe(id)
    expect(graph!.nodes.length).toBeGreaterThan(1)
  })

  test('attributes of a graph that was saved here come back whole', () => {
    const { graph } = graphIn(samples['graphology-json']![0]!)
    expect(graph).toMatchObject({ title: 'T', attributes: { coterie: 1, title: 'T' } })
    expect(graph!.nodes.map((node) => node.id)).toEqual(['a:b', '__proto__'])
  })

  test('a map that was saved here is known though its works have links of their own', () => {
    const saved = samples['graphology-json']![0]!.replace('"key"', '"links":[],"key"')
    expect(saved).toContain('"links"')
    expect(graphIn(saved).graph!.nodes.map((node) => node.id)).toEqual(['a:b', '__proto__'])
  })

  test('defaults, types and labels of GraphML are understood', () => {
    const { graph } = graphIn(samples.graphml![0]!)
    expect(graph!.nodes.map((node) => node.label)).toEqual(['A', '?'])
    expect(graph!.ties[0]!.attributes).toEqual({ weight: 2 })
  })

  test('both directions of a tie are one tie; loops and ties to nobody are left out and counted', () => {
    const text =
      'graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] edge [ source 2 target 1 value 3 ] edge [ source 1 target 1 ] edge [ source 1 target 9 ] ]'
    const { graph, problems } = graphIn(text)
    expect(graph!.ties).toEqual([{ source: '1', target: '2', weight: 4, attributes: { source: 1, target: 2 } }])
    expect(problems.map((problem) => problem.code)).toEqual(['loop', 'unknown-node'])
  })

  test('a tie that weighs nothing or less is left out, a weight that is no number counts 1; each is said with its place', () => {
    const { graph, problems } = graphIn('# three\r\na b -2\r\nb c 2\r\nc a 1e999\r\n% more\r\nd d 1\r\n')
    expect(graph!.nodes.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd'])
    expect(graph!.ties.map(({ source, target, weight }) => [source, target, weight])).toEqual([
      ['b', 'c', 2],
      ['c', 'a', 1],
    ])
    expect(worded(problems)).toMatchObject([
      { code: 'loop' },
      { code: 'weightless', line: 2, message: '1 tie weighs nothing or less; left out (“a” – “b”: -2).' },
      { code: 'bad-weight', line: 4 },
    ])
    const gexf = samples.gexf![0]!.replace(/weight="[^"]*"/u, 'weight="-1"')
    expect(graphIn(gexf).problems).toMatchObject([{ code: 'weightless' }])
  })

  test.each([
    ['gml', 'graph [ directed 1 node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] edge [ source 2 target 1 ] ]'],
    [
      'graphml',
      '<graphml><graph edgedefault="directed"><node id="1"/><node id="2"/><edge source="1" target="2"/><edge source="2" target="1"/></graph></graphml>',
    ],
    [
      'gexf',
      '<gexf><graph defaultedgetype="directed"><nodes><node id="1"/><node id="2"/></nodes><edges><edge source="1" target="2"/><edge source="2" target="1"/></edges></graph></gexf>',
    ],
    [
      'graphology-json',
      '{"options":{"type":"directed"},"nodes":[{"key":"1"},{"key":"2"}],"edges":[{"source":"1","target":"2"},{"source":"2","target":"1"}]}',
    ],
    [
      'node-link-json',
      '{"directed":true,"nodes":[{"id":"1"},{"id":"2"}],"links":[{"source":"1","target":"2"},{"source":"2","target":"1"}]}',
    ],
  ])('that the ties of %s have a direction is said; there and back are one', (id, text) => {
    const { format, graph, problems } = graphIn(text)
    expect(format).toBe(id)
    expect(graph!.ties).toMatchObject([{ weight: 2 }])
    expect(problems).toMatchObject([{ code: 'directed', severity: 'note' }])
  })

  test('a list of edges with names that hold blanks', () => {
    const { format, graph } = graphIn('source,target,weight\nA B,C D,2\n')
    expect(format).toBe('tie-table')
    expect(graph!.ties).toMatchObject([{ source: 'A B', target: 'C D', weight: 2 }])
  })
})
