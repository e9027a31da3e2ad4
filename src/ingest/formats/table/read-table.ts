import type { Cause } from '../../../model/problem.ts'
import type { Format, Reader, ReadingContext } from '../format.ts'
import { type GraphRows, openGraphRows } from '../graphs/graph-rows.ts'
import type { NameStyle } from '../names/style.ts'
import { openUnusedNames, type UnusedNames } from '../unused-names.ts'
import { authorColumns } from './author-columns.ts'
import { cellsOf, type Layout } from './cells.ts'
import { type Shape, shapeOf } from './delimiter.ts'
import { oneRow } from './one-row.ts'
import { type Column, columnOf, columns, type GraphColumn, graphColumns, headerKey, rankOf } from './table-columns.ts'
import { recordIn } from './table-record.ts'
import { cutRows } from './table-rows.ts'

/** What sets one tabular format apart. */
export interface TableDialect {
  readonly id: string
  /** How sure it is of a file of this shape. */
  sniff(shape: Shape): number
  /** Web of Science: parted by tabs, a quote is a quote. */
  readonly plainTabs?: boolean
  readonly names?: NameStyle
  /** Headers that mean something else here than elsewhere, by their keys. */
  readonly headers?: Readonly<Record<string, Column>>
  /** Each row is a tie, or a node, of a graph, and no work. */
  readonly rows?: 'ties' | 'nodes'
  /** The shape of a file that begins so, where it is not the one under which most headers of works are known. */
  shape?(head: string): Shape
}

