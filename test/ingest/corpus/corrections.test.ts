import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinRecords } from '../../../src/ingest/corpus/join.ts'
import { type Decision, recordKey } from '../../../src/model/decision.ts'
import { adding, keepingApart, leavingOut, makingOne, mending } from '../../../src/model/ledger.ts'
import type { SourceRecord } from '../../../src/model/work.ts'

const byline = (family: string) => ({ name: { family }, affiliations: [], ids: {}, collective: false })

function record(key: string, title: string, more: Partial<SourceRecord> = {}): SourceRecord {
  return {
    place: { file: 'a.bib', format: 'bibtex', record: key.charCodeAt(0), line: 1 },
    key,
    title,
    bylines: ['Lee', 'Yang'].map(byline),
    incomplete: false,
    fields: [],
    keywords: [],
    ids: {},
    links: [],
    extra: {},
    ...more,
  }
}

const smooth = record('a', 'Smoothness Analysis for Probabilistic Programs', { ids: { doi: '10.1/a' } })
const rough = record('b', 'Roughness of Stones in Rivers', { ids: { doi: '10.1/b' } })
const titles = (records: readonly SourceRecord[], ...decisions: readonly Decision[]) =>
  joinRecords(records, decisions).works.map(({ title }) => title)
const faults = (records: readonly SourceRecord[], ...decisions: readonly Decision[]) =>
  joinRecords(records, decisions).corrections.refused.map(({ reason }) => reason.code)

describe('a mended record', () => {
  test('says what it was mended to, and the later of two corrections counts', () => {
    const [once, again] = [mending(smooth, 'title', 'Smooth'), mending(smooth, 'title', 'Smoother')]
    expect(titles([smooth], once)).toEqual(['Smooth'])
    expect(titles([smooth], once, again)).toEqual(['Smoother'])
    expect(titles([smooth], again, once)).toEqual(['Smooth'])
  })

  test('is mended in every file that holds it', () => {
    const copy = { ...smooth, place: { ...smooth.place, file: 'b.bib' } }
    expect(titles([smooth, copy], mending(smooth, 'title', 'Smooth'))).toEqual(['Smooth'])
  })

  test('is joined with its twin where what was mended makes it one, and parts from whom it no longer resembles', () => {
    const twin = record('c', 'Smothness Analyses fr Probabilistic Porgrams', { bylines: [byline('Lee')] })
    expect(titles([smooth, twin])).toHaveLength(2)
    expect(titles([smooth, twin], mending(twin, 'ids', { doi: '10.1/a' }))).toHaveLength(1)
    const mistaken = record('d', smooth.title, { ids: { doi: '10.1/a' }, date: { year: 2020 } })
    expect(titles([smooth, mistaken])).toHaveLength(1)
    expect(
      titles(
        [smooth, mistaken],
        mending(mistaken, 'ids', { doi: '10.1/d' }),
        mending(mistaken, 'title', 'On Something Else Entirely'),
      ),
    ).toHaveLength(2)
  })

  test('goes before what other records of its work say, unless it was mended to say nothing', () => {
    const other = record('c', smooth.title, { ids: { doi: '10.1/a' }, abstract: 'A long abstract.', citations: 9 })
    const said = (...decisions: readonly Decision[]) => joinRecords([smooth, other], decisions).works[0]!
    expect(said()).toMatchObject({ abstract: 'A long abstract.', citations: 9 })
    expect(said(mending(smooth, 'abstract', 'Short.'), mending(smooth, 'citations', 2))).toMatchObject({
      abstract: 'Short.',
      citations: 2,
      records: expect.arrayContaining([
        expect.objectContaining({ key: 'a', abstract: 'Short.', asRead: { abstract: null, citations: null } }),
      ]),
    })
    expect(said(mending(other, 'abstract', null))).not.toHaveProperty('abstract')
    expect(said(mending(smooth, 'bylines', ['Park'].map(byline))).bylines.map(({ name }) => name.family)).toEqual([
      'Park',
    ])
  })

  test('that is not here is told', () => {
    expect(faults([smooth], mending(rough, 'title', 'Rough'))).toEqual(['record-not-here'])
  })

  test('mended to what it says is as if nobody had mended it', () => {
    const { corrections: _, ...plain } = joinRecords([smooth, rough])
    const { corrections, ...again } = joinRecords(
      [smooth, rough],
      [mending(smooth, 'title', smooth.title), mending(rough, 'abstract', null)],
    )
    expect(again).toEqual(plain)
    expect(corrections).toEqual({ applied: 2, refused: [], leftOut: [] })
  })
})

