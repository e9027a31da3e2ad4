import { batch } from '@preact/signals-core'
import type { NodeId } from '../../model/ids.ts'
import type { Session } from '../state/session.ts'
import type { Stop } from './clock.ts'
import type { DrawnMap } from './drawn-map.ts'
import { bindKeys } from './keys.ts'
import { bindMenu } from './menu.ts'
import { nearestInDirection, nearestTo } from './near.ts'
import type { Steering } from './steering.ts'
import { viewOf } from './view.ts'
import { bindWheel } from './wheel.ts'

/** Wheel, pointer, touch and keys, until they are let go. */
export function bindGestures(session: Session, container: HTMLElement, drawn: DrawnMap, steering: Steering): Stop {
  const { abscissas, atlas, choose, chooseNothing, hovered, pin, placeNode, selected, stepOutOfSelection } = session
  const { surface, labels } = drawn
  const stops: readonly Stop[] = [
    bindWheel(surface),
    surface.onPointer({
      hover: (node) => {
        hovered.value = node as NodeId | null
      },
      choose: (node) => choose(node as NodeId),
      chooseAt(x, y, touch) {
        const near = touch ? nearestTo(drawn.scene, viewOf(surface), x, y, 24) : null
        const place = labels.labelAt(x, y) ?? near
        if (place !== null) choose(drawn.scene.ids[place] as NodeId)
        else chooseNothing()
      },
      drag(node, x, y) {
        const mark = drawn.scene.display.getNodeAttributes(node)
        Object.assign(mark, { x, y, xBefore: x, yBefore: y })
        drawn.ties.fillAround(drawn.scene, mark.place)
        surface.draw([node])
      },
      dropped(node, pins) {
        const { scene } = drawn
        const { x, y, node: number } = scene.display.getNodeAttributes(node)
        const { centreX, centreY, unit } = scene.frame
        batch(() => {
          placeNode(number, (x - 0.5) * unit + centreX, (y - 0.5) * unit + centreY)
          // It stands where it was dropped, and so does the frame.
          scene.taken = abscissas.peek()
          scene.source = atlas.peek()!
        })
        if (pins) pin(node as NodeId)
        drawn.prepare()
        drawn.draw()
      },
      approach: (node) => steering.centreOn(node, surface.bounded(surface.camera.ratio / 2)),
      labelAt(x, y) {
        const place = labels.labelAt(x, y)
        return place === null ? null : drawn.scene.ids[place]!
      },
    }),
    bindKeys(container, {
      pan: (x, y) => {
        const { width, height } = surface.size
        const centre = surface.inFrame({ x: width / 2 + x * 90, y: height / 2 + y * 90 })
        steering.fly({ ...surface.camera, x: centre.x, y: centre.y }, 'pan')
      },
      zoomIn: () => steering.zoom(1.5),
      zoomOut: () => steering.zoom(1 / 1.5),
      fit: () => steering.show(null),
      clear: stepOutOfSelection,
      step(x, y) {
        const from = hovered.peek() ?? selected.peek()
        const place = nearestInDirection(drawn.scene, from, x, y)
        if (place === null) return
        hovered.value = drawn.scene.ids[place] as NodeId
        steering.bringIntoView(hovered.value)
      },
      choose() {
        if (hovered.peek() !== null) choose(hovered.peek()!)
      },
    }),
    bindMenu(session, container, {
      nodeAt(x, y, reach) {
        const place = labels.labelAt(x, y) ?? nearestTo(drawn.scene, viewOf(surface), x, y, reach)
        return place === null ? null : (drawn.scene.ids[place] as NodeId)
      },
      atHand() {
        const node = hovered.peek() ?? selected.peek()
        return node !== null && drawn.scene.display.hasNode(node) ? node : null
      },
      pointOf: (node) => drawn.pointOf(node),
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
