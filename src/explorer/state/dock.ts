import { effect, signal } from '@preact/signals-core'
import { selected } from './selection.ts'

/** Panels on the left, one at a time. */
export type DockTab = 'map' | 'filter' | 'arrange' | 'people' | 'topics' | 'corpus'

/** The open tab on the left; null when the dock is folded away. */
export const dock = signal<DockTab | null>('map')
/** The table at the bottom. */
export const drawer = signal(false)
/** The details on the right, folded to their edge. */
export const detailsFolded = signal(false)
/** A narrow screen: one panel at a time, as a sheet. Set by the app from the window's width. */
export const compact = signal(false)

export function toggleDock(tab: DockTab): void {
  dock.value = dock.value === tab ? null : tab
  if (compact.value && dock.value !== null) {
    drawer.value = false
    detailsFolded.value = true
  }
}

export function toggleDrawer(): void {
  drawer.value = !drawer.value
  if (compact.value && drawer.value) {
    dock.value = null
    detailsFolded.value = true
  }
}

function unfoldDetails(): void {
  detailsFolded.value = false
  if (!compact.value) return
  dock.value = null
  drawer.value = false
}

/** A new selection opens its details. */
export const openDetailsOnSelection = (): (() => void) =>
  effect(() => {
    if (selected.value !== null) unfoldDetails()
  })
