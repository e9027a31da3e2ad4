import { signal } from '@preact/signals-core'
import type { NodeId } from '../../model/ids.ts'
import type { Box } from '../../picture/label-placement.ts'

/** How a picture of the current view is drawn. */
interface PictureOptions {
  readonly background: 'theme' | 'transparent'
}

/** Where the camera rests: over which point of the frame of the map, and how much of it it sees (1: all). */
export interface CameraStand {
  readonly x: number
  readonly y: number
  readonly ratio: number
}

/** What buttons and keys may ask of the map on show. */
export interface StageCommands {
  zoomIn(): void
  zoomOut(): void
  /** Shows all that is visible, clear of the panels. */
  fit(): void
  /** Moves the view by so many steps of the keys. */
  pan(x: number, y: number): void
  /** Points at the nearest node in a direction of the screen. */
  step(x: number, y: number): void
  /** Asks for the menu of the node that keys are about. */
  askMenu(): void
  /** Brings a node into the part of the map that no panel covers. */
  centreOn(node: NodeId): void
  /** The part of the layout that no panel covers, y downwards; null where it is not known. */
  seen(): Box | null
  /** What stands on the screen at this moment; null where no map is drawn. */
  snapshot(): HTMLCanvasElement | null
  /** The same, at the graphics processor's leisure: reading it does not hold the page. */
  picture(): Promise<HTMLCanvasElement | null>
  /** The current view as SVG. */
  svg(options: PictureOptions): string
}

export type StageCommandState = ReturnType<typeof openStageCommands>

export function openStageCommands() {
  /** The commands of the stage that is mounted; null before and after. */
  const stageCommands = signal<StageCommands | null>(null)

  /** Where somebody left the camera, once it rests; null where it shows all by itself. */
  const camera = signal<CameraStand | null>(null)

  /** Whether a map is drawn. */
  const isDrawn = signal(false)

  /** How many frames were drawn so far. */
  const frames = signal(0)

  return { stageCommands, camera, isDrawn, frames }
}
