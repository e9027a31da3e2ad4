import type { ColumnKind, ColumnOf } from '../../column.ts'

/** A column with its name and kind. */
export type AnyColumn = {
  readonly [K in ColumnKind]: { readonly name: string; readonly kind: K; readonly values: ColumnOf[K] }
}[ColumnKind]
