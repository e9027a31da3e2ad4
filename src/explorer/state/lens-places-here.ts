import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { beginningOf, hasOwnPlaces, holdsStill, type LensStand, standIn } from '../../atlas/lens-places.ts'
import { type Pins, pinsOf } from '../../ingest/lens-layout.ts'
import type { LensPlaces } from '../../model/arrangement.ts'
import type { LensRow } from '../../model/lenses.ts'
import type { Positions } from '../../model/positions.ts'
import type { Lens } from '../../model/view.ts'
import type { DocumentState } from './document.ts'
import type { ViewState } from './view-here.ts'

/** A layout of a lens that is to be worked out. */
export interface WantedLayout {
  readonly atlas: Atlas
  readonly lens: LensRow
  readonly beginning: string
  readonly pins: Pins
}

/** Layouts that are remembered beside the one that the project tells: of the lenses of the last maps. */
const most = 12

/** Where the lens that the map is looked at through has its nodes. */
export function openLensPlaces({ project, through }: DocumentState & ViewState, atlas: ReadonlySignal<Atlas | null>) {
  const arrangement = computed(() => project.value.arrangement)
  const laid = signal<readonly (LensStand & { readonly lens: Lens })[]>([])
  const lens = computed(() => (hasOwnPlaces(through.value.id) ? through.value : null))

  const beginning = computed(() =>
    atlas.value === null || lens.value === null ? '' : beginningOf(arrangement.value, atlas.value),
  )

  /** What the project tells of the lens: the same as long as it tells the same. */
  const entry = computed(() => arrangement.value.lenses?.find((one) => one.lens === lens.value?.id) ?? null)

  // Whoever comes back to a lens finds the very places that were there: what was worked out of them still holds.
  const stands = new WeakMap<LensPlaces, { readonly map: Atlas; readonly stand: LensStand }>()

  const told = computed((): LensStand | undefined => {
    const [map, row] = [atlas.value, lens.value]
    if (map === null || row === null || entry.value === null) return undefined
    const known = stands.get(entry.value)
    if (known?.map === map) return known.stand
    const stand = standIn(project.peek().arrangement, map, row.id)
    if (stand !== undefined) stands.set(entry.value, { map, stand })
    return stand
  })

  /** How the lens has its nodes; null for the lens that shows everything, and until its layout is there. */
  const lensStand = computed((): LensStand | null => {
    const row = lens.value
    if (atlas.value === null || row === null) return null
    if (told.value !== undefined && holdsStill(told.value, beginning.value)) return told.value
    return laid.value.find((one) => one.lens === row.id && one.of === beginning.value) ?? null
  })

  /** The layout that is to be worked out for what is looked at; null where there is none. */
  const wantedLayout = computed((): WantedLayout | null => {
    const [map, row] = [atlas.value, lens.value]
    if (map === null || row === null || lensStand.value !== null) return null
    const pins = pinsOf(project.peek().arrangement, map, told.value)
    return { atlas: map, lens: row, beginning: beginning.value, pins }
  })

  /** Takes up a layout that was worked out. */
  function rememberLayout({ lens: { id }, beginning: of, pins }: WantedLayout, places: Positions<Float32Array>): void {
    laid.value = [{ lens: id, of, places, pinned: pins.nodes }, ...laid.peek()].slice(0, most)
  }

  return { ownLens: lens, lensStand, wantedLayout, rememberLayout }
}
