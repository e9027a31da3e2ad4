import { describe, expect, test } from 'vitest'
import { labelsOf, readCase, readText, tiesOf } from './cases.ts'

const read = async (text: string) => {
  const { format, reading } = await readText(text)
  return { id: format?.id, graph: reading.graphs[0], problems: reading.problems.map(({ code }) => code) }
}

describe('lists of edges', () => {
  test('of networkx have a dictionary, which is read as data', async () => {
    const { format, reading } = await readCase('42o-nx.edgelist')
    expect(format?.id).toBe('edge-list')
    expect(tiesOf(reading.graphs[0])).toEqual(['0-1:2.5', '1-2:1', '2-str:1'])
    expect(reading.graphs[0]!.ties[0]!.attributes).toEqual({ weight: 2.5, papers: 3 })
    expect(reading.problems.map(({ code }) => code)).toEqual(['loop'])
    const odd = await read(
      "a b {'name': \"O'Hara\", 'ok': True, 'none': None, 'nested': {'x': (1, 2)}}\nb c {}\nc d {}\n",
    )
    expect(odd.graph!.ties[0]!.attributes).toEqual({ name: "O'Hara", ok: true, none: null, nested: { x: [1, 2] } })
    const bad = await read("a b {'weight': __import__('os').system('x')}\nb c {}\nc d {}\n")
    expect(bad.graph?.ties.every(({ attributes }) => !('weight' in attributes)) ?? true).toBe(true)
  })
  test.each([
    ['igraph’s edgelist', '0 1\n0 2\n1 2\n', ['0-1:1', '0-2:1', '1-2:1']],
    ['igraph’s ncol', 'Ann Bob 2\nBob Cid 1.5\nCid Ann 3\n', ['Ann-Bob:2', 'Bob-Cid:1.5', 'Cid-Ann:3']],
    ['SNAP', '# Undirected graph\n# FromNodeId\tToNodeId\n0\t1\n1\t2\n2\t3\n', ['0-1:1', '1-2:1', '2-3:1']],
    [
      'quoted names with commas',
      '"Smith, J.","Doe, A.",3\n"Doe, A.","Lee, W.",1\n"Lee, W.","Smith, J.",2\n',
      ['Smith, J.-Doe, A.:3', 'Doe, A.-Lee, W.:1', 'Lee, W.-Smith, J.:2'],
    ],
    [
      'quoted names between blanks',
      '"Smith, J." "Doe, A." 3\n"Doe, A." "Lee, W." 1\n"Lee, W." "Smith, J." 2\n',
      ['Smith, J.-Doe, A.:3', 'Doe, A.-Lee, W.:1', 'Lee, W.-Smith, J.:2'],
    ],
    [
      'decimal commas',
      'Ann;Bob;0,5\nBob;Cid;12,75\nCid;Ann;1.234,5\n',
      ['Ann-Bob:0.5', 'Bob-Cid:12.75', 'Cid-Ann:1234.5'],
    ],
    ['several attributes', '0 1 2.5 3\n1 2 1 7\n2 3 1 1\n', ['0-1:2.5', '1-2:1', '2-3:1']],
    ['blanks behind commas', 'a, b, 2\nb, c, 1\nc, a, 1\n', ['a-b:2', 'b-c:1', 'c-a:1']],
  ])('are told and read: %s', async (_, text, ties) => {
    const { id, graph, problems } = await read(text)
    expect(id).toBe('edge-list')
    expect(tiesOf(graph)).toEqual(ties)
    expect(problems).toEqual([])
  })
  test('numbers that are measured are none', async () => {
    expect((await read('1.5 2.5 3 4\n0.5 7.25 3 4\n2.5 1.5 3 1\n')).id).toBeUndefined()
  })
  test('prose is none', async () => {
    expect((await read('Dear all,\nhere is my list.\nBest wishes\n')).id).toBeUndefined()
    expect((await read('we are late\nyou were early\nthey came home\n')).id).toBeUndefined()
  })
})

test('KONECT says of which kind a network is; in one of two modes equal numbers are two nodes', async () => {
  const sym = await read('% sym weighted\n% 3 3 3\n1 2 4 1082008561\n2 3 1 1082008562\n')
  expect(sym).toMatchObject({ id: 'konect', problems: [] })
  expect(tiesOf(sym.graph)).toEqual(['1-2:4', '2-3:1'])
  expect((await read('% asym unweighted\n1\t2\n2\t1\n')).problems).toEqual(['directed'])
  const bip = await read('% bip unweighted\n1 1\n1 2\n2 1\n')
  expect(tiesOf(bip.graph)).toEqual(['1-b1:1', '1-b2:1', '2-b1:1'])
})

