import { createReadStream } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { read } from '../../../src/ingest/formats/read.ts'
import type { SourceRecord } from '../../../src/model/work.ts'
import { people } from './people.ts'

// Small files made after public reports of what goes wrong; every name in them is invented.
const folder = 'test/fixtures/cases'
const readCase = async (file: string) => {
  const { reading } = await read({ name: file, bytes: createReadStream(`${folder}/${file}`) }, { yearRetrieved: 2026 })
  return reading
}
const peopleOf = ({ bylines, incomplete }: SourceRecord) => people(bylines, incomplete)

describe('everybody who is named, and nobody else', () => {
  test.each<[file: string, ...records: string[]]>([
    ['03b-scopus-2025-09-nofull.csv', 'Gatto/Gabriel N.; Serra/Filander A.', 'Okoro/Mary'],
    ['07b-suffix.ris', 'Cobb/F. W./Jr.; Cobb/F. W./Jr.; Cobb/F. W./Jr.; Schaefer/Henry F./III'],
    ['09-eric.nbib', 'van Doorn/Maaike M.; Eilers/Theo J. H.', 'Moor/Raeal; San Pedro/Sofia'],
    ['06-ris-ty-late.ris', 'Marais/A. J.; Brown/L. R.', 'Henzi/S. P.'],
    ['10-ovid-journals.txt', 'Pedersen/James A.; Zhao/Weijia; Lefko/Rafael Y.'],
    ['11-ovid-indented.txt', 'Kobori/Osamu; Sawa/Yoko'],
    ['12-wos-gp.txt', 'Chen/Lin; Mora/Pia', 'Novak/Jan', 'Silva/Rui'],
    ['13-wos-email.txt', 'Stilman/Andrew N.; Villar/Marc-Andre; Lorenz/T. J.'],
    ['14-wos-derwent.txt', 'YANG/Y; LI/W; MUELLER/H P'],
    ['21b-gscholar-export.csv', 'Carber/J; Van Der Meer/W; Okafor/T', 'Okafor/T; Carber/J …'],
    ['22d-ads-csv.csv', 'Vögel/A.; van der Meer/Wim'],
    ['24-pop.csv', 'Carber/J; van der Meer/W; Okafor/T', 'Okafor/T; Carber/J …', 'Koushik/MD; Wright/KC'],
    ['40-proquest.ris', 'Carber/Josefa; van der Meer/Wim; Okafor/Tunde; Ruiz/Ana'],
    [
      '44-pubmed-csv-groups.csv',
      'Carber/J; van der Meer/W; {Lizard Study Group}',
      '{Lizard Study Group}',
      'Carber/J; {Lizard Study Group}; {Snake Consortium}',
      '{Lizard Study Group}; Carber/J; Okafor/T',
      'Carber/J; Okafor/T; Öz/K',
      'Carber/J; Okafor/T …',
      'Carber/J.',
    ],
    [
      '44b-table-mixed-separators.csv',
      'Carber/Josefa; Okafor/Tunde; Ruiz/Ana',
      'Carber/Josefa; Okafor/Tunde; Ruiz/Ana',
      'Carber/Josefa; Okafor/Tunde …',
      '{World Health Organization}',
    ],
    [
      '75-names.bib',
      'Doe/Jane; Roe/John; Poe/Edgar',
      'Doe/J.; Roe/J.; Poe/E.',
      'Doe/Jane; Roe/John',
      'Doe/Jane …',
      'Doe/Jane …',
      'Doe/Jane; Roe/John',
    ],
    [
      '76-braced-names.bib',
      ...Array.from({ length: 3 }, () => 'Doe/Jane; Roe/John'),
      'Doe/Jane M.; Roe/John',
      'Doe/Jane; Roe/John',
    ],
    ['81-entities.ris', "Müller/Jörg; O'Brien/Kate; García/Ana", 'Müller/Jörg; García/Ana'],
    [
      '82-mathscinet.bib',
      'Arnol’d/V. I.; Đorđević/D.; Bąk/J.; Csörgő/M.; Lê/D. Tráng; S̆mith/J.; Święcicki/A.; Yılmaz/A.',
      'Doe/Jane; van der Meer/Wim',
      'Doe/Jane; Roe/John',
      '山田/太郎; 鈴木/花子',
      '山田/太郎; 鈴木/花子',
      'ZHANG/San; LI/Siwei; WANG/Xiao-Ming',
      'Zhang/San; Li/Siwei; Wang/Xiaoming',
      '홍/길동; 김철수',
    ],
    ['85-entities.enw', "Müller/Jörg; O'Brien/Kate"],
    ['91-asreview-list.ris', 'Carber/Josefa; Okafor/Tunde', 'Carber/J; Okafor/T; van der Meer/W'],
    ['92-anonymous.ris', '', 'Carber/J', 'Okafor/T', ''],
    [
      '93-others.bib',
      'Carber/Josefa; Okafor/Tunde …',
      'Carber/Josefa …',
      ...Array.from({ length: 10 }, () => 'Carber/J …'),
    ],
  ])('%s', async (file, ...expected) => {
    const { records } = await readCase(file)
    expect(records.map(peopleOf)).toEqual(expected)
  })
})

