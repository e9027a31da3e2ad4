/** How shared works are counted: each adds 1 to a pair, or 1/(n-1) (Newman 2001). */
export type Counting = 'full' | 'fractional'

/** Everything that shapes the result of `explore`, besides the files. Saved with the result. */
export interface Settings {
  readonly counting: Counting
  /** Works with more authors than this add no coauthorship ties; how many were left out is shown. */
  readonly hyperauthorship: number
  /** Most topics a map holds. */
  readonly topics: number
  /** Of the clusters; absent: as fine as still gives a legible number of them. */
  readonly resolution?: number
  readonly seed: number
}

export const defaultSettings: Settings = {
  counting: 'fractional',
  hyperauthorship: 100,
  topics: 300,
  seed: 1,
}
