import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { drawTopics } from '../../../src/ingest/topics/draw.ts'
import { work } from './works.ts'

const topics = 300
const texts = JSON.parse(readFileSync('test/fixtures/languages/texts.json', 'utf8')) as Readonly<
  Record<string, { readonly titles: readonly string[]; readonly abstracts: readonly string[] }>
>

async function told(kind: 'titles' | 'abstracts') {
  const all = Object.entries(texts).flatMap(([tag, of]) => of[kind].map((text) => ({ tag, text })))
  const { terms } = await drawTopics(
    all.map(({ text }, i) =>
      work(String(i).padStart(4, '0'), kind === 'titles' ? text : '', kind === 'titles' ? undefined : text),
    ),
    { topics },
  )
  const wrong = all.filter(({ tag }, i) => terms[i]!.language !== tag)
  return { share: 1 - wrong.length / all.length, wrong: wrong.map(({ tag, text }) => `${tag}: ${text}`) }
}

describe('the language of a text is told in twenty languages', () => {
  test('by a title, 98 times of 100', async () => {
    const { share, wrong } = await told('titles')
    expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(0.98)
  })

  test('by an abstract, always', async () => {
    expect((await told('abstracts')).wrong).toEqual([])
  })

  test('whatever things are named in it that are called so in every language', async () => {
    const titles = [
      'Van der Waals forces in thin films',
      'El Niño and rainfall in Peru',
      'La Niña events',
      'De novo protein design',
      'Trends in in vivo imaging',
    ]
    const { terms } = await drawTopics(
      titles.map((title, i) => work(String(i), title, undefined)),
      { topics },
    )
    expect(terms.map(({ language }) => language)).toEqual(titles.map(() => 'en'))
  })

  test('and by what is stated where the words leave it open', async () => {
    const languageOf = async (title: string, language?: string) =>
      (await drawTopics([work('a', title, undefined, language === undefined ? {} : { language })], { topics }))
        .terms[0]!.language
    expect(await languageOf('Burnout 2020', 'de')).toBe('de')
    expect(await languageOf('Burnout 2020')).toBe('en')
    expect(await languageOf('Zur Rolle der Darmflora bei Kindern', 'en')).toBe('de')
  })
})

test('German nouns keep their capital, inflections join, bare adjectives are no topics', async () => {
  const { topics: drawn } = await drawTopics(
    [
      work('a', 'Wälder und neuronale Netze', 'Der Wald wird kleiner, und die nachhaltige Nutzung der Wälder beginnt.'),
      work('b', 'Nachhaltige Nutzung', 'Mit neuronalen Netzen zählen wir die Bäume der Wälder; das ist nachhaltig.'),
      work('c', 'Zur nachhaltigen Nutzung', 'In den Wäldern wachsen Bäume. Die Nutzung eines neuronalen Netzes lohnt.'),
    ],
    { topics },
  )
  const found = drawn.map(({ label }) => label)
  expect(drawn.find(({ label }) => label === 'Wälder')?.documentFrequency).toBe(3)
  expect(found.some((label) => /^neuronalen? Netz/.test(label))).toBe(true)
  for (const label of found) expect(label).not.toMatch(/^(?:nachhaltig\p{L}*|neuronal\p{L}*|kleiner|beginnt|zählen)$/iu)
})

test('languages whose stemmer is not kept still have terms without their function words', async () => {
  const { terms } = await drawTopics(
    ['pl', 'tr', 'cs', 'no', 'da', 'fi', 'el', 'uk', 'id', 'ar', 'fa'].map((tag) =>
      work(tag, '', texts[tag]!.abstracts.join(' ')),
    ),
    { topics },
  )
  for (const { work, terms: own } of terms) {
    expect(own.length, work).toBeGreaterThan(3)
    for (const { label } of own) expect(label).not.toMatch(/^(?:i|ve|a|og|ja|και|і|dan|في|و|در) /u)
  }
})

describe('scripts without blanks are cut into words, the same in every engine', () => {
  const termsOf = async (...texts: readonly (readonly [string, string])[]) =>
    (
      await drawTopics(
        texts.map(([title, abstract], i) => work(`${i}`, title, abstract)),
        { topics },
      )
    ).terms.flatMap(({ terms }) => terms.map(({ label }) => label))

  test.each([
    [
      'Chinese',
      [
        ['基于深度学习的图像识别方法在医学影像中的应用', '本文研究深度学习在医学影像中的应用，提出一种图像识别方法。'],
        ['地下水水质评价与污染源解析', '卷积神经网络用于遥感图像分类；量子计算可以加速机器学习。'],
      ],
      ['深度学习', '图像识别', '医学影像', '量子计算', '机器学习'],
      /^[的在中与和]|[的在中与和]$/,
    ],
    [
      'Japanese',
      [
        ['深層学習を用いた医用画像の認識手法', '本研究では、深層学習を用いた医用画像の認識手法を提案する。'],
        ['地下水の水質評価と汚染源の解析', '量子計算は機械学習を高速化できる。量子コンピュータの原理を紹介する。'],
      ],
      ['深層学習', '医用画像', '量子計算', '機械学習', '汚染源', '量子コンピュータ'],
      /^[のをはがにでと]|[のをはがにでと]$/,
    ],
    [
      'Korean',
      [
        [
          '딥러닝을 이용한 의료 영상 인식',
          '본 논문에서는 의료 영상을 인식하는 방법을 제안한다. 딥러닝은 의료 영상에 좋다.',
        ],
        ['양자 컴퓨팅과 기계 학습', '양자 컴퓨팅은 기계 학습을 빠르게 한다. 기계 학습의 원리를 소개한다.'],
      ],
      ['의료 영상', '딥러닝', '양자 컴퓨팅', '기계 학습'],
      /[을를은과]$/,
    ],
    [
      'Thai',
      [
        ['การเรียนรู้เชิงลึกสำหรับภาพทางการแพทย์', 'งานวิจัยนี้เสนอการเรียนรู้เชิงลึกสำหรับภาพทางการแพทย์'],
        ['คุณภาพน้ำใต้ดินในภาคเหนือของประเทศไทย', 'การศึกษานี้ประเมินคุณภาพน้ำใต้ดินในภาคเหนือ'],
      ],
      ['คุณภาพน้ำใต้ดิน', 'ภาคเหนือ', 'ประเทศไทย'],
      /^(?:ใน|ของ|สำหรับ)|(?:ใน|ของ|สำหรับ)$/,
    ],
  ] as const)('%s', async (_, texts, wanted, edges) => {
    const found = await termsOf(...texts)
    for (const term of wanted) expect(found).toContain(term)
    for (const term of found) expect(term).not.toMatch(edges)
  })
})
