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
/** Where Back leads; null when there is nothing behind. */
export const previous = computed(() => trail.value.past.at(-1) ?? null)
export const canGoBack = computed(() => previous.value !== null)
/** How many selections lie behind the present one. */
export const depth = computed(() => trail.value.past.length)

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

/** Forgets what another map does not hold. */
export function keepSelection(exists: (node: NodeId) => boolean): void {
  const { past, now } = trail.value
  trail.value = { past: past.filter(exists), now: now !== null && exists(now) ? now : null }
  hovered.value = null
}
