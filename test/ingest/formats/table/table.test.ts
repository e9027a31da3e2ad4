import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detect } from '../../../../src/ingest/formats/detect-format.ts'
import { type Format, readAll } from '../../../../src/ingest/formats/format.ts'
import {
  dimensions,
  lens,
  scopus,
  table,
  wosTab,
  wosTable,
} from '../../../../src/ingest/formats/table/table-formats.ts'
import { cutRows } from '../../../../src/ingest/formats/table/table-rows.ts'
import { fullName } from '../../../../src/model/name.ts'
import { cause } from '../../../../src/words/problems.en.ts'
import { worded } from '../../../words/worded.ts'
import { samples } from '../samples.ts'

const read = (format: Format, text: string) => readAll(format, text, 'f', 2026)
const rowsOf = (text: string, delimiter = ',') => {
  const rows: (readonly string[])[] = []
  const cutter = cutRows(
    { delimiter, quotes: true },
    { row: (cells) => rows.push(cells), unbalanced: () => rows.push(['!']) },
  )
  cutter.push(text)
  cutter.end()
  return rows
}

describe('rows', () => {
  test('quoted cells hold delimiters, quotes and line ends', () => {
    expect(rowsOf('a,"b, ""c""\r\nd",\r\n"",e,\n')).toEqual([
      ['a', 'b, "c"\r\nd', ''],
      ['', 'e', ''],
    ])
  })

  test('whatever is written by the rules is read back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ' ', ';', '\t') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n')
        expect(rowsOf(text)).toEqual(rows)
      }),
    )
  })

  test('a cell that begins with a quoted word is no quoted cell', () => {
    expect(rowsOf('"Big data" and more\tx\n"whole"\t"y\tz"\n', '\t')).toEqual([
      ['"Big data" and more', 'x'],
      ['whole', 'y\tz'],
    ])
  })

  test('a quote that is never closed costs its own line', () => {
    const lines = Array.from({ length: 50 }, (_, i) => `Title ${i},"Smith, J.",2020`)
    lines[20] = 'Bad,"Smith, J.,2020'
    const { records, problems } = read(table, `Title,Authors,Year\n${lines.join('\n')}\n`)
    expect(records).toHaveLength(49)
    expect(problems).toMatchObject([{ code: 'unbalanced-quote', line: 22, raw: 'Bad,"Smith, J.,2020' }])
  })

  test('a row of another width is a problem of that row', () => {
    const { records, problems } = read(table, 'Title,Authors,Year\nA,B C,2020,x,y\nD,E F,2021\nG,H I\n')
    expect(records.map((record) => record.title)).toEqual(['D', 'G'])
    expect(problems).toMatchObject([
      { code: 'ragged-row', severity: 'error', line: 2, raw: 'A,B C,2020,x,y' },
      { code: 'ragged-row', severity: 'warning', line: 4 },
    ])
  })

  test('a row of empty cells, as programs of spreadsheets leave behind, is none', () => {
    const { records, problems } = read(table, 'Title,Authors,Year\nA,B C,2020\n,,\n , ,\n,\n,,,,,\nD,E F,2021\n')
    expect(records.map((record) => record.title)).toEqual(['A', 'D'])
    expect(problems).toEqual([])
  })

  test('a cell of a hundred thousand digits is a cell', () => {
    const digits = '7'.repeat(100_000)
    const { records } = read(
      table,
      `Title,Authors,Year,Cited by,DOI,Pages\nT,${digits},${digits},${digits},${digits},${digits}\n`,
    )
    expect(records[0]).toMatchObject({ title: 'T', pages: digits })
    expect(records[0]!.date).toBeUndefined()
  })
})

