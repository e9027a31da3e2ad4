import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawTopics } from '../../../src/ingest/topics/draw.ts'
import { emptyVocabulary } from '../../../src/model/vocabulary.ts'
import { df, natural, tf, tokensOf, weighed } from './tokens.ts'
import { seedWorks, work } from './works.ts'

const labels = async (...args: Parameters<typeof drawTopics>) =>
  (await drawTopics(...args)).topics.map(({ label }) => label)
const topics = 300

describe('the topics of an author page', () => {
  test('are such as a person in the field recognises', async () => {
    const found = await labels(await seedWorks(), { topics })
    for (const term of [
      'automatic differentiation',
      'floating-point',
      'probabilistic programs',
      'variational inference',
      'neural networks',
    ])
      expect(found).toContain(term)
    for (const term of ['paper', 'show', 'result', 'results', 'method', 'mathrm', 'new'])
      expect(found).not.toContain(term)
  })

  test('leave no work without a topic', async () => {
    const { terms, aboutness } = await drawTopics(await seedWorks(), { topics })
    for (const { work } of terms) expect([...aboutness].filter((tie) => tie.work === work).length).toBeGreaterThan(0)
  })

  test('weigh by TF-IDF, the vector of each work of length 1', async () => {
    const works = await seedWorks()
    const { topics: drawn, aboutness } = await drawTopics(works, { topics })
    for (const { documentFrequency: df, idf } of drawn) expect(idf).toBeCloseTo(Math.log(11 / (1 + df)) + 1, 12)
    for (const { id } of works) {
      const row = [...aboutness].filter((tie) => tie.work === id)
      expect(row.reduce((sum, { weight }) => sum + weight ** 2, 0)).toBeCloseTo(1, 10)
    }
  })

  test('have the counts and document frequencies of natural’s TfIdf, and its weights once its N is N + 1', async () => {
    const works = await seedWorks()
    const { topics: drawn, aboutness } = await drawTopics(works, { topics })
    const tokens = (await tokensOf(works)).map(weighed)
    const theirs = natural(tokens)
    // Its idf is 1 + ln(N / (1 + df)): one work more without a word makes it ours.
    const withOneMore = natural([...tokens, []])
    for (const { stems, documentFrequency, idf } of drawn) {
      expect(df(theirs, stems.join(' '))).toBe(documentFrequency)
      expect(withOneMore.idf(stems.join(' '))).toBeCloseTo(idf, 12)
    }
    const ties = [...aboutness]
    for (const [w, { id }] of works.entries()) {
      const own = drawn.filter(({ stems }) => tf(theirs, stems.join(' '), w) > 0)
      const mass = ({ stems }: (typeof drawn)[number]) => withOneMore.tfidf([stems.join(' ')], w)
      const length = Math.sqrt(own.reduce((sum, topic) => sum + mass(topic) ** 2, 0))
      const row = ties.filter(({ work }) => work === id)
      expect(row.map(({ topic }) => topic)).toEqual(own.map(({ id }) => id))
      for (const [k, topic] of own.entries()) {
        expect(row[k]!.count).toBe(tf(theirs, topic.stems.join(' '), w))
        expect(row[k]!.weight).toBeCloseTo(mass(topic) / length, 12)
      }
    }
  })

  test('do not depend on the order of works', async () => {
    const works = await seedWorks()
    const expected = JSON.stringify(await drawTopics(works, { topics }))
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(works, { minLength: works.length }), async (shuffled) => {
        expect(JSON.stringify(await drawTopics(shuffled, { topics }))).toBe(expected)
      }),
      { numRuns: 8 },
    )
  })

  test('never outnumber what was asked for', async () => {
    expect((await labels(await seedWorks(), { topics: 7 })).length).toBeLessThanOrEqual(7)
  })
})

describe('what is no topic', () => {
  test('no abstracts: topics come from titles and keywords, and it is said', async () => {
    const { topics: drawn, note } = await drawTopics(
      [
        work('a', 'Graph rewriting for compilers', undefined, { keywords: ['lambda calculus'] }),
        work('b', 'Verified graph rewriting'),
      ],
      { topics },
    )
    expect(note).toEqual({ code: 'from-titles-and-keywords' })
    expect(drawn.map(({ label }) => label)).toContain('graph rewriting')
  })

  test('identical abstracts: none, with the reason', async () => {
    const drawn = await drawTopics(
      ['a', 'b', 'c'].map((id) => work(id, '', 'Quantum computers factor large integers.')),
      { topics },
    )
    expect(drawn.topics).toEqual([])
    expect(drawn.note).toEqual({ code: 'same-abstracts', works: 3 })
  })

  test('stopwords only: none, with the reason', async () => {
    const drawn = await drawTopics([work('a', '', 'We show that this is not the one.'), work('b', '', 'It is.')], {
      topics,
    })
    expect(drawn.topics).toEqual([])
    expect(drawn.note).toEqual({ code: 'stopwords', where: 'titles-and-abstracts' })
  })

  test('one work alone has the terms of its abstract', async () => {
    const found = await labels(
      [work('a', 'Separation logic', 'Separation logic tames shared memory in concurrent programs.')],
      { topics },
    )
    expect(found).toContain('separation logic')
  })

  test('nothing at all is said to be nothing', async () => {
    expect((await drawTopics([], { topics })).note).toEqual({ code: 'no-works' })
  })
})

