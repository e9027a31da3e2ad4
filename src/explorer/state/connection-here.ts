import { computed, effect, signal } from '@preact/signals-core'
import type { SeenMarks } from '../../atlas/facts/astray-marks.ts'
import { isNearBy, Whereabouts } from '../../atlas/facts/near-on-map.ts'
import { roadsOf } from '../../atlas/facts/roads.ts'
import { type Path, stepsBetween, strongestPaths } from '../../atlas/facts/ways.ts'
import { kindAt, type NodeNumber, nodeCount, nodeOf } from '../../atlas/nodes.ts'
import type { NodeId } from '../../model/ids.ts'
import type { DockState } from './dock.ts'
import type { FilterState } from './filters-here.ts'
import type { SelectionState } from './selection.ts'
import type { ShownMap } from './shown-map.ts'
import type { ViewState } from './view-here.ts'

/** Paths between two nodes that are shown at most. */
const mostPaths = 3
/** Two that are near each other on the map and so many ties apart are so by accident. */
const farSteps = 4

/** How two nodes of a map are connected, and whether the drawing says so. */
export interface Connection {
  readonly from: NodeNumber
  readonly to: NodeNumber
  readonly paths: readonly Path[]
  /** The fewest ties between them; null where nothing connects them. */
  readonly steps: number | null
  /** They are near each other on the map, and far from each other in the graph. */
  readonly isAccident: boolean
}

export function openConnections({
  atlas,
  detailsFolded,
  filtered,
  figures,
  hovered,
  places,
  selected,
  underway,
  visibleKinds,
  visibleTies,
}: DockState & FilterState & SelectionState & ShownMap & ViewState) {
  /** The node of which it is told how the selected one is connected with it. */
  const connectedTo = signal<NodeId | null>(null)

  /** Marks out of place stand out. */
  const showsAstray = signal(false)

  const roads = computed(() => figures.value && roadsOf(figures.value, visibleTies.value, filtered.value))

  const shown = computed((): readonly NodeNumber[] => {
    const map = figures.value
    if (map === null) return []
    const left = filtered.value?.nodes
    const kinds = visibleKinds.value
    const list: NodeNumber[] = []
    for (let v = 0; v < nodeCount(map); v++)
      if ((left === undefined || left[v] === 1) && kinds.has(kindAt(map, v))) list.push(v)
    return list
  })

  const whereabouts = computed(() => places.value && new Whereabouts(places.value, shown.value))

  /** Of what the marks out of place are asked; null where they are not, and while nodes are on their way. */
  const astrayAsked = computed((): SeenMarks | null => {
    const [map, now, left] = [figures.value, places.value, filtered.value]
    if (!showsAstray.value || map === null || now === null || underway.value !== null) return null
    const hidden = left && { nodes: left.nodes, hiddenTies: left.hiddenTies }
    return { atlas: map, ties: visibleTies.value, left: hidden, places: { x: now.x, y: now.y }, shown: shown.value }
  })

  const astrayFound = signal<{ readonly asked: SeenMarks; readonly marks: ReadonlySet<NodeNumber> } | null>(null)

  /** Takes up which marks of what was asked are out of place. */
  function takeAstray(asked: SeenMarks, marks: readonly NodeNumber[]): void {
    astrayFound.value = { asked, marks: new Set(marks) }
  }

  /**
   * Marks whose neighbours on the map are not their neighbours in the graph; null where that is not asked, and until it is
   * known.
   */
  const astrayHere = computed((): ReadonlySet<NodeNumber> | null => {
    const [asked, found] = [astrayAsked.value, astrayFound.value]
    return asked !== null && found?.asked === asked ? found.marks : null
  })

  function between(one: NodeId | null, other: NodeId | null): Connection | null {
    // Of a large map roads take a good part of a second: they are laid once somebody asks for a way.
    if (one === null || other === null || one === other) return null
    const [map, ways, where] = [atlas.value, roads.value, whereabouts.value]
    if (map === null || ways === null || where === null) return null
    const [from, to] = [nodeOf(map, one), nodeOf(map, other)]
    if (from === undefined || to === undefined) return null
    const paths = strongestPaths(ways, from, to, mostPaths)
    const steps = paths.length === 0 ? null : stepsBetween(ways, from, to)
    const isAccident = (steps === null || steps >= farSteps) && isNearBy(where.nearerThan(from, to), shown.value.length)
    return { from, to, paths, steps, isAccident }
  }

  /** How the selected node is connected with the one that was chosen beside it. */
  const openConnection = computed(() => between(selected.value, connectedTo.value))

  /** The node on which the pointer has come to rest: finding the ways to each that it passes would hold the page up. */
  const restedOn = signal<NodeId | null>(null)

  /** The connection that is drawn: with the node on which the pointer rests, else with the chosen one. */
  const litConnection = computed(() =>
    restedOn.value === null || restedOn.value === selected.value
      ? openConnection.value
      : between(selected.value, restedOn.value),
  )

  /** The nodes nearest on the map to another, and how many ties they are away; null where nothing leads there. */
  function nearby(id: NodeId, most: number): readonly { readonly node: NodeNumber; readonly steps: number | null }[] {
    const [map, ways, where] = [atlas.value, roads.value, whereabouts.value]
    const from = map === null ? undefined : nodeOf(map, id)
    if (ways === null || where === null || from === undefined) return []
    return where.nearestTo(from, most).map((node) => ({ node, steps: stepsBetween(ways, from, node) }))
  }

  function showConnection(other: NodeId): void {
    if (selected.peek() === null || selected.peek() === other) return
    hovered.value = null
    detailsFolded.value = false
    connectedTo.value = other
  }

  function closeConnection(): void {
    connectedTo.value = null
  }

  /** It is let go once something else is selected, or its end is no longer on the map. */
  function keepConnection(): () => void {
    let from: NodeId | null = null
    return effect(() => {
      const [map, now, other] = [atlas.value, selected.value, connectedTo.value]
      if (other !== null && (now !== from || map === null || nodeOf(map, other) === undefined)) closeConnection()
      from = now
    })
  }

  return {
    connectedTo,
    showsAstray,
    astrayAsked,
    takeAstray,
    astrayHere,
    openConnection,
    litConnection,
    restedOn,
    nearby,
    showConnection,
    closeConnection,
    keepConnection,
  }
}
