import { beforeEach, expect, test } from 'vitest'
import { openSession } from '../../../src/explorer/state/session.ts'
import { authorKey } from '../map.ts'

const session = openSession()
const {
  canGoBack,
  clearSelection,
  followSelection,
  goBack,
  reveal,
  select,
  selected,
  setLens,
  shownKinds,
  toggleKind,
  visibleKinds,
} = session

const [ada, bo, cy] = ['Ada', 'Bo', 'Cy'].map(authorKey) as [
  ReturnType<typeof authorKey>,
  ReturnType<typeof authorKey>,
  ReturnType<typeof authorKey>,
]
beforeEach(clearSelection)

test('Back returns through the selections in order', () => {
  select(ada)
  select(bo)
  select(cy)
  goBack()
  expect(selected.value).toBe(bo)
  goBack()
  expect(selected.value).toBe(ada)
  expect(canGoBack.value).toBe(false)
})
test('what another map does not hold is forgotten', () => {
  select(ada)
  select(bo)
  select(cy)
  followSelection((node) => (node === bo ? null : node))
  expect(selected.value).toBe(cy)
  goBack()
  expect(selected.value).toBe(ada)
})
test('two that became one are one step of the way back', () => {
  select(ada)
  select(bo)
  select(cy)
  followSelection((node) => (node === cy ? bo : node))
  expect(selected.value).toBe(bo)
  goBack()
  expect(selected.value).toBe(ada)
  expect(canGoBack.value).toBe(false)
})
test('the last kind on the map cannot be switched off', () => {
  for (const kind of ['author', 'work', 'topic'] as const) toggleKind(kind)
  expect([...shownKinds.value]).toEqual(['topic'])
  toggleKind('author')
  toggleKind('work')
})
test('asking for a node by name brings its kind onto the map', () => {
  setLens('people')
  reveal('work')
  expect(visibleKinds.value.has('work')).toBe(true)
})
