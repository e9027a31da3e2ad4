import { civilDay } from '../civil.ts'

/** What a number format makes of numbers. */
export type NumberForm =
  | { readonly shows: 'number' }
  /** With zeros before it: `00000000`. */
  | { readonly shows: 'digits'; readonly digits: number }
  | { readonly shows: 'day' | 'month' | 'year' | 'time' }

const plain: NumberForm = { shows: 'number' }

/** Formats of days and times that every spreadsheet knows by their number (ECMA-376, 18.8.30). */
export const builtIn = (id: number): NumberForm => {
  if ((id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return { shows: 'day' }
  if (id === 17) return { shows: 'month' }
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? { shows: 'time' } : plain
}

/** What a format code shows: `yyyy-mm-dd`, `[$-409]mmm yyyy;@`, `00000000`, `0.00E+00`. */
export function formOf(code: string): NumberForm {
  const [first = ''] = code
    .slice(0, 255)
    // Text in quotes, escaped characters, colours and languages; elapsed hours are in brackets, too.
    .replace(/"[^"]{0,255}"|\\.|_.|\*.|\[(?!(?:h{1,2}|m{1,2}|s{1,2})\])[^\]]{0,60}\]/giu, '')
    .split(';')
  const letters = first.replace(/AM\/PM|A\/P|General|E[+-]/giu, '').toLowerCase()
  const [year, day, time] = [/[ye]/u.test(letters), letters.includes('d'), /[hs]/u.test(letters)]
  const month = letters.includes('m') && (year || day || !time)
  if (day) return { shows: 'day' }
  if (month) return { shows: year ? 'month' : 'day' }
  if (year) return { shows: 'year' }
  if (time) return { shows: 'time' }
  return /^0{2,20}$/u.test(first) ? { shows: 'digits', digits: first.length } : plain
}

/** A number as its cell shows it, days as 2021-03-01; `from1904`: days are counted from then. */
export function numberText(value: number, form: NumberForm, from1904 = false): string {
  if (!Number.isFinite(value)) return ''
  if (form.shows === 'digits')
    return Number.isSafeInteger(value) ? String(value).padStart(form.digits, '0') : digits(value)
  if (form.shows === 'number' || value < 0 || value >= lastDay) return digits(value)
  if (form.shows === 'time') return timeText(value)
  const { year, month, day } = civilDay(
    value + (from1904 ? days.from1904 : value < 60 ? days.fromFirst : days.from1900),
  )
  const parts = [pad(year, 4), pad(month), pad(day)]
  return parts.slice(0, { year: 1, month: 2, day: 3 }[form.shows]).join('-')
}

/** Spreadsheets keep fifteen digits; what a double holds beyond them is noise. */
const digits = (value: number) => String(Number(value.toPrecision(15)))

function timeText(value: number): string {
  const seconds = Math.round(value * 86_400)
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

/** Day 0 of each counting, in days since 1970. Lotus took 1900 for a leap year: its day 60 never was. */
const days = { fromFirst: -25_568, from1900: -25_569, from1904: -24_107 }
/** 31 December 9999. */
const lastDay = 2_958_466
