import { children, isElement } from '../xml/xml-text.ts'
import type { Element } from '../xml/xml-tree.ts'
import { numberText } from './number-text.ts'
import { elementsIn } from './sheet-elements.ts'
import { mostColumns, mostRows, type Workbook } from './workbook.ts'

/** What sets one spreadsheet in XML apart. */
interface SheetXml {
  readonly sheet: string
  readonly row: string
  /** The cells of a row, the row's own number where it states one (from 1), and how often it stands. */
  cells(row: Element): { readonly cells: readonly string[]; readonly at?: number; readonly times?: number }
}

/** Whether a text begins as the XML that Excel 2003 writes, whatever the file is called. */
export const isSpreadsheetXml = (head: string): boolean =>
  head.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(?:\w+:)?Workbook[\s>]/u.test(head)

/** Opens Excel's XML of 2003 (SpreadsheetML). */
export const openSpreadsheetXml = (content: AsyncIterable<Uint8Array>): Promise<Workbook> => openXml(content, excel)

/** Opens the content of an OpenDocument spreadsheet (ISO/IEC 26300). */
export const openOds = (content: AsyncIterable<Uint8Array>): Promise<Workbook> => openXml(content, openDocument)

async function openXml(content: AsyncIterable<Uint8Array>, { sheet, row, cells }: SheetXml): Promise<Workbook> {
  const sheets: { readonly name: string; readonly rows: (readonly string[])[] }[] = []
  for await (const element of elementsIn(content, [row], [sheet])) {
    if (element.name === sheet) {
      sheets.push({ name: attribute(element, 'name') ?? '', rows: [] })
      continue
    }
    const rows = sheets.at(-1)?.rows
    if (rows === undefined) continue
    const { cells: own, at = rows.length + 1, times = 1 } = cells(element)
    while (rows.length < Math.min(at - 1, mostRows)) rows.push([])
    // Behind the last row with anything in it a sheet says that a million empty ones follow.
    const often = own.length === 0 && times > mostEmpty ? 0 : times
    for (let i = 0; i < often && rows.length < mostRows; i++) rows.push(own)
  }
  return {
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: async function* () {
        yield* rows
      },
    })),
  }
}

const mostEmpty = 1000
const attribute = ({ attributes }: Element, name: string) =>
  Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1]
const number = (element: Element, name: string, otherwise: number) => {
  const value = Number(attribute(element, name) ?? otherwise)
  return Number.isSafeInteger(value) && value > 0 ? value : otherwise
}

const excel: SheetXml = {
  sheet: 'Worksheet',
  row: 'Row',
  cells(row) {
    const cells: string[] = []
    for (const cell of children(row, 'Cell')) {
      const at = Math.min(number(cell, 'Index', cells.length + 1), mostColumns)
      while (cells.length < at - 1) cells.push('')
      const data = children(cell, 'Data')[0]
      const text = data === undefined ? '' : textIn(data)
      const type = data === undefined ? undefined : attribute(data, 'Type')
      const href = attribute(cell, 'HRef')
      cells.push(
        shown(
          type === 'DateTime'
            ? text.replace(/T00:00:00(?:\.0+)?$/u, '')
            : type === 'Number'
              ? digits(text)
              : type === 'Boolean'
                ? truth(text)
                : text,
          href,
        ),
      )
      for (let i = number(cell, 'MergeAcross', 0); i > 0 && cells.length < mostColumns; i--) cells.push('')
    }
    return { cells: withoutEmptyEnd(cells), at: number(row, 'Index', 0) || undefined } as ReturnType<SheetXml['cells']>
  },
}

const openDocument: SheetXml = {
  sheet: 'table',
  row: 'table-row',
  cells(row) {
    const cells: string[] = []
    for (const cell of row.children.filter(isElement)) {
      if (cell.name !== 'table-cell' && cell.name !== 'covered-table-cell') continue
      const text = openCell(cell)
      for (let i = number(cell, 'number-columns-repeated', 1); i > 0 && cells.length < mostColumns; i--)
        cells.push(text)
    }
    return { cells: withoutEmptyEnd(cells), times: number(row, 'number-rows-repeated', 1) }
  },
}

function openCell(cell: Element): string {
  const type = attribute(cell, 'value-type')
  if (type === 'date') return (attribute(cell, 'date-value') ?? '').replace(/T00:00:00(?:\.0+)?$/u, '')
  if (type === 'float' || type === 'percentage' || type === 'currency') return digits(attribute(cell, 'value') ?? '')
  if (type === 'boolean') return truth(attribute(cell, 'boolean-value') ?? '')
  const lines = children(cell, 'p')
  const links = lines.flatMap((line) => children(line, 'a'))
  const text = lines.map(textIn).join('\n')
  return shown(text, links.length === 1 ? attribute(links[0]!, 'href') : undefined)
}

/** A cell that is a link, as a formula that names its address. */
const shown = (text: string, href: string | undefined) =>
  href === undefined || !/^https?:/iu.test(href) || text === ''
    ? text
    : `=HYPERLINK("${href.replaceAll('"', '""')}","${text.replaceAll('"', '""')}")`

const digits = (text: string) =>
  text.trim() === '' || Number.isNaN(Number(text)) ? text : numberText(Number(text), { shows: 'number' })
const truth = (text: string) => (text === '1' || text === 'true' ? 'TRUE' : 'FALSE')

/** The text inside, of whatever looks; blanks and line ends have elements of their own in OpenDocument. */
function textIn(element: Element): string {
  if (element.name === 'annotation') return ''
  if (element.name === 's') return ' '.repeat(Math.min(100, number(element, 'c', 1)))
  if (element.name === 'tab') return ' '
  if (element.name === 'line-break') return '\n'
  return element.children.map((child) => (isElement(child) ? textIn(child) : child)).join('')
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}
