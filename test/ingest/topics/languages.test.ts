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
