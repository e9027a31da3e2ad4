import { screenX, screenY } from '../../picture/view-on-paper.ts'
import type { Session } from '../state/session.ts'
import type { CameraStand } from '../state/stage-commands.ts'
import { clearing, fitted, showing } from './camera.ts'
import type { DrawnMap } from './drawn-map.ts'
import { type Movement, paced } from './pace.ts'
import { viewOf } from './stage-view.ts'
import type { CameraPlace } from './surface.ts'

/** Milliseconds until panels have found their size after a map was opened. */
const settling = 1000
/** A part of the map this large has room for all of it; in less, only what is selected is brought into view. */
const roomy = { width: 420, height: 320 }
/** CSS pixels that a node keeps from the edge when it is brought into view. */
const rim = 24

/**
 * Where the camera goes. It keeps the whole map in what the panels leave for as long as nobody has moved it;
 * from then on it moves only to bring what is selected into view.
 */
export class Steering {
  readonly #session: Session
  readonly #drawn: DrawnMap
  #settled: number
  /** Where the camera was sent last without anybody having asked for it. */
  #own: CameraPlace
  #towards: CameraPlace | undefined

  constructor(session: Session, drawn: DrawnMap, start?: CameraPlace) {
    this.#session = session
    this.#drawn = drawn
    this.#own = fitted(drawn.surface, drawn.scene, this.#session.insets.peek())
    this.#settled = performance.now() + (start === undefined ? settling : 0)
    drawn.surface.stand(start ?? this.#own)
  }

  fly(state: CameraPlace, movement: Movement = 'fly'): void {
    const { surface } = this.#drawn
    const duration = paced(this.#session, movement)
    this.#towards = state
    if (duration === 0) surface.stand(state)
    else surface.fly(state, duration)
  }

  zoom(factor: number): void {
    // Whoever moves the map has it.
    this.#settled = 0
    const { surface } = this.#drawn
    const { width, height } = surface.size
    const { left, right, top, bottom } = this.#session.insets.peek()
    const middle = { x: (left + width - right) / 2, y: (top + height - bottom) / 2 }
    this.fly(surface.zoomedAt(middle, surface.bounded(surface.camera.ratio / factor)), 'zoom')
  }

  /** Shows a cluster, or all of the map. */
  show(cluster: number | null): void {
    const { surface, scene } = this.#drawn
    this.#own = fitted(surface, scene, this.#session.insets.peek(), cluster)
    this.fly(this.#own)
  }

  /** Panels that come and go, or a new size of the window, move the map only where nobody has moved it. */
  keepFitted(): void {
    if (!this.#isOwn && !this.#settling) return
    // While years come and go everything stays in its place.
    if (this.#session.countedYears.peek() !== null && !this.#settling) return
    if (this.#session.selected.peek() === null || this.#roomy || this.#settling)
      this.show(this.#session.openCluster.peek())
  }

  centreOn(node: string, ratio = this.#drawn.surface.camera.ratio): void {
    const { scene, surface } = this.#drawn
    if (!scene.display.hasNode(node)) return
    const { x, y } = scene.display.getNodeAttributes(node)
    this.fly(showing(surface, x, y, ratio, this.#session.insets.peek()))
  }

  /** Moves the camera only where the node is off the screen or under a panel. */
  bringIntoView(node: string): void {
    const { scene, surface } = this.#drawn
    if (this.#settling || !scene.display.hasNode(node)) return
    const own = this.#isOwn
    // It is on its way to where everything is in view.
    if (own && this.#roomy && surface.flying) return
    const view = viewOf(surface)
    const mark = scene.display.getNodeAttributes(node)
    const [x, y] = [screenX(view, mark.x), screenY(view, mark.y)]
    const { left, right, top, bottom } = this.#session.insets.peek()
    const inView = x >= left + rim && x <= view.width - right - rim && y >= top + rim && y <= view.height - bottom - rim
    if (inView) return
    this.centreOn(node)
    if (own && this.#towards !== undefined) this.#own = this.#towards
  }

  /** Where somebody left the camera; null where it is where it went by itself. */
  get stand(): CameraStand | null {
    if (this.#isOwn || this.#settling) return null
    const { x, y, ratio } = this.#drawn.surface.camera
    return { x: rounded(x), y: rounded(y), ratio: rounded(ratio) }
  }

  get #settling(): boolean {
    return performance.now() < this.#settled
  }

  /** Whether the camera is where it went by itself, or on its way there. */
  get #isOwn(): boolean {
    const { camera, flying } = this.#drawn.surface
    if (flying) return this.#towards === this.#own
    return this.#own.x === camera.x && this.#own.y === camera.y && this.#own.ratio === camera.ratio
  }

  get #roomy(): boolean {
    const { width, height } = clearing(this.#drawn.surface, this.#session.insets.peek())
    return width >= roomy.width && height >= roomy.height
  }
}

/** Finer than a pixel of any screen. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
