import { batch, computed, signal } from '@preact/signals-core'
import type { Reduction } from '../../atlas/filters/reduction.ts'
import { reductions as shippedReductions } from '../../atlas/filters/reductions/reductions.ts'
import { Sieve } from '../../atlas/filters/sieve.ts'
import { kindAt, nodeOf } from '../../atlas/nodes.ts'
import type { ViewDeed } from '../../model/deed.ts'
import type { ReductionId } from '../../model/filters.ts'
import type { NodeId } from '../../model/ids.ts'
import type { DocumentState } from './document.ts'
import { type Filters, filtersIn, filtersOut, noFilters } from './filter-words.ts'
import type { ShownMap } from './shown-map.ts'
import type { ViewState } from './view-here.ts'

export const isFiltering = ({ years, reductions }: Filters): boolean => years !== null || reductions.size > 0

const nothingChosen = new Map()

export type FilterState = ReturnType<typeof openFilters>

export function openFilters(
  { atlas, figures, look, project, sizeBy, visibleKinds, visibleTies }: DocumentState & ShownMap & ViewState,
  reductions: readonly Reduction[] = shippedReductions,
) {
  const kept = computed(() => project.value.view.filters)
  const filters = computed(() => filtersIn(kept.value, reductions))

  /** Nodes that were asked for by name though a filter hides them. */
  const revealed = signal<ReadonlySet<NodeId>>(new Set())

  /** Answers the filters of the map on show, for the ties of the lens and the measure that sizes. */
  const sieve = computed(() => figures.value && new Sieve(figures.value, visibleTies.value, sizeBy.value, reductions))

  /** What the filters leave of the map; null where all of it is shown. */
  const filtered = computed(() => {
    const map = figures.value
    if (map === null || !isFiltering(filters.value)) return null
    const asked = [...revealed.value].flatMap((id) => nodeOf(map, id) ?? [])
    const wanted = { ...filters.value, kinds: visibleKinds.value, facets: nothingChosen, clusters: null }
    return sieve.value!.filtered(wanted, asked)
  })

  /** 1 for each work that counts where years are chosen; null where all do. */
  const countedWorks = computed(() => filtered.value?.period?.counted ?? null)

  /** The years whose works alone count; null where all do. */
  const countedYears = computed(() => (countedWorks.value === null ? null : filters.value.years))

  /** Whether a filter, not the lens, keeps a node off the map. */
  const isHidden = (node: string): boolean => {
    const [map, now] = [atlas.value, filtered.value]
    const number = map === null ? undefined : nodeOf(map, node)
    if (map === null || now === null || number === undefined) return false
    return now.nodes[number] !== 1 && visibleKinds.value.has(kindAt(map, number))
  }

  const change = (deed: ViewDeed, next: Partial<Filters>): void =>
    look(deed, (view) => ({ ...view, filters: filtersOut({ ...filters.peek(), ...next }) }))

  function setReduction(id: ReductionId, value: number | null): void {
    const on = new Map(filters.peek().reductions)
    if (value === null) on.delete(id)
    else on.set(id, value)
    change({ code: 'reduction', reduction: id, on: value !== null }, { reductions: on })
  }

  const setYears = (years: Filters['years']): void => change({ code: 'years', years }, { years })

  function clearFilters(): void {
    batch(() => {
      if (isFiltering(filters.peek())) change({ code: 'filters-cleared' }, noFilters)
      revealed.value = new Set()
    })
  }

  /** Shows a node that a filter hides. */
  function unhide(node: NodeId): void {
    if (isHidden(node)) revealed.value = new Set([...revealed.peek(), node])
  }

  return {
    reductions,
    filters,
    revealed,
    filtered,
    countedWorks,
    countedYears,
    isHidden,
    setReduction,
    setYears,
    clearFilters,
    unhide,
  }
}
