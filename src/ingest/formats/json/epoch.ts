import type { PublicationDate } from '../../../model/work.ts'
import { civilDay } from '../civil.ts'
import { publicationDate } from '../dates.ts'

/** The day, in UTC, of a time given in milliseconds (or seconds) since 1970. */
export function dayOf(time: number): PublicationDate | undefined {
  if (!Number.isFinite(time) || time <= 0) return undefined
  const { year, month, day } = civilDay((time < 1e11 ? time * 1000 : time) / 86_400_000)
  return publicationDate(year, month, day)
}
