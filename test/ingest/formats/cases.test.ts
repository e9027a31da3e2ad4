import { createReadStream } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { read } from '../../../src/ingest/formats/read-source.ts'
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
    [
      '10c-ovid-labelled.txt',
      'Carber/Josefa; van der Meer/Wim; Okafor/Tunde B.',
      'Carber/Josefa; van der Meer/Wim; Okafor/Tunde',
    ],
    [
      '45-sciencedirect.txt',
      'Carber/Josefa A.; van der Meer/Wim; Okafor/Tunde',
      'Okafor/Tunde; Ruiz/Ana',
      'Carber/Josefa',
      '',
    ],
    ['11-ovid-indented.txt', 'Kobori/Osamu; Sawa/Yoko'],
    ['12-wos-gp.txt', 'Chen/Lin; Mora/Pia', 'Novak/Jan', 'Silva/Rui'],
    ['13-wos-email.txt', 'Stilman/Andrew N.; Villar/Marc-Andre; Lorenz/T. J.'],
    ['14-wos-derwent.txt', 'YANG/Y; LI/W; MUELLER/H P'],
    ['21b-gscholar-export.csv', 'Carber/J; Van Der Meer/W; Okafor/T', 'Okafor/T; Carber/J …'],
    ['22d-ads-csv.csv', 'Vögel/A.; van der Meer/Wim'],
    ['20b-orcid-record.json', 'Carber/Josefa …'],
    ['20c-orcid-record.xml', 'Carber/Josefa …', 'Carber/Josefa …'],
    ['20d-orcid-work.xml', 'Carber/Josefa; van der Meer/Wim'],
    ['25b-datacite.xml', 'Carber/Josefa; van der Meer/Wim'],
    ['25c-oai-dc.xml', 'Carber/Josefa; van der Meer/Wim'],
    ['28g-columns.json', 'Carber/Josefa; van der Meer/Wim', 'Okafor/Tunde'],
    ['28h-rows.json', 'Carber/Josefa; van der Meer/Wim', 'Okafor/Tunde'],
    ['28i-schema-org.json', 'Carber/Josefa; Okafor/Tunde'],
    ['28j-scopus-api.json', 'Carber/Josefa; Okafor/Tunde'],
    ['28k-dimensions-api.json', 'Carber/Josefa; Okafor/Tunde'],
    ['30b-wikidata.json', 'Carber/Josefa; van der Meer/Wim'],
    [
      '34c-references.txt',
      '张三; 李四; 王小明 …',
      'Carber/J; van der Meer/W',
      '王小明',
      'OKAFOR/T; CARBER/J A …',
      '李四',
    ],
    [
      '21-gscholar-profile.txt',
      'Carber/J; van der Meer/W; Okafor/T',
      'Okafor/T; Carber/J …',
      'van der Meer/W; Carber/J',
    ],
    ['21c-gscholar-search.txt', 'Carber/J; van der Meer/W; Okafor/T', 'Okafor/T; Carber/J …'],
    ['22c-ads-tagged.txt', 'Vögel/A.; van der Meer/Wim'],
    ['30-wikidata.csv', 'Carber/Josefa; van der Meer/Wim', 'Carber/Josefa'],
    ['34-cnki-refworks.txt', '张三; 李四; 王小明'],
    ['34b-cnki-noteexpress.net', '张三; 李四; 王小明'],
    ['35-refworks.txt', 'Allen/Steven A.; van der Meer/Wim'],
    ['36-mods.xml', 'Carber/Josefa'],
    ['36d-marcxml.xml', 'Carber/Josefa; Okafor/Tunde', '{Lizard Study Group}'],
    ['36e-marc-sru.xml', 'Carber/Josefa', 'Okafor/Tunde'],
    ['26c-jats.xml', 'Carber/Josefa A.; van der Meer/Wim/Jr; {Lizard Study Group}', 'Okafor/Tunde'],
    ['27b-hal-tei.xml', 'Carber/Josefa A.; van der Meer/Wim', 'Okafor/Tunde'],
    ['27d-hal.csv', 'Carber/Josefa; Okafor/Tunde', 'Okafor/Tunde'],
    ['27c-zotero-tei.xml', 'Carber/Josefa; {Lizard Study Group}', 'Okafor/Tunde'],
    ['38-word-sources.xml', 'Carber/Josefa A.; van der Meer/Wim', '{Lizard Study Group}', 'Okafor/Tunde'],
    ['36c-zotero-journal.rdf', 'Carber/Josefa; {Lizard Study Group}', 'Okafor/Tunde'],
    ['26b-biorxiv.json', 'Carber/Josefa; van der Meer/Wim'],
    ['22e-ads-contacts.txt', 'Vögel/A.; van der Meer/Wim', 'Okafor/T.'],
    ['36b-zotero-rdf.rdf', 'Carber/Josefa'],
    ['42b-pubmed-summary.txt', 'Carber/J; van der Meer/W; Okafor/T', 'Okafor/T; Carber/J'],
    ['42d-pubmed-list.txt', 'Carber/J; van der Meer/W; Okafor/T', 'Okafor/T; Carber/J'],
    ['84g-researchgate-figures.txt', 'Carber/Josefa; van der Meer/Wim; Okafor/Tunde', 'Okafor/Tunde; Carber/Josefa'],
    ['84h-arxiv-new.txt', 'Carber/Josefa; van der Meer/Wim; Okafor/Tunde', 'Okafor/Tunde; Carber/Josefa'],
    ['84f-s2-search.txt', 'Carber/Josefa; van der Meer/Wim; Okafor/Tunde …', 'Okafor/Tunde'],
    ['42c-pubmed-abstract.txt', 'Carber/J; van der Meer/W; Okafor/T'],
    ['84-arxiv-listing.txt', 'Carber/Josefa; van der Meer/Wim; Okafor/Tunde', 'Okafor/Tunde'],
    ['84c-s2-page.txt', 'Carber/Josefa; van der Meer/Wim; Okafor/Tunde'],
    ['84e-researchgate.txt', 'Carber/Josefa; van der Meer/Wim', 'Okafor/Tunde; Carber/Josefa'],
    ['22b-ads-api.json', 'Vögel/A.; van der Meer/Wim'],
    ['23-inspire.json', 'Okafor/Tunde; Vögel/Anna; {LizardX Collaboration}'],
    ['24b-pop.json', 'Carber/J; van der Meer/W'],
    ['25-datacite-list.json', 'Carber/Josefa'],
    ['26-europepmc.json', 'Carber/Josefa; van der Meer/Wim; Okafor/T'],
    ['27-hal.json', 'Carber/Josefa; van der Meer/Wim'],
    ['28-json-authors-strings.json', 'Lovell/Ada; Ortiz/Ben'],
    ['28c-json-authors-objects.json', 'Lovell/Ada; Ortiz/Ben'],
    ['28e-openreview.json', 'Lovell/Ada; Ortiz/Ben'],
    ['28f-arxiv-kaggle.jsonl', 'Balázs/C.; Berg/E. L.; Nad/P. M.; Yu/C.-P.'],
    ['29-zenodo.json', 'Carber/Josefa'],
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
  test('headers may be keys of a search engine’s (HAL)', async () => {
    expect((await readCase('27d-hal.csv')).records[0]).toMatchObject({
      ...{ title: 'Lézards de la côte', venue: 'Lézards côtiers', date: { year: 2021 }, keywords: ['lézards', 'côte'] },
      ...{ abstract: 'Les lézards.', ids: { doi: '10.1000/liz.1' } },
    })
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

test('Ovid’s labels stand in lines of their own, addresses behind names or marks', async () => {
  const { records, problems } = await readCase('10c-ovid-labelled.txt')
  expect(records).toMatchObject([
    {
      ...{ title: 'Lizards of the coast: a survey of what basks.', key: '35000001', language: 'en' },
      ...{ venue: 'Coastal Lizards', volume: '3', issue: '2', pages: '1-9', date: { year: 2021 } },
      ...{ abstract: 'BACKGROUND: Lizards bask. METHODS: We watched.', fields: ['Lizards', 'Ecology'] },
      ids: { doi: '10.1234/ovid.1', pmid: '35000001' },
    },
    {
      ...{ title: 'Snakes of the shore.', venue: 'Journal of Snakes', date: { year: 2020, month: 11, day: 30 } },
      ...{
        keywords: ['snakes', 'shore ecology', 'tails'],
        references: ['Doe J. Tails. 2018.', 'Roe R. Shells. 2017.'],
      },
      ...{ ids: { doi: '10.1234/ovid.2' }, links: ['http://ovidsp.ovid.com/ovidweb.cgi?T=JS'] },
    },
  ])
  expect(records.map(({ bylines }) => bylines.map(({ affiliations }) => affiliations))).toEqual([
    [['University of the Coast, Almeria'], [], ['Shore Lab']],
    [['Department of Lizards, University of the Coast'], ['Shore Lab'], ['Museum of Snakes']],
  ])
  expect(problems).toEqual([])
})

test('ScienceDirect’s parts stand a line each or in one, and an abstract may have blank lines', async () => {
  const { records, problems } = await readCase('45-sciencedirect.txt')
  expect(records).toMatchObject([
    {
      ...{ title: 'Lizards of the coast: tails, legs and more', venue: 'Coastal Lizards', volume: '12', issue: '3' },
      ...{ pages: '45-56', date: { year: 2021 }, abstract: 'Lizards bask, and snakes do not. We watched them.' },
      ...{ keywords: ['Lizards', 'Basking', 'Coast'], ids: { doi: '10.1016/j.liz.2021.01.001' } },
    },
    {
      ...{ title: 'Snakes of the north, a review', venue: 'Journal of Snakes', volume: '1', pages: '100001' },
      ...{ date: { year: 2020, month: 11 }, abstract: 'Snakes in the north are cold.' },
    },
    { title: 'Tails', venue: 'Handbook of lizards', publisher: 'Shore Press', pages: '45-60', date: { year: 2012 } },
    { title: 'Front matter', venue: 'Coastal Lizards', pages: 'i' },
  ])
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

test('what catalogues say of a work in JSON', async () => {
  const first = async (file: string) => (await readCase(file)).records[0]!
  expect(await first('20-orcid-works.json')).toMatchObject({
    title: 'Lizards of the coast',
    date: { year: 2021, month: 3 },
    venue: 'Coastal Lizards',
    ids: { doi: '10.1234/orc.1' },
  })
  expect(await first('22b-ads-api.json')).toMatchObject({
    bylines: [{ affiliations: ['Inst A'], ids: {} }, { ids: { orcid: '0000-0002-1825-0097' } }],
    ids: { doi: '10.3847/1538-4357/abc000', arxiv: '2101.00001' },
    venue: 'The Astrophysical Journal',
    citations: 7,
  })
  expect(await first('23-inspire.json')).toMatchObject({
    bylines: [{ ids: { orcid: '0000-0002-1825-0097' }, affiliations: ['CERN'] }, {}, { collective: true }],
    ids: { doi: '10.1103/physrevd.100.000001', arxiv: '1901.00001' },
    volume: '100',
  })
  expect(await first('25-datacite-list.json')).toMatchObject({
    date: { year: 2022 },
    abstract: 'Counts of lizards.',
    keywords: ['lizards'],
    publisher: 'Zenodo',
  })
  expect(await first('26-europepmc.json')).toMatchObject({
    ids: { doi: '10.1234/epmc.1', pmid: '35000001', pmcid: 'PMC8900001' },
    venue: 'Gut',
    citations: 3,
  })
  expect(await first('27-hal.json')).toMatchObject({
    date: { year: 2021 },
    venue: 'Revue',
    ids: { doi: '10.1234/hal.1' },
  })
  expect(await first('28e-openreview.json')).toMatchObject({ date: { year: 2024 }, venue: 'ICLR 2024 poster' })
  expect(await first('28f-arxiv-kaggle.jsonl')).toMatchObject({
    title: 'Calculation of prompt diphoton rates',
    date: { year: 2007, month: 4, day: 2 },
    ids: { arxiv: '0704.0001', doi: '10.1103/physrevd.76.000001' },
    fields: ['hep-ph'],
  })
  expect(await first('28i-schema-org.json')).toMatchObject({
    ...{ title: 'Lizards of the coast', date: { year: 2021, month: 3, day: 1 }, keywords: ['lizards', 'coast'] },
    ...{ ids: { doi: '10.5281/zenodo.1' }, bylines: [{ affiliations: ['Univ A'] }, {}] },
  })
  expect(await first('28j-scopus-api.json')).toMatchObject({
    ...{ venue: 'Coastal Lizards', volume: '3', issue: '2', pages: '1-9', citations: 7 },
    ...{ keywords: ['lizards', 'basking'], ids: { doi: '10.1000/liz.1', scopus: '2-s2.0-85000000001' } },
  })
  expect(await first('28k-dimensions-api.json')).toMatchObject({
    bylines: [{ affiliations: ['Univ A'], ids: { orcid: '0000-0002-1825-0097' } }, {}],
  })
  expect(await first('29-zenodo.json')).toMatchObject({ date: { year: 2022, month: 5, day: 1 }, abstract: 'Counts' })
})

test('an author of OpenAlex’s is a page with the h-index', async () => {
  const { pages, problems } = await readCase('33b-openalex-author.json')
  expect(pages).toMatchObject([{ name: { given: 'Josefa', family: 'Carber' }, figures: { hIndex: 9, citations: 159 } }])
  expect(problems).toEqual([])
})

test('what pages and texts say of a work', async () => {
  const first = async (file: string) => (await readCase(file)).records[0]!
  const profile = await readCase('21-gscholar-profile.txt')
  expect(profile.pages).toMatchObject([{ name: { family: 'Carber' }, figures: { hIndex: 2, citations: 190 } }])
  expect(profile.records.map(({ date, citations }) => [date?.year, citations])).toEqual([
    [2021, 159],
    [2019, 31],
    [2018, 0],
  ])
  expect(profile.records[0]).toMatchObject({ venue: 'Coastal Lizards', volume: '3', issue: '2', pages: '1-9' })
  expect(profile.records[2]!.ids).toEqual({ arxiv: '1801.00001' })
  expect(await first('21c-gscholar-search.txt')).toMatchObject({
    title: 'Lizards of the coast',
    venue: 'Coastal Lizards',
    date: { year: 2021 },
    citations: 159,
  })
  expect(await first('22c-ads-tagged.txt')).toMatchObject({
    bylines: [{ affiliations: ['Inst A'] }, { affiliations: ['Inst B'] }],
    date: { year: 2021, month: 1 },
    volume: '900',
    ids: { doi: '10.3847/1538-4357/abc000' },
  })
  expect(await first('34-cnki-refworks.txt')).toMatchObject({ venue: '情报学报', pages: '1-9', date: { year: 2021 } })
  expect(await first('34b-cnki-noteexpress.net')).toMatchObject({
    venue: '情报学报',
    keywords: ['深度学习', '文献分析'],
  })
  expect(await first('35-refworks.txt')).toMatchObject({
    pages: '1-9',
    date: { year: 2021, month: 3 },
    ids: { doi: '10.1234/rw.1' },
  })
  expect(await first('36-mods.xml')).toMatchObject({ title: 'Lizards of the coast', ids: { doi: '10.1234/m.1' } })
  expect(await first('42b-pubmed-summary.txt')).toMatchObject({
    title: 'Lizards of the coast',
    venue: 'Coast Liz',
    volume: '3',
    issue: '2',
    pages: '1-9',
    date: { year: 2021, month: 3, day: 1 },
    ids: { doi: '10.1234/pm.1', pmid: '35000001', pmcid: 'PMC8900001' },
  })
  expect(await first('42c-pubmed-abstract.txt')).toMatchObject({
    title: 'Lizards of the coast',
    abstract: 'We report on lizards.',
    bylines: [
      { affiliations: ['University of the Coast.'] },
      {},
      { affiliations: ['University of the Coast.', 'Shore Lab.'] },
    ],
    ids: { pmid: '35000001' },
  })
  expect(await first('84-arxiv-listing.txt')).toMatchObject({
    title: 'Lizards in the Loop',
    ids: { arxiv: '2401.00001' },
    fields: ['cs.LG', 'cs.RO'],
    date: { year: 2024, month: 1 },
  })
  expect(await first('84e-researchgate.txt')).toMatchObject({ type: 'Article', date: { year: 2021, month: 3 } })
  expect(await first('36c-zotero-journal.rdf')).toMatchObject({ venue: 'Coastal Lizards', volume: '3' })
  expect(await first('26b-biorxiv.json')).toMatchObject({
    abstract: 'We.',
    venue: 'bioRxiv',
    ids: { doi: '10.1101/2020.1' },
  })
  expect((await first('22e-ads-contacts.txt')).bylines.map(({ affiliations }) => affiliations)).toEqual([
    ['Inst A'],
    ['Inst B'],
  ])
  const author = await readCase('84c-s2-page.txt')
  expect(author.pages).toMatchObject([{ figures: { hIndex: 9, papers: 33, citations: 1590 } }])
  expect(author.records).toMatchObject([{ title: 'Lizards in the Loop', citations: 159, venue: 'J. Liz.' }])
})
