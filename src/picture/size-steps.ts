/** Three values up to the largest; whole where a measure counts. */
export function sizeSteps(largest: number): readonly number[] {
  const values = [0.1, 0.4, 1].map((share) => share * largest)
  if (!Number.isInteger(largest)) return values.map((value) => Number(value.toPrecision(2)))
  return [...new Set(values.map((value) => Math.max(1, Math.round(value))))]
}
