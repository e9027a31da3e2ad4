import { computed } from '@preact/signals-core'
import { goesAlongYears } from '../../atlas/along-years.ts'
import type { NodeKind } from '../../model/ids.ts'
import { nodeKinds } from '../../model/ids.ts'
import { type LensRow, lenses as shippedLenses } from '../../model/lenses.ts'
import type { TieKind } from '../../model/tie.ts'
import { type ColourBy, firstView, type Lens } from '../../model/view.ts'
import type { DocumentState } from './document.ts'

export const defaultView = { lens: firstView.lens, colour: firstView.colour, size: firstView.size }

export type ViewState = ReturnType<typeof openView>

export function openView({ project, look }: DocumentState, lenses: readonly LensRow[] = shippedLenses) {
  const view = computed(() => project.value.view)
  const lens = computed(() => view.value.lens)
  const through = computed(() => lenses.find(({ id }) => id === lens.value) ?? lenses[0]!)
  const colourBy = computed(() => view.value.colour)
  /** Id of the measure that sizes the nodes. */
  const sizeBy = computed(() => view.value.size)

  const kinds = computed(() => view.value.kinds)
  /** Kinds switched on under the lens "everything". */
  const shownKinds = computed<ReadonlySet<NodeKind>>(() => new Set(kinds.value))

  const visibleKinds = computed<ReadonlySet<NodeKind>>(
    () => new Set(through.value.kinds.filter((kind) => !through.value.kindsCanBeChosen || shownKinds.value.has(kind))),
  )
  const visibleTies = computed<ReadonlySet<TieKind>>(() => new Set(through.value.ties))

  const setLens = (lens: Lens): void =>
    look({ code: 'lens', lens }, (view) => (view.lens === lens ? view : { ...view, lens }))
  /** Whether works stand along their years, which only the lens of works shows. */
  const isAlongYears = computed(() => view.value.alongYears === true)
  const goesByYears = computed(() => goesAlongYears(view.value))

  function setAlongYears(on: boolean): void {
    look({ code: 'along-years', on }, (view) => {
      if (on === (view.alongYears === true)) return view
      const { alongYears: _, ...others } = view
      return on ? { ...others, alongYears: true } : others
    })
  }

  const setColour = (colour: ColourBy): void =>
    look({ code: 'colour', colour }, (view) => (view.colour === colour ? view : { ...view, colour }))
  const setSize = (size: string): void =>
    look({ code: 'size', measure: size }, (view) => (view.size === size ? view : { ...view, size }))

  /** Switches a kind on or off; the last one on stays on, because an empty map helps nobody. */
  function toggleKind(kind: NodeKind): void {
    look({ code: 'kinds' }, (view) => {
      const next = nodeKinds.filter((one) => view.kinds.includes(one) !== (one === kind))
      return next.length === 0 ? view : { ...view, kinds: next }
    })
  }

  const isOnlyKind = (kind: string): boolean => kinds.value.length === 1 && kinds.value[0] === kind

  /** Shows one kind alone; once more all of them. */
  function showOnlyKind(kind: string): void {
    const next = isOnlyKind(kind) ? nodeKinds : nodeKinds.filter((one) => one === kind)
    look({ code: 'kinds' }, (view) => ({ ...view, kinds: next }))
  }

  /** Makes room on the map for a node of `kind` that was asked for by name. */
  function reveal(kind: NodeKind): void {
    if (visibleKinds.value.has(kind)) return
    setLens('everything')
    if (!shownKinds.value.has(kind)) toggleKind(kind)
  }

  return {
    lenses,
    lens,
    through,
    colourBy,
    sizeBy,
    shownKinds,
    visibleKinds,
    visibleTies,
    isAlongYears,
    goesByYears,
    setAlongYears,
    setLens,
    setColour,
    setSize,
    toggleKind,
    isOnlyKind,
    showOnlyKind,
    reveal,
  }
}