describe('languages', () => {
  test.each([
    [
      'fr',
      'Nous présentons les réseaux de neurones pour la traduction automatique et une étude des réseaux de neurones.',
      'réseaux',
    ],
    [
      'de',
      'Wir untersuchen die Wärmeleitung in Kristallen und zeigen, dass die Wärmeleitung mit der Temperatur sinkt.',
      'Wärmeleitung',
    ],
    [
      'es',
      'El aprendizaje profundo se aplica en las redes neuronales y el aprendizaje profundo para la visión.',
      'aprendizaje profundo',
    ],
    [
      'ru',
      'В статье рассматривается машинное обучение и его применение для анализа данных, а также машинное обучение в медицине.',
      'машинное обучение',
    ],
    ['zh', '本文研究量子计算与机器学习，量子计算可以加速机器学习。', '量子'],
  ])('%s is recognised and gives terms of its own', async (tag, abstract, term) => {
    const { terms, languages } = await drawTopics([work('a', '', abstract)], { topics })
    expect(languages[0]?.tag).toBe(tag)
    expect(terms[0]!.terms.map(({ label }) => label).join(' ')).toContain(term)
  })

  test('Arabic and mixed scripts are stated and do no harm', async () => {
    const { terms } = await drawTopics(
      [
        work('a', 'الذكاء الاصطناعي', 'هذه الدراسة في الذكاء الاصطناعي من خلال تعلم الآلة'),
        work('b', '量子 mixed Квант', 'a ü 中 \ud800 x'),
      ],
      { topics },
    )
    expect(terms[0]!.language).toBe('ar')
    expect(terms).toHaveLength(2)
  })
})

describe('a person’s vocabulary', () => {
  test('hides, joins and renames', async () => {
    const works = await seedWorks()
    const vocabulary = {
      ...emptyVocabulary,
      hidden: ['neural network'],
      joined: [{ term: 'autodiff systems', into: 'automatic differentiation' }],
      renamed: [{ term: 'variational inference', label: 'VI' }],
    }
    const before = await drawTopics(works, { topics })
    const { topics: after } = await drawTopics(works, { topics, vocabulary })
    const found = after.map(({ label }) => label)
    expect(before.topics.map(({ label }) => label)).toContain('neural networks')
    expect(found).not.toContain('neural networks')
    expect(found).toContain('VI')
    const joined = after.find(({ label }) => label === 'automatic differentiation')!
    expect(joined.forms).toContain('autodiff systems')
  })

  test('a stopped word is part of no term', async () => {
    const found = await labels(await seedWorks(), {
      topics,
      vocabulary: { ...emptyVocabulary, stoplist: ['gradient'] },
    })
    expect(found.filter((label) => /gradient\b/.test(label))).toEqual([])
  })
})

describe('novelty', () => {
  test('falls to nothing where an earlier work said it all', async () => {
    const text = 'Separation logic tames shared memory.'
    const { terms } = await drawTopics(
      [
        work('a', '', text, { date: { year: 2001 } }),
        work('b', '', text, { date: { year: 2005 } }),
        work('c', '', 'Quantum walks mix fast.', { date: { year: 2007 } }),
      ],
      { topics },
    )
    expect(terms[0]!.novelty).toBeUndefined()
    expect(terms[1]!.novelty).toEqual({ share: 0, earlier: 1, firstHere: [] })
    expect(terms[2]!.novelty!.share).toBe(1)
    expect(terms[2]!.novelty!.firstHere).toEqual(['quantum walks mix'])
  })
})

test('an acronym counts as what the text says it stands for', async () => {
  const { topics: drawn } = await drawTopics(
    [
      work('a', '', 'Automatic differentiation (AD) is used. AD is exact. We study AD.'),
      work('b', '', 'Programs call AD (automatic differentiation) twice.'),
    ],
    { topics },
  )
  const topic = drawn.find(({ label }) => label === 'automatic differentiation')!
  expect(topic.documentFrequency).toBe(2)
  expect(topic.forms).toContain('AD')
})