describe('the shape of a table', () => {
  test.each([
    [';', 'semicolons', 'semicolons'],
    ['\t', 'tabs', 'tabs'],
    ['|', 'bars', 'vertical bars'],
  ])('%j between cells is found and said', (delimiter, name, words) => {
    const text = [
      ['Title', 'Authors', 'Year'],
      ['A, or: B', 'Smith, John', '2020'],
    ]
      .map((row) => row.join(delimiter))
      .join('\n')
    const { records, problems } = read(table, text)
    expect(records[0]).toMatchObject({ title: 'A, or: B', date: { year: 2020 } })
    expect(worded(problems)).toEqual([
      {
        file: 'f',
        code: 'delimiter',
        severity: 'note',
        delimiter: name,
        message: `columns are separated by ${words}.`,
      },
    ])
  })

  test.each([
    ['Titel;Autoren;Jahr;Zeitschrift;Zusammenfassung'],
    ['Titre;Auteurs;Année;Revue;Résumé'],
    ['Título;Autores;Año;Revista;Resumen'],
    ['Título;Autores;Ano;Revista;Resumo'],
    ['Titolo;Autori;Anno;Rivista;Riassunto'],
    ['Название;Авторы;Год;Журнал;Аннотация'],
    ['题名;作者;年份;期刊;摘要'],
    ['タイトル;著者;出版年;雑誌名;抄録'],
    ['제목;저자;연도;학술지;초록'],
  ])('%s', (headers) => {
    const { records } = read(table, `${headers}\nT;A B;2020;V;Abs\n`)
    expect(records).toMatchObject([{ title: 'T', date: { year: 2020 }, venue: 'V', abstract: 'Abs' }])
    expect(records[0]!.bylines).toHaveLength(1)
  })

  test('headers that nobody knows are asked about, and the answer is used', () => {
    const text = 'Was;Wer;Wann\nT;Smith, John;2020\n'
    const asked: (readonly string[])[] = []
    const problems: string[] = []
    const open = (columns?: Readonly<Record<string, string>>) => {
      const titles: string[] = []
      const reader = table.open({
        file: 'f',
        format: 'table',
        yearRetrieved: 2026,
        sink: {
          record: (record) => titles.push(`${record.title} ${fullName(record.bylines[0]!.name)} ${record.date?.year}`),
          problem: (problem) => problems.push(problem.code),
          page: () => {},
          unmapped: (headers) => asked.push(headers),
        },
        ...(columns === undefined ? {} : { columns }),
      })
      reader.push(text)
      reader.end()
      return titles
    }
    expect(open()).toEqual([])
    expect(asked).toEqual([['Was', 'Wer', 'Wann']])
    expect(problems).toContain('unknown-headers')
    expect(open({ Was: 'title', Wer: 'authors', Wann: 'year' })).toEqual(['T John Smith 2020'])
    expect(open({ title: 'Was', authors: 'Wer', year: 'Wann' })).toEqual(['T John Smith 2020'])
  })

  test('columns that nobody knows are kept under their own headers', () => {
    const { records } = read(table, 'Title,Author,Mood,__proto__\nT,A B,good,x\n')
    expect(Object.entries(records[0]!.extra)).toEqual([
      ['Mood', ['good']],
      ['__proto__', ['x']],
    ])
  })

  test('a cell that was neutralised for spreadsheets is restored', () => {
    expect(read(table, "Title,Author\n'=SUM(A1),A B\n'tis,A B\n").records.map((record) => record.title)).toEqual([
      '=SUM(A1)',
      "'tis",
    ])
  })

  test('what is not a year is no year, and said', () => {
    const { records, problems } = read(table, 'Title,Year\nA,in press\nB,0\nC,99999\nD,2020.0\nE,2021-05-03\n')
    expect(records.map((record) => record.date?.year)).toEqual([undefined, undefined, undefined, 2020, 2021])
    expect(problems.map(cause)).toContain('“in press” is not a year; kept without one.')
    expect(problems.filter(({ code }) => code === 'year')).toHaveLength(3)
  })
})

