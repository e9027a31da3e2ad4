/** A spreadsheet that is open. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
}

export interface Sheet {
  readonly name: string
  /**
   * Its rows from the first on, empty ones included, each as far as it has cells, as they are shown. Throws BrokenPacking
   * where the rest cannot be had.
   */
  rows(): AsyncGenerator<readonly string[]>
}

/** Cells beyond this one are none of a table's; Excel has room for four times as many. */
export const mostColumns = 4096
export const mostRows = 1 << 20
