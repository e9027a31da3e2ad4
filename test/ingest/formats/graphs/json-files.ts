import type { SourceFile } from '../../../../src/ingest/formats/read-source.ts'

/** How one format writes a graph: what stands before, between and behind its nodes and ties. */
interface Written {
  readonly before: string
  node(i: number): string
  readonly between: string
  tie(i: number, j: number): string
  readonly after: string
}

const name = (i: number) => `Author number ${i} of the corpus`
const x = (i: number) => i / 8

/**
 * Every format of graphs in JSON, as text of nodes 0 to n - 1, named and placed where the format can, and ties of weight
 * 2 from each to the next, far behind them.
 */
export const written: Readonly<Record<string, Written>> = {
  'vosviewer-json': {
    before: '{"network":{"items":[',
    node: (i) => `{"id":${i},"label":"${name(i)}","x":${x(i)},"y":0,"cluster":${i % 3}}`,
    between: '],"links":[',
    tie: (i, j) => `{"source_id":${i},"target_id":${j},"strength":2}`,
    after: ']}}',
  },
  'graphology-json': {
    before: '{"options":{"type":"undirected"},"attributes":{},"nodes":[',
    node: (i) => `{"key":"${i}","attributes":{"label":"${name(i)}","x":${x(i)},"y":0}}`,
    between: '],"edges":[',
    tie: (i, j) => `{"key":"e${i}","source":"${i}","target":"${j}","attributes":{"weight":2}}`,
    after: ']}',
  },
  'node-link-json': {
    before: '{"directed": false, "multigraph": false, "graph": {}, "nodes": [',
    node: (i) => `{"name": "${name(i)}", "x": ${x(i)}, "y": 0, "id": ${i}}`,
    between: '], "links": [',
    tie: (i, j) => `{"weight": 2, "source": ${i}, "target": ${j}}`,
    after: ']}',
  },
  'adjacency-json': {
    before: '{"directed": false, "multigraph": false, "graph": [], "nodes": [',
    node: (i) => `{"name": "${name(i)}", "x": ${x(i)}, "y": 0, "id": ${i}}`,
    between: '], "adjacency": [',
    tie: (i, j) => `[{"weight": 2, "id": ${j}}${i === 0 ? '' : `, {"weight": 2, "id": ${i - 1}}`}]`,
    after: ']}',
  },
  'cytoscape-json': {
    before: '[',
    node: (i) => `{"data": {"id": "${i}", "name": "${name(i)}"}, "position": {"x": ${x(i)}, "y": 0}}`,
    between: ',',
    tie: (i, j) => `{"data": {"id": "e${i}", "source": "${i}", "target": "${j}", "weight": 2}}`,
    after: ']',
  },
  cx: {
    before: '[{"CXVersion": "2.0", "hasFragments": false}, {"nodes": [',
    node: (i) => `{"id": ${i}, "x": ${x(i)}, "y": 0, "v": {"name": "${name(i)}"}}`,
    between: ']}, {"edges": [',
    tie: (i, j) => `{"id": ${i}, "s": ${i}, "t": ${j}, "v": {"weight": 2}}`,
    after: ']}, {"status": [{"success": true}]}]',
  },
  jgf: {
    before: '{"graph": {"directed": false, "nodes": {',
    node: (i) => `"${i}": {"label": "${name(i)}", "metadata": {"x": ${x(i)}, "y": 0}}`,
    between: '}, "edges": [',
    tie: (i, j) => `{"source": "${i}", "target": "${j}", "metadata": {"weight": 2}}`,
    after: ']}}',
  },
  'gephi-lite': {
    before: '{"type": "gephi-lite", "version": "1.0.0", "graphDataset": {"nodeRenderingData": {',
    node: (i) => `"${i}": {"label": "${name(i)}", "x": ${x(i)}, "y": 0}`,
    between: '}, "fullGraph": {"options": {"type": "undirected"}, "nodes": [NODES], "edges": [',
    tie: (i, j) => `{"key": "e${i}", "source": "${i}", "target": "${j}", "attributes": {"weight": 2}}`,
    after: ']}}}',
  },
}

/** The pieces of such a file of `n` nodes, of some 64 KiB each. */
export function* piecesOf({ before, node, between, tie, after }: Written, n: number): Generator<string> {
  yield before
  yield* joined(n, node)
  const [beforeKeys, afterKeys] = between.split('NODES')
  yield beforeKeys!
  if (afterKeys !== undefined) {
    yield* joined(n, (i) => `{"key": "${i}"}`)
    yield afterKeys
  }
  yield* joined(n - 1, (i) => tie(i, i + 1))
  yield after
}

function* joined(n: number, part: (i: number) => string): Generator<string> {
  let piece = ''
  for (let i = 0; i < n; i++) {
    piece += `${i === 0 ? '' : ',\n'}${part(i)}`
    if (piece.length < 65_536) continue
    yield piece
    piece = ''
  }
  yield piece
}

/** Such a file as it arrives. */
export function fileOfPieces(pieces: () => Generator<string>): SourceFile {
  async function* bytes() {
    const encoder = new TextEncoder()
    for (const piece of pieces()) yield encoder.encode(piece)
  }
  return { name: 'graph.json', bytes: bytes() }
}
