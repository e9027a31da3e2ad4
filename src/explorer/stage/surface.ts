import type { Stop } from './clock.ts'
import type { DisplayGraph } from './scene.ts'

/** A point of the screen, in CSS pixels, y downwards; or of the frame (the unit square of the layout), y upwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Where the camera stands: over which point of the frame, and how much of it it sees (1: all, smaller: nearer). */
export interface CameraPlace extends Point {
  readonly ratio: number
  readonly angle: number
}

/** What a pointer does on the map. */
export interface PointerGestures {
  hover(node: string | null): void
  /** A node, or what lies at a bare point of the map. */
  choose(node: string): void
  chooseAt(x: number, y: number, touch: boolean): void
  /** A node is moved to a point of the frame. */
  drag(node: string, x: number, y: number): void
  /** `pins` where Shift was held: it is to stay there. */
  dropped(node: string, pins: boolean): void
  approach(node: string): void
  /** The pointer is over nothing of the map but perhaps a tie; whether there is one. */
  bare(x: number, y: number): boolean
  /** Whether marks are what the pointer means, and not the areas that they lie on. */
  meansMarks(): boolean
  /** What mark, if any, is at a point. */
  markAt(x: number, y: number): string | null
  /** What label, if any, is at a point. */
  labelAt(x: number, y: number): string | null
}

/** What marks and ties are drawn on, and seen through: all that the stage asks of the library that draws them. */
export interface Surface {
  readonly size: { readonly width: number; readonly height: number }
  readonly camera: CameraPlace
  /** Whether the camera is on its way. */
  readonly flying: boolean
  /** A ratio within what the camera can do. */
  bounded(ratio: number): number
  stand(at: CameraPlace): void
  /** `duration` in milliseconds. */
  fly(to: CameraPlace, duration: number): void
  /** Where the camera must be for a point of the screen to stay where it is at another ratio. */
  zoomedAt(point: Point, ratio: number): CameraPlace
  /** Where a point of the frame is on the screen. */
  onScreen(point: Point, camera?: CameraPlace): Point
  inFrame(point: Point): Point
  /** CSS pixels of a mark's size, as the camera stands or at another ratio of it. */
  scaled(size: number, ratio?: number): number

  /** Whether all of the scene is in: not so while one is being taken in, nor when that was left half-way. */
  readonly whole: boolean
  /** Takes another scene in, in steps; `ties` takes up its ties meanwhile. The one before is emptied. */
  takeIn(marks: DisplayGraph, ties: Generator<void, void>): Generator<void, void>
  /** Draws a frame of what is known, after taking up how these nodes are now. */
  draw(changed?: readonly string[]): void
  /** Takes all nodes up as they are now, in steps, and draws. */
  drawAnewInSteps(ties: Generator<void, void>): Generator<void, void>
  /** Takes up the size of its container. */
  resize(): void

  /** What labels are drawn on, over the marks. */
  readonly labels: HTMLCanvasElement
  /** What takes pointer and wheel. */
  readonly target: HTMLCanvasElement
  /** A canvas of its own below the ties. */
  ground(name: string): HTMLCanvasElement
  /** Draws a frame at once, and gives it as a picture of one pixel for each of CSS; null where there is no room for it. */
  snapshot(): HTMLCanvasElement | null
  /** The same, once the graphics processor has drawn it: reading it earlier would hold the page until then. */
  picture(): Promise<HTMLCanvasElement | null>
  /** Calls after every frame. */
  onDrawn(listener: () => void): Stop
  /** Hover, click, drag. A drag moves a node and neither selects it nor moves the camera. */
  onPointer(gestures: PointerGestures): Stop
  kill(): void
}
