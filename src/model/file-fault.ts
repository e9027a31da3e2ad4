/** What is wrong with a member of a map file. */
export type Flaw =
  /** The file ends before the member does. */
  | 'cut-short'
  /** The manifest names it, or a map cannot be without it. */
  | 'missing'
  /** The content is not what was written. */
  | 'checksum'
  /** It is not what its name says: no deflate, Parquet or JSON. */
  | 'unreadable'
  /** A column is longer or shorter than its table. */
  | 'length'
  /** Rows do not ascend where they must. */
  | 'order'
  /** A code stands beyond its dictionary. */
  | 'code'
  /** A row of another table that has fewer. */
  | 'target'
  /** A key or a tie stands twice. */
  | 'twice'
  /** No publication has such a year. */
  | 'year'
  /** A number out of its range. */
  | 'number'
  /** Not an address of the web. */
  | 'link'
  /** JSON of another shape. */
  | 'shape'

/** Where a file is damaged. */
export interface Damage {
  /** Name of the member; empty: the file itself. */
  readonly member: string
  readonly flaw: Flaw
  /** Where inside it: `year[12]`, `nodes[3].attributes.work.bylines[0]`. */
  readonly path?: string
}

/** Why a file is not opened, or not written. */
export type FileFault =
  | { readonly code: 'not-ours' }
  /** Written by a later version; nothing was touched. */
  | { readonly code: 'newer-version'; readonly version: number }
  | { readonly code: 'damaged'; readonly damage: readonly Damage[] }
  /** More than a zip can hold: 4 GB. */
  | { readonly code: 'too-large' }
