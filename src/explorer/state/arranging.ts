import { computed, signal } from '@preact/signals-core'
import { labelAt, nodeOf } from '../../atlas/nodes.ts'
import type { LayoutQuality } from '../../ingest/layout/quality.ts'
import type { Character } from '../../ingest/layout/simulation.ts'
import type { NodeId } from '../../model/ids.ts'
import type { Project } from '../../model/project.ts'
import type { DocumentState } from './document.ts'
import type { PlacesOf } from './rearranged.ts'
import type { ShownMap } from './shown-map.ts'

/** A layout that is being worked out. */
export type LayoutRun = { readonly phase: 'idle' } | { readonly phase: 'running' | 'paused'; readonly share: number }

const mostFormer = 10

export type ArrangingState = ReturnType<typeof openArranging>

export function openArranging({ amend, atlas, edit, project }: DocumentState & ShownMap) {
  const layoutRun = signal<LayoutRun>({ phase: 'idle' })

  const character = signal<Character>('balanced')

  /** Where everything stood before each run, newest last; undo goes back through it. */
  const formerPlaces = signal<readonly PlacesOf[]>([])

  /** How well the map shows its graph now; null until somebody asks and while it moves. */
  const quality = signal<LayoutQuality | null>(null)

  /** How well the clusters part the graph; null until somebody asks. */
  const partition = signal<{ readonly modularity: number } | null>(null)

  /** The slider is being answered. */
  const clustering = signal(false)

  const pins = computed(() => project.value.view.pins)
  /** Nodes that no layout moves. */
  const pinned = computed<ReadonlySet<NodeId>>(() => new Set(pins.value))

  function rememberPlaces(places: PlacesOf): void {
    formerPlaces.value = [...formerPlaces.peek(), places].slice(-mostFormer)
  }

  const withPins = (pins: readonly NodeId[]) => (project: Project) => ({ ...project, view: { ...project.view, pins } })

  function pin(node: NodeId): void {
    if (!pinned.peek().has(node))
      edit({ code: 'pinned', label: labelHere(node) }, (project) => withPins([...project.view.pins, node])(project))
  }

  function togglePin(node: NodeId): void {
    if (!pinned.peek().has(node)) pin(node)
    else edit({ code: 'unpinned', label: labelHere(node) }, withPins(pins.peek().filter((one) => one !== node)))
  }

  const unpinAll = (): void => {
    if (pins.peek().length > 0) edit({ code: 'unpinned-all' }, withPins([]))
  }

  function labelHere(node: NodeId): string {
    const map = atlas.peek()
    const number = map === null ? undefined : nodeOf(map, node)
    return map === null || number === undefined ? '' : labelAt(map, number)
  }

  /** Another map is on show: nothing of what was arranged applies to it. */
  function forgetArrangement(exists: (node: NodeId) => boolean): void {
    layoutRun.value = { phase: 'idle' }
    formerPlaces.value = []
    quality.value = null
    partition.value = null
    if (!pins.peek().every(exists)) amend(withPins(pins.peek().filter(exists)))
  }

  return {
    layoutRun,
    character,
    formerPlaces,
    quality,
    partition,
    clustering,
    pinned,
    rememberPlaces,
    togglePin,
    pin,
    unpinAll,
    forgetArrangement,
  }
}
