import { ranges } from '../../atlas/filters/reductions.ts'
import { type Filters as AtlasFilters, type ReductionId, reductionIds } from '../../model/filters.ts'
import type { View } from '../../model/view.ts'

/** What of the map is shown, as the person set it: the kinds are the lens's. */
export type Filters = Pick<AtlasFilters, 'years' | 'reductions'>

export const noFilters: Filters = { years: null, reductions: new Map() }

/** As they are kept with a project, and back. */
export const filtersIn = ({ years, reductions }: View['filters']): Filters => ({
  years,
  reductions: new Map(
    reductionIds.flatMap((id) => (reductions[id] === undefined ? [] : [[id, reductions[id]] as const])),
  ),
})
export const filtersOut = ({ years, reductions }: Filters): View['filters'] => ({
  years,
  reductions: Object.fromEntries(reductions),
})

/** As an address says it: `years:1999-2004,giant,works:2`; `none` where nothing is filtered. */
export function writeFilters({ years, reductions: on }: Filters): string {
  const parts = [
    ...(years === null ? [] : [`years:${years[0]}-${years[1]}`]),
    ...reductionIds.filter((id) => on.has(id)).map((id) => (ranges[id] === null ? id : `${id}:${on.get(id)}`)),
  ]
  return parts.join(',') || 'none'
}

/** Undefined where anything in the text is not a filter, or not a number that it takes. */
export function readFilters(text: string): Filters | undefined {
  if (text === 'none') return noFilters
  let years: Filters['years'] = null
  const on = new Map<ReductionId, number>()
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.split(':')
    const span = /^(\d{1,4})-(\d{1,4})$/.exec(value)
    const reduction = reductionIds.find((id) => id === name)
    if (name === 'years' && span !== null) years = [Number(span[1]), Number(span[2])]
    else if (reduction === undefined) return undefined
    else if (ranges[reduction] === null && value === '') on.set(reduction, 0)
    else {
      const { least, most } = ranges[reduction] ?? { least: 1, most: 0 }
      const number = value === '' ? Number.NaN : Number(value)
      if (!(number >= least && number <= most)) return undefined
      on.set(reduction, number)
    }
  }
  return { years, reductions: on }
}

export const sameFilters = (a: Filters, b: Filters = noFilters): boolean => writeFilters(a) === writeFilters(b)
