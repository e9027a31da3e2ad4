/** A day of the proleptic Gregorian calendar. */
export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * The day so many days after the first of 1970, taken apart as in Howard Hinnant's "chrono-compatible low-level date
 * algorithms" (civil_from_days), without a clock or a time zone.
 */
export function civilDay(since1970: number): CivilDay {
  const days = Math.floor(since1970) + 719_468
  const era = Math.floor(days / 146_097)
  const ofEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}
