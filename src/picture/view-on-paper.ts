/** How the frame (the unit square of the layout) lies on the screen or on paper, in CSS pixels, y downwards. */
export interface View {
  readonly width: number
  readonly height: number
  /** Pixels of one unit of the frame. */
  readonly scale: number
  readonly left: number
  readonly top: number
  /** What sizes of marks are multiplied by. */
  readonly markScale: number
}

export const screenX = (view: View, x: number): number => view.left + x * view.scale
export const screenY = (view: View, y: number): number => view.top - y * view.scale

/** Ties grow with the zoom, but less than marks do. */
export const tieScale = (markScale: number): number => Math.min(2.5, Math.max(0.6, Math.sqrt(markScale)))
