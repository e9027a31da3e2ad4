import { describe, expect, test } from 'vitest'
import { labelsOf, readCase, readText, tiesOf } from './cases.ts'

const dot = async (text: string) => {
  const { format, reading } = await readText(text)
  expect(format?.id).toBe('dot')
  return { graph: reading.graphs[0], problems: reading.problems }
}

describe('DOT', () => {
  test('names in quotes may hold commas', async () => {
    const { reading } = await readCase('41c-dot-strict.dot')
    expect(tiesOf(reading.graphs[0])).toEqual(['Smith, J.-Doe, A.:3', 'Doe, A.-Lee, W.:1'])
    expect(reading.problems).toEqual([])
  })
  test('as igraph writes it', async () => {
    const { format, reading } = await readCase('41d-igraph.dot')
    expect(format?.id).toBe('dot')
    expect(reading.graphs[0]!.title).toBe('my graph')
    expect(labelsOf(reading.graphs[0])).toEqual(['Ann "A" & é', 'Bob <b>', '日本語', 'iso'])
    expect(tiesOf(reading.graphs[0])).toEqual(['1-0:2', '2-1:1', '2-0:0.5'])
    expect(reading.problems).toMatchObject([{ code: 'loop' }, { code: 'bad-weight', line: 26 }])
  })
  test('a strict graph has one tie between two nodes, another adds', async () => {
    expect(tiesOf((await dot('strict graph { a -- b; b -- a; a -- b }')).graph)).toEqual(['a-b:1'])
    expect(tiesOf((await dot('graph { a -- b; b -- a; a -- b }')).graph)).toEqual(['a-b:3'])
    expect(tiesOf((await dot('strict digraph { a -> b; b -> a; a -> b }')).graph)).toEqual(['a-b:2'])
  })
  test('chains, groups and ports are ties', async () => {
    const { graph } = await dot('graph G { a -- b -- c [weight=2]; d -- {e f}; {a b} -- {g} a:port:ne -- f:x }')
    expect(tiesOf(graph)).toEqual(['a-b:2', 'b-c:2', 'd-e:1', 'd-f:1', 'a-g:1', 'b-g:1', 'a-f:1'])
  })
  test('statements need no semicolons, words no case', async () => {
    const { graph } = await dot(
      'GRAPH {\n  Node [shape=box]\n  a\n  b [label="B"]\n  a -- b\n  b -- c [weight="2.5"]\n}',
    )
    expect(labelsOf(graph)).toEqual(['a', 'B', 'c'])
    expect(tiesOf(graph)).toEqual(['a-b:1', 'b-c:2.5'])
    expect(graph!.nodes[0]!.attributes).toEqual({ shape: 'box' })
  })
  test('clusters are clusters, by their labels; what goes without saying holds inside', async () => {
    const { graph } = await dot(
      'graph { subgraph cluster_0 { label="Lab one"; edge [weight=4]; a -- b } subgraph cluster_1 { c } b -- c }',
    )
    expect(graph!.nodes.map(({ id, cluster }) => [id, cluster])).toEqual([
      ['a', 'Lab one'],
      ['b', 'Lab one'],
      ['c', 'cluster_1'],
    ])
    expect(tiesOf(graph)).toEqual(['a-b:4', 'b-c:1'])
  })
  test('labels may be HTML, joined, escaped, or the name itself; places are told', async () => {
    const { graph } = await dot(
      'digraph {\n// comment\n# line\na [label=<<b>Ann</b> &amp; co> pos="1.5,-2!"]\nb [label="B" + "ob"] c [label="\\N"] d [label="two\\nlines \\"x\\""] a -> b }',
    )
    expect(labelsOf(graph)).toEqual(['Ann & co', 'Bob', 'c', 'two lines "x"'])
    expect(graph!.nodes[0]).toMatchObject({ x: 1.5, y: -2 })
  })
  test('names with hyphens, which people write, are names', async () => {
    const { graph } = await dot('graph { Smith-Jones -- de-la-Cruz; -1.5 -- .5; a--b }')
    expect(tiesOf(graph)).toEqual(['Smith-Jones-de-la-Cruz:1', '-1.5-.5:1', 'a-b:1'])
  })
  test('that ties have a direction is said', async () => {
    expect((await dot('digraph { a -> b -> a }')).problems).toMatchObject([{ code: 'directed' }])
  })
  test.each([
    ['a quote that is never closed', 'graph {\n  a -- b\n  x [label="X]\n  c [label="C"]\n  c -- d\n}', 3],
    ['the end of the file', 'graph {\n  a -- b\n  c -- d\n  c [label="C"]\n  e -- ', 5],
  ])('%s costs that place', async (_, text, line) => {
    const { graph, problems } = await dot(text)
    expect(tiesOf(graph)).toEqual(['a-b:1', 'c-d:1'])
    expect(labelsOf(graph)).toContain('C')
    expect(problems).toMatchObject([{ line }])
  })
  test('a colon at the end of a line takes no name out of the next', async () => {
    const { graph } = await dot('graph {\n  a -- b\n  c:c:\n  d -- e\n}')
    expect(tiesOf(graph)).toEqual(['a-b:1', 'd-e:1'])
  })
  test('what goes on in brackets that nobody announced is the same graph', async () => {
    const { graph } = await dot('graph G {\n  a -- b\n }} c -{- d\n  e -- f\n}')
    expect(tiesOf(graph)).toEqual(['a-b:1', 'e-f:1'])
  })
  test('groups whose ties would be millions are said, not made', async () => {
    const many = Array.from({ length: 2000 }, (_, i) => `n${i}`).join(' ')
    const { graph, problems } = await dot(`graph { {${many}} -- {${many}}; a -- b }`)
    expect(tiesOf(graph)).toEqual(['a-b:1'])
    expect(problems).toMatchObject([{ code: 'too-many' }])
  })
  test('names that prototypes have are names', async () => {
    const { graph } = await dot('graph { __proto__ -- constructor [__proto__=1] }')
    expect(tiesOf(graph)).toEqual(['__proto__-constructor:1'])
  })
})
