import { expect, test } from 'vitest'
import { RegionMemory } from '../../../src/explorer/stage/region-memory.ts'
import { noRegions } from '../../../src/picture/regions.ts'

const named = () => ({ ...noRegions })

test('the areas of a look are there again as long as nothing that they depend on is another', () => {
  const memory = new RegionMemory()
  const [places, regions] = [new Float32Array(1), named()]
  memory.keep([places, 'author', 800], regions)
  expect(memory.recall([places, 'author', 800])).toBe(regions)
  expect(memory.recall([new Float32Array(1), 'author', 800])).toBeUndefined()
  expect(memory.recall([places, 'author', 801])).toBeUndefined()
  memory.forget()
  expect(memory.recall([places, 'author', 800])).toBeUndefined()
})

test('so many looks are remembered, the last ones', () => {
  const memory = new RegionMemory()
  for (let i = 0; i < 20; i++) memory.keep([i], named())
  expect(memory.recall([0])).toBeUndefined()
  expect(memory.recall([19])).toBeDefined()
})
