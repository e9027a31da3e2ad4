import { afterEach, expect, test } from 'vitest'
import { openSession } from '../../../src/explorer/state/session.ts'
import { emptyProject } from '../../../src/model/project.ts'
import { mapOf } from '../map.ts'

const session = openSession()
const { adopt, atlas, keepLens, lens, lensesHere, setLens } = session

afterEach(() => {
  atlas.value = null
  adopt(emptyProject)
})

test('only the lenses that show something of the map can be chosen', () => {
  atlas.value = mapOf([{ title: 'On Rings', authors: ['Emmy Noether'] }])
  expect([...lensesHere.value]).toEqual(['everything', 'people', 'works'])
  atlas.value = mapOf([{ title: 'On Rings', authors: ['Emmy Noether'], topics: { rings: 1 } }])
  expect([...lensesHere.value]).toEqual(['everything', 'people', 'works', 'topics'])
})

test('a lens that shows nothing of the map that is opened gives way to everything, another stays', () => {
  const stop = keepLens()
  atlas.value = mapOf([{ title: 'On Rings', authors: ['Emmy Noether'], topics: { rings: 1 } }])
  setLens('topics')
  atlas.value = mapOf([{ title: 'On Dice', authors: ['Ada Byron'] }])
  expect(lens.value).toBe('everything')
  setLens('people')
  atlas.value = mapOf([{ title: 'On Engines', authors: ['Ada Byron'] }])
  expect(lens.value).toBe('people')
  stop()
})
