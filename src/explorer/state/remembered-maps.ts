import { signal } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { arranged } from '../../atlas/rearranged.ts'
import { type Arrangement, emptyArrangement } from '../../model/arrangement.ts'
import type { Project } from '../../model/project.ts'
import type { ExploredState } from './explored.ts'
import { type DrawnFrom, isSameMap, type ShownMap } from './shown-map.ts'

/** A map as it was on show. */
export interface RememberedMap {
  readonly arrangement: Arrangement
  readonly atlas: Atlas
  readonly drawnFrom: DrawnFrom
  readonly explored: ExploredState['explored']['value']
}

/** What was shown of one map shares most of its columns; other maps are large. */
const most = { shown: 40, maps: 3 }

export type RememberedMapsState = ReturnType<typeof openRememberedMaps>

/** The last maps that were on show, so that undo brings them back at once. */
export function openRememberedMaps({ atlas, drawnFrom, explored }: ShownMap & ExploredState) {
  let shown: readonly RememberedMap[] = []
  /** How the map on show looks, as the project says it. */
  const shownAs = signal<Arrangement>(emptyArrangement)

  /** The map on show looks as `arrangement` says. */
  function rememberMap(arrangement: Arrangement): void {
    shownAs.value = arrangement
    const map = atlas.peek()
    if (map === null) return
    const now = { arrangement, atlas: map, drawnFrom: drawnFrom.peek(), explored: explored.peek() }
    shown = lastOf([now, ...shown.filter((one) => one.arrangement !== arrangement)])
  }

  /** The map of a project that need not be drawn: it is remembered, or differs from what is on show in places alone. */
  function rememberedFor(project: Project): RememberedMap | undefined {
    const known = shown.find((one) => one.arrangement === project.arrangement && isDrawnFrom(one.drawnFrom, project))
    if (known !== undefined) return known
    const { arrangement } = project
    const [map, drawn] = [atlas.peek(), drawnFrom.peek()]
    if (map === null || !isDrawnFrom(drawn, project) || arrangement.key !== shownAs.peek().key) return undefined
    const moved = arranged(map, arrangement)
    return moved && { arrangement, atlas: moved, drawnFrom: drawn, explored: explored.peek() }
  }

  /** Whether the map on show is the project's. */
  const isShown = (project: Project): boolean =>
    project.arrangement === shownAs.peek() && isDrawnFrom(drawnFrom.peek(), project)

  return { rememberMap, rememberedFor, isShown }
}

/** Newest first: so many, of so many maps. */
function lastOf(shown: readonly RememberedMap[]): readonly RememberedMap[] {
  const maps: Atlas[] = []
  return shown.slice(0, most.shown).filter(({ atlas }) => {
    if (!maps.some((map) => isSameMap(map, atlas))) maps.push(atlas)
    return maps.findIndex((map) => isSameMap(map, atlas)) < most.maps
  })
}

const isDrawnFrom = (drawn: DrawnFrom, { sources, decisions, vocabulary }: Project): boolean =>
  alike(drawn.sources, sources) && alike(drawn.decisions, decisions) && alike(drawn.vocabulary, vocabulary)

const alike = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
