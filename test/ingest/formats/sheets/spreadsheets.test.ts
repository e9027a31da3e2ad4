import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cause } from '../../../../src/words/problems.en.ts'
import { worded } from '../../../words/worded.ts'
import { anyReading } from '../../any-reading.ts'
import { people } from '../people.ts'

const fixture = (name: string) => anyReading(name, readFileSync(`test/fixtures/spreadsheets/${name}`))
const ns = 'http://schemas.openxmlformats.org'

/** A workbook with these sheets, as Excel packs one. */
function xlsx(sheets: Readonly<Record<string, string>>, { strings = '', styles = '', workbook = '' } = {}): Uint8Array {
  const names = Object.keys(sheets)
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="r">${workbook}<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${ns}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="s" Type="${ns}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${ns}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        strToU8(`<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`),
      ]),
    ),
  })
}
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const row = (...cells: readonly string[]) =>
  `<row>${cells.map((cell) => (cell.startsWith('<c') ? cell : text(cell))).join('')}</row>`

describe('a spreadsheet is read as the table in it', () => {
  test('Web of Science .xls', async () => {
    const { records, problems } = await fixture('wos-savedrecs.xls')
    expect(problems).toEqual([])
    expect(records.map(({ bylines }) => people(bylines))).toEqual(['Carber/Josefa; van der Meer/Wim', 'Okafor/Tunde', 'Müller/Jörg; Okafor/Tunde']) // biome-ignore format: a list
    expect(records[0]).toMatchObject({
      place: { format: 'wos-sheet', line: 2 },
      title: 'Lizards of the coast: a "survey", part 2',
      date: { year: 2021, month: 3 },
      citations: 12,
      ids: { doi: '10.1000/liz.2021.14', pmid: '34567890', wos: '000600000000001' },
    })
    expect(records[0]!.bylines[1]!.ids.orcid).toBe('0000-0002-0000-0002')
    expect(records[1]!.title).toBe('Über Eidechsen: 蜥蜴 und Ökologie')
    // A string longer than a record goes on in the next one.
    expect(records[2]!.abstract).toBe('x'.repeat(9000))
  })
  test('the same in the form of Excel 5 and 95', async () => {
    const { records } = await fixture('wos-biff5.xls')
    expect(records.map(({ ids }) => ids.wos)).toEqual(['000600000000001', '000600000000002', '000600000000003'])
    expect(people(records[0]!.bylines)).toBe('Carber/Josefa; van der Meer/Wim')
  })
  test('Dimensions .xlsx, with a line above its headers, days and truths', async () => {
    const { records, problems } = await fixture('dimensions.xlsx')
    expect(problems).toEqual([])
    expect(records.map(({ place, date }) => [place.format, place.line, date])).toEqual([
      ['dimensions-csv', 3, { year: 2021, month: 3, day: 1 }],
      ['dimensions-csv', 4, { year: 2019, month: 7, day: 15 }],
    ])
    expect(records.map(({ bylines }) => bylines.map(({ affiliations }) => affiliations))).toEqual([
      [['Univ Coast'], ['TU Delft']],
      [[]],
    ])
    expect(records[0]!.extra['Open Access']).toEqual(['TRUE'])
    expect(records[1]!.title).toBe('Lizards & <snakes>')
  })
  test('of several sheets the first with headers of works, its rich text, lines in a cell, links and formats', async () => {
    const { records, problems } = await fixture('odds.xlsx')
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['other-sheets', 'note']])
    expect(records.map(({ title }) => title)).toEqual(['Lizards of the coast again', 'Tabbell _x0041_ here'])
    expect(people(records[0]!.bylines)).toBe('Carber/Josefa; Okafor/Tunde')
    expect(records[0]).toMatchObject({
      date: { year: 2021, month: 3, day: 1 },
      citations: 7,
      ids: { doi: '10.1000/odd.1', pmid: '00123456' },
    })
    expect(records[1]!.date).toEqual({ year: 2020, month: 11 })
    // The row of the sheet, whatever lines stand in the cells above.
    expect(records.map(({ place }) => place.line)).toEqual([5, 7])
  })
  test('shared strings in runs, without how they are said; days from 1904; a year in a format of its own', async () => {
    const strings =
      '<si><t>Title</t></si><si><t>Authors</t></si><si><t>Year</t></si><si><r><t>One </t></r><r><rPr/><t xml:space="preserve">title</t></r><rPh><t>wan</t></rPh></si>'
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot; AD&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>'
    const shared = (i: number) => `<c t="s"><v>${i}</v></c>`
    const file = xlsx(
      { Papers: row(shared(0), shared(1), shared(2)) + row(shared(3), 'Doe, Jane', '<c s="1"><v>42000</v></c>') },
      { strings, styles, workbook: '<workbookPr date1904="1"/>' },
    )
    const { records } = await anyReading('f.xlsx', file)
    expect(records).toMatchObject([{ title: 'One title', date: { year: 2018 } }])
  })
  test('cells that are left out leave their place, and rows, too', async () => {
    const cell = (place: string, value: string) => `<c r="${place}" t="str"><v>${value}</v></c>`
    const rows = `<row r="2">${cell('B2', 'Title')}${cell('D2', 'Authors')}${cell('E2', 'Year')}</row><row r="9">${cell('B9', 'Late')}${cell('E9', '2020')}</row>`
    const { records, problems } = await anyReading('f.xlsx', xlsx({ Papers: rows }))
    expect(problems).toEqual([])
    expect(records).toMatchObject([{ title: 'Late', bylines: [], date: { year: 2020 }, place: { line: 9 } }])
  })
  test('a sheet of one column is a list of lines', async () => {
    const { records } = await anyReading('f.xlsx', xlsx({ DOIs: row('10.1000/a') + row('10.1000/b') }))
    expect(records.map(({ ids }) => ids.doi)).toEqual(['10.1000/a', '10.1000/b'])
  })
  test('headers that nobody knows are asked about, as in any table', async () => {
    const { records, problems } = await anyReading('f.xlsx', xlsx({ S: row('Foo', 'Bar', 'Baz') + row('a', 'b', 'c') }))
    expect(records).toEqual([])
    expect(problems.map(({ code }) => code)).toContain('unknown-headers')
  })
  test('another sheet with works is told of', async () => {
    const sheet = (title: string) => row('Title', 'Authors', 'Year') + row(title, 'Doe, Jane', '2020')
    const { records, problems } = await anyReading('f.xlsx', xlsx({ '2020': sheet('One'), '2021': sheet('Two') }))
    expect(records.map(({ title }) => title)).toEqual(['One'])
    expect(worded(problems)).toMatchObject([
      { code: 'other-sheets', severity: 'warning', message: /“2020” was read.*“2021”/ },
    ])
  })
  test('ties in a sheet are a graph', async () => {
    const { graphs } = await anyReading(
      'f.xlsx',
      xlsx({
        Ties:
          row('Source', 'Target', 'Weight') +
          row('Ann', 'Bob', '<c><v>2</v></c>') +
          row('Bob', 'Cy', '<c><v>1</v></c>'),
      }),
    )
    expect(graphs.map(({ nodes }) => nodes.length)).toEqual([3])
  })
})

