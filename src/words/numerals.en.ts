import type { PublicationDate } from '../model/work.ts'

/** The language in which numbers, dates, plurals and lists are written. */
const locale = 'en-GB'

const plain = new Intl.NumberFormat(locale)
const percentages = new Intl.NumberFormat(locale, { style: 'percent' })
const finePercentages = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 })
const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const plurals = new Intl.PluralRules(locale)
const lists = new Intl.ListFormat(locale)
const moments = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const months = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
const figures = [1, 2, 3].map((digits) => new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }))

/** `1,204`. */
export const number = (n: number): string => plain.format(n)

/** `0.0312`: with three digits that say something, or as few as are told. */
export const figure = (n: number, digits: 1 | 2 | 3 = 3): string => figures[digits - 1]!.format(n)

const decimalFormats = [0, 1, 2, 3].map(
  (digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
)

/** `1,204.50`: with so many decimals, at most three. */
export const decimals = (n: number, digits: number): string => decimalFormats[Math.min(3, digits)]!.format(n)

/** `−3.1`. */
export const inTenths = (n: number): string => tenths.format(n).replace('-', '−')

/** `43%`: a share of one. */
export const percent = (share: number): string => percentages.format(share)

/** `0.43%`: a share of one that may be small. */
export const finePercent = (share: number): string => finePercentages.format(share)

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
const sizes = units.map(
  (unit, power) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: power === 0 ? 'long' : 'short',
      maximumSignificantDigits: 3,
    }),
)

/** `1.4 MB`: powers of ten, as file managers count. */
export function fileSize(bytes: number): string {
  const power = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const amount = bytes / 1000 ** power
  const said = amount < 10 ? Math.round(10 * amount) / 10 : Math.round(amount)
  return sizes[power]!.format(said)
}

/** Which of two forms goes with a number. */
export const agreeing = (n: number, one: string, many: string): string => (plurals.select(n) === 'one' ? one : many)

/** `1 work`, `1,204 works`. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${agreeing(n, one, many)}`

/** `Lee, Yang and Chen`. */
export const listed = (words: readonly string[]): string => lists.format(words)

export const quoted = (text: string): string => `“${text}”`

/** `“Titel”, “Jahr”`. */
export const allQuoted = (texts: readonly string[]): string => texts.map(quoted).join(', ')

/** `2018 to 2022`, or the one year. */
/** Some things with the words between them: "one, two and three". */
export const listOf = <T>(things: readonly T[]): readonly (T | string)[] =>
  things.flatMap((thing, i) => {
    if (i === 0) return [thing]
    return [i === things.length - 1 ? ' and ' : ', ', thing]
  })

export const span = (first: number, last: number): string => (first === last ? `${first}` : `${first} to ${last}`)

/** `22 August 2022`, as far as it is known. */
export const day = ({ year, month, day }: PublicationDate): string =>
  [day, month === undefined ? undefined : months.format(Date.UTC(2000, month - 1)), year]
    .filter((part) => part !== undefined)
    .join(' ')

/** `29 Nov 2026, 18:40`; milliseconds since 1970. */
export const moment = (ms: number): string => moments.format(ms)

/** `18:40`; milliseconds since 1970. */
export const timeOfDay = (ms: number): string => times.format(ms)