describe('a work added by hand', () => {
  const byHand = adding({ title: 'On Paper Only and Nowhere Else', bylines: [byline('Kim')], date: { year: 1999 } })

  test('is a work as any other, of no file', () => {
    const { works, files } = joinRecords([smooth], [byHand])
    expect(works).toMatchObject([
      { title: smooth.title },
      {
        id: 'w:kim-1999-on-paper-only-and-nowhere-else',
        records: [{ key: 'kim1999paper', place: { format: 'by-hand' } }],
      },
    ])
    expect(files).toEqual([{ file: 'a.bib', records: 1, works: 1, joined: 0 }])
  })

  test('is joined with what a file says of it, and stands once however often it was added', () => {
    expect(
      titles(
        [record('c', 'On Paper Only and Nowhere Else', { bylines: [byline('Kim')], date: { year: 1999 } })],
        byHand,
      ),
    ).toEqual(['On Paper Only and Nowhere Else'])
    expect(titles([], byHand, byHand)).toEqual(['On Paper Only and Nowhere Else'])
  })

  test('can be mended and left out', () => {
    const [work] = joinRecords([], [byHand]).works
    const mend = mending(work!.records[0]!, 'title', 'On Vellum')
    expect(titles([], byHand, mend)).toEqual(['On Vellum'])
    expect(titles([], byHand, mend, leavingOut(work!.records, work!.title, 'lost'))).toEqual([])
  })
})

describe('a work left out', () => {
  const omission = leavingOut([smooth], smooth.title, 'not about rivers')

  test('is not among the works, with all its records, and is told', () => {
    const twin = record('c', smooth.title, { ids: { doi: '10.1/a' }, venue: 'POPL' })
    const { works, merges, corrections, files } = joinRecords([twin, rough, smooth], [omission])
    expect(works.map(({ title }) => title)).toEqual([rough.title])
    expect(merges).toEqual([])
    expect(corrections).toMatchObject({ applied: 1, refused: [], leftOut: [{ id: 'w:doi:10.1/a' }] })
    expect(files).toEqual([{ file: 'a.bib', records: 3, works: 2, joined: 1 }])
  })

  test('is found by its keys in another source, and takes no namesake with it', () => {
    const elsewhere = record('x', 'Smoothness analysis', { ids: { doi: '10.1/a' }, bylines: [] })
    const namesake = record('n', smooth.title, { ids: { doi: '10.1/n' } })
    expect(titles([elsewhere, namesake], omission)).toEqual([namesake.title])
    const editorials = ['1', '2'].map((pages) => record(pages, 'Editorial', { pages, bylines: [byline('Kim')] }))
    expect(titles(editorials, leavingOut([editorials[1]!], 'Editorial', 'front matter'))).toEqual(['Editorial'])
  })

  test('keeps what it was mended by: it stays out after a mend, and a mend finds it after it comes back', () => {
    const mend = mending(smooth, 'title', 'Smooth')
    expect(titles([smooth, rough], omission, mend)).toEqual([rough.title])
    const now = joinRecords([smooth], [mend]).works[0]!
    expect(titles([smooth, rough], leavingOut(now.records, now.title, 'no'))).toEqual([rough.title])
  })

  test('that is not here is told', () => {
    expect(faults([rough], omission)).toEqual(['work-not-here'])
  })
})

