import type { Format, Reader, ReadingContext } from '../format.ts'
import { columnOf } from '../table/table-columns.ts'
import { table } from '../table/table-formats.ts'
import { columnOfKey } from './flat-json.ts'
import { type Json, type JsonObject, parseJson } from './parse.ts'
import { textIn } from './person.ts'
import { isTitleKey } from './place-of-records.ts'
import { isObject, listOf, textOf } from './values.ts'

/**
 * A table in JSON: a list or an object a column (pandas, R), lists of cells under names of columns, or the answer of a
 * SPARQL query. Read as the same table in a CSV file.
 */
export const tableJson: Format = {
  id: 'table-json',
  takesColumns: true,
  sniff(head) {
    if (sparql.test(head)) return 0.9
    if (split.test(head) && titled(afterColumns.exec(head)?.[1])) return 0.85
    if (/^\s*\[\s*\[\s*"/u.test(head)) return titled(/^\s*\[\s*\[([^\]]{1,2000})\]/u.exec(head)?.[1]) ? 0.8 : 0
    const [, key = '', opening] =
      /^\s*\{\s*"([^"]{1,60})"\s*:\s*(\{\s*"[^"]{0,20}"\s*:\s*(?:"|\d|null|\[)|\[\s*(?:"[^"]{0,400}"|-?\d[\d.]*|null)\s*,)/u.exec(
        head,
      ) ?? []
    if (opening === undefined || !isColumn(key)) return 0
    const mark = opening.startsWith('{') ? '\\{\\s*"[^"]{0,20}"\\s*:\\s*"' : '\\[\\s*"[^"]{0,400}"\\s*,'
    const columns = [...head.matchAll(new RegExp(`"([^"]{1,60})"\\s*:\\s*${mark}`, 'gu'))]
    return columns.some(([, name]) => isTitle(name!)) ? 0.75 : 0
  },
  open: readColumns,
}

const sparql = /^\s*\{\s*"head"\s*:\s*\{[^}]{0,4000}"vars"\s*:\s*\[[\s\S]{0,8000}"bindings"\s*:/u
const afterColumns = /"columns"\s*:\s*\[([^\]]{1,800})/u
const split = /^\s*\{[^[\]]{0,200}"(?:columns|index)"\s*:\s*\[[\s\S]*"data"\s*:\s*\[\s*\[/u

const isTitle = (name: string) => isTitleKey(name) || columnOf(name) === 'title'
const isColumn = (name: string) => isTitle(name) || columnOfKey(name) !== undefined
const titled = (names: string | undefined) =>
  [...(names ?? '').matchAll(/"([^"]{1,60})"/gu)].some(([, name]) => isTitle(name!))

/** Read as a whole: the first row stands in all of it. */
const mostLength = 1 << 28

function readColumns(context: ReadingContext): Reader {
  let text = ''
  return {
    push(piece) {
      if (text.length < mostLength) text += piece
    },
    end() {
      const parsed = parseJson(text)
      const found = 'value' in parsed ? tableIn(parsed.value) : undefined
      if (found === undefined) {
        const reason = 'error' in parsed ? { said: parsed.error } : {}
        const where = { file: context.file, severity: 'error', raw: text.slice(0, 100_000) } as const
        return context.sink.problem({ ...where, code: 'malformed-json', what: 'table', ...reason })
      }
      const reader = table.open(context)
      for (const row of found) reader.push(`${row.map(quoted).join(',')}\n`)
      reader.end()
    },
  }
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/** The rows of a table in JSON, that of its headers first. */
function tableIn(value: Json): readonly (readonly string[])[] | undefined {
  if (Array.isArray(value)) return rowsIn(value as readonly Json[])
  if (!isObject(value)) return undefined
  const bindings = isObject(value.results) ? listOf(value.results.bindings) : []
  if (isObject(value.head) && bindings.length > 0) {
    const names = listOf(value.head.vars).map((name) => textOf(name) ?? '')
    return [names, ...bindings.map((row) => names.map((name) => (isObject(row) ? cellOf(row[name]) : '')))]
  }
  const columns = listOf(value.columns)
  const rows = listOf(value.data)
  if (columns.length > 0 && rows.length > 0) return rowsIn([columns, ...rows])
  return columnsIn(value)
}

const rowsIn = (rows: readonly Json[]) => rows.map((row) => listOf(row).map(cellOf))

/** Columns of one length, or of the same keys, side by side. */
function columnsIn(value: JsonObject): readonly (readonly string[])[] | undefined {
  const columns = Object.entries(value).filter(([, cells]) => typeof cells === 'object' && cells !== null)
  const keys = [...new Set(columns.flatMap(([, cells]) => Object.keys(cells as JsonObject)))]
  if (columns.length === 0) return undefined
  return [
    columns.map(([name]) => name),
    ...keys.map((key) => columns.map(([, cells]) => cellOf((cells as JsonObject)[key]))),
  ]
}

function cellOf(value: Json | undefined): string {
  if (Array.isArray(value)) return (value as readonly Json[]).map(cellOf).filter(Boolean).join('; ')
  if (value === undefined || value === null) return ''
  return isObject(value) ? (textIn(value) ?? JSON.stringify(value)) : String(value)
}
