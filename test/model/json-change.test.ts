import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changed, changeOf } from '../../src/model/json-change.ts'

const json = fc.jsonValue({ maxDepth: 3 }).map((value): unknown => JSON.parse(JSON.stringify(value)))

test('any value becomes any other by its change, written as JSON and read again', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      const change = changeOf(a, b)
      const read: unknown = change === undefined ? undefined : JSON.parse(JSON.stringify(change))
      expect(changed(a, read)).toEqual(b)
    }),
    { numRuns: 500 },
  )
})

test('equal values need no change', () => {
  fc.assert(
    fc.property(json, (a) => {
      expect(changeOf(a, structuredClone(a))).toBeUndefined()
    }),
  )
})

test('of long lists only what is new is said, and what stays is the same object', () => {
  const list = Array.from({ length: 1000 }, (_, i) => ({ i }))
  expect(changeOf(list, [...list, { i: 1000 }])).toEqual({ start: 1000, end: 0, between: [{ i: 1000 }] })
  expect(changeOf([1, 2, 3, 3, 3, 3, 3, 3, 3, 4], [0, 2, 3, 3, 3, 3, 3, 3, 3, 5])).toEqual({
    at: [0, 9],
    each: [{ to: 0 }, { to: 5 }],
  })
  const after = changed({ a: list, b: 1 }, changeOf({ a: list, b: 1 }, { a: list, b: 2 })) as { a: unknown }
  expect(after.a).toBe(list)
})

test('what is no change of a value is refused', () => {
  expect(() => changed([1], { start: 1, end: 1, between: [] })).toThrow(RangeError)
  expect(() => changed([1], { at: [7], each: [{ to: 1 }] })).toThrow(RangeError)
  expect(() => changed({}, { fields: { a: 4 }, gone: [] })).toThrow(TypeError)
  expect(() => changed(3, 'x')).toThrow(TypeError)
})
