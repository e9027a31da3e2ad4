/** `from` counted in, `to` not. */
export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * `0 .. length` in even ranges, at most `most` of them: a fixed partition, so that sums over ranges come out
 * the same on any number of workers.
 */
export function ranges(length: number, most: number): readonly Range[] {
  const count = Math.min(length, most)
  return Array.from({ length: count }, (_, i) => ({
    from: Math.floor((length * i) / count),
    to: Math.floor((length * (i + 1)) / count),
  }))
}
