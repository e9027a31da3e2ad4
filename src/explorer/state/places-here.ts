import { batch, computed } from '@preact/signals-core'
import { anchorOf } from '../../atlas/anchors.ts'
import { setOf } from '../../atlas/arrangement-of.ts'
import type { Atlas } from '../../atlas/atlas.ts'
import { clusterAnchor } from '../../atlas/cluster-anchors.ts'
import { textAt } from '../../atlas/column.ts'
import { type LensStand, nodesOfKinds, pinnedThrough, withStand } from '../../atlas/lens-places.ts'
import { idAt, kindAt, labelAt, type NodeNumber, nodeOf } from '../../atlas/nodes.ts'
import { pinnedNodes, rearranged, withClusterColour, withClusterName, withPins } from '../../atlas/rearranged.ts'
import type { Arrangement } from '../../model/arrangement.ts'
import type { EditDeed } from '../../model/deed.ts'
import type { NodeId } from '../../model/ids.ts'
import type { LensRow } from '../../model/lenses.ts'
import type { Positions } from '../../model/positions.ts'
import type { Project } from '../../model/project.ts'
import type { DocumentState } from './document.ts'
import type { WantedLayout } from './lens-places-here.ts'
import { moved, movedFrom, type PlacesOf } from './moved-places.ts'
import type { RememberedMapsState } from './remembered-maps.ts'
import type { ShownMap } from './shown-map.ts'

