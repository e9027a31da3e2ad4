import type { Format, Reader, ReadingContext } from '../format.ts'
import { type GraphRows, openGraphRows } from '../graphs/graph-rows.ts'
import type { NameStyle } from '../names/style.ts'
import { authorColumns } from './author-columns.ts'
import { cellsOf, type Layout } from './cells.ts'
import { type Column, columnOf, columns, type GraphColumn, graphColumns, headerKey, rankOf } from './columns.ts'
import { type Shape, shapeOf } from './delimiter.ts'
import { oneRow } from './one-row.ts'
import { recordIn } from './record.ts'
import { cutRows } from './rows.ts'

/** What sets one tabular format apart. */
export interface TableDialect {
  readonly id: string
  readonly label: string
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
  label: dialect.label,
  takesColumns: true,
  sniff: (head) =>
    /^\s*[<{[]/u.test(head) ? 0 : dialect.sniff(dialect.shape?.(head) ?? shapeOf(head, known(dialect))),
  open: (context) => readTable(dialect, context),
})

/** The shape is judged on this much of a file, however it arrives. */
const headLength = 1 << 16

const separators: Readonly<Record<string, string>> = {
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
  ' ': 'blanks',
}

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

  function begin(text: string) {
    head = undefined
    const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
    const start = plain.slice(0, headLength)
    const shape =
      dialect.shape?.(start) ?? shapeOf(start, (header) => place(header) !== undefined || told(header) !== undefined)
    delimiter = dialect.plainTabs === true ? '\t' : shape.delimiter
    above = dialect.plainTabs === true ? 0 : shape.above
    const name = separators[delimiter]
    if (name !== undefined && dialect.plainTabs !== true) {
      sink.problem({ file, code: 'delimiter', severity: 'note', message: `columns are parted by ${name}.` })
    }
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
    if (cells.length > headers.length && cells.slice(headers.length).some((cell) => cell.trim() !== '')) {
      const message = `the row has ${cells.length} cells under ${headers.length} headers; left out.`
      return sink.problem({ ...where, code: 'ragged-row', severity: 'error', message, raw: raw.trimEnd() })
    }
    const found = cellsOf(cells, headers, layout)
    const { length } = cells
    if (length < headers.length && (length < 2 || found.first('title') === undefined)) {
      const message = `the row has ${length} cells under ${headers.length} headers; left out.`
      return sink.problem({ ...where, code: 'ragged-row', severity: 'error', message, raw: raw.trimEnd() })
    }
    if (length < headers.length && dialect.plainTabs !== true) {
      const message = `the row has ${length} cells under ${headers.length} headers; read as far as it goes.`
      sink.problem({ ...where, code: 'ragged-row', severity: 'warning', message })
    }
    const warn = (code: string, message: string) => sink.problem({ ...where, code, severity: 'warning', message })
    const unplaced = (header: string) => {
      const known = uneven.get(header)
      if (known === undefined) uneven.set(header, { rows: 1, line })
      else known.rows++
    }
    const telling = { warn, unplaced }
    sink.record(recordIn(found, { file, format, record: count, line }, dialect.names ?? anyStyle, telling))
  }

  function readHeaders(cells: readonly string[], line: number) {
    headers = cells
    for (const header of Object.keys(context.columns ?? {})) {
      if (cells.some((cell) => cell.trim() === header)) continue
      const message = `there is no column “${header}”; the columns are ${listed(cells)}.`
      sink.problem({ file, line, code: 'no-column', severity: 'warning', message })
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
    for (const list of places.values()) list.sort((a, b) => rankOf(cells[a]!) - rankOf(cells[b]!))
    layout = places
    if (places.has('title') || places.has('authors') || places.has('fullNames')) return
    unknown = true
    sink.unmapped?.(cells)
    const wanted = dialect.rows === undefined ? 'hold titles or authors' : `say what ${dialect.rows} there are`
    const message = `no column is known to ${wanted}. Headers: ${listed(cells)}.`
    sink.problem({ file, line, code: 'unknown-headers', severity: 'error', message })
  }

  /** A header that begins as words for authors do holds them, where no other is known to. */
  function guessAuthors(cells: readonly string[], places: Map<Column, number[]>, line: number) {
    const at = cells.findIndex((header) => place(header) === undefined && isLikeAuthors(header))
    if (at === -1) return
    places.set('authors', [at])
    const message = `“${cells[at]!.trim()}” was taken for the authors.`
    sink.problem({ file, line, code: 'guessed-authors', severity: 'note', message })
  }

  function unbalanced(raw: string, line: number) {
    if (unknown) return
    flush()
    const message = 'a quote in this row is never closed; left out.'
    if (graph !== undefined) return graph.lost(message, 'unbalanced-quote', line)
    count++
    sink.problem({ file, line, record: String(count), code: 'unbalanced-quote', severity: 'error', message, raw })
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
      for (const [header, { rows, line }] of uneven) {
        const where = rows === 1 ? 'one row' : `${rows} rows, the first in line ${line}`
        const message = `“${header}” has more or fewer entries than there are authors in ${where}: whose they are is unknown; kept beside the authors.`
        sink.problem({ file, line, code: 'unplaced', severity: 'note', message })
      }
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

const anyStyle: NameStyle = { names: 'several' }

const listed = (headers: readonly string[]) => headers.map((header) => `“${header.trim()}”`).join(', ')
