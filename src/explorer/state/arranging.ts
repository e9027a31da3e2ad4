import { signal } from '@preact/signals-core'
import type { LayoutQuality } from '../../ingest/layout/quality.ts'
import type { Character } from '../../ingest/layout/simulation.ts'
import type { NodeId } from '../../model/ids.ts'
import type { PlacesOf } from './rearranged.ts'

/** A layout that is being worked out. */
export type LayoutRun = { readonly phase: 'idle' } | { readonly phase: 'running' | 'paused'; readonly share: number }

const mostFormer = 10

export type ArrangingState = ReturnType<typeof openArranging>

export function openArranging() {
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

  /** Nodes that no layout moves. */
  const pinned = signal<ReadonlySet<NodeId>>(new Set())

  function rememberPlaces(places: PlacesOf): void {
    formerPlaces.value = [...formerPlaces.peek(), places].slice(-mostFormer)
  }

  function togglePin(node: NodeId): void {
    const next = new Set(pinned.peek())
    if (!next.delete(node)) next.add(node)
    pinned.value = next
  }

  function pin(node: NodeId): void {
    if (!pinned.peek().has(node)) togglePin(node)
  }

  /** Another map is on show: nothing of what was arranged applies to it. */
  function forgetArrangement(exists: (node: NodeId) => boolean): void {
    layoutRun.value = { phase: 'idle' }
    formerPlaces.value = []
    quality.value = null
    partition.value = null
    pinned.value = new Set([...pinned.peek()].filter(exists))
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
    forgetArrangement,
  }
}
