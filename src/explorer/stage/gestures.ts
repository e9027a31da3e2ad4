import type Sigma from 'sigma'
import type { CameraState } from 'sigma/types'
import type { NodeId } from '../../model/ids.ts'
import { pin } from '../state/arranging.ts'
import { stepOutOfSelection } from '../state/cluster.ts'
import { hovered, select, selected } from '../state/selection.ts'
import type { Stop } from './clock.ts'
import { bindKeys } from './keys.ts'
import { nearestInDirection, nearestTo } from './near.ts'
import { bindPointer } from './pointer.ts'
import type { Scene } from './scene.ts'
import { viewOf } from './view.ts'
import { bindWheel } from './wheel.ts'

/** What hands on the map may ask of it. */
interface Hands {
  scene(): Scene
  labelAt(x: number, y: number): number | null
  fly(state: CameraState, ms?: number): void
  zoom(factor: number): void
  fit(): void
  centreOn(node: string, ratio?: number): void
  bringIntoView(node: string): void
  /** Draws what depends on where nodes stand, after one was moved by hand. */
  settle(): void
}

/** Wheel, pointer, touch and keys, until they are let go. */
export function bindGestures(container: HTMLElement, sigma: Sigma, stage: Hands): Stop {
  const { scene, fly, zoom, fit, centreOn, bringIntoView, settle } = stage
  const camera = sigma.getCamera()
  const stops: readonly Stop[] = [
    bindWheel(sigma),
    bindPointer(sigma, {
      hover: (node) => {
        hovered.value = node as NodeId | null
      },
      choose: (node) => select(node as NodeId),
      chooseAt(x, y, touch) {
        const near = touch ? nearestTo(scene(), viewOf(sigma), x, y, 24) : null
        const place = stage.labelAt(x, y) ?? near
        if (place === null) stepOutOfSelection()
        else select(scene().ids[place] as NodeId)
      },
      drag(node, x, y) {
        const mark = scene().display.getNodeAttributes(node)
        Object.assign(mark, { x, y, xBefore: x, yBefore: y })
        sigma.refresh({ partialGraph: { nodes: [node], edges: scene().display.edges(node) }, skipIndexation: true, schedule: true }) // biome-ignore format: one step
      },
      dropped(node, pins) {
        const { x, y } = scene().display.getNodeAttributes(node)
        const { centreX, centreY, unit } = scene().frame
        scene().source.mergeNodeAttributes(node, { x: (x - 0.5) * unit + centreX, y: (y - 0.5) * unit + centreY })
        if (pins) pin(node as NodeId)
        settle()
      },
      approach: (node) => centreOn(node, camera.getBoundedRatio(camera.ratio / 2)),
      labelAt(x, y) {
        const place = stage.labelAt(x, y)
        return place === null ? null : scene().ids[place]!
      },
    }),
    bindKeys(container, {
      pan: (x, y) => {
        const { width, height } = sigma.getDimensions()
        const centre = sigma.viewportToFramedGraph({ x: width / 2 + x * 90, y: height / 2 + y * 90 })
        fly({ ...camera.getState(), x: centre.x, y: centre.y }, 140)
      },
      zoomIn: () => zoom(1.5),
      zoomOut: () => zoom(1 / 1.5),
      fit,
      clear: stepOutOfSelection,
      step(x, y) {
        const from = hovered.peek() ?? selected.peek()
        const place = nearestInDirection(scene(), from, x, y)
        if (place === null) return
        hovered.value = scene().ids[place] as NodeId
        bringIntoView(hovered.value)
      },
      choose() {
        if (hovered.peek() !== null) select(hovered.peek()!)
      },
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
