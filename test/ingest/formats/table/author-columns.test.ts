import { describe, expect, test } from 'vitest'
import { read } from '../../../../src/ingest/formats/read-source.ts'
import { people } from '../people.ts'
import { fileOf } from '../pieces.ts'

const readTable = async (text: string) => {
  const { reading, format, unmapped } = await read(fileOf(text), { yearRetrieved: 2026 })
  const names = reading.records.map(({ bylines, incomplete }) => people(bylines, incomplete))
  return { names, format: format?.id, unmapped, problems: reading.problems }
}

describe('authors in several columns', () => {
  test.each<[string, string, ...string[]]>([
    [
      'one a column',
      'title,author 1,author 2,author 3,year\nOne,Ada Lovell,Ben Ortiz,,2021\nTwo,Cy Roe,,,2022\n',
      'Lovell/Ada; Ortiz/Ben',
      'Roe/Cy',
    ],
    [
      'names run together with numbers',
      'Author1,Author2,Paper Title,DOI\n"Lovell, A.","Ortiz, B.",One,10.1000/a\n',
      'Lovell/A.; Ortiz/B.',
    ],
    [
      'the first, and the others',
      'Title;Year;1st author;Co-authors\nOne;2021;Lovell, Ada;"Ortiz, Ben; Roe, Cy"\n',
      'Lovell/Ada; Ortiz/Ben; Roe/Cy',
    ],
    ['in German', 'Titel;Jahr;Autor 1;Autor 2\nEins;2021;Ada Lovell;Ben Ortiz\n', 'Lovell/Ada; Ortiz/Ben'],
    [
      'the parts of a name, a row an author',
      'Title,First Name,Last Name,Year\nOne,Ada,Lovell,2021\nOne,Wim,van der Meer,2021\nTwo,Cy,Roe,2020\n',
      'Lovell/Ada; van der Meer/Wim',
      'Roe/Cy',
    ],
    ['the same in German', 'Titel;Jahr;Vorname;Nachname\nEins;2021;Ada;Lovell\n', 'Lovell/Ada'],
  ])('%s', async (_, text, ...expected) => {
    const { names, format, problems } = await readTable(text)
    expect([format, names]).toEqual(['table', expected])
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([])
  })
  test('a first author beside the whole list is one of it', async () => {
    const { names } = await readTable('Title,Authors,First Author,Year\nOne,"Lovell A, Ortiz B",Lovell A,2021\n')
    expect(names).toEqual(['Lovell/A; Ortiz/B'])
  })
  test('two columns of authors without a title are ties', async () => {
    expect((await readTable('author1,author2,n\nAnn Lee,Bob Roe,3\nBob Roe,Cy Doe,2\n')).format).toBe('tie-table')
  })
})

test('names under a header that nobody knows are told and asked about, and read when the person says what they are', async () => {
  const text = 'Title,Researchers,Year\nOne,"Lovell, Ada; Ortiz, Ben",2021\nTwo,"Roe, Cy",2022\n'
  const { names, unmapped, problems } = await readTable(text)
  expect([names, unmapped, problems.map(({ code }) => code)]).toEqual([['', ''], ['Researchers'], ['unused-names']])
  const { reading } = await read(fileOf(text), { yearRetrieved: 2026, columns: { Researchers: 'authors' } })
  expect(reading.records.map(({ bylines }) => people(bylines))).toEqual(['Lovell/Ada; Ortiz/Ben', 'Roe/Cy'])
})

test('a name alone among addresses has none (Scopus)', async () => {
  const { reading } = await read(
    fileOf(
      'Authors,Title,Year,Authors with affiliations,EID\n"Gatto G.N.; Serra F.A.; Li W.",One,2021,"Gatto G.N., Univ A; Serra F.A.; Li W., Univ C",2-s2.0-1\n',
    ),
    { yearRetrieved: 2026 },
  )
  expect(reading.records[0]!.bylines.map(({ affiliations }) => affiliations)).toEqual([['Univ A'], [], ['Univ C']])
})

test('one name with its identifier is one entry, whatever comma it holds (Web of Science)', async () => {
  const { reading } = await read(
    fileOf('Title,Authors,ORCIDs,Year\nOne,"van der Meer, W; Lovell, A","van der Meer, W/0000-0002-1825-0097",2021\n'),
    { yearRetrieved: 2026 },
  )
  expect(reading.records[0]!.bylines.map(({ ids }) => ids.orcid)).toEqual(['0000-0002-1825-0097', undefined])
})
