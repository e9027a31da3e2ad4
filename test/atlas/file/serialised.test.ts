import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSerialised } from '../../../src/atlas/file/serialised.ts'

function taken(pieces: readonly string[]) {
  const found = { members: {} as Record<string, unknown>, nodes: [] as unknown[], edges: [] as unknown[] }
  const reader = readSerialised({
    member: (name, value) => {
      found.members[name] = value
    },
    node: (value) => found.nodes.push(value),
    edge: (value) => found.edges.push(value),
  })
  for (const piece of pieces) reader.push(piece)
  return { ...found, fault: reader.end() }
}

const graph = {
  options: { type: 'undirected' },
  attributes: { coterie: 1, title: 'Braces } ] and "quotes\\" \\\\', none: null },
  nodes: [
    { key: 'a:1', attributes: { label: 'x\\', x: -1.5e-3, list: [1, [2], {}] } },
    { key: 'a:2', attributes: { label: '}{"' } },
  ],
  edges: [{ source: 'a:1', target: 'a:2', attributes: { weight: 1 } }],
}
const told = (fault?: string) => ({
  members: { options: graph.options, attributes: graph.attributes },
  nodes: graph.nodes,
  edges: graph.edges,
  fault,
})
const line = (value: unknown) => JSON.stringify(value)
const layouts = {
  'on one line': JSON.stringify(graph),
  indented: JSON.stringify(graph, null, 2),
  'a node a line': `{"options":${line(graph.options)},\n"attributes":${line(graph.attributes)},\n"nodes":[\n${graph.nodes.map(line).join(',\n')}\n],\n"edges":[\n${graph.edges.map(line).join(',\n')}\n]}\n`,
}

for (const [layout, text] of Object.entries(layouts))
  test(`a graph laid out ${layout} is read, wherever its pieces are cut`, () => {
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 8 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length]
        expect(taken(at.slice(1).map((end, i) => text.slice(at[i], end)))).toEqual(told())
      }),
    )
    expect(taken([...text])).toEqual(told())
  })

test('members in any order, and a graph without any', () => {
  const { edges, nodes, ...rest } = graph
  expect(taken([JSON.stringify({ edges, nodes, ...rest })])).toEqual(told())
  expect(taken(['{}'])).toEqual({ members: {}, nodes: [], edges: [], fault: undefined })
})

test('what is no such JSON, or is cut short, is a fault', () => {
  for (const text of ['', '[]', '{"nodes":[{"key":]}', '{"nodes":[{}', '{"nodes" [', '{"nodes":[]} {', '{"a":1'])
    expect(taken([text]).fault, text).toBeTypeOf('string')
})
