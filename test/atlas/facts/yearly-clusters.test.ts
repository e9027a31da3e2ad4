import { expect, test } from 'vitest'
import { yearlyClusters } from '../../../src/atlas/facts/yearly-clusters.ts'
import { drawn, sketchOf, workKey } from '../../explorer/map.ts'
import { fewWorks } from './few-works.ts'

test('each dated work counts once, in its year and its cluster', () => {
  const clusters = [0, 1].map((number) => ({ number, label: '', terms: [], size: 1, colour: number, description: '' }))
  const sketch = sketchOf(
    [
      { title: 'Sums', authors: ['Ada'], date: { year: 2019 } },
      { title: 'Roots', authors: ['Ada'], date: { year: 2021 } },
      { title: 'Nets', authors: ['Cy'], date: { year: 2021 } },
      { title: 'Undated', authors: ['Cy'] },
    ],
    { clusters },
  )
  sketch.setNodeAttribute(workKey('Nets'), 'cluster', 1)
  const yearly = yearlyClusters(drawn(sketch))!
  expect([yearly.first, yearly.last]).toEqual([2019, 2021])
  expect([...yearly.all]).toEqual([1, 0, 2])
  expect(yearly.works.map((counts) => [...counts])).toEqual([
    [1, 0, 1],
    [0, 0, 1],
  ])
})

test('a map without dates has no years', () => {
  expect(yearlyClusters(drawn(sketchOf([{ title: 'Undated', authors: ['Ada'] }])))).toBe(null)
  expect(yearlyClusters(fewWorks)).not.toBe(null)
})