describe('what stands beside the authors is given to the right one', () => {
  test('a gap among ORCIDs and institutions moves nobody’s to another (OpenAlex CSV)', async () => {
    for (const file of ['01-openalex-new.csv', '01b-openalex-noids.csv']) {
      const { records } = await readCase(file)
      expect(records.map(({ bylines }) => bylines.map(({ ids }) => ids.orcid))).toEqual([
        ['0000-0001-0000-0001', undefined, '0000-0003-0000-0003'],
        [undefined, '0000-0001-0000-0001'],
      ])
      expect(records.map(({ bylines }) => bylines.map(({ affiliations }) => affiliations))).toEqual([
        [['University of Almería'], ['Tsinghua University'], ['TU Berlin']],
        [[], ['University of Almería']],
      ])
    }
  })
  test('OpenAlex’s older dictionaries of affiliations are read', async () => {
    const { records } = await readCase('02-openalex-old.csv')
    expect(records[0]!.bylines.map(({ affiliations }) => affiliations)).toEqual([
      ['Univ Almeria, Almeria, Spain'],
      ['Tsinghua Univ, Beijing, China'],
    ])
  })
  test('an affiliation NA is none (IEEE)', async () => {
    const { records } = await readCase('37-ieee.csv')
    expect(records[0]!.bylines.map(({ affiliations }) => affiliations.length)).toEqual([1, 1, 0])
  })
})

describe('values', () => {
  test('0 is no volume, issue or page, and a venue cut to nothing none (Publish or Perish)', async () => {
    const { records } = await readCase('24-pop.csv')
    expect(records.map(({ volume, issue, pages }) => [volume, issue, pages])).toEqual(
      records.map(() => [undefined, undefined, undefined]),
    )
    expect(records.map(({ venue }) => venue)).toEqual(['Coastal Lizards', 'Proceedings of the …', undefined])
  })
  test('“pub” is a venue (ADS)', async () => {
    expect((await readCase('22d-ads-csv.csv')).records[0]!.venue).toBe('The Astrophysical Journal')
  })
  test('dates run together are dates', async () => {
    expect((await readCase('43-dates.csv')).records[0]!.date).toEqual({ year: 2021, month: 3, day: 1 })
  })
  test('a search and its date stand above the headers, and cost no row', async () => {
    expect((await readCase('80d-preamble.csv')).records.map(({ title }) => title)).toEqual(['Lizards of the coast'])
  })
  test('a link that a spreadsheet makes is its text', async () => {
    const { records } = await readCase('80e-hyperlink.csv')
    expect(records.map(({ title, ids }) => [title, ids.doi])).toEqual([['Lizards of the coast', '10.1234/hl.1']])
  })
})

test('a record is whole though its title stands before TY (RIS)', async () => {
  const { records, problems } = await readCase('06-ris-ty-late.ris')
  expect(records.map(({ title, pages }) => [title, pages])).toEqual([
    ['Population structure of baboons', '67-76'],
    ['Habitat use of baboons', undefined],
  ])
  expect(records.map(({ abstract }) => abstract)).toEqual([undefined, undefined])
  expect(problems).toEqual([])
})

test('what Ovid prints of an issue, or indents, is read', async () => {
  const [journals] = (await readCase('10-ovid-journals.txt')).records
  expect(journals).toMatchObject({
    title: 'Ten Facts About Sleep.',
    date: { year: 2010, month: 1 },
    venue: 'Health & Fitness Review',
    ids: { doi: '10.1249/fit.0b013e3181000001' },
  })
  const { records, problems } = await readCase('11-ovid-indented.txt')
  expect(records).toMatchObject([{ title: 'Reassurance seeking in two groups.', keywords: ['reassurance', 'anxiety'] }])
  expect(problems).toEqual([])
})

test('dates of RIS in any form, DA before Y1', async () => {
  const { records } = await readCase('43b-dates.ris')
  expect(records.map(({ date }) => date)).toEqual([
    { year: 2021, month: 3, day: 1 },
    { year: 2021, month: 3, day: 1 },
    { year: 2021, month: 3, day: 1 },
    { year: 2021 },
    { year: 1950, month: 1, day: 1 },
    undefined,
    { year: 2021, month: 3 },
  ])
})

test('what was encoded twice is decoded twice', async () => {
  const { records } = await readCase('81-entities.ris')
  expect(records[0]!.title).toBe('Lizards & snakes: Lacerta & kin')
})

test('Scopus’s BibTeX keeps the authors’ keywords and the index terms, and numbers its fields', async () => {
  const { records, problems } = await readCase('94-scopus-old.bib')
  expect(records).toMatchObject([{ keywords: ['lizards', 'coasts'], extra: { keywords: ['Reptilia; Dunes'] } }])
  expect(records[0]!.extra['funding_text 2']).toEqual(['And more.'])
  expect(problems).toEqual([])
})
