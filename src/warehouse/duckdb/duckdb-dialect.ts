import { literal } from '../engine.ts'

/** What DuckDB says otherwise than Trino: the steps themselves are in words that both know. */
export const dialect = {
  /** Defined once an engine. What makes a text comparable: without marks, in lower case, one space between words. */
  macros:
    "CREATE OR REPLACE MACRO folded(t) AS trim(regexp_replace(lower(strip_accents(coalesce(t, ''))), '[^\\p{L}\\p{N}]+', ' ', 'g'))",
  table: (file: string) => `read_parquet(${literal(file)})`,
  // In a join with the list of each row, the engine would keep every row twice.
  unnested: (table: string, list: string, name: string) => `(SELECT *, unnest(${list}) AS ${name} FROM ${table})`,
  make: (file: string, query: string) => `COPY (${query}\n) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd)`,
  lines: (file: string, columns: Readonly<Record<string, string>>) =>
    `SELECT * FROM read_json(${literal(file)}, format = 'newline_delimited', columns = {${Object.entries(columns).map(
      ([name, type]) => `${name}: '${type}'`,
    )}})`,
} as const
