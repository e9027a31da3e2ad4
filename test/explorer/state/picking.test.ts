import { beforeEach, expect, test } from 'vitest'
import { openSession } from '../../../src/explorer/state/session.ts'
import type { AuthorId } from '../../../src/model/ids.ts'
import { emptyProject } from '../../../src/model/project.ts'
import { authorKey, mapOf, workKey } from '../map.ts'

const session = openSession()
const {
  adopt,
  atlas,
  choose,
  chooseNothing,
  clearSelection,
  closeMenu,
  compact,
  decisions,
  detailsFolded,
  nodeMenu,
  notices,
  openMenu,
  pickFor,
  picking,
  select,
  selected,
  stopPicking,
} = session

const [wonyeol, short, alex] = ['Wonyeol Lee', 'W. Lee', 'Alex Aiken'].map((name) => authorKey(name) as AuthorId) as [
  AuthorId,
  AuthorId,
  AuthorId,
]

beforeEach(() => {
  atlas.value = mapOf([
    { title: 'Bits', authors: ['Wonyeol Lee', 'Alex Aiken'] },
    { title: 'Gradients', authors: ['W. Lee'] },
  ])
  adopt(emptyProject)
  notices.value = []
  compact.value = false
  stopPicking()
  closeMenu()
  clearSelection()
})

test('a node chosen on the map is selected', () => {
  choose(wonyeol)
  expect(selected.value).toBe(wonyeol)
})

test('the author chosen after “merge with” is merged, and the next one chosen is selected again', () => {
  pickFor(wonyeol, 'same')
  choose(short)
  expect(decisions.value).toMatchObject([{ kind: 'same', one: { name: 'Wonyeol Lee' }, other: { name: 'W. Lee' } }])
  expect(picking.value).toBeNull()
  choose(alex)
  expect(selected.value).toBe(alex)
  expect(decisions.value).toHaveLength(1)
})

test('“never merge with” parts them', () => {
  pickFor(wonyeol, 'different')
  choose(short)
  expect(decisions.value).toMatchObject([{ kind: 'different' }])
})

test('a work is no second author, nor is the first author: the map goes on waiting', () => {
  pickFor(wonyeol, 'same')
  choose(workKey('Gradients'))
  expect(notices.value.map(({ text }) => text)).toEqual(['That is not an author. Choose an author.'])
  choose(wonyeol)
  expect(notices.value.map(({ text }) => text)).toEqual(['That is Wonyeol Lee again. Choose another author.'])
  expect(decisions.value).toEqual([])
  expect(picking.value).toEqual({ author: wonyeol, verdict: 'same' })
})

test('who signed a work together are not merged, and the work is named', () => {
  pickFor(wonyeol, 'same')
  choose(alex)
  expect(decisions.value).toEqual([])
  expect(notices.value.map(({ text }) => text)).toEqual([
    'Wonyeol Lee and Alex Aiken both signed “Bits”, so they are two people.',
  ])
})

test('asking for a second author selects nobody, so that nothing opens or moves under the aim', () => {
  pickFor(wonyeol, 'same')
  expect(selected.value).toBeNull()
})

test('a bare place lets go of the selection; who aims for another author is told, once, that nobody is there', () => {
  select(wonyeol)
  pickFor(wonyeol, 'same')
  chooseNothing()
  chooseNothing()
  expect([selected.value, picking.value?.author]).toEqual([wonyeol, wonyeol])
  expect(notices.value.map(({ text }) => text)).toEqual([
    'There is nobody there. Choose an author, or cancel (Escape).',
  ])
  stopPicking()
  expect(notices.value).toEqual([])
  chooseNothing()
  expect(selected.value).toBeNull()
})

test('on a narrow screen the details make room for the map to choose on', () => {
  compact.value = true
  detailsFolded.value = false
  pickFor(wonyeol, 'same')
  expect(detailsFolded.value).toBe(true)
})

test('while a menu is open the touch that opened it selects nothing; a map without its node closes it', () => {
  openMenu({ node: short, x: 10, y: 10 })
  choose(short)
  expect(selected.value).toBeNull()
  atlas.value = mapOf([{ title: 'Bits', authors: ['Wonyeol Lee'] }])
  expect(nodeMenu.value).toBeNull()
  choose(wonyeol)
  expect(selected.value).toBe(wonyeol)
})
