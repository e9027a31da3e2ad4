import type { ImportedGraph } from '../../model/imported-graph.ts'
import type { Page } from '../../model/page.ts'
import type { Problem } from '../../model/problem.ts'
import type { SourceRecord } from '../../model/work.ts'
import type { JsonStructure } from './json/structure.ts'
import { openUnusedNames } from './unused-names.ts'

/**
 * One bibliographic format. Formats are chosen by content (`sniff`), never by a file's name, and read as
 * a stream: text arrives in pieces cut anywhere, records leave as soon as they are complete.
 */
export interface Format {
  readonly id: string
  /** How sure it is, from 0 to 1, that a file that begins so is in this format; `head` is up to 64 KiB. */
  sniff(head: string): number
  /** The same by the structure of a JSON text, however much of it is known: where that tells more than a beginning. */
  tells?(structure: JsonStructure): number
  /** Whether the person can say what its columns, or keys, hold. */
  readonly takesColumns?: boolean
  /** Whether text in no known format may be taken for this one, where this is what is asked for. */
  accepts?(head: string): boolean
  open(context: ReadingContext): Reader
}

/** A file being read. Never throws on bad input: what is wrong goes to the sink as a problem. */
export interface Reader {
  push(text: string): void
  end(): void
}

export interface ReadingContext {
  readonly file: string
  /** Format id, for the records' places. */
  readonly format: string
  /** The year the file was retrieved, for dates that are printed without one. */
  readonly yearRetrieved: number
  readonly sink: Sink
  /** For CSV with headers nobody knows: which column holds what; made by the person. */
  readonly columns?: Readonly<Record<string, string>>
}

export interface Sink {
  record(record: SourceRecord): void
  problem(problem: Problem): void
  page(page: Page): void
  /** A graph that was made elsewhere, or saved here. */
  graph?(graph: ImportedGraph): void
  /** Header names of a table that could not be matched to fields; the app asks for a mapping. */
  unmapped?(headers: readonly string[]): void
}

/** Everything one file gave, collected; for small inputs and tests. */
export interface Reading {
  readonly records: readonly SourceRecord[]
  readonly problems: readonly Problem[]
  readonly pages: readonly Page[]
  readonly graphs: readonly ImportedGraph[]
}

export function readAll(format: Format, text: string, file: string, yearRetrieved: number): Reading {
  const records: SourceRecord[] = []
  const problems: Problem[] = []
  const pages: Page[] = []
  const graphs: ImportedGraph[] = []
  const unused = openUnusedNames(file)
  const reader = format.open({
    file,
    format: format.id,
    yearRetrieved,
    sink: {
      record: (record) => {
        records.push(record)
        unused.see(record)
      },
      problem: (problem) => problems.push(problem),
      page: (page) => pages.push(page),
      graph: (graph) => graphs.push(graph),
    },
  })
  reader.push(text)
  reader.end()
  problems.push(...unused.problems())
  return { records, problems, pages, graphs }
}
