import { en } from '../../words/en.ts'
import type { Column, Row } from './table.ts'

/** How the numbers of a column are written: all in one unit, with one number of decimals. */
export interface Digits {
  /** What values are multiplied by. */
  readonly times: 1 | 1_000 | 1_000_000
  readonly decimals: number
}

/**
 * Whole numbers whole; of others as many decimals as the largest needs for three digits, in thousandths or millionths where
 * even that one is small: so nobody reads noughts or powers of ten.
 */
export function digitsOf({ of, value }: Column, rows: readonly Row[]): Digits | undefined {
  if (of !== 'number') return undefined
  let [largest, whole] = [0, true]
  for (const row of rows) {
    const one = value(row)
    if (typeof one !== 'number' || !Number.isFinite(one)) continue
    largest = Math.max(largest, Math.abs(one))
    whole &&= Number.isInteger(one)
  }
  if (whole) return { times: 1, decimals: 0 }
  const times = largest >= 0.1 ? 1 : largest >= 0.000_1 ? 1_000 : 1_000_000
  const most = largest * times
  return { times, decimals: most >= 1000 ? 0 : most >= 100 ? 1 : most >= 1 ? 2 : 3 }
}

/** What a column is called, with the unit of its numbers. */
export function headingWith(label: string, digits: Digits | undefined): string {
  if (digits === undefined || digits.times === 1) return label
  return digits.times === 1_000 ? en.table.perThousand(label) : en.table.perMillion(label)
}

/** A cell as it is read. */
export function cellText(value: string | number | undefined, digits: Digits | undefined): string {
  if (typeof value !== 'number' || digits === undefined) return value === undefined ? '' : String(value)
  const shown = rounded(value, digits)
  if (shown === 0 && value !== 0) return en.table.lessThan(en.decimals(10 ** -digits.decimals, digits.decimals))
  return en.decimals(shown, digits.decimals)
}

/** A cell as a spreadsheet takes it: a number as it is shown; one too small for that, with a digit of its own. */
export function cellValue(value: string | number | undefined, digits: Digits | undefined): string | number {
  if (typeof value !== 'number' || digits === undefined) return value ?? ''
  const shown = rounded(value, digits)
  return shown === 0 && value !== 0 ? Number((value * digits.times).toPrecision(1)) : shown
}

const rounded = (value: number, { times, decimals }: Digits): number => Number((value * times).toFixed(decimals))
