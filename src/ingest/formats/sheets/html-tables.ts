import { decodeEntities } from '../entities.ts'
import { oneLine } from '../source-record.ts'
import { columnOf } from '../table/table-columns.ts'
import { endOfTag } from '../xml/markup-ends.ts'
import type { Workbook } from './workbook.ts'

/** Whether a text begins as a page of the web does, which some programs call a spreadsheet. */
export const mayHoldTables = (head: string): boolean =>
  /^[\s\ufeff]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body|meta|style|table|div|center)\b/iu.test(
    head,
  )

/**
 * The tables of a page that name titles and authors in a header row; undefined where none does, for a page is no
 * bibliography, whatever it quotes.
 */
export function openHtmlTables(html: string): Workbook | undefined {
  const tables = tablesIn(html).filter((rows) => rows.slice(0, rowsLookedAt).some(isHeader))
  if (tables.length === 0) return undefined
  return {
    sheets: tables.map((rows, i) => ({
      name: `table ${i + 1}`,
      rows: async function* () {
        yield* rows
      },
    })),
  }
}

const rowsLookedAt = 20

function isHeader(cells: readonly string[]): boolean {
  const columns = new Set(cells.map(columnOf))
  return columns.has('title') && (columns.has('authors') || columns.has('fullNames'))
}

const tagStart = /<(\/?)([a-z][a-z\d]{0,20})\b|<!--/giu
/** No tag is longer, whatever its attributes hold. */
const longestTag = 1 << 20

/** The rows of every table; of one inside another its own. */
function tablesIn(html: string): readonly (readonly (readonly string[])[])[] {
  const done: string[][][] = []
  const open: { readonly rows: string[][]; cell: string | undefined }[] = []
  let from = 0
  tagStart.lastIndex = 0
  for (let match = tagStart.exec(html); match !== null; match = tagStart.exec(html)) {
    const table = open.at(-1)
    if (table?.cell !== undefined) table.cell += html.slice(from, match.index)
    const [whole, slash, name = ''] = match
    const end = whole === '<!--' ? tagStart.lastIndex : endOfTag(html, match.index, longestTag) + 1
    from = end === 0 ? tagStart.lastIndex : end
    tagStart.lastIndex = from
    const attributes = html.slice(match.index + whole.length, Math.min(from, match.index + 2000))
    const element = name.toLowerCase()
    if (whole === '<!--' || ((element === 'script' || element === 'style') && slash === '')) {
      const end = html.indexOf(whole === '<!--' ? '-->' : `</${name}`, from)
      from = end === -1 ? html.length : end
      tagStart.lastIndex = from
      continue
    }
    if (element === 'table' && slash === '') open.push({ rows: [], cell: undefined })
    else if (table === undefined) continue
    else if (element === 'table') {
      finish(table)
      done.push(table.rows)
      open.pop()
    } else if (element === 'tr') {
      finish(table)
      if (slash === '') table.rows.push([])
    } else if (element === 'td' || element === 'th') {
      finish(table)
      if (slash !== '') continue
      table.cell = ''
      if (table.rows.length === 0) table.rows.push([])
      const across = Math.min(100, Number(/colspan\s?=\s?["']?(\d{1,3})/iu.exec(attributes)?.[1] ?? 1))
      for (let i = 1; i < across; i++) table.rows.at(-1)!.push('')
    } else if (table.cell !== undefined && (element === 'br' || element === 'p' || element === 'div'))
      table.cell += '\n'
  }
  for (const table of open) {
    finish(table)
    done.push(table.rows)
  }
  return done
}

function finish(table: { readonly rows: string[][]; cell: string | undefined }): void {
  if (table.cell === undefined) return
  const lines = decodeEntities(table.cell).split('\n').map(oneLine).filter(Boolean)
  table.rows.at(-1)!.push(lines.join('\n'))
  table.cell = undefined
}