test('LGL names a node after “#”, and its neighbours below it', async () => {
  const { id, graph, problems } = await read('# Ann\nBob 2\nCid\n# Bob\nCid 0.5\n# Dee\n')
  expect(id).toBe('lgl')
  expect(tiesOf(graph)).toEqual(['Ann-Bob:2', 'Ann-Cid:1', 'Bob-Cid:0.5'])
  expect(labelsOf(graph)).toEqual(['Ann', 'Bob', 'Dee', 'Cid'])
  expect(problems).toEqual([])
  expect((await read('# nodes\n1 2\n2 3\n3 4\n')).id).toBe('edge-list')
})

describe('adjacency lists of networkx', () => {
  test('say each tie with one of its ends', async () => {
    const { format, reading } = await readCase('42q-nx.adjlist')
    expect(format?.id).toBe('adjlist')
    expect(tiesOf(reading.graphs[0])).toEqual(['0-1:1', '1-2:1', '2-str:1'])
    expect(reading.problems.map(({ code }) => code)).toEqual(['loop'])
  })
  test('are told without the comment by their shape: each neighbour has a line of its own', async () => {
    const { id, graph } = await read('a b c d\nb c\nc\nd a\n')
    expect(id).toBe('adjlist')
    expect(tiesOf(graph)).toEqual(['a-b:1', 'a-c:1', 'a-d:2', 'b-c:1'])
  })
})

describe('SIF', () => {
  test('has a relation between the names', async () => {
    const { id, graph, problems } = await read('Ann pp Bob\nAnn pp Cid Dee\nEve\n')
    expect(id).toBe('sif')
    expect(tiesOf(graph)).toEqual(['Ann-Bob:1', 'Ann-Cid:1', 'Ann-Dee:1'])
    expect(labelsOf(graph)).toContain('Eve')
    expect(graph!.ties[0]!.attributes).toEqual({ relation: 'pp' })
    expect(problems).toEqual([])
  })
  test('of tabs has names with blanks', async () => {
    const { id, graph } = await read('Ann Lee\tco-author\tBob Doe\nBob Doe\tco-author\tCid May\tDee Fox\n')
    expect(id).toBe('sif')
    expect(tiesOf(graph)).toEqual(['Ann Lee-Bob Doe:1', 'Bob Doe-Cid May:1', 'Bob Doe-Dee Fox:1'])
  })
})

describe('matrices', () => {
  test('name rows and columns', async () => {
    const { format, reading } = await readCase('42j-matrix.csv')
    expect(format?.id).toBe('matrix')
    expect(tiesOf(reading.graphs[0])).toEqual(['A-B:4.3', 'B-C:1.1'])
    expect(reading.problems).toEqual([])
  })
  test.each([
    ['a triangle', ',A,B,C\nA,,2,0\nB,,,1\nC,,,\n', ['A-B:2', 'B-C:1'], []],
    ['a lower one', '\tA\tB\tC\nA\nB\t2\nC\t0\t1\n', ['B-A:2', 'C-B:1'], []],
    ['names that are numbers', ';1;2\n1;0;2\n2;2;0\n', ['1-2:2'], []],
    ['decimal commas', ';A;B\nA;0;1,5\nB;1,5;0\n', ['A-B:1.5'], []],
    ['R’s', '"Smith, J" "Doe, A"\n"Smith, J" 0 2\n"Doe, A" 2 0\n', ['Smith, J-Doe, A:2'], []],
    ['one of two directions', ',A,B,C\nA,0,2,0\nB,1,0,0\nC,0,1,0\n', ['A-B:3', 'C-B:1'], ['directed']],
    ['numbers alone', '0,1,0,2\n1,0,0,0\n0,0,0,1\n2,0,1,0\n', ['1-2:1', '1-4:2', '3-4:1'], []],
    ['names above the columns alone', 'A,B,C\n0,1,2\n1,0,3\n2,3,0\n', ['A-B:1', 'A-C:2', 'B-C:3'], []],
  ])('are told and read: %s', async (_, text, ties, said) => {
    const { id, graph, problems } = await read(text)
    expect(id).toBe('matrix')
    expect(tiesOf(graph)).toEqual(ties)
    expect(problems).toEqual(said)
  })
  test('of 10,000 names are told though the first line alone is longer than a beginning', async () => {
    const names = Array.from({ length: 12_000 }, (_, i) => `Author ${i}`)
    const { id, graph } = await read(`,${names.join(',')}\nAuthor 0,0,3\nAuthor 1,3,0\n`)
    expect(id).toBe('matrix')
    expect(graph!.nodes).toHaveLength(12_000)
    expect(tiesOf(graph)).toEqual(['Author 0-Author 1:3'])
  })
  test('of Matrix Market list their entries', async () => {
    const { id, graph } = await read(
      '%%MatrixMarket matrix coordinate real symmetric\n% about\n4 4 2\n2 1 0.5\n4 3 2\n',
    )
    expect(id).toBe('matrix-market')
    expect(graph!.nodes).toHaveLength(4)
    expect(tiesOf(graph)).toEqual(['2-1:0.5', '4-3:2'])
    expect(tiesOf((await read('%%MatrixMarket matrix coordinate pattern general\n2 3 2\n1 1\n2 3\n')).graph)).toEqual([
      '1-3:1',
      '2-5:1',
    ])
  })
})

