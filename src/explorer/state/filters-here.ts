import { batch, computed, signal } from '@preact/signals-core'
import { alsoPicked, choicesOn, pickedNodes } from '../../atlas/filters/picked-nodes.ts'
import type { Reduction } from '../../atlas/filters/reduction.ts'
import { reductions as shippedReductions } from '../../atlas/filters/reductions/reductions.ts'
import { Sieve } from '../../atlas/filters/sieve.ts'
import { kindAt, nodeOf } from '../../atlas/nodes.ts'
import { type Tagged, taggedOn, untagged } from '../../atlas/tagged-nodes.ts'
import type { ViewDeed } from '../../model/deed.ts'
import type { ReductionId } from '../../model/filters.ts'
import type { NodeId } from '../../model/ids.ts'
import type { ColourBy, LegendPick } from '../../model/view.ts'
import { isFacet, pickLabel } from '../../picture/legend-entries.ts'
import type { DocumentState } from './document.ts'
import { type Filters, filtersIn, filtersOut, noFilters } from './filter-words.ts'
import type { ShownMap } from './shown-map.ts'
import type { ViewState } from './view-here.ts'

export const isFiltering = ({ years, reductions, facets, clusters, picked }: Filters): boolean =>
  years !== null || reductions.size > 0 || facets.size > 0 || clusters.length > 0 || picked.length > 0

const yearsIn = ({ of }: LegendPick): readonly [number, number] => {
  const [first, last] = of.split('-').map(Number)
  return [first!, last!]
}

/** The entries of the legend that are shown alone; years have a control of their own. */
export const picksIn = ({ facets, clusters, picked }: Filters): readonly LegendPick[] => [
  ...[...facets].flatMap(([by, values]) => values.map((of) => ({ by, of }))),
  ...clusters.map((of) => ({ by: 'cluster', of })),
  ...picked,
]

/** Whether an entry of the legend is shown alone. */
export function isPicked({ years, facets, clusters, picked }: Filters, pick: LegendPick): boolean {
  const isOnly = (values: readonly string[] = []) => values.length === 1 && values[0] === pick.of
  if (pick.by === 'cluster') return isOnly(clusters)
  if (pick.by === 'year') return years !== null && years[0] === yearsIn(pick)[0] && years[1] === yearsIn(pick)[1]
  if (isFacet(pick.by)) return isOnly(facets.get(pick.by))
  return picked.some(({ by, of }) => by === pick.by && of === pick.of)
}

/** Whether an entry of what colours now mean is shown alone. */
export const hasPicked = ({ years, facets, clusters, picked }: Filters, by: ColourBy): boolean =>
  (by === 'cluster' && clusters.length > 0) ||
  (by === 'year' && years !== null) ||
  (isFacet(by) && facets.has(by)) ||
  picked.some((pick) => pick.by === by)

export type FilterState = ReturnType<typeof openFilters>

export function openFilters(
  { atlas, figures, look, project, sizeBy, visibleKinds, visibleTies }: DocumentState & ShownMap & ViewState,
  reductions: readonly Reduction[] = shippedReductions,
) {
  const kept = computed(() => project.value.view.filters)
  const filters = computed(() => filtersIn(kept.value, reductions))

  /** Tags by the numbers of nodes. */
  const tagged = computed((): Tagged => {
    const tags = project.value.tags
    return figures.value === null || tags.length === 0 ? untagged : taggedOn(figures.value, tags)
  })

  /** Nodes that were asked for by name though a filter hides them. */
  const revealed = signal<ReadonlySet<NodeId>>(new Set())

  /** Answers the filters of the map on show, for the ties of the lens and the measure that sizes. */
  const sieve = computed(() => figures.value && new Sieve(figures.value, visibleTies.value, sizeBy.value, reductions))

  /** What the filters leave of the map; null where all of it is shown. */
  const filtered = computed(() => {
    const map = figures.value
    if (map === null || !isFiltering(filters.value)) return null
    const asked = [...revealed.value].flatMap((id) => nodeOf(map, id) ?? [])
    const { years, reductions: on, picked } = filters.value
    const wanted = { years, reductions: on, kinds: visibleKinds.value, ...choicesOn(map, kept.value) }
    return picked.reduce(
      (left, pick) => {
        const mask = pickedNodes(map, pick, tagged.value)
        return mask === undefined ? left : alsoPicked(map, left, mask, pickLabel(map, pick), asked)
      },
      sieve.value!.filtered(wanted, asked),
    )
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

  /** Shows an entry of the legend alone; the same once more shows all of them again. */
  function togglePick(pick: LegendPick, label: string): void {
    const now = filters.peek()
    const isOn = isPicked(now, pick)
    const deed: ViewDeed = isOn ? { code: 'picked', by: pick.by } : { code: 'picked', by: pick.by, label }
    const others = now.picked.filter(({ by }) => by !== pick.by)
    if (pick.by === 'cluster') change(deed, { clusters: isOn ? [] : [pick.of] })
    else if (pick.by === 'year') setYears(isOn ? null : yearsIn(pick))
    else if (isFacet(pick.by)) {
      const facets = new Map(now.facets)
      if (isOn) facets.delete(pick.by)
      else facets.set(pick.by, [pick.of])
      change(deed, { facets })
    } else change(deed, { picked: isOn ? others : [...others, pick] })
  }

  return {
    reductions,
    tagged,
    togglePick,
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
