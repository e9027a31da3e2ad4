import { beforeEach, expect, test } from 'vitest'
import { findAuthors } from '../../../src/explorer/state/find-authors.ts'
import { whereIn } from '../../../src/explorer/state/former.ts'
import { worksOf } from '../../../src/explorer/state/ledger-here.ts'
import { pertinentTo } from '../../../src/explorer/state/pertinent.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import type { UnsurePair } from '../../../src/ingest/people/identify.ts'
import type { Decision } from '../../../src/model/decision.ts'
import type { AuthorId } from '../../../src/model/ids.ts'
import { keepingApart, merging, parting, splitting } from '../../../src/model/ledger.ts'
import { emptyProject } from '../../../src/model/project.ts'
import { authorKey, mapOf, workKey } from '../map.ts'

const session = openSession()
const {
  adopt,
  answer,
  atlas,
  authorOf,
  canRedo,
  canUndo,
  chosen,
  current,
  decisions,
  explored,
  queue,
  redo,
  said,
  take,
  takeBack,
  undo,
} = session

const map = mapOf([
  { title: 'Bits', authors: ['Wonyeol Lee', 'Alex Aiken'] },
  { title: 'Gradients', authors: ['W. Lee', 'H. Yang'] },
  { title: 'Nursing', authors: ['Woojin Lee'] },
])
const [wonyeol, w, woojin] = ['Wonyeol Lee', 'W. Lee', 'Woojin Lee'].map((name) => authorKey(name) as AuthorId) as [
  AuthorId,
  AuthorId,
  AuthorId,
]
const pair = (one: AuthorId, other: AuthorId, likelihood: number): UnsurePair => ({
  one,
  other,
  evidence: [],
  against: [],
  likelihood,
  postponed: false,
})
const likely = pair(w, wonyeol, 0.6)
const unlikely = pair(w, woojin, 0.5)
const merge = (): Decision => {
  const [one, other] = [authorOf(w)!, authorOf(wonyeol)!]
  return merging(one, other, worksOf(map, one, other))
}

beforeEach(() => {
  atlas.value = map
  adopt(emptyProject)
  chosen.value = null
  const corrections = { applied: 0, refused: [], leftOut: [] }
  explored.value = { workMerges: [], corrections, people: { merges: [], unsure: [likely, unlikely], refused: [] } }
})

test('a decision is said, undone, and done again', () => {
  take(merge())
  expect(said.value).toBe('“W. Lee” and “Wonyeol Lee” are one person.')
  undo()
  expect(decisions.value).toEqual([])
  expect(said.value).toBe('Undone: “W. Lee” and “Wonyeol Lee” are one person.')
  expect([canUndo.value, canRedo.value]).toEqual([false, true])
  redo()
  expect(decisions.value).toEqual([merge()])
})

test('taking a decision back out of order can be undone in its turn', () => {
  const first = keepingApart({ one: '1', other: '2', title: 'Bits' })
  const second = keepingApart({ one: '3', other: '4' })
  take(first)
  take(second)
  takeBack(first)
  expect(decisions.value).toEqual([second])
  undo()
  expect(decisions.value).toEqual([first, second])
})

test('decisions taken over from a file are one step', () => {
  take(keepingApart({ one: '1', other: '2' }), keepingApart({ one: '3', other: '4' }))
  undo()
  expect(decisions.value).toEqual([])
})

test('what is answered leaves the queue at once, and comes back when undone', () => {
  expect(current.value).toBe(likely)
  answer(likely, 'different')
  expect(decisions.value[0]?.kind).toBe('different')
  expect(queue.value).toEqual([unlikely])
  undo()
  expect(queue.value).toEqual([likely, unlikely])
})

test('later puts a pair last; a pair asked for comes first', () => {
  answer(likely, 'later')
  expect(queue.value).toEqual([unlikely, likely])
  chosen.value = likely
  expect(current.value).toBe(likely)
  answer(likely, 'same')
  expect(queue.value).toEqual([unlikely])
})

test('an author who was merged is found again where most of their bylines went', () => {
  const merged = mapOf([
    { title: 'Bits', authors: ['Wonyeol Lee', 'Alex Aiken'] },
    { title: 'Gradients', authors: ['Wonyeol Lee', 'H. Yang'] },
  ])
  const where = whereIn(map, merged)
  expect(where(w)).toBe(wonyeol)
  expect(where(wonyeol)).toBe(wonyeol)
  expect(where(woojin)).toBeNull()
  expect(where(workKey('Bits'))).toBe(workKey('Bits'))
  expect(where(workKey('Nursing'))).toBeNull()
})

test('of the decisions remembered a map takes those that speak of its works', () => {
  const [one, other] = [authorOf(w)!, authorOf(woojin)!]
  const works = worksOf(map, one, other)
  const remembered: readonly Decision[] = [
    merge(),
    parting(one, other, works),
    splitting(one, new Set([workKey('Gradients')]), works),
    { kind: 'thesaurus', label: 'W Lee', by: 'Wonyeol Lee' },
    keepingApart({ one: '1', other: '2', title: 'BITS!' }),
  ]
  expect(remembered.filter(pertinentTo(map))).toEqual(remembered)
  expect(remembered.filter(pertinentTo(mapOf([{ title: 'Elsewhere', authors: ['Somebody Else'] }])))).toEqual([])
})

test('authors to merge with are found by any words of their names; first those of the same surname', () => {
  const found = (asked: string) => findAuthors(map, asked, authorOf(w)!).map(({ label }) => label)
  expect(found('')).toEqual(['Wonyeol Lee', 'Woojin Lee'])
  expect(found('ÁLEX')).toEqual(['Alex Aiken'])
  expect(found('lee wooj')).toEqual(['Woojin Lee'])
  expect(found('w. lee')).not.toContain('W. Lee')
})

test('who signed a work together is not offered for a merge', () => {
  const names = (but: AuthorId) => findAuthors(map, 'yang', authorOf(but)!).map(({ label }) => label)
  expect(names(woojin)).toEqual(['H. Yang'])
  expect(names(w)).toEqual([])
})