describe('UCINET’s DL', () => {
  test.each([
    [
      'a full matrix',
      'dl n=3\nformat=fullmatrix\nlabels:\nAnn,Bob,"Cid, M"\ndata:\n0 2 0\n2 0 1\n0 1 0\n',
      ['1-2:2', '2-3:1'],
    ],
    ['all on one line', 'DL n = 3, labels: Ann Bob Cid data: 0 2 0 2 0 1 0 1 0', ['1-2:2', '2-3:1']],
    ['a list of ties', 'dl n=3 format=edgelist1\nlabels:\nAnn\nBob\nCid\ndata:\n1 2 2\n2 3\n', ['1-2:2', '2-3:1']],
    ['a list of neighbours', 'dl n=3 format = nodelist1\ndata:\n1 2 3\n3 2\n', ['1-2:1', '1-3:1', '3-2:1']],
    [
      'labels among the ties',
      'dl n=3 format=edgelist1\nlabels embedded\ndata:\nAnn Bob 2\nBob Cid 1\n',
      ['Ann-Bob:2', 'Bob-Cid:1'],
    ],
    ['labels among the entries', 'dl n=2 labels embedded\ndata:\nAnn Bob\nAnn 0 3\nBob 3 0\n', ['Ann-Bob:3']],
    ['a lower half', 'dl n=3 format=lowerhalf diagonal absent\ndata:\n2\n0 1\n', ['2-1:2', '3-2:1']],
    ['an upper half', 'dl n=3 format=upperhalf\ndata:\n0 2 0\n0 1\n0\n', ['1-2:2', '2-3:1']],
    ['no diagonal', 'dl n=3 diagonal=absent\ndata:\n2 0\n2 1\n0 1\n', ['1-2:2', '2-3:1']],
    [
      'two modes',
      'dl nr=2 nc=3 format=fullmatrix\nrow labels:\nAnn,Bob\ncolumn labels:\np,q,r\ndata:\n1 0 1\n0 1 0\n',
      ['1-3:1', '1-5:1', '2-4:1'],
    ],
  ])('is told and read: %s', async (_, text, ties) => {
    const { id, graph, problems } = await read(text)
    expect(id).toBe('ucinet-dl')
    expect(tiesOf(graph)).toEqual(ties)
    expect(problems).toEqual([])
  })
  test('labels name the nodes', async () => {
    const { graph } = await read('dl n=3 labels:\nAnn,Bob,"Cid, M"\ndata:\n0 2 0\n2 0 1\n0 1 0\n')
    expect(labelsOf(graph)).toEqual(['Ann', 'Bob', 'Cid, M'])
  })
  test('that ends too early says so', async () => {
    expect((await read('dl n=3\ndata:\n0 2 0\n2 0')).problems).toEqual(['cut-short'])
    expect((await read('dl n=3\ndata:\n0 2 0\n2 0')).graph!.nodes).toHaveLength(3)
  })
})

describe('GDF', () => {
  test('has tables of nodes and ties', async () => {
    const { format, reading } = await readCase('47-guess.gdf')
    expect(format?.id).toBe('gdf')
    expect(labelsOf(reading.graphs[0])).toEqual(['Ann', 'Bob, B.', 'Cid'])
    expect(reading.graphs[0]!.nodes[2]).toMatchObject({ x: 5, y: 8 })
    expect(tiesOf(reading.graphs[0])).toEqual(['0-1:3', '1-2:1'])
    expect(reading.problems).toEqual([])
  })
  test('may quote with either quote, and say that ties have a direction', async () => {
    const { graph, problems } = await read(
      "nodedef> name VARCHAR(32), label VARCHAR(32) default 'x', cluster INT\na,'O, Brien',1\nb,O'Hara,2\nedgedef>node1,node2,directed BOOLEAN,weight DOUBLE\na,b,true,2.5\n",
    )
    expect(labelsOf(graph)).toEqual(['O, Brien', "O'Hara"])
    expect(graph!.nodes.map(({ cluster }) => cluster)).toEqual(['1', '2'])
    expect(tiesOf(graph)).toEqual(['a-b:2.5'])
    expect(problems).toEqual(['directed'])
  })
})

test('what fills a beginning before the content hides no list: comments, blanks', async () => {
  const comments = `# ${'about this network '.repeat(20)}\n`.repeat(300)
  expect((await read(`${comments}a b 2\nb c 1\nc a 1\n`)).id).toBe('edge-list')
  expect((await read(`${'\n \n'.repeat(40_000)}*Vertices 2\n*Edges\n1 2\n`)).id).toBe('pajek')
  expect((await read(`/* ${'about '.repeat(20_000)} */ graph { a -- b }`)).id).toBe('dot')
})
