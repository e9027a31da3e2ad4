import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EditDeed, ViewDeed } from '../../src/model/deed.ts'
import { lensIds as lenses } from '../../src/model/lenses.ts'
import { emptyProject, type Project } from '../../src/model/project.ts'
import {
  amended,
  edited,
  type History,
  mostSteps,
  newHistory,
  redone,
  undone,
  viewed,
  wentTo,
} from '../../src/project/history.ts'

const hidden = (term: string) => ({ code: 'term-hidden', term }) satisfies EditDeed
const hide = (history: History, term: string, at = 0): History => {
  const { present } = history
  const vocabulary = { ...present.vocabulary, hidden: [...present.vocabulary.hidden, term] }
  return edited(history, hidden(term), { ...present, vocabulary }, at)
}
const look = (history: History, lens: (typeof lenses)[number], at: number): History => {
  const { present } = history
  const deed: ViewDeed = { code: 'lens', lens }
  return viewed(history, deed, { ...present, view: { ...present.view, lens } }, at)
}

/** Things done, a while apart. */
const doings = fc.array(fc.oneof(fc.constantFrom(...lenses), fc.string({ minLength: 1, maxLength: 3 })), {
  maxLength: 40,
})
const done = (what: readonly string[], apart = 5000): History =>
  what.reduce((now, one, i) => {
    const lens = lenses.find((lens) => lens === one)
    return lens === undefined ? hide(now, one, i * apart) : look(now, lens, i * apart)
  }, newHistory(emptyProject))

describe('of anything that was done', () => {
  test('all undone is the project before, and all redone the project after', () => {
    fc.assert(
      fc.property(doings, (what) => {
        const history = done(what)
        const before = history.past.reduce((now) => undone(now), history)
        expect(before.present).toBe(emptyProject)
        expect(before.past).toEqual([])
        const after = before.future.reduce((now) => redone(now), before)
        expect(after.present).toBe(history.present)
        expect(after.past.map(({ deed }) => deed)).toEqual(history.past.map(({ deed }) => deed))
      }),
    )
  })

  test('going to a step is undoing or redoing as often', () => {
    fc.assert(
      fc.property(doings, fc.nat(50), fc.nat(50), (what, first, then) => {
        const history = wentTo(done(what), first)
        const steps = history.past.length + history.future.length
        expect(history.past.length).toBe(Math.min(first, steps))
        const there = wentTo(history, then)
        expect(there.past.length).toBe(Math.min(then, steps))
        expect(wentTo(there, Math.min(first, steps)).present).toBe(history.present)
      }),
    )
  })
})

test('what is done after an undo takes the place of what was undone', () => {
  const history = hide(undone(hide(hide(newHistory(emptyProject), 'a'), 'b')), 'c')
  expect(history.future).toEqual([])
  expect(history.present.vocabulary.hidden).toEqual(['a', 'c'])
})

test('changes of one kind of view within a second are one step; of another kind, or later, they are not', () => {
  let history = newHistory(emptyProject)
  for (const [i, lens] of (['people', 'works', 'topics'] as const).entries()) history = look(history, lens, i * 900)
  expect(history.past).toHaveLength(1)
  expect(history.past[0]?.deed).toEqual({ code: 'lens', lens: 'topics' })
  expect(undone(history).present).toBe(emptyProject)
  history = look(history, 'people', 5000)
  expect(history.past).toHaveLength(2)
  const { present } = history
  const coloured = { ...present, view: { ...present.view, colour: 'year' as const } }
  expect(viewed(history, { code: 'colour', colour: 'year' }, coloured, 5001).past).toHaveLength(3)
})

test('a change of view right after an undo is a step of its own', () => {
  const history = look(undone(look(look(newHistory(emptyProject), 'people', 0), 'works', 5000)), 'topics', 100)
  expect(history.past.map(({ deed }) => deed)).toEqual([
    { code: 'lens', lens: 'people' },
    { code: 'lens', lens: 'topics' },
  ])
  expect(undone(history).present.view.lens).toBe('people')
})

test('what changes nothing is no step', () => {
  const history = hide(newHistory(emptyProject), 'a')
  expect(edited(history, hidden('a'), history.present, 1)).toBe(history)
  expect(undone(newHistory(emptyProject)).past).toEqual([])
  expect(redone(history)).toBe(history)
})

test('what nobody did stays with the present it belongs to, there and back', () => {
  const drawn: Project = { ...emptyProject, settings: { ...emptyProject.settings, topics: 7 } }
  const history = hide(amended(newHistory(emptyProject), drawn), 'a')
  expect(undone(history).present).toBe(drawn)
  const later = amended(history, { ...history.present, settings: drawn.settings })
  expect(redone(undone(later)).present).toBe(later.present)
})

test('so many steps are kept, the newest', () => {
  const history = Array.from({ length: mostSteps + 5 }, (_, i) => `${i}`).reduce((now, term) => hide(now, term), newHistory(emptyProject)) // biome-ignore format: one fold
  expect(history.past).toHaveLength(mostSteps)
  expect(history.past[0]?.deed).toEqual(hidden('5'))
})
