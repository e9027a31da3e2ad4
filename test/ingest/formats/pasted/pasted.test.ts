import { expect, test } from 'vitest'
import { detect } from '../../../../src/ingest/formats/detect-format.ts'
import { readAll } from '../../../../src/ingest/formats/format.ts'
import { people } from '../people.ts'

const read = (text: string) => {
  const { format } = detect(text)!
  return { id: format.id, ...readAll(format, text, 'f', 2026) }
}

test('a profile of Google Scholar whose figures stand a line each is read alike', () => {
  const { id, records, pages } = read(
    'Josefa Carber\nProfessor\nVerified email at x.example\nTITLE\nCITED BY\nYEAR\nLizards: a study\nJ Carber, MD Koushik\nSome Journal of Lizards, 2020\n1,590\n2020\nBook of snakes\nJ Carber\n2019\n2019\nCited by\nh-index\n4\t3\ni10-index\n2\t1\n',
  )
  expect(id).toBe('scholar-profile')
  expect(records.map(({ title, citations, date, venue }) => [title, citations, date?.year, venue])).toEqual([
    ['Lizards: a study', 1590, 2020, 'Some Journal of Lizards'],
    ['Book of snakes', 0, 2019, undefined],
  ])
  expect(people(records[0]!.bylines)).toBe('Carber/J; Koushik/MD')
  expect(pages).toHaveLength(1)
})

test('a summary of PubMed that is wrapped, or names nobody or a group, is read alike', () => {
  const { id, records } = read(
    '1: Carber J, van der\nMeer W; Lizard Study Group. Do lizards swim? A trial. J Liz (Lond). 2020 Jan-Feb;4(1):e12.\ndoi: 10.1234/a. PMID: 1.\n\n2: Editorial: the year of the lizard. Coast Liz. 2019;1:3. PMID: 2.\n',
  )
  expect(id).toBe('pubmed-summary')
  expect(records.map(({ title, venue, pages }) => [title, venue, pages])).toEqual([
    ['Do lizards swim? A trial', 'J Liz (Lond)', 'e12'],
    ['Editorial: the year of the lizard', 'Coast Liz', '3'],
  ])
  expect(records.map(({ bylines }) => people(bylines))).toEqual(['Carber/J; van der Meer/W; {Lizard Study Group}', ''])
})

test('abstracts of PubMed follow one another, and a numbered line in one begins none', () => {
  const one = (n: number) =>
    `${n}. J Liz. 2020 Jan;4(1):1-2. doi: 10.1234/${n}.\n\nTitle ${n}\nin two lines.\n\nCarber J(1), Ek B.\n\nAuthor information:\n(1)Univ X, Coast,\nSpain.\n\nBACKGROUND: One.\n\nMETHODS: Two.\n\n© 2020 The Authors.\n\nDOI: 10.1234/${n}\nPMID: ${n}\n`
  const { id, records } = read(`${one(1)}\n\n${one(2)}`)
  expect(id).toBe('pubmed-abstract')
  expect(records.map(({ title, ids }) => [title, ids.pmid])).toEqual([
    ['Title 1 in two lines', '1'],
    ['Title 2 in two lines', '2'],
  ])
  expect(records[0]).toMatchObject({
    abstract: 'BACKGROUND: One.\n\nMETHODS: Two.',
    bylines: [{ affiliations: ['Univ X, Coast, Spain.'] }, { affiliations: [] }],
  })
})

test('results of arXiv’s search have their authors under a label', () => {
  const { id, records } = read(
    'arXiv:2401.00001 [pdf, other]\nTitle: Lizards in the Loop\nAuthors: Josefa Carber, Wim van der Meer\nAbstract: We loop.\nSubmitted 1 January, 2024\n\narXiv:math/0309136 [pdf]\nTitle: Old lizards\nAuthors: T. Okafor\n',
  )
  expect(id).toBe('arxiv-list')
  expect(records.map(({ title, ids }) => [title, ids.arxiv])).toEqual([
    ['Lizards in the Loop', '2401.00001'],
    ['Old lizards', 'math/0309136'],
  ])
  expect(records.map(({ bylines }) => people(bylines))).toEqual(['Carber/Josefa; van der Meer/Wim', 'Okafor/T.'])
  expect(records[0]!.abstract).toBe('We loop.')
})
