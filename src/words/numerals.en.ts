/** The language in which numbers, dates, plurals and lists are written. */
const locale = 'en-GB'

const plain = new Intl.NumberFormat(locale)
const plurals = new Intl.PluralRules(locale)
const lists = new Intl.ListFormat(locale)
const moments = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
const figures = [1, 2, 3].map((digits) => new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }))

/** `1,204`. */
export const number = (n: number): string => plain.format(n)

/** `0.0312`: with three digits that say something, or as few as are told. */
export const figure = (n: number, digits: 1 | 2 | 3 = 3): string => figures[digits - 1]!.format(n)

/** Which of two forms goes with a number. */
export const agreeing = (n: number, one: string, many: string): string => (plurals.select(n) === 'one' ? one : many)

/** `1 work`, `1,204 works`. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${agreeing(n, one, many)}`

/** `Lee, Yang and Chen`. */
export const listed = (words: readonly string[]): string => lists.format(words)

export const quoted = (text: string): string => `“${text}”`

/** `“Titel”, “Jahr”`. */
export const allQuoted = (texts: readonly string[]): string => texts.map(quoted).join(', ')

/** `29 Nov 2026, 18:40`; milliseconds since 1970. */
export const moment = (ms: number): string => moments.format(ms)

/** `18:40`; milliseconds since 1970. */
export const timeOfDay = (ms: number): string => times.format(ms)