/** Where nodes stand, which of them no layout moves, and in which clusters they are: what the project's arrangement says. */
export function openPlaces({
  amend,
  atlas,
  edit,
  isShown,
  lensStand,
  ownLens,
  project,
  rememberLayout,
  rememberMap,
  settled,
  underway,
  yearAxis,
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

  /** Puts nodes where a lens alone has them, as a step; without a deed, as part of the last. False where it may not be. */
  function showThrough(map: Atlas, lens: LensRow, stand: LensStand, deed: EditDeed | null): boolean {
    return batch(() => {
      const arrangement = withStand(project.peek().arrangement, map, lens, stand)
      const change = (project: Project) => ({ ...project, arrangement })
      if (deed === null) amend(change)
      else if (!edit(deed, change)) return false
      rememberMap(arrangement)
      return true
    })
  }

  /** The places of a lens with some of them changed, as a person leaves them. */
  function changedStand(map: Atlas, lens: LensRow, places: PlacesOf): LensStand {
    const { arrangement } = project.peek()
    const stand = lens === ownLens.peek() ? lensStand.peek() : null
    const pinned = pinnedThrough(arrangement, map, stand ?? undefined)
    return { of: '', places: movedFrom(stand?.places ?? map.findings[0], places), pinned }
  }

  /** Takes up the layout of a lens that was worked out: no step, since nobody did anything. */
  function takeLayout(wanted: WantedLayout, places: Positions<Float32Array>): void {
    batch(() => {
      rememberLayout(wanted, places)
      const now = project.peek()
      if (!isShown(now) || wanted.atlas !== atlas.peek()) return
      const own = now.arrangement.lenses?.find(({ lens }) => lens === wanted.lens.id)?.of === 'former'
      const stand = { of: wanted.beginning, places, pinned: own ? wanted.pins.nodes : [] }
      showThrough(wanted.atlas, wanted.lens, stand, null)
    })
  }

  /** Shows nodes on their way: the map itself has them where they come to rest. */
  function showUnderway(map: Atlas, places: PlacesOf): void {
    underway.value = movedFrom(settled.peek() ?? map.findings[0], places)
  }

  /** Nodes have come to rest, in the lens that they are looked at through unless told. */
  function settle(map: Atlas, places: PlacesOf, lens = ownLens.peek()): void {
    batch(() => {
      underway.value = null
      if (lens === null) showArranged(moved(map, places), { code: 'arranged' })
      else showThrough(map, lens, changedStand(map, lens, places), { code: 'arranged' })
    })
  }

  /** What is on its way comes to rest where it is. */
  function settleHere(lens = ownLens.peek()): void {
    const [map, now] = [atlas.peek(), underway.peek()]
    if (map === null || now === null) return
    const nodes = lens === null ? Uint32Array.from(now.x, (_, node) => node) : nodesOfKinds(map, lens.kinds)
    const at = (column: ArrayLike<number>) => Array.from(nodes, (node) => column[node]!)
    settle(map, { nodes, x: at(now.x), y: at(now.y) }, lens)
  }

  /** Puts one node somewhere else, on its way too, and pins it there if asked; false where it may not be moved. */
  function placeNode(node: NodeNumber, x: number, y: number, pins = false): boolean {
    const [map, lens] = [atlas.peek(), ownLens.peek()]
    if (map === null) return false
    // What stands in the column of its year goes up and down in it.
    const across = yearAxis.peek() === null ? x : settled.peek()!.x[node]!
    const place = { nodes: Uint32Array.of(node), x: [across], y: [y] }
    const now = underway.peek()
    return batch(() => {
      // What is dragged in a running layout is part of it.
      if (now !== null) underway.value = movedFrom(now, place)
      const deed = now === null ? ({ code: 'moved', label: labelAt(map, node) } as const) : null
      const shown =
        lens === null
          ? showArranged(moved(map, place), deed)
          : showThrough(map, lens, changedStand(map, lens, place), deed)
      if (!shown || !pins || pinned.peek().has(idAt(map, node))) return shown
      const pinning = pinnedSo(map, [...pinnedHere(map), node])
      amend((project) => ({ ...project, arrangement: pinning }))
      rememberMap(pinning)
      return true
    })
  }

  const pinnedHere = (map: Atlas): readonly NodeNumber[] => {
    const { arrangement } = project.peek()
    if (ownLens.peek() === null) return pinnedNodes(arrangement, map)
    return pinnedThrough(arrangement, map, lensStand.peek() ?? undefined)
  }

  /** How the map looks with these nodes pinned, in the lens that it is looked at through. */
  function pinnedSo(map: Atlas, nodes: readonly NodeNumber[]): Arrangement {
    const { arrangement } = project.peek()
    const lens = ownLens.peek()
    if (lens === null) return withPins(arrangement, map, nodes)
    const kinds = new Set(lens.kinds)
    const places = settled.peek()!
    return withStand(arrangement, map, lens, {
      of: '',
      places,
      pinned: nodes.filter((node) => kinds.has(kindAt(map, node))),
    })
  }

  /** Nodes that no layout moves. */
  const pinned = computed<ReadonlySet<NodeId>>(() => {
    const [map, stand, lens] = [atlas.value, lensStand.value, ownLens.value]
    const { arrangement } = project.value
    if (map === null) return new Set()
    const nodes = lens === null ? pinnedNodes(arrangement, map) : pinnedThrough(arrangement, map, stand ?? undefined)
    return new Set(nodes.map((node) => idAt(map, node)))
  })

  function setPins(deed: EditDeed, map: Atlas, nodes: readonly NodeNumber[], about?: NodeNumber): void {
    const arrangement = pinnedSo(map, nodes)
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

  /** Gives a cluster another colour, by its place in the palette; null: the one that it had at first. */
  function colourCluster(number: number, place: number | null): void {
    const map = atlas.peek()
    if (map === null) return
    const look = withClusterColour(project.peek().arrangement, map, number, place)
    const { name, colour } = look.atlas.findings[0].clusters
    if (colour[number] === map.findings[0].clusters.colour[number]) return
    batch(() => {
      const deed = { code: 'cluster-coloured', name: textAt(name, number), place } as const
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
    colourCluster,
    nameCluster,
    ownName,
    showArranged,
    showUnderway,
    takeLayout,
    settle,
    settleHere,
    placeNode,
    pinned,
    togglePin,
    unpinAll,
  }
}
