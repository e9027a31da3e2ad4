/** The shortest decimal number that rounds to this Float32: 0.1, where the value itself is 0.10000000149. */
export function decimal(value: number): number {
  if (Number.isInteger(value)) return value
  // Places are rounded to the thousandth, which is the shortest where no two of them are one number.
  const thousandth = Math.round(value * 1000) / 1000
  if (Math.fround(thousandth) === value && value < 8192 && value > -8192) return thousandth
  const known = decimals.get(value)
  if (known !== undefined) return known
  let short = value
  for (let digits = 6; digits <= 9; digits++) {
    short = Number(value.toPrecision(digits))
    if (Math.fround(short) === value) break
  }
  if (decimals.size < most) decimals.set(value, short)
  return short
}

/** Weights of ties are few values that come again and again. */
const decimals = new Map<number, number>()
const most = 100_000
