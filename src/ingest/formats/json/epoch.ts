import type { PublicationDate } from '../../../model/work.ts'
import { publicationDate } from '../dates.ts'

/**
 * The day, in UTC, of a time given in milliseconds (or seconds) since 1970: the days are taken apart as in Howard
 * Hinnant's "chrono-compatible low-level date algorithms" (civil_from_days), without a clock or a time zone.
 */
export function dayOf(time: number): PublicationDate | undefined {
  if (!Number.isFinite(time) || time <= 0) return undefined
  const days = Math.floor((time < 1e11 ? time * 1000 : time) / 86_400_000) + 719_468
  const era = Math.floor(days / 146_097)
  const ofEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return publicationDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}
