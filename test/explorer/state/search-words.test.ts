import { expect, test } from 'vitest'
import { endSearchOnSelection, searchWords } from '../../../src/explorer/state/search-words.ts'
import { clearSelection, select } from '../../../src/explorer/state/selection.ts'
import { authorKey } from '../map.ts'

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