test('a topic is called by a thing where its works name one, and qualities that every field uses are none', async () => {
  const works = [
    work('1', 'Differentiable programs', 'Differentiable programs and their differentiation in the real world.'),
    work('2', 'Differentiable programs', 'Real-world differentiable programs; differentiation of real-world code.'),
    work('3', 'Automata', 'Differentiation for real-world automata.'),
  ]
  const found = await labels(works, { topics: 50, all: true })
  expect(found).toContain('differentiation')
  expect(found).not.toContain('differentiable')
  expect(found).not.toContain('real-world')
})

test('terms keep their numbers and signs: each is a topic, and GPT-2 is not GPT-4', async () => {
  const named =
    'COVID-19|SARS-CoV-2|SARS-CoV|GPT-2|GPT-4|IL-6|PM2.5|Industry 4.0|ISO 9001|type 2 diabetes|vitamin D|T cells|C++|Web 2.0|5G networks|H5N1 influenza|TiO2 nanoparticles|3D printing|p53|X-ray'
  const works = named
    .split('|')
    .flatMap((name) =>
      [0, 1, 2].map((i) => work(`${name}${i}`, `Notes on ${name}`, `Here ${name} was tried; ${name} it is.`)),
    )
  const { topics: drawn } = await drawTopics(works, { topics })
  for (const name of named.split('|'))
    expect(drawn.find(({ label }) => label === name)?.documentFrequency, name).toBe(3)
})

test('one term however its number is joined: COVID-19, COVID19, Covid 19; type 2, type II', async () => {
  const works = [
    work('a', '', 'We saw COVID-19 and type 2 diabetes.'),
    work('b', '', 'We saw COVID19 and type II diabetes.'),
    work('c', '', 'We saw Covid 19 and type-2 diabetes.'),
  ]
  const { topics: drawn } = await drawTopics(works, { topics })
  expect(drawn.map(({ documentFrequency }) => documentFrequency)).toEqual([3, 3])
})

describe('one thing is one term', () => {
  const labelsOf = async (...abstracts: string[]) =>
    (
      await drawTopics(
        abstracts.map((abstract, i) => work(`${i}`, '', abstract)),
        { topics },
      )
    ).topics

  test('however it is written: healthcare, health care, health-care', async () => {
    const drawn = await labelsOf(
      'Costs of healthcare rise.',
      'The price of health care; health care fails.',
      'Mobile health-care.',
    )
    const care = drawn.find(({ forms }) => forms.includes('health care'))!
    expect(care.documentFrequency).toBe(3)
    expect(care.forms).toContain('healthcare')
    expect(drawn.map(({ label }) => label)).not.toContain('health')
  })

  test('in words and as a short form, though each letter of it does not begin a word, and though not all works define it', async () => {
    const drawn = await labelsOf(
      'Multicriteria decision analysis (MCDA) is old.',
      'With MCDA, towns choose sites. MCDA is slow.',
      'Rivers and multicriteria decision analysis.',
    )
    const topic = drawn.find(({ label }) => label === 'multicriteria decision analysis')!
    expect(topic.documentFrequency).toBe(3)
    expect(topic.forms).toContain('MCDA')
  })

  test('unless most works mean something else by it', async () => {
    const others = Array.from({ length: 12 }, (_, i) => `Robots ${i} use AI. AI is loved.`)
    const drawn = await labelsOf('Active inference (AI) is new.', 'The brain and its active inference.', ...others)
    expect(drawn.find(({ label }) => label === 'active inference')!.documentFrequency).toBe(2)
  })
})

test('a small word that a hyphen ties to a term is part of it: no piece is left over', async () => {
  const works = [
    work('a', '', 'A first-person shooter and single-cell sequencing. End-to-end learning helps.'),
    work('b', '', 'Players of a first-person shooter. We use single-cell sequencing and end-to-end learning.'),
    work('c', '', 'One first person shooter; model-based planning with graphs.'),
  ]
  const drawn = await drawTopics(works, { topics })
  const found = drawn.topics.map(({ label }) => label)
  for (const term of ['first-person shooter', 'single-cell sequencing', 'end-to-end learning'])
    expect(found).toContain(term)
  for (const piece of ['person shooter', 'cell sequencing', 'end learning']) expect(found).not.toContain(piece)
  expect(drawn.topics.find(({ label }) => label === 'first-person shooter')!.documentFrequency).toBe(3)
})

test('names keep their capitals, words that some print with capitals do not', async () => {
  const works = ['a', 'b', 'c'].map((id) =>
    work(
      id,
      'Reports of the World Health Organization',
      `Reports of the World Health Organization on health ${id}. ${id === 'a' ? 'A Neural Network' : 'Our neural network'} of the organization of the world.`,
    ),
  )
  const found = await labels(works, { topics })
  expect(found).toContain('World Health Organization')
  expect(found).toContain('neural network')
})
