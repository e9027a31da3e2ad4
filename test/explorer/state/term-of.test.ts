import { afterEach, describe, expect, test } from 'vitest'
import { openSession } from '../../../src/explorer/state/session.ts'
import { termChanges } from '../../../src/explorer/state/term-changes.ts'
import { merged, termOf } from '../../../src/explorer/state/term-of.ts'
import { hideTerm, joinTerms, renameTerm, stopWord } from '../../../src/ingest/topics/vocabulary-rules.ts'
import { emptyProject } from '../../../src/model/project.ts'
import { emptyVocabulary } from '../../../src/model/vocabulary.ts'
import { en } from '../../../src/words/en.ts'

const session = openSession()
const { adopt, canRedo, canUndo, history, redo, revise, said, undo, vocabulary } = session

afterEach(() => {
  adopt(emptyProject)
})

test('a change is one step to undo and to do again, and is said', () => {
  revise({ code: 'term-hidden', term: 'result' }, hideTerm('result'))
  expect(said.value).toBe('“result” is hidden.')
  const hidden = vocabulary.value
  expect(hidden.hidden).toEqual(['result'])
  undo()
  expect(vocabulary.value).toEqual(emptyVocabulary)
  expect([canUndo.value, canRedo.value]).toEqual([false, true])
  redo()
  expect(vocabulary.value).toEqual(hidden)
})

test('a change that changes nothing is neither kept nor said', () => {
  revise({ code: 'term-hidden', term: 'result' }, hideTerm('result'))
  revise({ code: 'term-hidden', term: 'again' }, hideTerm('result'))
  expect(history.value.past).toHaveLength(1)
  expect(said.value).toBe('“result” is hidden.')
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
  expect(changes.map(({ deed }) => en.deed(deed))).toEqual([
    '“d” is called “e”',
    '“b” counts as “c”',
    '“a” is hidden',
    '“f” is ignored',
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
