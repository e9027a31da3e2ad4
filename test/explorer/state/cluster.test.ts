import { afterEach, expect, test } from 'vitest'
import { keepCluster, openCluster, showCluster, stepOutOfSelection } from '../../../src/explorer/state/cluster.ts'
import { clusterFacts } from '../../../src/explorer/state/facts/cluster.ts'
import { clearSelection, select, selected } from '../../../src/explorer/state/selection.ts'
import { graph } from '../../../src/explorer/state/session.ts'
import { authorKey, mapOf, topicKey, workKey } from '../map.ts'

const named = (...labels: readonly string[]) => ({
  clusters: labels.map((label, number) => ({
    number,
    label,
    terms: [label],
    size: 1,
    colour: number,
    description: '',
  })),
})
const works = [
  { title: 'Sums', authors: ['Ada', 'Bo'], topics: { numbers: 1, proof: 1 }, date: { year: 2020 } },
  { title: 'Roots', authors: ['Bo'], topics: { numbers: 1 }, date: { year: 2022 } },
  { title: 'Nets', authors: ['Cy'], topics: { proof: 1 } },
]

afterEach(() => {
  clearSelection()
  openCluster.value = null
  graph.value = null
})

test('a cluster holds its people and topics by their works, and its works newest first', () => {
  const map = mapOf(works, named('first', 'second'))
  for (const key of [authorKey('Cy'), workKey('Nets')]) map.setNodeAttribute(key, 'cluster', 1)
  const facts = clusterFacts(map, 0)
  expect(facts.authors.map(({ label, works }) => [label, works])).toEqual([
    ['Bo', 2],
    ['Ada', 1],
  ])
  expect(facts.topics.map(({ label, works }) => [label, works])).toEqual([
    ['numbers', 2],
    ['proof', 1],
  ])
  expect(facts.works.map(({ node }) => node.label)).toEqual(['Roots', 'Sums'])
  expect(facts.years).toHaveLength(3)
})

test('looking at a cluster lets go of the selection; stepping out leads from a member to it and then away', () => {
  select(topicKey('proof'))
  showCluster(0)
  expect(selected.value).toBeNull()
  select(authorKey('Bo'))
  stepOutOfSelection()
  expect([selected.value, openCluster.value]).toEqual([null, 0])
  stepOutOfSelection()
  expect(openCluster.value).toBeNull()
})

test('a map drawn again keeps the cluster that is looked at by its name, and lets go of one that is gone', () => {
  graph.value = mapOf(works, named('first', 'second'))
  const stop = keepCluster()
  showCluster(0)
  showCluster(1)
  expect(openCluster.value).toBe(1)
  graph.value = mapOf(works, named('second', 'first'))
  expect(openCluster.value).toBe(0)
  graph.value = mapOf(works, named('other'))
  expect(openCluster.value).toBeNull()
  stop()
})
