import { signal } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { arranged } from '../../atlas/rearranged.ts'
import { type Arrangement, emptyArrangement } from '../../model/arrangement.ts'
import type { Project } from '../../model/project.ts'
import type { ExploredState } from './explored.ts'
import { type DrawnFrom, isSameMap, type ShownMap } from './shown-map.ts'

/** A map as it was on show. */
export interface Look {
  readonly arrangement: Arrangement
  readonly atlas: Atlas
  readonly drawnFrom: DrawnFrom
  readonly explored: ExploredState['explored']['value']
}

/** Looks of one map share most of their columns; other maps are large. */
const most = { looks: 40, maps: 3 }

export type LooksState = ReturnType<typeof openLooks>

/** The last looks of the map, so that undo brings them back at once. */
export function openLooks({ atlas, drawnFrom, explored }: ShownMap & ExploredState) {
  let looks: readonly Look[] = []
  /** How the map on show looks, as the project says it. */
  const shownAs = signal<Arrangement>(emptyArrangement)

  /** The map on show looks as `arrangement` says. */
  function keepLook(arrangement: Arrangement): void {
    shownAs.value = arrangement
    const map = atlas.peek()
    if (map === null) return
    const look = { arrangement, atlas: map, drawnFrom: drawnFrom.peek(), explored: explored.peek() }
    looks = lastOf([look, ...looks.filter((one) => one.arrangement !== arrangement)])
  }

  /** A look of a project that need not be drawn: it is remembered, or differs from what is on show in places alone. */
  function lookOf(project: Project): Look | undefined {
    const known = looks.find((look) => look.arrangement === project.arrangement && isDrawnFrom(look.drawnFrom, project))
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

  return { keepLook, lookOf, isShown }
}

/** Newest first: so many looks, of so many maps. */
function lastOf(looks: readonly Look[]): readonly Look[] {
  const maps: Atlas[] = []
  return looks.slice(0, most.looks).filter(({ atlas }) => {
    if (!maps.some((map) => isSameMap(map, atlas))) maps.push(atlas)
    return maps.findIndex((map) => isSameMap(map, atlas)) < most.maps
  })
}

const isDrawnFrom = (drawn: DrawnFrom, { sources, decisions, vocabulary }: Project): boolean =>
  alike(drawn.sources, sources) && alike(drawn.decisions, decisions) && alike(drawn.vocabulary, vocabulary)

const alike = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
