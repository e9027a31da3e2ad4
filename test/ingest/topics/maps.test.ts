import { describe, expect, test } from 'vitest'
import { trends } from '../../../src/atlas/facts/topic-trends.ts'
import { highlight } from '../../../src/ingest/topics/highlight.ts'
import { keepNames } from '../../../src/ingest/topics/keep-names.ts'
import { nameClusters } from '../../../src/ingest/topics/name-clusters.ts'
import {
  hideTerm,
  joinTerms,
  readVocabulary,
  renameTerm,
  stopWord,
  writeVocabulary,
} from '../../../src/ingest/topics/vocabulary-rules.ts'
import { topicId, workId } from '../../../src/model/ids.ts'
import type { Topic } from '../../../src/model/topic.ts'
import { emptyVocabulary } from '../../../src/model/vocabulary.ts'

const topic = (label: string): Topic => ({
  id: topicId(label),
  label,
  stems: label.split(' '),
  forms: [label],
  documentFrequency: 2,
  idf: 1,
})
const tie = (work: string, label: string, count = 1) => ({
  work: workId(work),
  topic: topicId(label),
  count,
  weight: 1,
})

describe('names of clusters', () => {
  test('tell clusters apart: what all share names none, no term names two', () => {
    const names = nameClusters(
      ['shared', 'lattice', 'proof', 'tree', 'logic'].map(topic),
      [
        tie('a', 'shared', 2),
        tie('a', 'lattice', 3),
        tie('a', 'tree'),
        tie('b', 'shared', 2),
        tie('b', 'proof', 3),
        tie('b', 'logic'),
      ],
      new Map([
        [workId('a'), 0],
        [workId('b'), 1],
      ]),
    )
    expect(names.get(0)!.terms[0]).toBe('lattice')
    expect(names.get(1)!.terms[0]).toBe('proof')
    const all = [...names.values()].flatMap(({ terms }) => terms)
    expect(new Set(all).size).toBe(all.length)
  })

  const works = (cluster: number, count: number) =>
    Array.from({ length: count }, (_, i) => [workId(`${cluster}-${i}`), cluster] as const)
  const each = (cluster: number, from: number, to: number, label: string, count = 1) =>
    Array.from({ length: to - from }, (_, i) => tie(`${cluster}-${from + i}`, label, count))

  test('a heading is what many of the works hold, and few elsewhere: not the rare word, and not what lies mostly elsewhere', () => {
    const names = nameClusters(
      ['machine translation', 'rare', 'language', 'dialogue'].map(topic),
      [
        ...each(0, 0, 8, 'machine translation'),
        ...each(0, 0, 1, 'rare', 9),
        ...each(0, 0, 9, 'language'),
        ...each(1, 0, 30, 'language'),
        ...each(1, 0, 12, 'dialogue'),
      ],
      new Map([...works(0, 10), ...works(1, 30)]),
    )
    expect(names.get(0)!.terms[0]).toBe('machine translation')
  })
  test('a term whose own node lies in the cluster comes first; what says the same again does not come second', () => {
    const home = new Map([[topicId('parser'), 0]])
    const ties = [...each(0, 0, 4, 'parsing'), ...each(0, 0, 4, 'parser'), ...each(0, 0, 3, 'tree')]
    const all = new Map(works(0, 4))
    const topics = ['parsing', 'parser', 'tree'].map((label) => ({
      ...topic(label),
      stems: [label.replace(/ing$/, '')],
    }))
    expect(nameClusters(topics, ties, all).get(0)!.terms).toEqual(['parser', 'tree'])
    expect(nameClusters(topics, ties, all, home).get(0)!.terms).toEqual(['parser', 'tree'])
    expect(nameClusters(topics, ties, all, new Map([[topicId('parsing'), 0]])).get(0)!.terms).toEqual([
      'parsing',
      'tree',
    ])
  })
  test('a word gives way to the phrase that it is known by in the cluster, not to one that narrows it', () => {
    const ties = [...each(0, 0, 9, 'argument'), ...each(0, 0, 5, 'mining'), ...each(0, 0, 4, 'essay')]
    const topics = ['argument', 'mining', 'essay'].map(topic)
    const all = new Map([...works(0, 9), ...works(1, 9)])
    const phrase = (work: number, label: string, cluster = 0) => ({
      work: workId(`${cluster}-${work}`),
      label,
      stems: label.split(' '),
    })
    const name = (...phrases: ReturnType<typeof phrase>[]) =>
      nameClusters(topics, ties, all, new Map(), phrases).get(0)!
    const seldom = Array.from({ length: 9 }, (_, i) => phrase(i, 'legal argument'))
    const known = [0, 1, 2].map((i) => phrase(i, 'argument mining'))
    expect(name(...seldom, ...known).label).toBe('argument mining · essay')
    expect(name(...seldom, ...known).terms).toEqual(['argument mining', 'essay'])
    expect(name(...seldom).label).toBe('argument · mining · essay')
    expect(name(...seldom, ...known.slice(1)).terms[0]).toBe('argument')
    const elsewhere = [0, 1, 2].map((i) => phrase(i, 'argument mining', 1))
    expect(name(...seldom, ...elsewhere).terms[0]).toBe('argument')
  })
  test('a word that is at home in any field gives way to one that is not', () => {
    const ties = [...each(0, 0, 4, 'image'), ...each(0, 0, 3, 'captioning')]
    const names = nameClusters(['image', 'captioning'].map(topic), ties, new Map(works(0, 4)))
    expect(names.get(0)!.label).toBe('captioning · image')
  })
  test('a new cluster does not begin with a heading that another kept', () => {
    const old = [{ label: 'graphs · nets', terms: ['graphs', 'nets'], members: ['a', 'b'], colour: 0 }]
    const [first, second] = keepNames(old, [
      { label: 'proofs', terms: ['proofs'], members: ['a', 'b'] },
      { label: 'graphs · trees', terms: ['graphs', 'trees'], members: ['c'] },
    ])
    expect([first!.label, second!.label]).toEqual(['graphs · nets', 'trees'])
  })

  test('stay with colour where a cluster keeps most of its members', () => {
    const old = [
      { label: 'graphs', terms: ['graphs'], members: ['a', 'b', 'c'], colour: 4 },
      { label: 'proofs', terms: ['proofs'], members: ['d', 'e'], colour: 1 },
    ]
    const [first, second] = keepNames(old, [
      { label: 'other', terms: ['other'], members: ['x', 'y', 'd'] },
      { label: 'nets', terms: ['nets'], members: ['a', 'b', 'e'] },
    ])
    expect(second).toMatchObject({ label: 'graphs', colour: 4 })
    expect(first).toMatchObject({ label: 'other', colour: 0 })
  })
})

