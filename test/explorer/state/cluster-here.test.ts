import { afterEach, expect, test } from 'vitest'
import { openSession } from '../../../src/explorer/state/session.ts'
import { authorKey, mapOf, topicKey } from '../map.ts'

const session = openSession()
const { atlas, clearSelection, keepCluster, openCluster, select, selected, showCluster, stepOutOfSelection } = session

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
  atlas.value = null
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
  atlas.value = mapOf(works, named('first', 'second'))
  const stop = keepCluster()
  showCluster(0)
  showCluster(1)
  expect(openCluster.value).toBe(1)
  atlas.value = mapOf(works, named('second', 'first'))
  expect(openCluster.value).toBe(0)
  atlas.value = mapOf(works, named('other'))
  expect(openCluster.value).toBeNull()
  stop()
})
