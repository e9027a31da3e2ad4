import { batch, computed } from '@preact/signals-core'
import { anchorOf } from '../../atlas/anchors.ts'
import { setOf } from '../../atlas/arrangement-of.ts'
import type { Atlas } from '../../atlas/atlas.ts'
import { clusterAnchor } from '../../atlas/cluster-anchors.ts'
import { textAt } from '../../atlas/column.ts'
import { idAt, labelAt, type NodeNumber, nodeOf } from '../../atlas/nodes.ts'
import { pinnedNodes, rearranged, withClusterName, withPins } from '../../atlas/rearranged.ts'
import type { Arrangement } from '../../model/arrangement.ts'
import type { EditDeed } from '../../model/deed.ts'
import type { NodeId } from '../../model/ids.ts'
import type { Project } from '../../model/project.ts'
import type { DocumentState } from './document.ts'
import { moved, movedFrom, type PlacesOf } from './moved-places.ts'
import type { RememberedMapsState } from './remembered-maps.ts'
import type { ShownMap } from './shown-map.ts'

/** Where nodes stand, which of them no layout moves, and in which clusters they are: what the project's arrangement says. */
export function openPlaces({
  amend,
  atlas,
  edit,
  rememberMap,
  project,
  underway,
}: DocumentState & ShownMap & RememberedMapsState) {
  /** Puts a map that looks otherwise on show, as a step; without a deed, as part of the last. False where it may not be. */
  function showArranged(map: Atlas, deed: EditDeed | null, settings: Partial<Project['settings']> = {}): boolean {
    return batch(() => {
      const arrangement = rearranged(project.peek().arrangement, map)
      const change = (project: Project) => ({ ...project, arrangement, settings: { ...project.settings, ...settings } })
      if (deed === null) amend(change)
      else if (!edit(deed, change)) return false
      atlas.value = map
      rememberMap(arrangement)
      return true
    })
  }

  /** Shows nodes on their way: the map itself has them where they come to rest. */
  function showUnderway(map: Atlas, places: PlacesOf): void {
    underway.value = movedFrom(map.findings[0], places)
  }

  /** Nodes have come to rest. */
  function settle(map: Atlas, places: PlacesOf): void {
    batch(() => {
      underway.value = null
      showArranged(moved(map, places), { code: 'arranged' })
    })
  }

  /** What is on its way comes to rest where it is. */
  function settleHere(): void {
    const [map, now] = [atlas.peek(), underway.peek()]
    if (map === null || now === null) return
    settle(map, { nodes: Uint32Array.from(now.x, (_, node) => node), x: now.x, y: now.y })
  }

  /** Puts one node somewhere else, on its way too, and pins it there if asked; false where it may not be moved. */
  function placeNode(node: NodeNumber, x: number, y: number, pins = false): boolean {
    const map = atlas.peek()
    if (map === null) return false
    const place = { nodes: Uint32Array.of(node), x: [x], y: [y] }
    const now = underway.peek()
    return batch(() => {
      // What is dragged in a running layout is part of it.
      if (now !== null) underway.value = movedFrom(now, place)
      const shown = showArranged(moved(map, place), now === null ? { code: 'moved', label: labelAt(map, node) } : null)
      if (!shown || !pins || pinned.peek().has(idAt(map, node))) return shown
      const pinning = withPins(project.peek().arrangement, map, [...pinnedHere(map), node])
      amend((project) => ({ ...project, arrangement: pinning }))
      rememberMap(pinning)
      return true
    })
  }

  const pinnedHere = (map: Atlas): readonly NodeNumber[] => pinnedNodes(project.peek().arrangement, map)

  /** Nodes that no layout moves. */
  const pinned = computed<ReadonlySet<NodeId>>(() => {
    const map = atlas.value
    const { arrangement } = project.value
    return new Set(map === null ? [] : pinnedNodes(arrangement, map).map((node) => idAt(map, node)))
  })

  function setPins(deed: EditDeed, map: Atlas, nodes: readonly NodeNumber[], about?: NodeNumber): void {
    const arrangement: Arrangement = withPins(project.peek().arrangement, map, nodes)
    batch(() => {
      const anchor = about === undefined ? undefined : anchorOf(map, about)
      if (edit(deed, (project) => ({ ...project, arrangement }), anchor)) rememberMap(arrangement)
    })
  }

  function togglePin(id: NodeId): void {
    const map = atlas.peek()
    const node = map === null ? undefined : nodeOf(map, id)
    if (map === null || node === undefined) return
    const [label, pins] = [labelAt(map, node), pinnedHere(map)]
    if (!pins.includes(node)) setPins({ code: 'pinned', label }, map, [...pins, node], node)
    else setPins({ code: 'unpinned', label }, map, pins.filter((one) => one !== node), node) // biome-ignore format: the two
  }

  function unpinAll(): void {
    const map = atlas.peek()
    if (map !== null && pinned.peek().size > 0) setPins({ code: 'unpinned-all' }, map, [])
  }

  /** Calls a cluster something else; without a name, what it was called at first. */
  function nameCluster(number: number, name: string): void {
    const map = atlas.peek()
    if (map === null) return
    const before = textAt(map.findings[0].clusters.name, number)
    const look = withClusterName(project.peek().arrangement, map, number, name.replace(/\s+/g, ' ').trim())
    const after = textAt(look.atlas.findings[0].clusters.name, number)
    if (after === before) return
    batch(() => {
      const deed = { code: 'cluster-named', name: after, before } as const
      if (!edit(deed, (project) => ({ ...project, arrangement: look.arrangement }), clusterAnchor(map, number))) return
      atlas.value = look.atlas
      rememberMap(look.arrangement)
    })
  }

  /** What a cluster was called at first; undefined where nobody gave it another name. */
  const ownName = (number: number): string | undefined => {
    const map = atlas.peek()
    return map === null ? undefined : setOf(project.value.arrangement, map.findings[0])?.clusters[number]?.own
  }

  return {
    nameCluster,
    ownName,
    showArranged,
    showUnderway,
    settle,
    settleHere,
    placeNode,
    pinned,
    togglePin,
    unpinAll,
  }
}
