import type { Reduction } from '../../ingest/measures/reduction/reduction.ts'
import { reductions } from '../../ingest/measures/reduction/reductions.ts'

/** What of the map is shown. A view of the graph: the graph itself, its measures and clusters stay whole. */
export interface Filters {
  /** First and last year of the works shown. */
  readonly years: readonly [first: number, last: number] | null
  /** Reductions that are on, with the number that steers each; 0 where there is none. */
  readonly reductions: ReadonlyMap<Reduction['id'], number>
}

export const noFilters: Filters = { years: null, reductions: new Map() }

/** As an address says it: `years:1999-2004,giant,works:2`; `none` where nothing is filtered. */
export function writeFilters({ years, reductions: on }: Filters): string {
  const parts = [
    ...(years === null ? [] : [`years:${years[0]}-${years[1]}`]),
    ...reductions
      .filter(({ id }) => on.has(id))
      .map(({ id, parameter }) => (parameter === undefined ? id : `${id}:${on.get(id)}`)),
  ]
  return parts.join(',') || 'none'
}

/** Undefined where anything in the text is not a filter, or not a number that it takes. */
export function readFilters(text: string): Filters | undefined {
  if (text === 'none') return noFilters
  let years: Filters['years'] = null
  const on = new Map<Reduction['id'], number>()
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.split(':')
    const span = /^(\d{1,4})-(\d{1,4})$/.exec(value)
    const reduction = reductions.find(({ id }) => id === name)
    if (name === 'years' && span !== null) years = [Number(span[1]), Number(span[2])]
    else if (reduction === undefined) return undefined
    else if (reduction.parameter === undefined && value === '') on.set(reduction.id, 0)
    else {
      const { least, most } = reduction.parameter ?? { least: 1, most: 0 }
      const number = value === '' ? Number.NaN : Number(value)
      if (!(number >= least && number <= most)) return undefined
      on.set(reduction.id, number)
    }
  }
  return { years, reductions: on }
}

export const sameFilters = (a: Filters, b: Filters = noFilters): boolean => writeFilters(a) === writeFilters(b)
