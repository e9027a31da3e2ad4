import type { Reduction } from '../../atlas/filters/reduction.ts'
import { reductions as shippedReductions } from '../../atlas/filters/reductions/reductions.ts'
import { type Filters as AtlasFilters, type FacetId, facetIds, type ReductionId } from '../../model/filters.ts'
import { type LegendPick, measureIn, type View } from '../../model/view.ts'

/** What of the map is shown, as the person set it: the kinds are the lens's. */
export interface Filters extends Pick<AtlasFilters, 'years' | 'reductions'> {
  /** Values that works must have, as they are printed. */
  readonly facets: ReadonlyMap<FacetId, readonly string[]>
  /** Names of the clusters shown; none: all. */
  readonly clusters: readonly string[]
  readonly picked: readonly LegendPick[]
}

export const noFilters: Filters = { years: null, reductions: new Map(), facets: new Map(), clusters: [], picked: [] }

/** As they are kept with a project, and back: those of the table alone. */
export const filtersIn = (
  { years, reductions: on, facets = {}, clusters = [], picked = [] }: View['filters'],
  reductions: readonly Reduction[] = shippedReductions,
): Filters => ({
  years,
  facets: new Map(facetIds.flatMap((id) => ((facets[id]?.length ?? 0) > 0 ? [[id, facets[id]!] as const] : []))),
  clusters,
  picked,
  reductions: new Map(reductions.flatMap(({ id }) => (Object.hasOwn(on, id) ? [[id, on[id]!] as const] : []))),
})
export const filtersOut = ({ years, reductions, facets, clusters, picked }: Filters): View['filters'] => ({
  years,
  reductions: Object.fromEntries(reductions),
  ...(facets.size === 0 ? {} : { facets: Object.fromEntries(facets) }),
  ...(clusters.length === 0 ? {} : { clusters }),
  ...(picked.length === 0 ? {} : { picked }),
})

/** As an address says it: `years:1999-2004,giant,works:2,is.venue:Nature`; `none` where nothing is filtered. */
export function writeFilters(
  { years, reductions: on, facets, clusters, picked }: Filters,
  reductions: readonly Reduction[] = shippedReductions,
): string {
  const parts = [
    ...(years === null ? [] : [`years:${years[0]}-${years[1]}`]),
    ...reductions.filter(({ id }) => on.has(id)).map(({ id, range }) => (range === null ? id : `${id}:${on.get(id)}`)),
    ...[...facets].flatMap(([id, values]) => values.map((value) => `is.${id}:${encodeURIComponent(value)}`)),
    ...clusters.map((name) => `is.cluster:${encodeURIComponent(name)}`),
    ...picked.map(({ by, of }) => `is.${by}:${encodeURIComponent(of)}`),
  ]
  return parts.join(',') || 'none'
}

/** Undefined where anything in the text is not a filter, or not a number that it takes. */
export function readFilters(text: string, reductions: readonly Reduction[] = shippedReductions): Filters | undefined {
  if (text === 'none') return noFilters
  let years: Filters['years'] = null
  const on = new Map<ReductionId, number>()
  const facets = new Map<FacetId, readonly string[]>()
  const clusters: string[] = []
  const picked: LegendPick[] = []
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.split(':')
    const span = /^(\d{1,4})-(\d{1,4})$/.exec(value)
    const reduction = reductions.find(({ id }) => id === name)
    if (name === 'years' && span !== null) years = [Number(span[1]), Number(span[2])]
    else if (name.startsWith('is.')) {
      const by = name.slice('is.'.length)
      const of = valueIn(value)
      if (of === undefined) return undefined
      if (by === 'cluster') clusters.push(of)
      else if (isFacetId(by)) facets.set(by, [...(facets.get(by) ?? []), of])
      else if (by === 'tag' || measureIn(by) !== undefined || /^size\.[\w-]{1,40}$/.test(by)) picked.push({ by, of })
      else return undefined
    } else if (reduction === undefined) return undefined
    else if (reduction.range === null && value === '') on.set(reduction.id, 0)
    else {
      const { least, most } = reduction.range ?? { least: 1, most: 0 }
      const number = value === '' ? Number.NaN : Number(value)
      if (!(number >= least && number <= most)) return undefined
      on.set(reduction.id, number)
    }
  }
  return { years, reductions: on, facets, clusters, picked }
}

const isFacetId = (by: string): by is FacetId => (facetIds as readonly string[]).includes(by)

function valueIn(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
