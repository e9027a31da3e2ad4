import { allRows, type Engine, literal } from '../engine.ts'
import { beginning, type SourceFiles } from './snapshot-files.ts'

/** How many rows a source holds: Parquet says so, of lines the beginning of the first file tells about how many. */
export interface RowsToRead {
  readonly rows: number
  readonly isExact: boolean
}

/** Undefined where there are files that tell nothing before they are read. */
export async function rowsToRead(
  engine: Engine,
  { parquet, lines, others }: SourceFiles,
): Promise<RowsToRead | undefined> {
  if (others.length > 0) return undefined
  let rows = 0
  if (parquet.length > 0) {
    const files = parquet.map(({ path }) => literal(path))
    const [[sum = 0] = []] = await allRows(engine, `SELECT sum(num_rows) FROM parquet_file_metadata([${files}])`)
    rows += Number(sum)
  }
  const [first] = lines
  if (first === undefined) return { rows, isExact: true }
  const head = await beginning(first.path)
  const perLine = head.length / Math.max(1, head.split('\n').length - 1)
  const bytes = lines.reduce((sum, { path, size }) => sum + (path.endsWith('.gz') ? size / packedShare : size), 0)
  return { rows: rows + Math.max(lines.length, Math.round(bytes / perLine)), isExact: false }
}

/** Bytes on the disk for each byte that is read: JSON packs to about a fifth. */
const packedShare = 0.2
