/** Why the warehouse could not go on; the words say it. */
export type WarehouseCause =
  | { readonly code: 'no-duckdb'; readonly said: string }
  | { readonly code: 'no-source'; readonly path: string }
  | { readonly code: 'lacks-columns'; readonly path: string; readonly columns: readonly string[] }
  | {
      readonly code: 'damaged-file'
      readonly path: string
      /** Of Parquet, counted from 1. */
      readonly group?: number
      /** From which line on, counted from 1. */
      readonly line?: number
      readonly said: string
    }
  | { readonly code: 'damaged-line'; readonly path: string; readonly line: number }
  | { readonly code: 'full-disk'; readonly path: string }
  | { readonly code: 'forbidden'; readonly path: string; readonly said: string }
  | { readonly code: 'out-of-memory'; readonly said: string }
  | { readonly code: 'engine-away'; readonly where: string; readonly query?: string; readonly said: string }
  | { readonly code: 'query-failed'; readonly query?: string; readonly said: string }
  | { readonly code: 'nothing-selected' }
  | { readonly code: 'cancelled' }
