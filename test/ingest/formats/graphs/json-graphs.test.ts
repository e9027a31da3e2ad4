import { describe, expect, test } from 'vitest'
import { detect } from '../../../../src/ingest/formats/detect-format.ts'
import { readAll } from '../../../../src/ingest/formats/format.ts'
import { read } from '../../../../src/ingest/formats/read-source.ts'
import { worded } from '../../../words/worded.ts'
import { fileOf } from '../pieces.ts'
import { fileOfPieces, piecesOf, written } from './json-files.ts'

const readingOf = async (text: string) => (await read(fileOf(text), { yearRetrieved: 2026 })).reading

const graphOf = async (text: string) => {
  const { format, reading } = await read(fileOf(text), { yearRetrieved: 2026 })
  return { format: format?.id, graph: reading.graphs[0], problems: reading.problems }
}

describe.each(Object.keys(written))('%s', (id) => {
  test.each([10, 100, 1000, 10_000])('is told and read with its ties behind %i nodes', async (n) => {
    const { format, reading } = await read(
      fileOfPieces(() => piecesOf(written[id]!, n)),
      { yearRetrieved: 2026 },
    )
    expect(format?.id).toBe(id)
    const [graph] = reading.graphs
    expect(reading.problems).toEqual([])
    expect(graph!.nodes).toHaveLength(n)
    expect(graph!.nodes[7]).toMatchObject({ id: '7', label: 'Author number 7 of the corpus', x: 7 / 8, y: 0 })
    expect(graph!.ties).toHaveLength(n - 1)
    expect(graph!.ties[5]).toMatchObject({ source: '5', target: '6', weight: 2 })
  })

  const whole = [...piecesOf(written[id]!, 9)].join('')
  const format = detect(whole)!.format
  const fourth = written[id]!.node(4)
  // Members of an object go on inside one that lacks its brace, and nothing shows it.
  const keyed = id === 'gephi-lite' || id === 'jgf'
  const damages: readonly (readonly [string, string])[] = [
    ['a missing brace', keyed ? fourth : fourth.replace(/\}$/u, '')],
    ['a missing quote', fourth.replace('corpus"', 'corpus')],
    ['a missing comma', fourth.replace(/corpus", ?/u, 'corpus"')],
    ['what is no JSON', fourth.replace('"Author', 'Author')],
    ['600 lists in each other', fourth.replace(/"Author[^"]*"/u, `${'['.repeat(600)}${']'.repeat(600)}`)],
  ]
  test.each(damages.filter(([, broken]) => broken !== fourth))('%s costs one node, said with its line', (_, broken) => {
    const { graphs, problems } = readAll(
      format,
      whole.replace(fourth, () => broken),
      'f',
      2026,
    )
    const others = id === 'gephi-lite' ? [0, 1, 2, 3, 4, 5, 6, 7, 8] : [0, 1, 2, 3, 5, 6, 7, 8]
    expect(graphs[0]!.nodes.map((node) => node.id)).toEqual(others.map(String))
    const line = whole.slice(0, whole.indexOf(fourth)).split('\n').length
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ line }])
  })

  test('cut short, it gives every whole node and says so once', () => {
    const { graphs, problems } = readAll(format, whole.slice(0, whole.indexOf(fourth) + 9), 'f', 2026)
    if (id !== 'gephi-lite') expect(graphs[0]!.nodes.map((node) => node.id)).toEqual(['0', '1', '2', '3'])
    expect(problems.filter(({ code }) => code === 'cut-short')).toHaveLength(1)
  })

  test('a control character in a text is taken for a blank', () => {
    const { graphs, problems } = readAll(format, whole.replace('number 4 of', 'number 4\u0008of'), 'f', 2026)
    expect(graphs[0]!.nodes[4]!.label).toBe('Author number 4 of the corpus')
    expect(problems).toMatchObject([{ code: 'control-character', severity: 'warning' }])
  })
})

