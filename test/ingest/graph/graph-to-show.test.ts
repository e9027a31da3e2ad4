import { describe, expect, test } from 'vitest'
import { detect } from '../../../src/ingest/formats/detect-format.ts'
import { readAll } from '../../../src/ingest/formats/format.ts'
import { graphToShow } from '../../../src/ingest/graph/graph-to-show.ts'
import { worded } from '../../words/worded.ts'
import { caseText } from '../formats/graphs/cases.ts'
import { samples } from '../formats/samples.ts'

const read = (file: string, text: string) => readAll(detect(text)!.format, text, file, 2026).graphs[0]!

test('VOSviewer’s map and network files are one graph, in either order', () => {
  const map = read('map.txt', samples['vosviewer-map']![0]!)
  const network = read('network.txt', '1\t2\t3\n2\t3\t1\n1\t9\t4\n')
  const whole = graphToShow([map, network])!
  expect(whole).toEqual(graphToShow([network, map]))
  expect(whole.nodes[0]).toMatchObject({ id: '1', label: 'abbasi, a', x: 0.1, y: -0.4, cluster: '17', size: 3 })
  expect(whole.ties.map(({ source, target, weight }) => [source, target, weight])).toEqual([
    ['1', '2', 3],
    ['2', '3', 1],
  ])
})

test('labels with commas stand in quotes where commas part the cells', () => {
  expect(read('map.csv', samples['vosviewer-map']![1]!).nodes.map(({ label, size }) => [label, size])).toEqual([
    ['abbasi, a', 3],
    ['b', 1],
  ])
})

test('of several graphs the first by file name is shown, and the others are said', () => {
  const [a, b] = ['a', 'b'].map((file) => read(file, samples.gexf![0]!))
  expect(graphToShow([b!, a!])!.file).toBe('a')
  expect(graphToShow([b!, a!])!.problems).toMatchObject([{ file: 'b', code: 'several-graphs' }])
  expect(graphToShow([a!])!.problems).toBeUndefined()
  expect(graphToShow([])).toBeUndefined()
})

describe('a table of nodes beside a table of ties', () => {
  const nodes = read('nodes.csv', caseText('42l-gephi-nodes.csv'))
  const edges = read('edges.csv', caseText('42-gephi-edges.csv'))

  test('of Gephi is one graph, with labels, clusters and weights', () => {
    const whole = graphToShow([nodes, edges])!
    expect(whole).toEqual(graphToShow([edges, nodes]))
    expect(whole.nodes.map(({ label, cluster }) => [label, cluster])).toEqual([
      ['Ann', '1'],
      ['Bob', '1'],
      ['Cid', '0'],
      ['Dee', '0'],
    ])
    expect(whole.ties.map(({ source, target, weight }) => `${source}-${target}:${weight}`)).toEqual([
      '0-1:90',
      '1-2:5',
      '0-2:1',
      '2-3:1',
    ])
    expect(whole.problems).toBeUndefined()
  })
  test('has isolated nodes, and ties to nobody are counted', () => {
    const more = read('edges.csv', 'Source,Target\n0,1\n1,7\n')
    const whole = graphToShow([nodes, more])!
    expect(whole.nodes).toHaveLength(4)
    expect(whole.ties).toHaveLength(1)
    expect(worded(whole.problems)).toMatchObject([
      { file: 'edges.csv', code: 'unknown-node', message: expect.stringMatching(/^1 tie leads/) },
    ])
  })
  test('may be named by labels in the ties', () => {
    const whole = graphToShow([nodes, read('ties.csv', 'Source,Target,Weight\nAnn,Dee,3\n')])!
    expect(whole.ties).toMatchObject([{ source: '0', target: '3', weight: 3 }])
  })
  test('that knows a few of the nodes only says what they are', () => {
    const many = Array.from({ length: 20 }, (_, i) => `${i},${i + 1}`).join('\n')
    const whole = graphToShow([nodes, read('edges.csv', `Source,Target\n${many}\n`)])!
    expect(whole.nodes).toHaveLength(21)
    expect(whole.ties).toHaveLength(20)
    expect(whole.nodes[0]).toMatchObject({ label: 'Ann', cluster: '1' })
  })
  test('of other nodes is left aside, and that is said', () => {
    const whole = graphToShow([nodes, read('edges.csv', 'Source,Target\nx,y\n')])!
    expect(whole.file).toBe('edges.csv')
    expect(whole.problems).toMatchObject([{ file: 'nodes.csv', code: 'several-graphs' }])
  })
})

test('Pajek’s network and partition are one graph', () => {
  const net = read('a.net', '*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Edges\n1 2 2\n')
  const clu = read('a.clu', '*Vertices 3\n7\n7\n9\n')
  expect(clu.nodes.map(({ cluster }) => cluster)).toEqual(['7', '7', '9'])
  const whole = graphToShow([clu, net])!
  expect(whole.nodes.map(({ label, cluster }) => [label, cluster])).toEqual([
    ['a', '7'],
    ['b', '7'],
    ['c', '9'],
  ])
  expect(whole.ties).toHaveLength(1)
})
