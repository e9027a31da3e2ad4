import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decision } from '../../src/model/decision-shape.ts'
import { count, either, list, object, oneOf, real, record, text, variant, within } from '../../src/model/shape.ts'
import { byline, mapWork, webLink } from '../../src/model/shapes.ts'

const node = object({ name: text, places: list(object({ x: real })) }, { kind: oneOf('a', 'b') })

test('what fits has no misfit, whatever else it carries', () => {
  expect(node({ name: '', places: [] })).toBeUndefined()
  expect(node({ name: 'x', places: [{ x: 1 }, { x: -2.5, y: 'z' }], kind: 'b', more: null })).toBeUndefined()
  expect(node({ name: 'x', places: [], kind: undefined })).toBeUndefined()
})

test.each([
  [null, '', 'object'],
  [[], '', 'object'],
  [{ places: [] }, '.name', 'text'],
  [{ name: 'x', places: {} }, '.places', 'list'],
  [{ name: 'x', places: [{ x: 1 }, 7] }, '.places[1]', 'object'],
  [{ name: 'x', places: [{ x: Number.NaN }] }, '.places[0].x', 'number'],
  [{ name: 'x', places: [], kind: 'c' }, '.kind', 'choice'],
])('the first place that does not fit is named: %j', (value, path, wanted) => {
  expect(node(value)).toEqual({ path, wanted })
})

test('objects are told apart by a field, which no prototype answers for', () => {
  const shape = variant('code', { one: object({ n: count }), two: object({}) })
  expect(shape({ code: 'two' })).toBeUndefined()
  expect(shape({ code: 'one', n: -1 })).toEqual({ path: '.n', wanted: 'number' })
  expect(shape({ code: 'constructor' })).toEqual({ path: '.code', wanted: 'choice' })
  expect(shape({})).toEqual({ path: '.code', wanted: 'choice' })
})

test('either of two shapes suffices, and numbers have their ends', () => {
  const shape = record(either(text, within(1, 3)))
  expect(shape({ a: 'x', b: 3 })).toBeUndefined()
  expect(shape({ a: 'x', b: 4 })).toEqual({ path: '.b', wanted: 'text' })
})

test('only addresses on the web are links', () => {
  for (const link of ['https://a.org', 'HTTP://a.org']) expect(webLink(link)).toBeUndefined()
  for (const link of ['javascript:alert(1)', ' https://a.org', 'data:text/html,x', '', 7])
    expect(webLink(link)).toEqual({ path: '', wanted: 'link' })
})

test('a shape is never an exception, whatever it is given', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const shape of [byline, decision, mapWork, node]) shape(value)
    }),
  )
})
