import type { PublicationDate } from '../../../model/work.ts'
import { dateIn, publicationDate } from '../dates.ts'
import type { Json } from './parse.ts'
import { at, countOf, listOf, textAt, textOf } from './values.ts'

/**
 * The date in a CSL or Crossref date: `{"date-parts": [[2018, 3, 1]]}` with numbers or their texts, `raw`,
 * `literal`, `date-time`, or year, month and day by name; `undefined` where there is no year.
 */
export function cslDate(value: Json | undefined): PublicationDate | undefined {
  const parts = listOf(listOf(at(value, 'date-parts'))[0]).map(countOf)
  if (parts[0] !== undefined) return publicationDate(parts[0], parts[1], parts[2])
  const printed = textOf(value) ?? textAt(value, 'raw') ?? textAt(value, 'literal') ?? textAt(value, 'date-time')
  if (printed !== undefined) return dateIn(printed)
  return publicationDate(countOf(at(value, 'year')), countOf(at(value, 'month')), countOf(at(value, 'day')))
}

/** The same date as it is printed, in one line of at most 60 characters; `undefined` where nothing is. */
export function printedDate(value: Json | undefined): string | undefined {
  const parts = listOf(listOf(at(value, 'date-parts'))[0]).map(textOf)
  const named = ['raw', 'literal', 'date-time', 'year'].map((name) => textAt(value, name))
  const printed = [textOf(value), parts.filter((part) => part !== undefined).join('-'), ...named].find(Boolean)
  return printed === undefined || printed.length <= 60 ? printed : `${printed.slice(0, 60)}…`
}