describe('what is no spreadsheet that can be read says what it is, and the way to one that can', () => {
  test.each([
    [
      'xlsb',
      () => readFileSync('test/fixtures/spreadsheets/dim-xlsb.xlsb'),
      /binary Excel workbook.*save it as \.xlsx/,
    ],
    ['docx', () => zipSync({ 'word/document.xml': strToU8('<x/>') }), /Word document.*plain text/],
    ['numbers', () => zipSync({ 'Index/Document.iwa': strToU8('x') }), /Numbers or Pages: export it as Excel/],
    ['EndNote', () => zipSync({ 'My.Data/sdb/sdb.eni': strToU8('x') }), /library of EndNote: export it there/],
    ['an empty sheet', () => xlsx({ Empty: '' }), /0 records: the file is empty/],
    ['an empty compound file', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(3000)]), /\.xls\) is damaged/], // biome-ignore format: a row
  ])('%s', async (_, bytes, message) => {
    const { records, problems } = await anyReading('f', bytes())
    expect(records).toEqual([])
    expect(problems.map(cause)).toEqual([expect.stringMatching(message)])
  })
  test('one whose sheet is cut short gives its whole rows, and says so', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => row(`Title ${i * 7919} of ${i ** 3}`, 'Doe, Jane', '2020')).join(
      '',
    )
    const whole = xlsx({ S: row('Title', 'Authors', 'Year') + rows })
    const { records, problems } = await anyReading('f.xlsx', whole.subarray(0, whole.length - 1500))
    expect(records.length).toBeGreaterThan(100)
    expect(records.length).toBeLessThan(400)
    expect(problems.map(({ code }) => code)).toEqual(['cut-short', 'damaged-member'])
  })
})

