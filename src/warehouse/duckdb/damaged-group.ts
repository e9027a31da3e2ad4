import { allRows, type Engine, literal } from '../engine.ts'

/** The first row group of a Parquet file that cannot be read, counted from 1; undefined where all can, or none by itself. */
export async function damagedGroup(engine: Engine, path: string): Promise<number | undefined> {
  const file = literal(path)
  const groups = await allRows(
    engine,
    `SELECT row_group_id, min(row_group_num_rows) FROM parquet_metadata(${file}) GROUP BY row_group_id ORDER BY row_group_id`,
  ).catch(() => [])
  let from = 0
  for (const [group, rows] of groups) {
    const to = from + Number(rows)
    // Every column is looked at: a hash of the row needs all of its values.
    const whole = `SELECT max(hash(t)) IS NULL FROM read_parquet(${file}, file_row_number = true) t WHERE t.file_row_number >= ${from} AND t.file_row_number < ${to}`
    try {
      await allRows(engine, whole)
    } catch {
      return Number(group) + 1
    }
    from = to
  }
  return undefined
}