describe('what each service exports', () => {
  test('Scopus: full names with their numbers, abstracts that are none, authors that are none', () => {
    const { records, problems } = read(scopus, samples['scopus-csv']![0]!)
    expect(records[0]).toMatchObject({
      title: 'First "title"',
      ids: { doi: '10.1000/a', scopus: '2-s2.0-1' },
      bylines: [
        { name: { given: 'Mohit Kumar', family: 'Ahuja' }, ids: { scopus: '57000000000' } },
        { name: { given: 'Arnaud', family: 'Gotlieb' }, ids: { scopus: '57000000001' } },
      ],
    })
    expect(records[1]!.abstract).toBeUndefined()
    expect(records[2]!.bylines).toEqual([])
    expect(problems).toMatchObject([{ code: 'year', record: '3' }])
  })

  test('Web of Science: a quote is a quote, addresses find their authors', () => {
    const { records, problems } = read(wosTab, samples['wos-tab']![0]!)
    expect(records[0]).toMatchObject({
      title: 'First "quoted title',
      ids: { wos: '1', doi: '10.1000/a' },
      bylines: [{ name: { given: 'Mohit Kumar' }, affiliations: ['Oslo'] }, { affiliations: [] }],
    })
    expect(problems).toMatchObject([{ code: 'year', record: '3' }])
  })

  test('Dimensions: the row about the data is none of them; addresses stand in brackets', () => {
    const { records, problems } = read(dimensions, samples['dimensions-csv']![0]!)
    expect(records.map((record) => [record.title, record.place.line])).toEqual([
      ['First', 3],
      ['Second', 4],
      ['Third', 5],
    ])
    expect(records[0]!.bylines.map((byline) => byline.affiliations)).toEqual([['Oslo', 'Bergen'], ['Paris']])
    expect(problems).toEqual([])
  })

  test('Lens: given names come first, whatever a name ends in', () => {
    const { records } = read(lens, samples['lens-csv']![0]!)
    expect(records[0]!.bylines.map(({ name }) => fullName(name))).toEqual(['Mohit Kumar Ahuja', 'Koushik MV'])
    expect(records[0]!.fields).toEqual(['X', 'Y'])
  })

  test.each([
    [
      'Google Scholar',
      'Authors,Title,Publication,Volume,Number,Pages,Year,Publisher\n"Ahuja, Mohit Kumar; Gotlieb, Arnaud; ",T,J,1,2,3-4,2020,P\n',
    ],
    [
      'Publish or Perish',
      'Cites,Authors,Title,Year,Source,Publisher,ArticleURL,DOI\n5,"MK Ahuja, A Gotlieb",T,2020,J,P,https://a.example/,10.1000/a\n',
    ],
    [
      'Zotero',
      '"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note"\n"ABC","journalArticle","2020","Ahuja, Mohit Kumar; Gotlieb, Arnaud","T","J","10.1000/a","http://a.example","Abs"\n',
    ],
    [
      'IEEE Xplore',
      '"Document Title",Authors,"Author Affiliations","Publication Title","Publication Year","DOI","Author Keywords"\n"T","M. K. Ahuja; A. Gotlieb","X; Y","J","2020","10.1000/a","a;b"\n',
    ],
    [
      'OpenAlex',
      'id,title,publication_year,primary_location.source.display_name,authorships.author.display_name,authorships.author.id\nhttps://openalex.org/W1,T,2020,J,Mohit Ahuja|Arnaud Gotlieb,https://openalex.org/A1|https://openalex.org/A2\n',
    ],
    [
      'Web of Science, from Excel',
      'Publication Type,Authors,Author Full Names,Article Title,Source Title,Publication Year,DOI,UT (Unique WOS ID)\nJ,"Ahuja, MK; Gotlieb, A","Ahuja, Mohit Kumar; Gotlieb, Arnaud",T,J,2020,10.1000/a,WOS:1\n',
    ],
  ])('%s', (_, text) => {
    const { records, problems } = read(table, text)
    expect(problems).toEqual([])
    expect(records).toMatchObject([{ title: 'T', date: { year: 2020 }, venue: 'J' }])
    expect(records[0]!.bylines.map(({ name }) => name.family)).toEqual(['Ahuja', 'Gotlieb'])
  })
})

test('a date of another year than the year printed says nothing about the month', () => {
  const text =
    'Document Title,Authors,Publication Year,Issue Date\nOne,A. Bee,2020,1 Jan 2021\nTwo,A. Bee,2020,3 May 2020\n'
  expect(read(table, text).records.map(({ date }) => date)).toEqual([{ year: 2020 }, { year: 2020, month: 5, day: 3 }])
})

test('what ProQuest calls its columns is known', () => {
  const text = 'Title,Authors,pubtitle,year,digitalObjectIdentifier\nOne,"Bee, Ada",X,2018,10.1000/x\n'
  expect(read(table, text).records[0]).toMatchObject({ venue: 'X', ids: { doi: '10.1000/x' } })
})

test('the tags of Web of Science are known over any table', () => {
  const { records } = read(wosTable, samples['wos-csv']![0]!)
  expect(records[0]).toMatchObject({ title: 'FIRST "TITLE"', date: { year: 2022 }, ids: { wos: '1' } })
  expect(records[0]!.bylines.map(({ name }) => fullName(name))).toEqual(['MK AHUJA', 'A GOTLIEB'])
  expect(detect(samples['wos-csv']![0]!)?.format).toBe(wosTable)
})

test('a header that begins as words for authors do holds them, and that is said', () => {
  for (const header of ['Verfasserinnen', 'Authors (all)', 'Autores y autoras']) {
    const { records, problems } = read(table, `Title,Year,${header}\nOne,2020,"Bee, Ada; Dee, Carla"\n`)
    expect(records[0]!.bylines.map(({ name }) => fullName(name))).toEqual(['Ada Bee', 'Carla Dee'])
    expect(worded(problems)).toMatchObject([
      { code: 'guessed-authors', message: `“${header}” was taken for the authors.` },
    ])
  }
  const { records } = read(table, 'Title,Year,Author count,Author keywords\nOne,2020,2,a; b\n')
  expect(records[0]!.bylines).toEqual([])
})

