import { describe, expect, test } from 'vitest'
import { type FormFieldId, formFields, readForm } from '../../../src/explorer/state/record-form.ts'
import type { Statement } from '../../../src/model/work.ts'

const lee = { name: { family: 'Lee', given: 'Wonyeol' }, affiliations: ['KAIST'], ids: {}, collective: false }
const beethoven = {
  name: { family: 'Beethoven', particle: 'van', given: 'Ludwig', suffix: 'Jr.' },
  affiliations: [],
  ids: {},
  collective: false,
}
const atlas = { name: { literal: 'ATLAS Collaboration' }, affiliations: [], ids: {}, collective: true }
const said: Statement = {
  title: 'Smoothness  Analysis',
  bylines: [lee, beethoven, atlas],
  incomplete: true,
  date: { year: 2022, month: 3 },
  abstract: 'Two\r\nlines.\n',
  venue: 'POPL',
  fields: ['LG'],
  keywords: ['smooth', 'rough'],
  ids: { doi: '10.1145/3571205', acl: 'P18-1001' },
  links: ['https://a.org'],
  citations: 1200,
  extra: { note: ['to appear', 'in: print'] },
}

/** The form as it is filled at first, with other texts in some fields. */
const written = (texts: Partial<Record<FormFieldId, string>>, of = said) =>
  readForm(of, (id) => texts[id] ?? formFields.find((field) => field.id === id)!.say(of))
const changes = (texts: Partial<Record<FormFieldId, string>>) => {
  const reading = written(texts)
  return reading.ok ? Object.fromEntries(reading.changes) : reading.wrong
}

test('a form that nobody touched changes nothing, however oddly the record is printed', () => {
  expect(changes({})).toEqual({})
})

test('what a form says of a record is read as that again', () => {
  for (const { id, field, say, read } of formFields) {
    const again = read(say(said).trim(), said)
    if (id !== 'abstract') expect(again, id).toEqual(said[field])
  }
})

test('each field is read in its own way, and an empty one says nothing', () => {
  expect(
    changes({
      title: ' Roughness ',
      date: '2021-3-07',
      venue: '',
      keywords: 'a\n\n b ',
      incomplete: '',
      citations: '1,300',
      extra: 'note: none',
    }),
  ).toEqual({
    title: 'Roughness',
    date: { year: 2021, month: 3, day: 7 },
    venue: null,
    keywords: ['a', 'b'],
    incomplete: false,
    citations: 1300,
    extra: { note: ['none'] },
  })
})

test('authors who stay keep what else is known of them; others are taken apart as names are', () => {
  expect(changes({ bylines: 'Kim, Ada\nLee, Wonyeol\nBen Roe' })).toEqual({
    bylines: [
      { name: { family: 'Kim', given: 'Ada' }, affiliations: [], ids: {}, collective: false },
      lee,
      { name: { family: 'Roe', given: 'Ben' }, affiliations: [], ids: {}, collective: false },
    ],
  })
})

test('identifiers are taken bare, and the others stay', () => {
  expect(changes({ doi: 'https://doi.org/10.1145/2908080', arxiv: 'arXiv:2208.10530v2' })).toEqual({
    ids: { doi: '10.1145/2908080', arxiv: '2208.10530', acl: 'P18-1001' },
  })
  expect(changes({ doi: '' })).toEqual({ ids: { acl: 'P18-1001' } })
})

describe('what makes no sense is named, and nothing else is taken', () => {
  test.each([
    ['date', 'soon'],
    ['date', '2022-13'],
    ['date', '20222'],
    ['doi', 'none'],
    ['links', 'javascript:alert(1)'],
    ['citations', '-1'],
    ['citations', 'many'],
    ['extra', 'no name'],
  ] as const)('%s: %s', (id, text) => {
    expect(changes({ [id]: text, title: 'Another' })).toEqual([id])
  })
})
