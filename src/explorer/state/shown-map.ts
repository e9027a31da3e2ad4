import { computed, signal } from '@preact/signals-core'
import { alongYears, yearAxisOf } from '../../atlas/along-years.ts'
import type { Atlas } from '../../atlas/atlas.ts'
import type { Positions } from '../../model/positions.ts'
import { emptyProject, type Project } from '../../model/project.ts'
import type { DocumentState } from './document.ts'
import { openLensPlaces } from './lens-places-here.ts'
import type { ViewState } from './view-here.ts'

/** What is being read or computed; the map that was there stays until the new one is ready. */
export type Load =
  | { readonly phase: 'idle' }
  | { readonly phase: 'working'; readonly what: string; readonly step: string; readonly share: number; cancel(): void }
  | { readonly phase: 'failed'; readonly what: string; readonly reason: string; retry?(): void }

/** What of a project a map is made of, beside its settings and how it looked. */
export type DrawnFrom = Pick<Project, 'sources' | 'decisions' | 'vocabulary'>

/** Whether two atlases are one map, whatever became of its places and clusters. */
export const isSameMap = (a: Atlas | null, b: Atlas | null): boolean => a?.networks === b?.networks

export type ShownMap = ReturnType<typeof openShownMap>

export function openShownMap(document: DocumentState & ViewState) {
  const load = signal<Load>({ phase: 'idle' })

  /** The map on show; null before the first one is there. A map whose places or clusters changed is another atlas. */
  const atlas = signal<Atlas | null>(null)

  /** What the map on show was drawn from. */
  const drawnFrom = signal<DrawnFrom>(emptyProject)

  /** Where nodes are on their way while a layout runs; null while they are where the map has them. */
  const underway = signal<Positions<ArrayLike<number>> | null>(null)

  const { lensStand, ...lensPlaces } = openLensPlaces(document, atlas)

  /** Where every node comes to rest in what the map is looked at through, by its number. */
  const settled = computed(
    (): Positions<Float32Array> | null => lensStand.value?.places ?? atlas.value?.findings[0] ?? null,
  )

  /** The years that works stand along; null where they do not. */
  const yearAxis = computed(() => {
    const [map, now] = [atlas.value, underway.value ?? settled.value]
    return map !== null && now !== null && document.goesByYears.value ? yearAxisOf(map, now) : null
  })

  /** Where every node is now. */
  const places = computed((): Positions<ArrayLike<number>> | null => {
    const now = underway.value ?? settled.value
    return now === null || yearAxis.value === null ? now : alongYears(atlas.value!, now)
  })

  /** Changes when nodes stand elsewhere. */
  const abscissas = computed(() => places.value?.x ?? null)

  let last: Atlas | null = null

  /**
   * The map on show as it was when anything but its places last changed: what looks at no places need not follow them.
   */
  const figures = computed(() => {
    const now = atlas.value
    const [before, after] = [last?.findings[0], now?.findings[0]]
    const same =
      isSameMap(last, now) && before?.membership === after?.membership && before?.measures === after?.measures
    if (!same || before?.clusters !== after?.clusters) last = now
    return last
  })

  /** Changes when another map is on show, and not when this one's places or clusters change. */
  const network = computed(() => atlas.value?.networks ?? null)

  return {
    load,
    atlas,
    drawnFrom,
    underway,
    places,
    settled,
    yearAxis,
    abscissas,
    figures,
    network,
    lensStand,
    ...lensPlaces,
  }
}
