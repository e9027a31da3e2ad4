import { computed, signal } from '@preact/signals-core'
import type { NodeId } from '../../model/ids.ts'

interface Trail {
  readonly past: readonly NodeId[]
  readonly now: NodeId | null
}

const trail = signal<Trail>({ past: [], now: null })

/** The node whose details are open and whose neighbourhood stands out. */
export const selected = computed(() => trail.value.now)
/** The node under the pointer, or the one a panel's row points at. */
export const hovered = signal<NodeId | null>(null)
export const canGoBack = computed(() => trail.value.past.length > 0)

export function select(node: NodeId): void {
  const { past, now } = trail.value
  if (node === now) return
  trail.value = { past: now === null ? past : [...past, now], now: node }
}

export function goBack(): void {
  const { past } = trail.value
  trail.value = { past: past.slice(0, -1), now: past.at(-1) ?? null }
}

export function clearSelection(): void {
  trail.value = { past: [], now: null }
}