describe('what a format leaves open', () => {
  test('ties before nodes, and what stands around them, tell the format too', async () => {
    const padding = JSON.stringify('x'.repeat(200_000))
    const { format, graph } = await graphOf(
      `{"comment":${padding},"links":[{"source":"a","target":"b"}],"nodes":[{"id":"a"},{"id":"b"}]}`,
    )
    expect(format).toBe('node-link-json')
    expect(graph!.ties).toHaveLength(1)
  })
  test('numbers that are no ids are places in the list of nodes', async () => {
    const { graph } = await graphOf(
      '{"nodes":[{"name":"Valjean","group":1},{"name":"Javert","group":2}],"links":[{"source":0,"target":1,"value":3}]}',
    )
    expect(graph!.nodes).toMatchObject([{ id: 'Valjean', cluster: '1' }, { cluster: '2' }])
    expect(graph!.ties).toMatchObject([{ source: 'Valjean', target: 'Javert', weight: 3 }])
  })
  test('where all numbers are ids they are no places, though they could be', async () => {
    const { graph } = await graphOf('{"nodes":[{"id":1},{"id":0}],"edges":[{"from":1,"to":0}]}')
    expect(graph!.ties).toMatchObject([{ source: '1', target: '0' }])
  })
  test('an id of a type that ids have not makes no node; one without an id is called by its place', async () => {
    const reading = await readingOf('{"nodes":[{"id":{"a":1}},{"id":true},{"x":3}],"links":[]}')
    expect(reading.graphs[0]!.nodes).toMatchObject([{ id: '2' }])
    expect(reading.problems.filter(({ code }) => code === 'no-id')).toHaveLength(2)
  })
  test('whatever stands under the id of a node, it is one, and what is no object is told', async () => {
    const reading = await readingOf('{"graph":{"nodes":{"a":7,"b":{}},"edges":[{"source":"a","target":"b"}]}}')
    expect(reading.graphs[0]!.ties).toHaveLength(1)
    expect(reading.problems).toMatchObject([{ code: 'wrong-type', key: 'nodes.a', wanted: 'object' }])
  })
  test('works with bibliographic fields inside a graph make it no bibliography', async () => {
    const node = '{"id":"a","title":"T","DOI":"10.1/a","author":[{"family":"Byron"}],"issued":{}}'
    const nodes = Array.from({ length: 1000 }, (_, i) => node.replace('"a"', `"${i}"`)).join(',')
    const { format, graph } = await graphOf(`{"nodes":[${nodes}],"links":[{"source":"0","target":"1"}]}`)
    expect(format).toBe('node-link-json')
    expect(graph!.nodes).toHaveLength(1000)
  })
  test('a bibliography stays one, whatever it is called inside', async () => {
    const item = '{"id":"a","type":"book","title":"T","source":"x","author":[{"family":"Byron"}],"issued":{}}'
    const list = Array.from({ length: 2000 }, () => item).join(',')
    expect((await graphOf(`[${list}]`)).format).toBe('csl-json')
    expect((await graphOf(`{"items":[${list}]}`)).format).toBe('csl-json')
  })
  test('a file of settings is no graph', async () => {
    expect((await graphOf('{"colour": "red", "sizes": [1, 2]}')).format).toBeUndefined()
  })

  test('elements of Cytoscape.js may stand in two lists, in one or alone', async () => {
    const [a, b, e] = ['{"data":{"id":"a"}}', '{"data":{"id":"b"}}', '{"data":{"source":"a","target":"b","weight":4}}']
    for (const text of [
      `{"elements":{"nodes":[${a},${b}],"edges":[${e}]}}`,
      `{"elements":[${a},${b},${e}]}`,
      `[${a},${b},${e}]`,
    ])
      expect(await graphOf(text)).toMatchObject({ format: 'cytoscape-json', graph: { ties: [{ weight: 4 }] } })
  })
  test('the older CX has attributes and places in aspects of their own', async () => {
    const text =
      '[{"numberVerification":[{"longNumber":281474976710655}]},{"nodes":[{"@id":1,"n":"Ann"},{"@id":2}]},{"edges":[{"@id":3,"s":1,"t":2,"i":"co"}]},{"nodeAttributes":[{"po":2,"n":"name","v":"Bob"}]},{"edgeAttributes":[{"po":3,"n":"weight","v":"2.5","d":"double"}]},{"cartesianLayout":[{"node":1,"x":4,"y":5}]}]'
    const { format, graph } = await graphOf(text)
    expect(format).toBe('cx')
    expect(graph!.nodes).toMatchObject([
      { id: '1', label: 'Ann', x: 4, y: -5 },
      { id: '2', label: 'Bob' },
    ])
    expect(graph!.ties).toMatchObject([{ weight: 2.5, attributes: { interaction: 'co' } }])
  })
  test('CX2 has short names and values that go without saying', async () => {
    const text =
      '[{"CXVersion":"2.0"},{"attributeDeclarations":[{"nodes":{"name":{"a":"n"}},"edges":{"weight":{"v":3}}}]},{"nodes":[{"id":1,"v":{"n":"Ann"}},{"id":2}]},{"edges":[{"id":0,"s":1,"t":2}]}]'
    expect((await graphOf(text)).graph).toMatchObject({
      nodes: [{ label: 'Ann' }, { label: '2' }],
      ties: [{ weight: 3 }],
    })
  })
  test('of several JSON graphs the largest is shown, and named', async () => {
    const text =
      '{"graphs":[{"label":"small","nodes":{"a":{}}},{"label":"big","nodes":{"a":{"label":"A"},"b":{}},"edges":[{"source":"a","target":"b"}],"hyperedges":[{"nodes":["a","b"]}]}]}'
    const { format, graph, problems } = await graphOf(text)
    expect(format).toBe('jgf')
    expect(graph).toMatchObject({ title: 'big', nodes: [{ label: 'A' }, {}], ties: [{ weight: 2 }] })
    expect(worded(problems)).toMatchObject([
      { code: 'several-graphs', message: expect.stringMatching(/2 graphs.*“big”, number 2/) },
    ])
  })
  test.each([
    ['[{"source":"A","target":"B","weight":2},{"source":"B","target":"C"}]', 'link-list-json'],
    ['[["A","B",2],["B","C"]]', 'link-list-json'],
    ['{"edges":[["A","B",{"weight":2}],["B","C"]]}', 'link-list-json'],
    ['{"links":[{"from":"A","to":"B","papers":2},{"from":"B","to":"C"}]}', 'link-list-json'],
    ['[{"author1":"A","author2":"B","n":2},{"author1":"B","author2":"C","n":1}]', 'link-list-json'],
    ['{"source":"A","target":"B","weight":2}\n{"source":"B","target":"C"}\n', 'link-lines-json'],
  ])('links alone name their nodes: %s', async (text, id) => {
    const { format, graph, problems } = await graphOf(text)
    expect(format).toBe(id)
    expect(graph!.nodes.map((node) => node.id)).toEqual(['A', 'B', 'C'])
    expect(graph!.ties.map(({ weight }) => weight)).toEqual([2, 1])
    expect(problems).toEqual([])
  })
  test('a tie of an undirected adjacency stands with both ends and is one; of a directed one both are added', async () => {
    const text = (directed: boolean) =>
      `{"directed":${directed},"nodes":[{"id":"a"},{"id":"b"}],"adjacency":[[{"id":"b","weight":3}],[{"id":"a","weight":3}]]}`
    expect((await graphOf(text(false))).graph!.ties).toMatchObject([{ weight: 3 }])
    const { graph, problems } = await graphOf(text(true))
    expect(graph!.ties).toMatchObject([{ weight: 6 }])
    expect(problems).toMatchObject([{ code: 'directed' }])
  })
  test('names that prototypes have are names', async () => {
    const { graph } = await graphOf(
      '{"nodes":[{"id":"__proto__","__proto__":{"polluted":1}},{"id":"constructor"}],"links":[{"source":"__proto__","target":"constructor"}]}',
    )
    expect(graph!.nodes.map(({ id }) => id)).toEqual(['__proto__', 'constructor'])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(graph!.ties).toHaveLength(1)
  })
})

test('CX: a tie of a number that another has does not take its place', async () => {
  const { format, graph, problems } = await graphOf(
    '[{"CXVersion":"2.0"},{"nodes":[{"id":0},{"id":1},{"id":2}]},{"edges":[{"id":0,"s":0,"t":1},{"id":0}]},{"edges":[{"id":1,"s":1,"t":2},{"id":1,"s":1,"t":2}]}]',
  )
  expect(format).toBe('cx')
  expect(graph!.ties.map(({ source, target }) => [source, target])).toEqual([
    ['0', '1'],
    ['1', '2'],
  ])
  expect(problems).toMatchObject([{ code: 'no-ends' }])
})

test('a quote too many behind a list swallows none of its objects', async () => {
  const { graph } = await graphOf(
    '{"type":"gephi-lite","version":"1","graphDataset":{"nodeRenderingData":{"0":{"label":"A"}},"fullGraph":{"nodes":[{"key":"0"},{"key":"1"},{"key":"2"}],"edges":[{"key":"a","source":"0","target":"1"},\n]"key": "e,\n{"key":"b","source":"1","target":"2"}]}}}',
  )
  expect(graph!.ties).toHaveLength(2)
})
