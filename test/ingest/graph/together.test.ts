import { expect, test } from 'vitest'
import { detect } from '../../../src/ingest/formats/detect.ts'
import { readAll } from '../../../src/ingest/formats/format.ts'
import { together } from '../../../src/ingest/graph/together.ts'
import { samples } from '../formats/samples.ts'

const read = (file: string, text: string) => readAll(detect(text)!.format, text, file, 2026).graphs[0]!

test('VOSviewer’s map and network files are one graph, in either order', () => {
  const map = read('map.txt', samples['vosviewer-map']![0]!)
  const network = read('network.txt', '1\t2\t3\n2\t3\t1\n1\t9\t4\n')
  const whole = together([map, network])!
  expect(whole).toEqual(together([network, map]))
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

test('of several graphs the first by file name is shown', () => {
  const [a, b] = ['a', 'b'].map((file) => read(file, samples.gexf![0]!))
  expect(together([b!, a!])!.file).toBe('a')
  expect(together([])).toBeUndefined()
})
