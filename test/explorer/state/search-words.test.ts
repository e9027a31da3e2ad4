import { expect, test } from 'vitest'
import { openSession } from '../../../src/explorer/state/session.ts'
import { authorKey } from '../map.ts'

const session = openSession()
const { clearSelection, endSearchOnSelection, searchWords, select } = session

test('a search is over once something is chosen, here or elsewhere', () => {
  const stop = endSearchOnSelection()
  searchWords.value = 'hongsek'
  select(authorKey('Kurt Gödel'))
  expect(searchWords.value).toBe('')
  searchWords.value = 'hongsek'
  clearSelection()
  expect(searchWords.value).toBe('')
  stop()
})
