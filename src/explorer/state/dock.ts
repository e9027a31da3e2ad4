import { effect, signal } from '@preact/signals-core'
import type { SelectionState } from './selection.ts'

/** Panels on the left, one at a time. */
export type DockTab = 'map' | 'filter' | 'arrange' | 'people' | 'topics' | 'corpus'

export type DockState = ReturnType<typeof openDock>

export function openDock({ selected }: SelectionState) {
  /** The open tab on the left; null when the dock is folded away. */
  const dock = signal<DockTab | null>('map')

  /** The table at the bottom. */
  const drawer = signal(false)

  /** The details on the right, folded to their edge. */
  const detailsFolded = signal(false)

  /** What stands at the bottom, in words and by years, folded to a button. */
  const footFolded = signal(false)

  /** A narrow screen: one panel at a time, as a sheet. Set by the app from the window's width. */
  const compact = signal(false)

  function toggleDock(tab: DockTab): void {
    dock.value = dock.value === tab ? null : tab
    if (compact.value && dock.value !== null) {
      drawer.value = false
      detailsFolded.value = true
    }
  }

  function toggleDrawer(): void {
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
  const openDetailsOnSelection = (): (() => void) =>
    effect(() => {
      if (selected.value !== null) unfoldDetails()
    })

  return { dock, drawer, detailsFolded, footFolded, compact, toggleDock, toggleDrawer, openDetailsOnSelection }
}
