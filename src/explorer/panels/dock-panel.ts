import type { ComponentType } from 'preact'
import type { DockTab } from '../state/dock.ts'

/** One of the panels on the left, and its button. */
export interface DockPanel {
  readonly id: DockTab
  readonly Icon: ComponentType
  readonly View: ComponentType
}