test('a topic rises where its share of the works of a year rises, not where the corpus grows', () => {
  const works: { id: ReturnType<typeof workId>; date: { year: number } }[] = []
  const ties: ReturnType<typeof tie>[] = []
  for (let year = 2010; year < 2020; year++)
    for (let i = 0; i < 2 * (year - 2008); i++) {
      const id = `${year}-${i}`
      works.push({ id: workId(id), date: { year } })
      if (i % 2 === 0) ties.push(tie(id, 'steady'))
      if (year > 2015) ties.push(tie(id, 'new'))
      if (year < 2013) ties.push(tie(id, 'old'))
    }
  const found = trends(works, ties)
  expect(found.rising.map((trend) => trend.topic)).toEqual([topicId('new')])
  expect(found.fading.map((trend) => trend.topic)).toEqual([topicId('old')])
  expect(found.years).toHaveLength(10)
})

test('a topic of fewer than five dated works is not tested, however its years lie', () => {
  const works = Array.from({ length: 200 }, (_, i) => ({ id: workId(`w${i}`), date: { year: i < 4 ? 2000 : 2020 } }))
  const ties = works.slice(0, 4).map(({ id }) => ({ work: id, topic: topicId('old'), count: 1, weight: 1 }))
  const found = trends(works, ties)
  expect(found.fading).toEqual([])
  expect(found.topics[0]!.q).toBeUndefined()
  const fifth = { work: works[4]!.id, topic: topicId('old'), count: 1, weight: 1 }
  expect(
    trends([...works.slice(0, 4), { ...works[4]!, date: { year: 2000 } }, ...works.slice(5)], [...ties, fifth]).fading,
  ).toHaveLength(1)
})

test('a topic marks its forms and their sentences, inflections, hyphens and acronyms included', () => {
  const text =
    'Automatic differentiation (AD) helps. Nothing here. We use AD, e.g. with automatic-differentiation tools. An ad is none.'
  const found = highlight(text, { label: 'automatic differentiation', forms: ['automatic differentiation', 'AD'] })
  expect(found.terms.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Automatic differentiation',
    'AD',
    'AD',
    'automatic-differentiation',
  ])
  expect(found.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Automatic differentiation (AD) helps.',
    'We use AD, e.g. with automatic-differentiation tools.',
  ])
})

describe('a vocabulary', () => {
  const filled = [
    hideTerm('result'),
    joinTerms('autodiff', 'automatic differentiation'),
    renameTerm('vi', 'VI'),
    stopWord('real'),
  ]

  test('is the same where a change changes nothing', () => {
    const full = filled.reduce((now, change) => change(now), emptyVocabulary)
    for (const change of filled) expect(change(full)).toBe(full)
  })

  test('is read back as it was written, and what cannot be read is told with its line', () => {
    const full = filled.reduce((now, change) => change(now), emptyVocabulary)
    expect(readVocabulary(writeVocabulary(full))).toEqual({ vocabulary: full, unread: [] })
    expect(readVocabulary('a = b = c\nrename: x\nthe').unread).toEqual([{ line: 2, text: 'rename: x' }])
    expect(readVocabulary('a = b = c').vocabulary.joined).toEqual([
      { term: 'a', into: 'c' },
      { term: 'b', into: 'c' },
    ])
  })
})

test('a topic is marked in scripts without blanks, and in Korean with its particles', () => {
  const at = (text: string, label: string) =>
    highlight(text, { label, forms: [label] }).terms.map(({ start, end }) => text.slice(start, end))
  expect(at('量子计算可以加速机器学习，量子计算。', '量子计算')).toEqual(['量子计算', '量子计算'])
  expect(at('기계 학습의 원리와 기계 학습을', '기계 학습')).toEqual(['기계 학습의', '기계 학습을'])
})
