/** How long work is watched and stopped. */
export interface Watching {
  /** Share of it that is done, from 0 to 1, where the engine knows. */
  readonly progress?: ((share: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** What stands in a cell of a table; whole numbers above 2^53 do not occur. */
export type Cell = string | number | boolean | null

export type Row = readonly Cell[]

/** The columns of a table that is filled from here, each with its type, as both engines know it. */
export type Columns = Readonly<Record<string, 'bigint' | 'integer' | 'varchar'>>

/**
 * What runs the SQL of the steps. Tables are whole or not there at all, and their names say what they were made of: one that is
 * there need not be made again.
 */
export interface Engine {
  has(table: string): Promise<boolean>
  /** Makes a table of what a query gives. */
  make(table: string, query: string, watching?: Watching): Promise<void>
  /** Makes a table of rows from here. */
  load(table: string, columns: Columns, rows: readonly Row[], watching?: Watching): Promise<void>
  /** How a table stands in a query. */
  from(table: string): string
  /** The rows of a table with each element of a list in them, under a name of its own. */
  unnested(table: string, list: string, name: string): string
  /** What a query gives, a few thousand rows at a time. */
  rows(query: string, watching?: Watching): AsyncIterable<readonly Row[]>
  /** Bytes of a table where the engine says so. */
  bytes(table: string): Promise<number | undefined>
  close(): Promise<void>
}

/** All rows of an answer that is known to be small. */
export async function allRows(engine: Engine, query: string, watching?: Watching): Promise<readonly Row[]> {
  const all: Row[] = []
  for await (const rows of engine.rows(query, watching)) all.push(...rows)
  return all
}

/** A text as SQL holds it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Each word of a table of texts, once a text. */
export const wordsOfTexts = (engine: Pick<Engine, 'unnested'>): string =>
  engine.unnested('texts', "array_distinct(split(trim(words), ' '))", 'word')
