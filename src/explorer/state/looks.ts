import { signal } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { arranged } from '../../atlas/rearranged.ts'
import { type Arrangement, emptyArrangement } from '../../model/arrangement.ts'
import type { Project } from '../../model/project.ts'
import type { DrawnWith } from '../../tasks/shared/protocol.ts'
import type { ExploredState } from './explored.ts'
import { isSameMap, type ShownMap } from './shown-map.ts'

/** A map as it was on show. */
export interface Look {
  readonly arrangement: Arrangement
  readonly atlas: Atlas
  readonly drawnWith: DrawnWith
  readonly explored: ExploredState['explored']['value']
}

/** Looks of one map share most of their columns; other maps are large. */
const most = { looks: 40, maps: 3 }

export type LooksState = ReturnType<typeof openLooks>

/** The last looks of the map, so that undo brings them back at once. */
export function openLooks({ atlas, drawnWith, explored }: ShownMap & ExploredState) {
  let looks: readonly Look[] = []
  /** How the map on show looks, as the project says it. */
  const shownAs = signal<Arrangement>(emptyArrangement)

  /** The map on show looks as `arrangement` says. */
  function keepLook(arrangement: Arrangement): void {
    shownAs.value = arrangement
    const map = atlas.peek()
    if (map === null) return
    const look = { arrangement, atlas: map, drawnWith: drawnWith.peek(), explored: explored.peek() }
    looks = lastOf([look, ...looks.filter((one) => one.arrangement !== arrangement)])
  }

  /** A look of a project that need not be drawn: it is remembered, or differs from what is on show in places alone. */
  function lookOf(project: Project): Look | undefined {
    const known = looks.find((look) => look.arrangement === project.arrangement && isDrawnOf(look.drawnWith, project))
    if (known !== undefined) return known
    const { arrangement } = project
    const [map, drawn] = [atlas.peek(), drawnWith.peek()]
    if (map === null || !isDrawnOf(drawn, project) || arrangement.key !== shownAs.peek().key) return undefined
    const moved = arranged(map, arrangement)
    return moved && { arrangement, atlas: moved, drawnWith: drawn, explored: explored.peek() }
  }

  /** Whether the map on show is the project's. */
  const isShown = (project: Project): boolean =>
    project.arrangement === shownAs.peek() && isDrawnOf(drawnWith.peek(), project)

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

const isDrawnOf = (drawn: DrawnWith, { decisions, vocabulary }: Project): boolean =>
  alike(drawn.decisions, decisions) && alike(drawn.vocabulary, vocabulary)

const alike = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
