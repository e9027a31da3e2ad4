import { afterEach, describe, expect, test } from 'vitest'
import { openSession } from '../../../src/explorer/state/session.ts'
import { termChanges } from '../../../src/explorer/state/term-changes.ts'
import { merged, termOf } from '../../../src/explorer/state/terms.ts'
import { hideTerm, joinTerms, newHistory, renameTerm, stopWord } from '../../../src/ingest/topics/vocabulary.ts'
import { emptyVocabulary } from '../../../src/model/vocabulary.ts'

const session = openSession()
const { canRedoTerms, canUndoTerms, redoTerms, revise, termsSaid, undoTerms, vocabulary } = session

afterEach(() => {
  vocabulary.value = newHistory()
})

test('a change is one step to undo and to do again, and is said', () => {
  revise('“result” is hidden.', hideTerm('result'))
  expect(termsSaid.value).toBe('“result” is hidden.')
  const hidden = vocabulary.value.present
  expect(hidden.hidden).toEqual(['result'])
  undoTerms()
  expect(vocabulary.value.present).toEqual(emptyVocabulary)
  expect([canUndoTerms.value, canRedoTerms.value]).toEqual([false, true])
  redoTerms()
  expect(vocabulary.value.present).toEqual(hidden)
})

test('a change that changes nothing is neither kept nor said', () => {
  revise('“result” is hidden.', hideTerm('result'))
  revise('Again.', hideTerm('result'))
  expect(vocabulary.value.past).toHaveLength(1)
  expect(termsSaid.value).toBe('“result” is hidden.')
})

describe('the words by which a topic is known', () => {
  const forms = ['test cases', 'test case']
  test('are its label', () => {
    expect(termOf({ label: 'test cases', forms }, emptyVocabulary)).toBe('test cases')
  })
  test('are those it was renamed from, since no text holds its new name', () => {
    const renamed = renameTerm('test cases', 'my name')(emptyVocabulary)
    expect(termOf({ label: 'my name', forms }, renamed)).toBe('test cases')
  })
  test('are its own where another topic was given the same name', () => {
    const renamed = renameTerm('proofs', 'test cases')(emptyVocabulary)
    expect(termOf({ label: 'test cases', forms }, renamed)).toBe('test cases')
  })
})

test('every change is listed in words, and taking back all of them leaves nothing', () => {
  const all = [hideTerm('a'), joinTerms('b', 'c'), renameTerm('d', 'e'), stopWord('f')].reduce(
    (now, change) => change(now),
    emptyVocabulary,
  )
  const changes = termChanges(all)
  expect(changes.map(({ words }) => words)).toEqual([
    '“d” is called “e”',
    '“b” counts as “c”',
    '“a” is hidden',
    '“f” makes no terms',
  ])
  expect(new Set(changes.map(({ id }) => id)).size).toBe(4)
  expect(changes.reduce((now, { takeBack }) => takeBack(now), all)).toEqual(emptyVocabulary)
})

test('an imported vocabulary is added; where both speak of a term, it counts', () => {
  const mine = renameTerm('a', 'mine')(hideTerm('x')(emptyVocabulary))
  const more = renameTerm('a', 'theirs')(stopWord('y')(emptyVocabulary))
  expect(merged(more)(mine)).toEqual({
    stoplist: ['y'],
    hidden: ['x'],
    joined: [],
    renamed: [{ term: 'a', label: 'theirs' }],
  })
})