describe('which records are one work', () => {
  const third = record('c', 'Rivers', { ids: { doi: '10.1/c' } })

  test('is what was said last, also by way of a third record', () => {
    const one = makingOne(smooth, rough)
    const apart = keepingApart({ one: recordKey(smooth), other: recordKey(rough) })
    expect(titles([smooth, rough], one)).toHaveLength(1)
    expect(titles([smooth, rough], one, apart)).toHaveLength(2)
    expect(titles([smooth, rough], apart, one)).toHaveLength(1)
    const [byThird, too] = [makingOne(smooth, third), makingOne(third, rough)]
    expect(titles([smooth, rough, third], apart, byThird, too)).toHaveLength(1)
    expect(titles([smooth, rough, third], byThird, apart, too)).toHaveLength(2)
    expect(titles([smooth, rough, third], byThird, too, apart)).toHaveLength(2)
  })

  test('is told with its reason, and that the records are not here', () => {
    expect(joinRecords([smooth, rough], [makingOne(smooth, rough)]).merges).toMatchObject([
      { by: 'decision', reason: { code: 'decided' } },
    ])
    expect(faults([smooth], makingOne(smooth, rough))).toEqual(['records-not-here'])
  })
})

const names = fc.subarray(['Lee', 'Yang', 'Kim'])
const drafts = fc.array(
  fc.record({
    title: fc.constantFrom(smooth.title, 'Editorial', rough.title),
    names,
    doi: fc.option(fc.constantFrom('10.1/a', '10.1/b'), { nil: undefined }),
    file: fc.constantFrom('a.bib', 'b.bib'),
  }),
  { minLength: 1, maxLength: 8 },
)
const recordsOf = fc.tuple(drafts).map(([list]) =>
  list.map(({ title, names, doi, file }, i) =>
    record(`k${i}`, title, {
      bylines: names.map(byline),
      place: { file, format: 'bibtex', record: i, line: i },
      ids: doi === undefined ? {} : { doi },
    }),
  ),
)
const corpus = recordsOf.chain((records) => {
  const one = fc.constantFrom(...records)
  const decision: fc.Arbitrary<Decision> = fc.oneof(
    fc.tuple(one, fc.constantFrom(smooth.title, 'Another')).map(([r, title]) => mending(r, 'title', title)),
    fc.tuple(one, names).map(([r, list]) => mending(r, 'bylines', list.map(byline))),
    fc.tuple(one, one).map(([a, b]) => makingOne(a, b)),
    fc.tuple(one, one).map(([a, b]) => keepingApart({ one: recordKey(a), other: recordKey(b) })),
    one.map((r) => leavingOut([r], r.title, 'no')),
    names.map((list) => adding({ title: smooth.title, bylines: list.map(byline) })),
  )
  return fc.record({
    records: fc.constant(records),
    decisions: fc.array(decision, { maxLength: 6 }),
    order: fc.shuffledSubarray(
      records.map((_, i) => i),
      { minLength: records.length, maxLength: records.length },
    ),
  })
})

test('any order of records and files gives the same works, whatever is decided', () => {
  fc.assert(
    fc.property(corpus, ({ records, decisions, order }) => {
      const straight = joinRecords(records, decisions)
      const turned = order.map((i) => records[i]!)
      expect(joinRecords(turned, decisions)).toEqual(straight)
      const added = decisions.filter(({ kind }) => kind === 'added').length
      const { works, corrections } = straight
      const held = [...works, ...corrections.leftOut].flatMap((work) => work.records)
      expect(held).toHaveLength(records.length + added)
      expect(new Set(held.map((r) => `${r.place.file} ${r.place.record}`)).size).toBe(held.length)
    }),
  )
})

test('the last that is said of two records holds, whatever was said before', () => {
  fc.assert(
    fc.property(corpus, fc.nat(), fc.nat(), fc.boolean(), ({ records, decisions }, i, j, together) => {
      const [one, other] = [records[i % records.length]!, records[j % records.length]!]
      fc.pre(one !== other)
      const kept = decisions.filter(({ kind }) => kind !== 'left-out')
      const last = together ? makingOne(one, other) : keepingApart({ one: recordKey(one), other: recordKey(other) })
      const { works } = joinRecords(records, [...kept, last])
      const workOf = ({ key }: SourceRecord) => works.find((work) => work.records.some((r) => r.key === key))
      expect(workOf(one) === workOf(other)).toBe(together)
    }),
  )
})
