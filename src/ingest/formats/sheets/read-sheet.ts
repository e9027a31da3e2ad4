import { utf8 } from '../../../atlas/file/utf8.ts'
import { detect } from '../detect-format.ts'
import type { Sink } from '../format.ts'
import { BrokenPacking } from '../input-bytes.ts'
import { type ReadControl, type ReadOptions, readInto, type Taken } from '../read-source.ts'
import { shapeOf } from '../table/delimiter.ts'
import { columnOf } from '../table/table-columns.ts'
import { rowsAsText } from './rows-as-text.ts'
import type { Sheet, Workbook } from './workbook.ts'

interface SheetFile {
  readonly name: string
  /** In bytes, as stored. */
  readonly size: number
}

/** Rows within which a sheet shows what it holds. */
const rowsLookedAt = 40

/**
 * Reads a spreadsheet as the graph whose nodes and ties its sheets are, else as the table that its first sheet with a
 * header row of works is, else the first that shows any format, else the first with anything in it; and says which
 * sheets were left. Lines are rows of the sheet.
 */
export async function readWorkbook(
  file: SheetFile,
  { sheets }: Workbook,
  { encoding: _, ...options }: ReadOptions,
  sink: Sink,
  control: ReadControl = {},
): Promise<Taken> {
  const broken: BrokenPacking[] = []
  const begun: Begun[] = []
  for (const sheet of sheets) begun.push(await beginningOf(sheet, options, broken))
  const best = Math.max(0, ...begun.map(({ worth }) => worth))
  const nodes = begun.find(({ shows = '' }) => ['node-table', 'vosviewer-map'].includes(shows))
  const ties = begun.find(({ shows }) => shows === 'tie-table')
  if (nodes !== undefined && ties !== undefined) {
    await readSheet(file, nodes, options, sink, control, broken)
    const taken = await readSheet(file, ties, options, sink, control, broken)
    return { ...taken, bytes: file.size }
  }
  const chosen = begun.find(({ worth }) => worth > 0 && worth === best)
  const others = begun.filter((one) => one !== chosen && one.worth > 0)
  if (chosen !== undefined && others.length > 0) {
    sink.problem({
      file: file.name,
      severity: others.some(({ worth }) => worth === best) ? 'warning' : 'note',
      code: 'other-sheets',
      sheet: chosen.sheet.name,
      others: others.map(({ sheet }) => sheet.name),
    })
  }
  return { ...(await readSheet(file, chosen, options, sink, control, broken)), bytes: file.size }
}

type Begun = Awaited<ReturnType<typeof beginningOf>>

async function readSheet(
  file: SheetFile,
  chosen: Begun | undefined,
  options: Omit<ReadOptions, 'encoding'>,
  sink: Sink,
  control: ReadControl,
  broken: BrokenPacking[],
): Promise<Taken> {
  const rows = async function* () {
    if (chosen === undefined) return
    yield* chosen.rows
    try {
      yield* chosen.rest
    } catch (error) {
      if (!(error instanceof BrokenPacking)) throw error
      broken.push(error)
    }
  }
  const text = rowsAsText(rows(), chosen?.width ?? 'list')
  const bytes = async function* () {
    for await (const piece of text.pieces) yield utf8(piece)
  }
  const taken = await readInto({ name: file.name, bytes: bytes() }, options, inRows(sink, text.rowOf), {
    ...control,
    progress: (bytes) => control.progress?.(Math.min(bytes, file.size), file.size),
  })
  for (const { why } of broken.splice(0)) sink.problem({ file: file.name, severity: 'error', ...why })
  return taken
}

/** The first rows of a sheet, and how much they show that it is what was meant. */
async function beginningOf(sheet: Sheet, options: Omit<ReadOptions, 'encoding'>, broken: BrokenPacking[]) {
  const rest = sheet.rows()
  const rows: (readonly string[])[] = []
  try {
    while (rows.length < rowsLookedAt) {
      const { done, value } = await rest.next()
      if (done) break
      rows.push(value)
    }
  } catch (error) {
    if (!(error instanceof BrokenPacking)) throw error
    broken.push(error)
  }
  const filled = rows.map((cells) => cells.filter((cell) => cell.trim() !== '').length)
  // What has one column is a list of lines, whatever is in them: of DOIs, of references.
  const width: number | 'list' = filled.every((cells) => cells <= 1)
    ? 'list'
    : Math.max(...rows.map((cells) => cells.length))
  let head = ''
  for await (const piece of rowsAsText(rows, width).pieces) head += piece
  const { headers, known } = shapeOf(head)
  const said = Object.entries(options.columns ?? {}).flat()
  const isMeant = headers.some((header) => said.includes(header.trim()))
  const isWorks = known > 1 && headers.some((header) => columnOf(header) === 'title')
  const detected = detect(head)
  const shown = detected?.confidence ?? 0
  const worth = isMeant ? 4 : isWorks ? 3 : shown >= 0.6 ? 2 : filled.some((cells) => cells > 0) ? 1 : 0
  return { sheet, rows, rest, width, worth, shows: detected?.format.id }
}

/** The sink, told rows of the sheet for lines of its text. */
function inRows(sink: Sink, rowOf: (line: number) => number): Sink {
  return {
    ...sink,
    record: (record) => sink.record({ ...record, place: { ...record.place, line: rowOf(record.place.line) } }),
    problem: (problem) =>
      sink.problem(problem.line === undefined ? problem : { ...problem, line: rowOf(problem.line) }),
  }
}
