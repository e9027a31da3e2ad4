import { describe, expect, test } from 'vitest'
import { adamicAdar } from '../../../src/atlas/adamic-adar.ts'
import { coreNumbers } from '../../../src/atlas/counting/core-numbers.ts'
import { csrFromTies } from '../../../src/atlas/counting/csr-from-ties.ts'
import { betweenness } from '../../../src/ingest/measures/betweenness/betweenness.ts'
import { clusteringCoefficient } from '../../../src/ingest/measures/clustering.ts'
import { constraint } from '../../../src/ingest/measures/constraint.ts'
import { nearness } from '../../../src/ingest/measures/distance/nearness.ts'
import { measure, measures } from '../../../src/ingest/measures/measure-table.ts'
import { pagerank } from '../../../src/ingest/measures/pagerank.ts'
import { participation } from '../../../src/ingest/measures/participation.ts'
import { reference } from '../../../src/ingest/measures/reference.ts'
import type { Csr } from '../../../src/model/csr.ts'
import { en } from '../../../src/words/en.ts'
import { fixtureGraph } from '../../fixtures/graphs.ts'
import { alike, clique, path, star } from './graphs.ts'

// Two triangles, 0-1-2 and 3-4-5, joined by the tie 2-3; 6 stands alone.
const bridge = csrFromTies(7, [0, 0, 1, 2, 3, 3, 4], [1, 2, 2, 3, 4, 5, 5])

describe('the list of measures', () => {
  test('each says what it means in one sentence, and has an id of its own', () => {
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length)
    for (const { id } of measures) {
      const { meaning, label } = en.measures[id]!
      expect(meaning).toMatch(/^[A-Z].*\.$/)
      expect(label.length).toBeGreaterThan(3)
    }
  })

  test('every figure of every measure is within its range', async () => {
    const clusters = Uint32Array.from([0, 0, 0, 1, 1, 1, 2])
    const only = measures.map(({ id }) => id)
    for (const csr of [bridge, star(7), clique(7), path(7)]) {
      const figures = await measure(csr, clusters, { only })
      expect([...figures.keys()]).toEqual(only)
      for (const { id, range } of measures)
        for (const x of figures.get(id)!.values) {
          // Who has no ties is no bridge, and has no constraint.
          if (id === 'constraint' && Number.isNaN(x)) continue
          expect(x).toBeGreaterThanOrEqual(range[0])
          expect(x).toBeLessThanOrEqual(range[1] + 1e-12)
        }
    }
  })

  test('all that need nothing else are computed unless told, and those asked for alone when told', async () => {
    const { csr } = fixtureGraph('karate')
    expect([...(await measure(csr)).keys()]).toEqual(
      measures.filter((m) => !m.needsClusters && !m.onRequest).map(({ id }) => id),
    )
    expect([...(await measure(csr, undefined, { only: ['core', 'degree'] })).keys()]).toEqual(['degree', 'core'])
  })

  test('a graph without nodes has figures without values, one node has nothing but its own visits', async () => {
    const only = measures.map(({ id }) => id)
    for (const { values } of (await measure(csrFromTies(0, [], []), new Uint32Array(0), { only })).values())
      expect(values.length).toBe(0)
    for (const [id, { values }] of await measure(path(1), new Uint32Array(1), { only }))
      expect([...values]).toEqual([id === 'pagerank' ? 1 : id === 'constraint' ? Number.NaN : 0])
  })

  test('a cancelled run rejects, and the next one is whole', async () => {
    const csr = path(300)
    let told = 0
    const signal = {
      throwIfAborted() {
        if (++told > 3) throw new Error('stopped')
      },
    }
    await expect(measure(csr, undefined, { signal })).rejects.toThrow('stopped')
    expect((await measure(csr, undefined, { only: ['harmonic'] })).get('harmonic')!.values[0]).toBeGreaterThan(0)
  })
})

test('small graphs by graphology-metrics and the kernels give the same figures', async () => {
  for (const csr of [fixtureGraph('karate').csr, bridge, star(5), path(3)]) {
    alike((await betweenness(csr)).values, (v) => reference.betweenness(csr)[v]!)
    alike((await nearness(csr)).closeness, (v) => reference.closeness(csr)[v]!)
    alike(pagerank(csr), (v) => reference.pagerank(csr)[v]!)
  }
})

test('the core of a clique with a tail is the clique', () => {
  expect([...coreNumbers(bridge)]).toEqual([2, 2, 2, 2, 2, 2, 0])
  expect([...coreNumbers(star(6))]).toEqual([1, 1, 1, 1, 1, 1])
  expect([...coreNumbers(clique(6))]).toEqual([5, 5, 5, 5, 5, 5])
  // networkx 3: nx.core_number of the karate club has 10 members of its 4-core.
  expect(coreNumbers(fixtureGraph('karate').csr).filter((k) => k === 4).length).toBe(10)
})

test('constraint is 1 for one tie, 1/n at the centre of a star, and as Burt computes it in a triangle', () => {
  const centre = constraint(star(6))
  expect(centre[0]).toBeCloseTo(1 / 5, 12)
  expect(centre[1]).toBeCloseTo(1, 12)
  // Each gives half to each: (1/2 + 1/2 * 1/2)^2 twice.
  for (const x of constraint(clique(3))) expect(x).toBeCloseTo(2 * 0.75 ** 2, 12)
})

test('participation is 0 inside one cluster and grows with an even spread', () => {
  const spread = participation(star(5), [0, 0, 1, 2, 3])
  expect(spread[0]).toBeCloseTo(0.75, 12)
  expect(spread[1]).toBe(0)
  expect([...participation(clique(4), [0, 0, 0, 0])]).toEqual([0, 0, 0, 0])
})

test('the clustering coefficient counts closed pairs', () => {
  alike(clusteringCoefficient(bridge), (v) => [1, 1, 1 / 3, 1 / 3, 1, 1, 0][v]!)
  const csr = fixtureGraph('karate').csr
  const mean = clusteringCoefficient(csr).reduce((sum, x) => sum + x, 0) / csr.order
  // networkx 3: nx.average_clustering of the karate club.
  expect(mean).toBeCloseTo(0.5706384782, 9)
})

test('Adamic-Adar proposes strangers with common coauthors, those with few others first', () => {
  const of = ({ offsets, targets }: Csr, node: number) =>
    adamicAdar((v) => targets.subarray(offsets[v], offsets[v + 1]), node)
  expect(of(bridge, 0)).toEqual([{ node: 3, score: 1 / Math.log(3), common: 1 }])
  expect(of(bridge, 6)).toEqual([])
  expect(of(clique(4), 0)).toEqual([])
})

test('figures do not depend on the order in which nodes are numbered', async () => {
  const { csr } = fixtureGraph('lfr0.1')
  const renumber = (v: number) => (v * 7) % csr.order
  const only = ['betweenness', 'closeness', 'harmonic', 'eigenvector', 'pagerank', 'core', 'constraint', 'clustering']
  const there = await measure(renumbered(csr, renumber), undefined, { only })
  for (const [id, { values }] of await measure(csr, undefined, { only }))
    alike(values, (v) => there.get(id)!.values[renumber(v)]!)
})

function renumbered({ order, offsets, targets, weights }: Csr, to: (v: number) => number): Csr {
  const ties: [number, number, number][] = []
  for (let v = 0; v < order; v++)
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++)
      if (targets[k]! > v) ties.push([to(v), to(targets[k]!), weights[k]!])
  const column = (i: 0 | 1 | 2) => ties.map((tie) => tie[i])
  return csrFromTies(order, column(0), column(1), column(2))
}
