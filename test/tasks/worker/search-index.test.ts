import { expect, test } from 'vitest'
import { openSearch } from '../../../src/tasks/worker/search-index.ts'
import { mapOf } from '../../explorer/map.ts'

const map = mapOf([
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
])
const search = openSearch(map, async () => {})
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
test('an index that is stopped while it is made says so, and what it holds by then is found', async () => {
  let turns = 0
  const people = mapOf(Array.from({ length: 60 }, (_, i) => ({ title: `Work ${i}`, authors: [`Name${i} Person`] })))
  const pass = () => (++turns > 2 ? Promise.reject(new Error('stopped')) : Promise.resolve())
  const { find, ready } = openSearch(people, pass)
  await expect(ready).rejects.toThrow('stopped')
  expect(find('person', 100)[0]?.total).toBe(40)
})
