import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asReadOf, mended, type StatedField } from '../../src/model/correction.ts'
import { recordKey, workKeys } from '../../src/model/decision.ts'
import { adding, isDecision, leavingOut, makingOne, mending } from '../../src/model/ledger.ts'
import type { SourceRecord } from '../../src/model/work.ts'

const record: SourceRecord = {
  place: { file: 'a.bib', format: 'bibtex', record: 1, line: 1 },
  key: 'lee2022',
  title: 'Smoothness Analysis',
  bylines: [{ name: { family: 'Lee', given: 'W.' }, affiliations: ['KAIST'], ids: {}, collective: false }],
  incomplete: true,
  date: { year: 2022 },
  venue: 'POPL',
  fields: [],
  keywords: ['smooth'],
  ids: { arxiv: '2208.10530' },
  links: [],
  extra: { note: ['to appear'] },
}

const values = fc.uniqueArray(
  fc.oneof(
    fc.tuple(fc.constantFrom('title', 'venue', 'abstract'), fc.option(fc.constantFrom('POPL', 'Another', ''))),
    fc.tuple(fc.constantFrom('keywords', 'fields'), fc.option(fc.subarray(['smooth', 'rough']))),
    fc.tuple(fc.constant('date'), fc.option(fc.record({ year: fc.constantFrom(2021, 2022) }))),
    fc.tuple(fc.constant('incomplete'), fc.option(fc.boolean())),
    fc.tuple(fc.constant('ids'), fc.option(fc.constantFrom({}, { doi: '10.1/a' }))),
    fc.tuple(fc.constant('bylines'), fc.constant(null)),
    fc.tuple(fc.constant('citations'), fc.option(fc.nat(9))),
  ),
  { selector: ([field]) => field },
) as unknown as fc.Arbitrary<readonly (readonly [StatedField, unknown])[]>

test('what is mended is as it was read again by asking, and keeps its key however often it is mended', () => {
  fc.assert(
    fc.property(values, values, (once, again) => {
      const now = mended(mended(record, new Map(once)), new Map(again))
      expect(asReadOf(now)).toEqual(record)
      expect(recordKey(now)).toBe(recordKey(record))
      expect(now).toEqual(mended(record, new Map([...once, ...again])))
    }),
  )
})

test('mended to what it says already, a record is what it was', () => {
  expect(mended(record, new Map<StatedField, unknown>([['venue', 'POPL']]))).toEqual(record)
  expect(mended(record, new Map<StatedField, unknown>([['abstract', null]]))).toEqual(record)
  const there = mended(record, new Map<StatedField, unknown>([['incomplete', null]]))
  expect(mended(there, new Map<StatedField, unknown>([['incomplete', true]]))).toEqual(record)
})

test('a work is known by what its records say and by what they said', () => {
  const now = mended(
    record,
    new Map<StatedField, unknown>([
      ['title', 'Roughness'],
      ['ids', { doi: '10.1/a' }],
    ]),
  )
  const keys = workKeys({ bylines: [], records: [now] })
  expect(keys).toEqual(expect.arrayContaining([...workKeys({ bylines: [], records: [record] })]))
  expect(keys).toEqual(['arxiv:2208.10530', 'doi:10.1/a', 'title:roughness:lee', 'title:smoothnessanalysis:lee'])
})

describe('a correction from a file', () => {
  test('is taken where each field has the shape of what a record says there', () => {
    for (const decision of [
      mending(record, 'title', 'Roughness'),
      mending(record, 'abstract', null),
      mending(record, 'date', { year: 2021, month: 2 }),
      mending(record, 'bylines', record.bylines),
      adding({ title: 'By hand', bylines: [], venue: 'POPL' }),
      leavingOut([record], record.title, 'an editorial'),
      makingOne(record, record),
    ])
      expect(isDecision(JSON.parse(JSON.stringify(decision)))).toBe(true)
  })

  test.each([
    { kind: 'mended', record: 'x', title: 'x', field: 'title', value: 7 },
    { kind: 'mended', record: 'x', title: 'x', field: 'date', value: { year: 'soon' } },
    { kind: 'mended', record: 'x', title: 'x', field: 'place', value: {} },
    { kind: 'mended', record: 'x', title: 'x', field: '__proto__', value: {} },
    { kind: 'mended', record: 'x', title: 'x', field: 'links', value: ['javascript:alert(1)'] },
    { kind: 'mended', record: 'x', title: 'x', field: 'venue' },
    { kind: 'added', work: { title: 'x' } },
    { kind: 'added', work: { title: 'x', bylines: [], citations: Number.POSITIVE_INFINITY } },
    { kind: 'left-out', records: ['x'], works: 'x', title: 'x', reason: 'x' },
    { kind: 'one-work', one: 'x', title: 'x' },
  ])('is none where it is damaged: %j', (decision) => {
    expect(isDecision(decision)).toBe(false)
  })
})
