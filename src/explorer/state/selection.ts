import { computed, signal } from '@preact/signals-core'
import type { NodeId } from '../../model/ids.ts'

interface Trail {
  readonly past: readonly NodeId[]
  readonly now: NodeId | null
}

export type SelectionState = ReturnType<typeof openSelection>

export function openSelection() {
  const trail = signal<Trail>({ past: [], now: null })

  /** The node whose details are open and whose neighbourhood stands out. */
  const selected = computed(() => trail.value.now)

  /** The node under the pointer, or the one a panel's row points at. */
  const hovered = signal<NodeId | null>(null)

  /** Where Back leads; null when there is nothing behind. */
  const previous = computed(() => trail.value.past.at(-1) ?? null)

  const canGoBack = computed(() => previous.value !== null)

  /** How many selections lie behind the present one. */
  const depth = computed(() => trail.value.past.length)

  function select(node: NodeId): void {
    const { past, now } = trail.value
    if (node === now) return
    trail.value = { past: now === null ? past : [...past, now], now: node }
  }

  function goBack(): void {
    const { past } = trail.value
    trail.value = { past: past.slice(0, -1), now: past.at(-1) ?? null }
  }

  function clearSelection(): void {
    trail.value = { past: [], now: null }
  }

  /** Goes on with another map: `where` gives what a node is there, or null, and then it is forgotten. */
  function followSelection(where: (node: NodeId) => NodeId | null): void {
    const { past, now } = trail.value
    const there = now === null ? null : where(now)
    const way = past.map(where).filter((node) => node !== null)
    const steps = there === null ? way : [...way, there]
    const behind = steps.filter((node, i) => node !== steps[i + 1])
    trail.value = { past: there === null ? behind : behind.slice(0, -1), now: there }
    hovered.value = null
  }

  return { selected, hovered, previous, canGoBack, depth, select, goBack, clearSelection, followSelection }
}
