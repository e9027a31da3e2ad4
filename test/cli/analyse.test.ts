import Graph from 'graphology'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/cli-main.ts'
import { fakeTerminal } from './terminal.ts'

const run = async (args: readonly string[], stdin = '') => {
  const terminal = fakeTerminal(stdin)
  const code = await main(['analyse', ...args], terminal)
  const out = terminal.printed()
  return { code, err: terminal.complaints(), graph: out === '' ? undefined : Graph.from(JSON.parse(out)) }
}

// Two triangles and the tie between them.
const bridge = 'a b\nb c\nc a\nd e\ne f\nf d\nc d 0.5\n'

test('an edge list comes back as a graph with the measures that were named, and no others', async () => {
  const { code, graph } = await run(['-', '--measures', 'degree,betweenness'], bridge)
  expect(code).toBe(0)
  expect(graph!.getNodeAttributes('c')).toEqual({ label: 'c', degree: 3, betweenness: expect.closeTo(0.6, 12) })
  expect(graph!.getEdgeAttribute(graph!.edge('c', 'd'), 'weight')).toBe(0.5)
  expect(graph!.size).toBe(7)
})

test('prose is no list of ties, though a line of it may have two words', async () => {
  const { code, graph, err } = await run(
    ['-'],
    'This is a plain text.\nNo sentence of it, however long it is, is a tie.\nHello world\n',
  )
  expect(code).not.toBe(0)
  expect(graph).toBeUndefined()
  expect(err).toContain('no format known')
})

test('clusters and layout are computed when asked for', async () => {
  const { graph } = await run(['-', '--measures', 'none', '--clusters', '--layout'], bridge)
  const at = (node: string) => graph!.getNodeAttributes(node)
  expect(new Set(['a', 'b', 'c'].map((node) => at(node).cluster)).size).toBe(1)
  expect(at('a').cluster).not.toBe(at('f').cluster)
  expect(new Set(graph!.nodes().map((node) => `${at(node).x} ${at(node).y}`)).size).toBe(6)
  expect(graph!.getAttribute('clusters')).toBe(2)
})

test('what the file says of nodes, ties and graph is kept, a tie given twice has its weights added', async () => {
  const node = (key: string) => ({ key, attributes: { label: key.toUpperCase(), field: 'logic' } })
  const { graph } = await run(
    ['-'],
    JSON.stringify({
      attributes: { title: 'A small one' },
      nodes: ['x', '__proto__', 'z'].map(node),
      edges: [
        { source: 'x', target: '__proto__', attributes: { weight: 2, since: 1999 } },
        { source: '__proto__', target: 'x', attributes: { weight: 3 } },
        { source: 'z', target: 'z' },
      ],
    }),
  )
  expect(graph!.getAttribute('title')).toBe('A small one')
  expect(graph!.getNodeAttributes('x')).toMatchObject({ label: 'X', field: 'logic', degree: 1, strength: 5 })
  expect(graph!.getNodeAttributes('z')).toMatchObject({ degree: 0, closeness: 0 })
  expect(graph!.mapEdges((_, attributes) => attributes)).toEqual([{ weight: 5, since: 1999 }])
})

test('the order of lines changes nothing', async () => {
  const terminal = fakeTerminal(bridge)
  const turned = fakeTerminal(bridge.trim().split('\n').reverse().join('\n'))
  await main(['analyse', '-', '--clusters', '--layout'], terminal)
  await main(['analyse', '-', '--clusters', '--layout'], turned)
  expect(turned.printed()).toBe(terminal.printed())
})

test('one tie is a graph, and a line that names no two nodes is told by its number', async () => {
  expect((await run(['-', '--measures', 'degree'], 'a b\n')).graph!.size).toBe(1)
  const { graph, err, code } = await run(['-', '--measures', 'degree'], 'a b\nb c\nonly\nc d 5 and more\n')
  expect(code).toBe(0)
  expect(graph!.size).toBe(3)
  expect(err).toContain('stdin:3: the line names no two nodes; left out.')
})

test('with --timings each stage and the memory are told', async () => {
  const { err } = await run(['-', '--timings'], bridge)
  for (const stage of ['Reading', 'betweenness', 'closeness', 'pagerank', 'Writing', 'peak memory'])
    expect(err).toMatch(new RegExp(`(?: s {2}|^)${stage}`, 'm'))
})

test('an unknown measure and a missing graph are told apart', async () => {
  expect(await run(['-', '--measures', 'fame'], bridge)).toMatchObject({
    code: 2,
    err: expect.stringContaining('there is no measure “fame”'),
  })
  expect((await run([])).code).toBe(2)
  expect(await run(['-'], '@article{a, title = {No graph}, author = {A. Quill}}')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/holds no graph but 1 record \(BibTeX.*coterie ingest/),
  })
})
