import type { PublicationDate } from '../../model/work.ts'
import { isYear } from '../../model/year.ts'

/** Year, month and day of which the latter two count only where the calendar has them; `undefined` without a year. */
export function publicationDate(
  year: number | undefined,
  month?: number | undefined,
  day?: number | undefined,
): PublicationDate | undefined {
  if (year === undefined || !isYear(year)) return undefined
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) return { year }
  if (day === undefined || !Number.isInteger(day) || day < 1 || day > daysOf(year, month)) return { year, month }
  return { year, month, day }
}

/** 1 to 12 of an English month name or a beginning of three letters or more ("Sept"), else `undefined`. */
export function monthOf(word: string): number | undefined {
  const start = word.trim().toLowerCase().replace(/\.$/u, '')
  if (start.length < 3) return undefined
  const at = months.findIndex((month) => month.startsWith(start))
  return at === -1 ? undefined : at + 1
}

/**
 * The date in a free text as bibliographies print it: `2001`, `2001-09-01`, `2001/09/01/`, `2006 Mar 1`,
 * `September 1, 2021`, `15-May-2019`, `20210301`, `01.03.2021`, `03/2021`, `2021年3月1日`, and intervals (their
 * beginning). `undefined` without a year.
 */
export function dateIn(text: string): PublicationDate | undefined {
  if (/^[12]\d{3}$/u.test(text)) return publicationDate(Number(text))
  const digits = compact.exec(text) ?? cjk.exec(text)
  if (digits !== null) return publicationDate(Number(digits[1]), toNumber(digits[2]), toNumber(digits[3]))
  const turned = yearLast.exec(text)
  if (turned !== null) return publicationDate(Number(turned[3]), Number(turned[2]), toNumber(turned[1]))
  const numeric = /(?:^|\D)(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/u.exec(text)
  if (numeric === null) return undefined
  const year = Number(numeric[1])
  if (!isYear(year)) return undefined
  if (numeric[2] !== undefined) return publicationDate(year, Number(numeric[2]), toNumber(numeric[3]))
  const { month, day } = monthAndDay(text.replace(numeric[1]!, ' '))
  return publicationDate(year, month, day)
}

/** 20210301, 202103. */
const compact = /(?:^|\D)((?:1[5-9]|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?(?!\d)/u
const cjk = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?/u
/** 01.03.2021, 03/2021; of 01/03/2021 nobody knows which is the month. */
const yearLast = /^\D{0,20}(?:(\d{1,2})\. ?)?(0?[1-9]|1[0-2])[./] ?(\d{4})\D*$/u

/** Month and day of "Mar 20", "20 March", "JUN 14", "05", "Nov-Dec"; either may be absent. */
export function monthAndDay(text: string): { month?: number; day?: number } {
  let month: number | undefined
  // "Mon, 2 Apr": not every word is a month.
  for (const [word] of text.slice(0, 200).matchAll(/\p{L}{3,}/gu)) month ??= monthOf(word)
  if (month === undefined) return {}
  const day = /(?:^|\D)(\d{1,2})(?!\d)/u.exec(text)
  return day === null ? { month } : { month, day: Number(day[1]) }
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const toNumber = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits))

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
