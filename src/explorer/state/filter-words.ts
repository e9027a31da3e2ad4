import type { Reduction } from '../../atlas/filters/reduction.ts'
import { reductions as shippedReductions } from '../../atlas/filters/reductions/reductions.ts'
import type { Filters as AtlasFilters, ReductionId } from '../../model/filters.ts'
import type { View } from '../../model/view.ts'

/** What of the map is shown, as the person set it: the kinds are the lens's. */
export type Filters = Pick<AtlasFilters, 'years' | 'reductions'>

export const noFilters: Filters = { years: null, reductions: new Map() }

/** As they are kept with a project, and back: those of the table alone. */
export const filtersIn = (
  { years, reductions: on }: View['filters'],
  reductions: readonly Reduction[] = shippedReductions,
): Filters => ({
  years,
  reductions: new Map(reductions.flatMap(({ id }) => (Object.hasOwn(on, id) ? [[id, on[id]!] as const] : []))),
})
export const filtersOut = ({ years, reductions }: Filters): View['filters'] => ({
  years,
  reductions: Object.fromEntries(reductions),
})

/** As an address says it: `years:1999-2004,giant,works:2`; `none` where nothing is filtered. */
export function writeFilters(
  { years, reductions: on }: Filters,
  reductions: readonly Reduction[] = shippedReductions,
): string {
  const parts = [
    ...(years === null ? [] : [`years:${years[0]}-${years[1]}`]),
    ...reductions.filter(({ id }) => on.has(id)).map(({ id, range }) => (range === null ? id : `${id}:${on.get(id)}`)),
  ]
  return parts.join(',') || 'none'
}

/** Undefined where anything in the text is not a filter, or not a number that it takes. */
export function readFilters(text: string, reductions: readonly Reduction[] = shippedReductions): Filters | undefined {
  if (text === 'none') return noFilters
  let years: Filters['years'] = null
  const on = new Map<ReductionId, number>()
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.split(':')
    const span = /^(\d{1,4})-(\d{1,4})$/.exec(value)
    const reduction = reductions.find(({ id }) => id === name)
    if (name === 'years' && span !== null) years = [Number(span[1]), Number(span[2])]
    else if (reduction === undefined) return undefined
    else if (reduction.range === null && value === '') on.set(reduction.id, 0)
    else {
      const { least, most } = reduction.range ?? { least: 1, most: 0 }
      const number = value === '' ? Number.NaN : Number(value)
      if (!(number >= least && number <= most)) return undefined
      on.set(reduction.id, number)
    }
  }
  return { years, reductions: on }
}
