import { describe, expect, test } from 'vitest'
import { worded } from '../../../words/worded.ts'
import { labelsOf, readCase, readText, tiesOf } from './cases.ts'

describe('Pajek', () => {
  test('vertices have labels and places, arcs and edges weights, relations names', async () => {
    const { format, reading } = await readCase('40-pajek.net')
    const [graph] = reading.graphs
    expect(format?.id).toBe('pajek')
    expect(graph!.title).toBe('coauthors')
    expect(labelsOf(graph)).toEqual(['Bureau of Alcohol, Tobacco', 'Smith, J.', 'Doe', "O'Brien"])
    expect(graph!.nodes.map(({ x, y }) => [x, y])).toEqual([
      [0.1, 0.2],
      [0.5, 0.5],
      [0.9, 0.1],
      [0.4, 0.8],
    ])
    expect(tiesOf(graph)).toEqual(['1-2:3', '2-3:1.5', '3-4:1'])
    expect(graph!.ties[0]!.attributes).toEqual({ relation: 'R1' })
    expect(reading.problems).toMatchObject([{ code: 'directed', severity: 'note' }])
  })
  test('a label may hold quotes, references and blanks', async () => {
    const { reading } = await readText(
      '*Vertices 2\n1 "Smith "Jack" J." 0.5 0.25 ellipse\n2 "Jos&#233; L"\n*Edges\n1 2\n',
    )
    expect(labelsOf(reading.graphs[0])).toEqual(['Smith "Jack" J.', 'José L'])
    expect(reading.graphs[0]!.nodes[0]).toMatchObject({ x: 0.5, y: 0.25 })
  })
  test('as networkx writes it', async () => {
    const { reading } = await readCase('40f-nx.net')
    expect(labelsOf(reading.graphs[0])).toEqual(['0', '1', '2', 'str'])
    expect(tiesOf(reading.graphs[0])).toEqual(['1-2:2.5', '2-3:1', '3-4:1'])
    expect(reading.problems.map(({ code }) => code)).toEqual(['loop'])
  })
  test('lists of edges and arcs join the first with each that follows', async () => {
    const { reading } = await readText('*Vertices 4\n*Edgeslist\n1 2 3\n4 1\n*Arcslist\n2 3\n')
    expect(tiesOf(reading.graphs[0])).toEqual(['1-2:1', '1-3:1', '4-1:1', '2-3:1'])
  })
  test('vertices without lines are counted, those with a number alone too', async () => {
    const { reading } = await readText('% made by hand\r\n*vertices 3\r\n1\r\n2\r\n*edges\r\n1 3 2\r\n')
    expect(labelsOf(reading.graphs[0])).toEqual(['1', '2', '3'])
    expect(tiesOf(reading.graphs[0])).toEqual(['1-3:2'])
  })
  test('a matrix is read as ties; one that is symmetric says each twice', async () => {
    const { reading } = await readText('*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Matrix\n0 2 0\n2 0 1\n0 1 0\n')
    expect(tiesOf(reading.graphs[0])).toEqual(['1-2:2', '2-3:1'])
    expect(reading.problems).toEqual([])
  })
  test('in networks of two modes the columns of a matrix are numbered after the rows', async () => {
    const { reading } = await readText('*Vertices 5 2\n1 "Ann"\n2 "Bob"\n3 "p"\n4 "q"\n5 "r"\n*Matrix\n1 0 1\n0 1 0\n')
    expect(tiesOf(reading.graphs[0])).toEqual(['1-3:1', '1-5:1', '2-4:1'])
    expect(reading.graphs[0]!.nodes.map(({ attributes }) => attributes.mode)).toEqual([1, 1, 2, 2, 2])
  })
  test('a project holds a network and its partition', async () => {
    const { reading } = await readText(
      '*Network net\n*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Edges\n1 2\n*Partition groups\n*Vertices 3\n2\n2\n5\n*Vector size\n*Vertices 3\n0.5\n1\n2\n',
    )
    expect(reading.graphs[0]!.nodes.map(({ cluster }) => cluster)).toEqual(['2', '2', '5'])
    expect(reading.graphs[0]!.nodes[0]!.attributes).toEqual({ groups: '2', size: '0.5' })
    expect(reading.problems).toEqual([])
  })
  test('of several networks the largest is shown, and named', async () => {
    const { reading } = await readText(
      '*Network small\n*Vertices 1\n1 "x"\n*Network big\n*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2\n',
    )
    expect(labelsOf(reading.graphs[0])).toEqual(['a', 'b'])
    expect(worded(reading.problems)).toMatchObject([
      { code: 'several-graphs', message: expect.stringMatching(/“big”/) },
    ])
  })
  test('a tie to a vertex that is not there is left out, a section nobody knows said', async () => {
    const { reading } = await readText('*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2\n1 7\n*Colours\nred\n')
    expect(tiesOf(reading.graphs[0])).toEqual(['1-2:1'])
    expect(reading.problems).toMatchObject([{ code: 'unknown-section', line: 7 }, { code: 'unknown-node' }])
  })
  test('a number of vertices that no memory could hold is not believed', async () => {
    const { reading } = await readText('*Vertices 4000000000\n1 "a"\n2 "b"\n*Edges\n1 2\n')
    expect(reading.graphs[0]!.ties).toHaveLength(1)
  }, 60_000)
})