describe('spreadsheets that are text, whatever they are called', () => {
  test('OpenDocument: days, repeated cells and rows, blanks, links', async () => {
    const string = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
    const rows = [
      `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="5"/></table:table-row>`,
      `<table:table-row>${['Title', 'Authors', 'Date', 'Cited by', 'Link'].map(string).join('')}</table:table-row>`,
      `<table:table-row>${string('One<text:s text:c="1"/>title</text:p><text:p>more')}${string('Doe, Jane')}<table:table-cell office:value-type="date" office:date-value="2021-03-01T00:00:00"><text:p>1.3.21</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1200"><text:p>1.200</text:p></table:table-cell>${string('<text:a xlink:href="https://doi.org/10.1000/a">see</text:a>')}</table:table-row>`,
      `<table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
    ]
    const file = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(
        `<office:document-content><office:body><table:table table:name="S">${rows.join('')}</table:table></office:body></office:document-content>`,
      ),
    })
    const { records, problems } = await anyReading('f.ods', file)
    expect(problems).toEqual([])
    expect(records).toMatchObject([
      {
        place: { line: 4 },
        title: 'One title more',
        date: { year: 2021, month: 3, day: 1 },
        citations: 1200,
        ids: { doi: '10.1000/a' },
      },
    ])
  })
  test('what SheetJS writes as one', async () => {
    const { records } = await fixture('dim-ods.ods')
    expect(records.map(({ title }) => title)).toEqual(['Lizards of the coast', 'Lizards & <snakes>'])
  })
  test('XML of Excel 2003', async () => {
    const cell = (type: string, value: string, more = '') =>
      `<Cell${more}><Data ss:Type="${type}">${value}</Data></Cell>`
    const text = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table><Row ss:Index="3">${['Title', 'Authors', 'Date', 'Cited by'].map((name) => cell('String', name)).join('')}</Row><Row>${cell('String', 'One &amp; only', ' ss:HRef="https://doi.org/10.1000/a"')}${cell('String', 'Doe, Jane')}${cell('DateTime', '2021-03-01T00:00:00.000')}</Row><Row>${cell('String', 'Two')}${cell('Number', '7', ' ss:Index="4"')}</Row></Table></Worksheet></Workbook>`
    const { records, problems } = await anyReading('f.xls', text)
    expect(problems).toEqual([])
    expect(records.map(({ title, date, citations, place }) => [title, date?.month, citations, place.line])).toEqual([
      ['One & only', 3, undefined, 4],
      ['Two', undefined, 7, 5],
    ])
  })
  test('a table of a web page whose headers name titles and authors; any other page is one', async () => {
    const table = (headers: string) =>
      `<html><head><meta charset="utf-8"><style>td{}</style></head><body><table><tr><td>menu</td></tr></table><table border=1><tr><th>${headers}</tr><tr><td title="a > b">深度 &amp; <b>学习</b><td>张三;李四<td>2021</tr><tr><td colspan="2">none<td>2020</table></body></html>`
    const { records } = await anyReading('f.xls', table('题名<th>作者<th>年'))
    expect(records.map(({ title, bylines }) => [title, people(bylines)])).toContainEqual(['深度 & 学习', '张三; 李四'])
    for (const page of [table('Title<th>Cited by<th>Year'), '<html><body>Sign in</body></html>'])
      expect((await anyReading('f.html', page)).problems).toMatchObject([{ code: 'web-page' }])
  })
})
