import { xml } from '../model/xml.ts'
import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { type Cell, type MapTable, tablesOf } from './map-tables.ts'
import { zipped } from './zipped.ts'

/** A workbook of Excel (ECMA-376), a sheet a table, written row by row: no string of it is kept. */
export const xlsx: ExportFormat = {
  id: 'xlsx',
  ...en.exports.xlsx,
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  carries: new Set(['kinds', 'clusters', 'places', 'colours', 'measures', 'texts']),
  write: (exported) => {
    const tables = tablesOf(exported)
    return zipped([
      ['[Content_Types].xml', [contentTypes(tables.length)]],
      ['_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])]],
      ['xl/workbook.xml', [workbook(tables)]],
      ['xl/_rels/workbook.xml.rels', [relations(partsOf(tables.length))]],
      ['xl/styles.xml', [styles]],
      ...tables.map((table, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet(table)] as const),
    ])
  },
}

/** What Excel takes of rows, and of characters in a cell. */
export const mostRows = 1_048_576
export const mostCharacters = 32_767

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = (sheets: number): string => {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...Array.from({ length: sheets }, (_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet']),
  ]
  return `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${sheetType}.${type}+xml"/>`)
    .join('')}</Types>`
}

const partsOf = (sheets: number): readonly (readonly [type: string, target: string])[] => [
  ...Array.from({ length: sheets }, (_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
  ['styles', 'styles.xml'],
]

const relations = (parts: readonly (readonly [type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${parts
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${documents}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const workbook = (tables: readonly MapTable[]): string =>
  `${head}<workbook xmlns="${main}" xmlns:r="${documents}"><sheets>${tables
    .map(({ id }, i) => `<sheet name="${id}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`

/** The first style is plain, the second that of headers. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** Headers stay when one scrolls. */
function* sheet({ id, columns, rows }: MapTable): Generator<string> {
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
  const letters = columns.map((_, i) => lettersOf(i))
  yield rowOf(
    columns.map(({ name }) => name),
    1,
    letters,
    ' s="1"',
  )
  let number = 1
  for (const row of rows()) {
    if (++number > mostRows) throw new Error(en.tooManyRows(id, en.number(mostRows - 1)))
    yield rowOf(row, number, letters)
  }
  yield '</sheetData></worksheet>'
}

const rowOf = (cells: readonly Cell[], number: number, letters: readonly string[], style = ''): string => {
  let text = `<row r="${number}">`
  cells.forEach((cell, i) => {
    if (cell === undefined || cell === '') return
    const at = `r="${letters[i]}${number}"${style}`
    if (typeof cell === 'string')
      text += `<c ${at} t="inlineStr"><is><t xml:space="preserve">${textOf(cell)}</t></is></c>`
    else if (Number.isFinite(cell)) text += `<c ${at}><v>${cell}</v></c>`
  })
  return `${text}</row>`
}

/** `A` to `Z`, then `AA`. */
const lettersOf = (column: number): string =>
  (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/**
 * A string in a cell is never a formula there. What looks like an escaped character is escaped, as Excel does; what no
 * cell may hold is left out, and what is longer than a cell ends in "…".
 */
function textOf(cell: string): string {
  // Readers take an apostrophe before a formula for a mark of plain text.
  const plain = /^'+[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell
  const short = plain.length > mostCharacters ? `${plain.slice(0, mostCharacters - 1)}…` : plain
  return xml(short.replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_'))
}