test('so does a header that begins as words for titles do', () => {
  for (const header of ['Titel des Beitrags', 'Title (English)', 'Título del artículo']) {
    const { records, problems } = read(table, `Autor,${header},Title ID\n"Bee, Ada",One,7\n`)
    expect(records[0]!.title).toBe('One')
    expect(worded(problems)).toMatchObject([
      { code: 'guessed-title', message: `“${header}” was taken for the titles.` },
    ])
  }
})

test('a table in which no column is known to hold titles is read without them; that is said, and what columns hold is asked', () => {
  const { records, problems } = read(table, 'Autor,Was,Jahr\n"Bee, Ada",One,2020\n')
  expect(records.map(({ title, bylines }) => [title, bylines.length])).toEqual([['', 1]])
  expect(worded(problems)).toMatchObject([{ code: 'unknown-title', severity: 'warning', line: 1 }])
})

test('a table in which no column is known to hold authors is read without them, and that is said', () => {
  const { records, problems } = read(table, 'Title,Jahr\nOne,2020\nTwo,2021\n')
  expect(records.map(({ bylines }) => bylines)).toEqual([[], []])
  expect(worded(problems)).toMatchObject([
    { code: 'unknown-authors', severity: 'warning', line: 1, message: expect.stringMatching(/“Title”, “Jahr”\.$/) },
  ])
  expect(read(table, 'Title,Authors\nOne,\n').problems).toEqual([])
})

test('a column of names that nobody knows is told', () => {
  const { problems } = read(table, 'Title,Year,Wer\nOne,2020,"Bee, Ada; Dee, Carla"\nTwo,2021,"Bee, Ada"\n')
  expect(worded(problems)).toMatchObject([
    { code: 'unused-names', line: 2, message: expect.stringMatching(/“Wer”.*2 records/) },
  ])
})

test('a list of ORCIDs as long as no list of authors is given to nobody, said once a file, and kept', () => {
  const row = (orcids: string) => `One,"Bee, Ada; Dee, Carla",${orcids}\n`
  const { records, problems } = read(
    table,
    `Title,Authors,ORCIDs\n${row('0000-0001-0000-0001')}${row('0000-0001-0000-0001;')}${row('a; b; c')}`,
  )
  expect(records.map(({ bylines }) => bylines.map(({ ids }) => ids.orcid))).toEqual([
    [undefined, undefined],
    ['0000-0001-0000-0001', undefined],
    [undefined, undefined],
  ])
  expect(records[0]!.extra.ORCIDs).toEqual(['0000-0001-0000-0001'])
  expect(worded(problems)).toMatchObject([
    { code: 'unplaced', severity: 'note', line: 2, message: expect.stringMatching(/2 rows/) },
  ])
})

test('addresses find their authors by the names in them, whatever is missing between', () => {
  const of = (cell: string) =>
    read(table, `Title,Authors,Affiliations\nOne,"Carber J.; Okafor T.; Ruiz A.","${cell}"\n`).records[0]!.bylines.map(
      ({ affiliations }) => affiliations,
    )
  expect(of('Carber J., Univ A; Ruiz A., Univ C')).toEqual([['Univ A'], [], ['Univ C']])
  expect(of('Carber, J. (Univ A; Univ B); Okafor, T.; Ruiz, A. (Univ C)')).toEqual([
    ['Univ A', 'Univ B'],
    [],
    ['Univ C'],
  ])
  expect(of('Univ A; ; Univ C')).toEqual([['Univ A'], [], ['Univ C']])
  expect(of('Univ A; NA; Univ C')).toEqual([['Univ A'], [], ['Univ C']])
  expect(of('Univ A; Univ C')).toEqual([[], [], []])
  expect(of("['Univ A', None, 'Univ C']")).toEqual([['Univ A'], [], ['Univ C']])
  expect(of("[None, 'Univ B', nan]")).toEqual([[], ['Univ B'], []])
  expect(of("[['Univ A', 'Inst d\\'A'], [], ['Univ C']]")).toEqual([['Univ A', "Inst d'A"], [], ['Univ C']])
  expect(of('[""Univ d\'A"", null, ""Univ C""]')).toEqual([["Univ d'A"], [], ['Univ C']])
})