export const tableFormat = (dialect: TableDialect): Format => ({
  id: dialect.id,
  takesColumns: true,
  sniff: (head) =>
    /^\s*[<{[]/u.test(head) ? 0 : dialect.sniff(dialect.shape?.(head) ?? shapeOf(head, known(dialect))),
  open: (context) => readTable(dialect, context),
})

/** The shape is judged on this much of a file, however it arrives. */
const headLength = 1 << 16

const separators = new Map([
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
  [' ', 'blanks'],
] as const)

const meaning = (dialect: TableDialect) => (header: string) => {
  const own = dialect.headers
  const key = headerKey(header)
  return own !== undefined && Object.hasOwn(own, key) ? own[key] : columnOf(header)
}
const known = (dialect: TableDialect) => (header: string) => meaning(dialect)(header) !== undefined

function readTable(dialect: TableDialect, context: ReadingContext): Reader {
  const { sink, file, format } = context
  let head: string | undefined = ''
  let rows: ReturnType<typeof cutRows> | undefined
  let headers: readonly string[] = []
  let layout: Layout | undefined
  let delimiter = ','
  let graph: GraphRows | undefined
  let above = 0
  let count = 0
  let unknown = false
  /** Of authors in several columns. */
  let inOne = (cells: readonly string[]) => cells
  let held: { readonly cells: readonly string[]; readonly raw: string; readonly line: number } | undefined
  /** Columns beside the authors that are longer or shorter than they: in how many rows, in which first. */
  const uneven = new Map<string, { rows: number; readonly line: number }>()
  /** Where no column is known to hold titles: on which line the headers stand. */
  let untitled: number | undefined
  /** Where no column is known to hold authors: on which line the headers stand, and what looks like names all the same. */
  let nameless: { readonly line: number; readonly unused: UnusedNames } | undefined

  function begin(text: string) {
    head = undefined
    const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
    const start = plain.slice(0, headLength)
    const shape =
      dialect.shape?.(start) ?? shapeOf(start, (header) => place(header) !== undefined || told(header) !== undefined)
    delimiter = dialect.plainTabs === true ? '\t' : shape.delimiter
    above = dialect.plainTabs === true ? 0 : shape.above
    const name = separators.get(delimiter as ';')
    if (name !== undefined && dialect.plainTabs !== true)
      sink.problem({ file, severity: 'note', code: 'delimiter', delimiter: name })
    rows = cutRows({ delimiter, quotes: dialect.plainTabs !== true }, { row, unbalanced })
    rows.push(plain)
  }

  /** What the person says that a header holds: header to column, or column to header. */
  function saidOf(header: string): string | undefined {
    const printed = header.trim()
    const all = context.columns
    if (all === undefined) return undefined
    return Object.hasOwn(all, printed) ? all[printed] : columns.find((name) => all[name] === printed)
  }
  function told(header: string): GraphColumn | undefined {
    if (context.columns === undefined) return undefined
    const said = saidOf(header)
    return graphColumns.find((name) => name === said)
  }

  /** What a header holds: as the person says (header to column, or column to header), else as it is known. */
  function place(header: string): Column | undefined {
    const said = saidOf(header)
    if (said === undefined) return meaning(dialect)(header)
    return told(header) === undefined ? columns.find((name): name is Column => name === said) : undefined
  }

  function row(cells: readonly string[], raw: string, line: number) {
    if (above > 0) {
      above--
      return
    }
    if (layout === undefined) return readHeaders(cells, line)
    if (unknown) return
    if (graph !== undefined) return graph.row(cells, line)
    // Programs of spreadsheets keep rows that somebody emptied.
    if (cells.every((cell) => cell.trim() === '')) return
    const own = inOne(cells)
    if (held !== undefined && layout !== undefined) {
      const together = oneRow(held.cells, own, layout)
      if (together !== undefined) {
        held = { ...held, cells: together }
        return
      }
    }
    flush()
    held = { cells: own, raw, line }
  }

  /** Hands on the row that waits for another author of its work. */
  function flush() {
    if (held === undefined || layout === undefined) return
    const { cells, raw, line } = held
    held = undefined
    count++
    const where = { file, line, record: String(count) }
    const { length } = cells
    const sizes = { cells: length, headers: headers.length }
    const lost = () =>
      sink.problem({ ...where, severity: 'error', code: 'ragged-row', of: 'lost', ...sizes, raw: raw.trimEnd() })
    if (length > headers.length && cells.slice(headers.length).some((cell) => cell.trim() !== '')) return lost()
    const found = cellsOf(cells, headers, layout)
    if (length < headers.length && (length < 2 || found.first('title') === undefined)) return lost()
    if (length < headers.length && dialect.plainTabs !== true)
      sink.problem({ ...where, severity: 'warning', code: 'ragged-row', of: 'short', ...sizes })
    const warn = (cause: Cause) => sink.problem({ ...where, severity: 'warning', ...cause })
    const unplaced = (header: string) => {
      const known = uneven.get(header)
      if (known === undefined) uneven.set(header, { rows: 1, line })
      else known.rows++
    }
    const telling = { warn, unplaced }
    const record = recordIn(found, { file, format, record: count, line }, dialect.names ?? anyStyle, telling)
    if (record.bylines.length > 0) nameless = undefined
    nameless?.unused.see(record)
    sink.record(record)
  }

  function readHeaders(cells: readonly string[], line: number) {
    headers = cells
    for (const header of Object.keys(context.columns ?? {})) {
      if (cells.some((cell) => cell.trim() === header)) continue
      sink.problem({ file, line, severity: 'warning', code: 'no-column', header, columns: trimmed(cells) })
    }
    const places = new Map<Column, number[]>()
    graph = openGraphRows(cells, told, dialect.rows, context, delimiter)
    rows?.width(cells.length)
    if (graph !== undefined) {
      layout = places
      return
    }
    const labels = new Set(cells.map((header) => header.trim()))
    cells.forEach((header, i) => {
      // Queries of Wikidata give of somebody the address, and the name beside it.
      const column = labels.has(`${header.trim()}Label`) && place(header) === 'authors' ? 'authorIds' : place(header)
      if (column === undefined) return
      const list = places.get(column)
      if (list === undefined) places.set(column, [i])
      else list.push(i)
    })
    if (!people.some((column) => places.has(column))) {
      const several = places.has('title') ? authorColumns(cells) : undefined
      if (several === undefined) guessAuthors(cells, places, line)
      else {
        places.set('authors', [several.at])
        inOne = several.inOne
      }
    }
    if (!places.has('title')) guessTitle(cells, places, line)
    for (const list of places.values()) list.sort((a, b) => rankOf(cells[a]!) - rankOf(cells[b]!))
    layout = places
    if (!people.some((column) => places.has(column))) nameless = { line, unused: openUnusedNames(file) }
    if (places.has('title') || places.has('authors') || places.has('fullNames')) return
    unknown = true
    sink.unmapped?.(cells)
    const wanted = dialect.rows ?? 'works'
    sink.problem({ file, line, severity: 'error', code: 'unknown-headers', wanted, headers: trimmed(cells) })
  }

  /** A header that begins as words for authors do holds them, where no other is known to. */
  function guessAuthors(cells: readonly string[], places: Map<Column, number[]>, line: number) {
    const at = cells.findIndex((header) => place(header) === undefined && isLikeAuthors(header))
    if (at === -1) return
    places.set('authors', [at])
    sink.problem({ file, line, severity: 'note', code: 'guessed-authors', header: cells[at]!.trim() })
  }

  /** So does one that begins as words for titles do. */
  function guessTitle(cells: readonly string[], places: Map<Column, number[]>, line: number) {
    const at = cells.findIndex((header) => place(header) === undefined && isLikeTitle(header))
    if (at === -1) {
      untitled = line
      return
    }
    places.set('title', [at])
    sink.problem({ file, line, severity: 'note', code: 'guessed-title', header: cells[at]!.trim() })
  }

  function unbalanced(raw: string, line: number) {
    if (unknown) return
    flush()
    if (graph !== undefined) return graph.lost({ code: 'unbalanced-quote' }, line)
    count++
    sink.problem({ file, line, record: String(count), severity: 'error', code: 'unbalanced-quote', raw })
  }

  return {
    push(text) {
      if (head === undefined) rows?.push(text)
      else {
        head += text
        if (head.length >= headLength) begin(head)
      }
    },
    end() {
      if (head !== undefined) begin(head)
      rows?.end()
      graph?.end()
      flush()
      if (nameless !== undefined && count > 0 && nameless.unused.fields().length === 0) {
        if (context.columns === undefined) sink.unmapped?.(headers)
        const where = { file, line: nameless.line, severity: 'warning' } as const
        sink.problem({ ...where, code: 'unknown-authors', headers: trimmed(headers) })
      }
      if (untitled !== undefined && count > 0 && !unknown) {
        if (context.columns === undefined) sink.unmapped?.(headers)
        const where = { file, line: untitled, severity: 'warning' } as const
        sink.problem({ ...where, code: 'unknown-title', headers: trimmed(headers) })
      }
      for (const [header, { rows, line }] of uneven)
        sink.problem({ file, line, severity: 'note', code: 'unplaced', header, rows })
    },
  }
}

const people = ['authors', 'fullNames', 'collective'] as const satisfies readonly Column[]

/** "Verfasserinnen", "Authors (all)", "autores_nombres"; not their numbers or addresses. */
const isLikeAuthors = (header: string) => {
  const key = headerKey(header)
  return (
    /(?:^| )(?:author|autor|auteur|verfass|creator|contributor|forfatt|urheber|yazar|автор|szerz)/u.test(key) &&
    !/\b(?:ids?|orcids?|affiliations?|address|addresses|count|number|e ?mails?|keywords?|countr(?:y|ies)|institutions?|links?|urls?|h index)\b/u.test(
      key,
    )
  )
}

/** "Titel des Beitrags", "Title (English)"; not its number or short form. */
const isLikeTitle = (header: string) => {
  const key = headerKey(header)
  return (
    /^(?:title|titel|titre|titulo|titolo|tytul|nazev|название|заглавие)(?: |$)/u.test(key) &&
    !/\b(?:ids?|abbreviat\w{0,10}|abbr|short|journal|source|series|count|number|length|languages?)\b/u.test(key)
  )
}

const anyStyle: NameStyle = { names: 'several' }

const trimmed = (headers: readonly string[]) => headers.map((header) => header.trim())
