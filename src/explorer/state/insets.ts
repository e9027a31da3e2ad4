import { signal } from '@preact/signals-core'

/** Parts of the map, in CSS pixels from each edge, that panels cover. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 }

/** A rectangle on the screen, in CSS pixels, y downwards. */
export interface Island {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function openInsets() {
  /** Told by whoever lays out the panels; the map fits itself into what is left. */
  const insets = signal<Insets>(noInsets)

  /** What lies over the map away from its edges, such as the buttons in its corner: no label goes under it. */
  const islands = signal<readonly Island[]>([])

  return { insets, islands }
}
