import { fullName } from '../../../model/name.ts'
import type { Format, Reader, ReadingContext } from '../format.ts'
import { columnOf } from '../table/table-columns.ts'
import { table } from '../table/table-formats.ts'
import { columnOfKey } from './flat-json.ts'
import { authorsIn } from './json-authors.ts'
import { type Json, type JsonObject, parseJson } from './parse.ts'
import { nameIn, textIn } from './person.ts'
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
  const tellOdd = (name: string, row: number, value: Json) => {
    const where = { file: context.file, record: String(row), severity: 'warning' } as const
    const printed = JSON.stringify(value).slice(0, 100)
    context.sink.problem({ ...where, code: 'wrong-type', key: name, wanted: 'text', printed, read: false })
  }
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
      const names = found[0]?.map(cellOf) ?? []
      const people = new Set(names.flatMap((name, i) => (columnOf(name) === 'authors' ? [i] : [])))
      const strays = 'value' in parsed ? straysIn(parsed.value) : 0
      if (strays > 0)
        context.sink.problem({ file: context.file, severity: 'warning', code: 'no-objects', count: strays })
      for (const [row, cells] of found.entries()) {
        const texts = cells.map((value, i) => {
          if (row === 0 || !people.has(i)) return cellOf(value)
          const { text, odd } = namesOf(value)
          if (odd) tellOdd(names[i]!, row, value ?? null)
          return text
        })
        reader.push(`${texts.map(quoted).join(',')}\n`)
      }
      reader.end()
    },
  }
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/** The rows of a table in JSON, that of its headers first. */
function tableIn(value: Json): readonly (readonly (Json | undefined)[])[] | undefined {
  if (Array.isArray(value)) return rowsIn(value as readonly Json[])
  if (!isObject(value)) return undefined
  const bindings = isObject(value.results) ? listOf(value.results.bindings) : []
  if (isObject(value.head) && bindings.length > 0) {
    const names = listOf(value.head.vars).map((name) => textOf(name) ?? '')
    return [names, ...bindings.map((row) => names.map((name) => (isObject(row) ? row[name] : undefined)))]
  }
  const columns = listOf(value.columns)
  const rows = listOf(value.data)
  if (columns.length > 0 && rows.length > 0) return rowsIn([columns, ...rows])
  return columnsIn(value)
}

/** How many rows are none. */
function straysIn(value: Json): number {
  if (Array.isArray(value)) return value.filter((row) => !Array.isArray(row)).length
  if (!isObject(value)) return 0
  const bindings = isObject(value.results) ? listOf(value.results.bindings) : []
  return (
    bindings.filter((row) => !isObject(row)).length + listOf(value.data).filter((row) => !Array.isArray(row)).length
  )
}

const rowsIn = (rows: readonly Json[]) => rows.map((row) => listOf(row))

/** Columns of one length, or of the same keys, side by side. */
function columnsIn(value: JsonObject): readonly (readonly (Json | undefined)[])[] | undefined {
  const columns = Object.entries(value).filter(([, cells]) => typeof cells === 'object' && cells !== null)
  const keys = [...new Set(columns.flatMap(([, cells]) => Object.keys(cells as JsonObject)))]
  if (columns.length === 0) return undefined
  return [columns.map(([name]) => name), ...keys.map((key) => columns.map(([, cells]) => (cells as JsonObject)[key]))]
}

function cellOf(value: Json | undefined): string {
  if (Array.isArray(value)) return (value as readonly Json[]).map(cellOf).filter(Boolean).join('; ')
  if (value === undefined || value === null) return ''
  return isObject(value) ? (textIn(value) ?? JSON.stringify(value)) : String(value)
}

/** The names in a cell of authors, and whether it holds what can be none. */
function namesOf(value: Json | undefined): { readonly text: string; readonly odd: boolean } {
  const entries = Array.isArray(value) ? listOf(value) : [value ?? null]
  const names = entries.map((one) =>
    typeof one === 'object' ? nameOf(one) : typeof one === 'string' ? one : undefined,
  )
  return { text: names.filter(Boolean).join('; '), odd: names.includes(undefined) }
}

function nameOf(value: Json): string | undefined {
  if (value === null) return ''
  const text = nameIn(value)
  if (text !== undefined) return text
  const people = authorsIn(value).bylines
  if (Array.isArray(value) && people.some(({ name }) => name.given === undefined)) return undefined
  const names = people.map(({ name }) =>
    name.family === undefined || name.given === undefined ? fullName(name) : `${name.family}, ${name.given}`,
  )
  return names.length === 0 ? undefined : names.join('; ')
}
