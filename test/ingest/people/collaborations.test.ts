import { describe, expect, test } from 'vitest'
import { corpusFacts } from '../../../src/atlas/facts/corpus.ts'
import { bibtex } from '../../../src/ingest/formats/bibtex/bibtex.ts'
import { readAll } from '../../../src/ingest/formats/format.ts'
import { explore } from '../../../src/ingest/pipeline.ts'
import { seeded } from '../../../src/model/random.ts'
import { defaultSettings } from '../../../src/model/settings.ts'
import { en } from '../../../src/words/en.ts'

const syllables = 'ka lo mi ra ta ven dor sil bar nik jo han per al gu st'.split(' ')
const random = seeded('collaborators')
const syllable = () => syllables[Math.floor(random() * syllables.length)]!
const word = (n: number) => {
  const text = Array.from({ length: n }, syllable).join('')
  return text[0]!.toUpperCase() + text.slice(1)
}

/** So many names, of which no two agree in surname and initial. */
function namesOf(count: number): readonly (readonly [family: string, given: string])[] {
  const names = new Map<string, readonly [string, string]>()
  while (names.size < count) {
    const [family, given] = [word(3), word(2)]
    names.set(`${family} ${given[0]}`, [family, given])
  }
  return [...names.values()]
}

const names = namesOf(400)
const paper = (i: number, authors: readonly string[]) =>
  `@article{p${i}, title = {Decay of channel ${i} measured}, year = 20${10 + i}, author = {${authors.join(' and ')}}}`
const drawn = async (papers: readonly string[]) =>
  (await explore([readAll(bibtex, papers.join('\n'), 'decay.bib', 2026)], { settings: defaultSettings })).atlas

describe('works of one large collaboration', () => {
  test.each([
    ['full names', (name: readonly [string, string]) => name.join(', ')],
    ['initials', ([family, given]: readonly [string, string]) => `${family}, ${given[0]}.`],
  ])('are signed by the same people, printed with %s, though members come and go', async (_, printed) => {
    const papers = Array.from({ length: 8 }, (_, i) => paper(i, names.slice(i * 5, 350 + i * 5).map(printed)))
    const atlas = await drawn(papers)
    expect(atlas.authors.key.offsets.length - 1).toBe(385)
    const signed = atlas.networks.authorship.offsets
    for (let w = 0; w < 8; w++) expect(signed[w + 1]! - signed[w]!).toBe(350)
  })

  test('two who sign under one printed name on each stay two', async () => {
    const printed = [
      ...names.slice(0, 300).map(([family, given]) => `${family}, ${given[0]}.`),
      'Okafor, N.',
      'Okafor, N.',
    ]
    const atlas = await drawn(Array.from({ length: 5 }, (_, i) => paper(i, printed)))
    expect(atlas.authors.key.offsets.length - 1).toBe(302)
  })

  test('are told of: their authors are tied to them, and not to each other', async () => {
    const atlas = await drawn([
      paper(
        0,
        names.slice(0, 120).map((name) => name.join(', ')),
      ),
      paper(
        1,
        names.slice(0, 3).map((name) => name.join(', ')),
      ),
    ])
    expect(corpusFacts(atlas).untied).toEqual({ works: 1, pairs: (120 * 119) / 2 })
    expect(atlas.networks.coauthorship.targets).toHaveLength(2 * 3)
    expect(en.untied(1, 7140, 100)).toBe(
      '1 work has more than 100 authors: all are on the map, tied to this work but not to each other (7,140 pairs of authors).',
    )
  })
})
