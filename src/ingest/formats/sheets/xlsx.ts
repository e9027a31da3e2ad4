import type { Archive, ArchiveMember } from '../packed/archive.ts'
import type { Element } from '../xml/xml-tree.ts'
import { builtIn, formOf, type NumberForm, numberText } from './number-text.ts'
import { elementsIn } from './sheet-elements.ts'
import { mostColumns, mostRows, type Sheet, type Workbook } from './workbook.ts'

/** What a workbook says for all its sheets. */
interface Shared {
  readonly strings: readonly string[]
  /** By number of the cell's style. */
  readonly forms: readonly NumberForm[]
  readonly from1904: boolean
}

/** Opens a spreadsheet of Excel 2007 and later (ECMA-376). Throws BrokenPacking where its parts cannot be had. */
export async function openXlsx(archive: Archive): Promise<Workbook> {
  const members = new Map(archive.members.map((member) => [member.name.toLowerCase(), member]))
  const main = workbookIn(archive)!
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1)
  const targets = new Map<string, ArchiveMember>()
  let shared: { strings?: ArchiveMember; styles?: ArchiveMember } = {}
  const links = members.get(`${folder}_rels/${main.name.slice(folder.length)}.rels`.toLowerCase())
  for await (const { attributes } of inPart(links, 'Relationship')) {
    const { Id = '', Target = '', Type = '' } = attributes
    const place = Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`
    const member = members.get(resolved(place).toLowerCase())
    if (member === undefined) continue
    targets.set(Id, member)
    if (Type.endsWith('/sharedStrings')) shared = { ...shared, strings: member }
    if (Type.endsWith('/styles')) shared = { ...shared, styles: member }
  }
  const named: { readonly name: string; readonly member: ArchiveMember }[] = []
  let from1904 = false
  for await (const { name, attributes } of inPart(main, 'sheet', 'workbookPr')) {
    if (name === 'workbookPr') from1904 = ['1', 'true', 'on'].includes(attributes.date1904 ?? '')
    else {
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? ''
      const member = targets.get(id)
      // Sheets of charts have no cells.
      if (member !== undefined && /worksheet/iu.test(member.name)) named.push({ name: attributes.name ?? '', member })
    }
  }
  const loose = archive.members
    .filter(({ name }) => /(?:^|\/)worksheets\/[^/]+\.xml$/iu.test(name))
    .map((member) => ({ name: member.name.slice(member.name.lastIndexOf('/') + 1, -4), member }))
  const strings = shared.strings ?? members.get(`${folder}sharedstrings.xml`.toLowerCase())
  const styles = shared.styles ?? members.get(`${folder}styles.xml`.toLowerCase())
  let known: Promise<Shared> | undefined
  const all = async () => ({ strings: await stringsIn(strings), forms: await formsIn(styles), from1904 })
  return {
    sheets: (named.length > 0 ? named : loose).map(
      ({ name, member }): Sheet => ({
        name,
        rows: async function* () {
          known ??= all()
          yield* rowsOf(member, await known)
        },
      }),
    ),
  }
}

/** The part of a spreadsheet that names its sheets; undefined where an archive is none. */
export const workbookIn = ({ members }: Archive): ArchiveMember | undefined =>
  members.find(({ name }) => /^xl\/workbook\d*\.xml$/iu.test(name))

/** A path without the folders that it leaves again. */
function resolved(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

async function stringsIn(member: ArchiveMember | undefined): Promise<readonly string[]> {
  const strings: string[] = []
  for await (const element of inPart(member, 'si')) strings.push(textIn(element))
  return strings
}

async function formsIn(member: ArchiveMember | undefined): Promise<readonly NumberForm[]> {
  const codes = new Map<number, NumberForm>()
  const forms: NumberForm[] = []
  for await (const element of inPart(member, 'numFmt', 'cellXfs')) {
    const { numFmtId, formatCode = '' } = element.attributes
    if (element.name === 'numFmt') codes.set(Number(numFmtId), formOf(formatCode))
    else
      for (const { attributes } of childrenOf(element, 'xf')) {
        const id = Number(attributes.numFmtId ?? 0)
        forms.push(codes.get(id) ?? builtIn(id))
      }
  }
  return forms
}

async function* rowsOf(member: ArchiveMember, shared: Shared): AsyncGenerator<readonly string[]> {
  let given = 0
  for await (const row of inPart(member, 'row')) {
    const number = Number(row.attributes.r ?? given + 1)
    if (number > mostRows) return
    // Rows without a cell need not be written.
    for (; given < number - 1; given++) yield []
    given++
    yield cellsOf(row, shared)
  }
}

function cellsOf(row: Element, shared: Shared): readonly string[] {
  const cells: string[] = []
  let next = 0
  for (const cell of childrenOf(row, 'c')) {
    const column = columnIn(cell.attributes.r ?? '') ?? next
    next = column + 1
    const text = column < mostColumns ? shownIn(cell, shared) : ''
    if (text === '') continue
    while (cells.length < column) cells.push('')
    cells[column] = text
  }
  return cells
}

/** The number, from 0, of the column of "AB12". */
function columnIn(place: string): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(place)?.[0]
  if (letters === undefined) return undefined
  let column = 0
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64
  return column - 1
}

/** What a cell shows: of a formula what was last computed; of one that is a link the formula, which names its address. */
function shownIn(cell: Element, { strings, forms, from1904 }: Shared): string {
  const { t = 'n', s } = cell.attributes
  if (t === 'e') return ''
  if (t === 'inlineStr') return childrenOf(cell, 'is').map(textIn).join('')
  const value = childrenOf(cell, 'v').map(ownText).join('')
  if (t === 's') return strings[Number(value)] ?? ''
  const formula = childrenOf(cell, 'f').map(ownText).join('').trim()
  const link = /^HYPERLINK\(\s?"((?:[^"]|"")+)"/iu.exec(formula)
  if (link !== null) return `=HYPERLINK("${link[1]}","${unescaped(value).replaceAll('"', '""')}")`
  if (t === 'str' || t === 'd') return unescaped(value)
  if (t === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
  if (value.trim() === '') return ''
  const number = Number(value)
  return Number.isNaN(number)
    ? unescaped(value)
    : numberText(number, forms[Number(s ?? 0)] ?? { shows: 'number' }, from1904)
}

/** The text of a string, in one piece or in runs of one look each; how it is pronounced is no part of it. */
function textIn(element: Element): string {
  const parts = element.children.map((child) => {
    if (typeof child === 'string') return ''
    return child.name === 't' ? ownText(child) : child.name === 'r' ? childrenOf(child, 't').map(ownText).join('') : ''
  })
  return unescaped(parts.join(''))
}

/** Characters that XML cannot hold are written `_x0007_`. */
const unescaped = (text: string) =>
  text.includes('_x')
    ? text
        .replace(/_x([\da-f]{4})_/giu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replace(controls, '')
    : text

const controls = /[\0-\x08\x0b\x0c\x0e-\x1f]/gu

const ownText = (element: Element) => element.children.filter((child) => typeof child === 'string').join('')
const childrenOf = (element: Element, name: string): readonly Element[] =>
  element.children.filter((child): child is Element => typeof child !== 'string' && child.name === name)

/** The elements of these names in a part; nothing of no part. */
async function* inPart(member: ArchiveMember | undefined, ...names: readonly string[]): AsyncGenerator<Element> {
  if (member !== undefined) yield* elementsIn(member.content(), names)
}
