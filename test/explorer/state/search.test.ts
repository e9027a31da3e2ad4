import { expect, test } from 'vitest'
import { openSearch } from '../../../src/explorer/state/search.ts'
import { endSearchOnSelection, searchWords } from '../../../src/explorer/state/search-words.ts'
import { clearSelection, select } from '../../../src/explorer/state/selection.ts'
import { snippet } from '../../../src/tasks/shared/snippet.ts'
import { authorKey, mapOf } from '../map.ts'

const search = openSearch(
  mapOf([
    {
      title: 'Reparameterization Gradient',
      authors: ['Wonyeol Lee', 'Hongseok Yang'],
      topics: { 'floating-point': 1 },
    },
    {
      title: 'Über Lösungen',
      authors: ['Kurt Gödel'],
      abstract: 'We ask whether every equation can be solved in finitely many steps, and what follows.',
    },
    { title: 'On Hedges', authors: ['Yang Hong'] },
  ]),
)
await search.ready
const first = (query: string) => {
  const hit = search.find(query)[0]?.hits[0]
  return hit?.label.pieces.map(({ text }) => text).join('')
}

test('a wrong letter is forgiven: “hongsek” finds Hongseok Yang first', () => {
  expect(first('hongsek')).toBe('Hongseok Yang')
})
test('accents need not be typed, and may be', () => {
  expect(first('godel')).toBe('Kurt Gödel')
  expect(first('losungen')).toBe('Über Lösungen')
})
test('half a word is enough', () => {
  expect(first('reparam')).toBe('Reparameterization Gradient')
})
test('words of an abstract find the work and show where they stand', () => {
  const [group] = search.find('finitely')
  expect(group?.kind).toBe('work')
  expect(group?.hits[0]?.context?.pieces).toContainEqual({ text: 'finitely', found: true })
})
test('all words are asked for before any of them', () => {
  expect(first('yang hongseok')).toBe('Hongseok Yang')
})
test('nothing is found for what is not there', () => {
  expect(search.find('xylophone')).toEqual([])
})
test('a snippet keeps to its width and says where it cuts', () => {
  const text = `${'before '.repeat(30)}needle ${'after '.repeat(30)}`
  const whole = snippet(text, new Set(['needle']), 90)!
    .pieces.map((piece) => piece.text)
    .join('')
  expect(whole).toMatch(/^… .*needle.* …$/)
  expect(whole.length).toBeLessThan(110)
})
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
