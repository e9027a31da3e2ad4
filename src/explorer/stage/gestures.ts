import { batch } from '@preact/signals-core'
import type { NodeId } from '../../model/ids.ts'
import type { Session } from '../state/session.ts'
import type { Ends } from '../state/tie-here.ts'
import type { Stop } from './clock.ts'
import type { DrawnMap } from './drawn-map.ts'
import { bindKeys } from './map-keys.ts'
import { bindMenu } from './menu.ts'
import { markAt, nearestTo, tieNearest } from './near.ts'
import type { Overlooked } from './overview-layer.ts'
import { viewOf } from './stage-view.ts'
import type { Steering } from './steering.ts'
import { bindWheel } from './wheel.ts'

/** Wheel, pointer, touch and keys, until they are let go. */
export function bindGestures(session: Session, container: HTMLElement, drawn: DrawnMap, steering: Steering): Stop {
  const { abscissas, atlas, choose, chooseNothing, hovered, hoveredTie, picking, placeNode, places, showTie } = session
  const { hoveredArea, showCluster, showPair } = session
  const { surface, labels } = drawn
  /** The ends of the tie at a point, none while a second author is asked for. */
  const tieAt = (x: number, y: number, reach: number): Ends | null => {
    if (picking.peek() !== null) return null
    const { ids, ties } = drawn.scene
    const tie = tieNearest(drawn.scene, viewOf(surface), x, y, reach, drawn.standingTies)
    return tie === null ? null : [ids[ties.from[tie]!] as NodeId, ids[ties.to[tie]!] as NodeId]
  }
  /** The area or band at a point, while the map is looked at from afar; what is written on an area is part of it. */
  const areaAt = (x: number, y: number): Overlooked | null => {
    if (!drawn.meansAreas || picking.peek() !== null) return null
    const cluster = labels.clusterAt(x, y)
    return cluster === null ? drawn.overview.at(x, y) : { kind: 'cluster', cluster }
  }
  const pointAt = (area: Overlooked | null, x: number, y: number) => {
    if (area === null && drawn.pointed === null) return
    drawn.pointed = area
    drawn.overview.draw()
    const { left, top } = container.getBoundingClientRect()
    const clusters =
      area === null
        ? null
        : area.kind === 'cluster'
          ? ([area.cluster] as const)
          : ([area.band.one, area.band.other] as const)
    hoveredArea.value = clusters && { clusters, x: left + x, y: top + y }
  }
  const leaveArea = () => pointAt(null, 0, 0)
  container.addEventListener('wheel', leaveArea, { passive: true })
  const stops: readonly Stop[] = [
    () => container.removeEventListener('wheel', leaveArea),
    bindWheel(surface),
    surface.onPointer({
      hover: (node) => {
        hovered.value = node as NodeId | null
        hoveredTie.value = null
        if (node === null) pointAt(null, 0, 0)
      },
      meansMarks: () => !drawn.meansAreas || picking.peek() !== null,
      choose: (node) => choose(node as NodeId),
      chooseAt(x, y, touch) {
        const area = areaAt(x, y)
        if (area !== null) {
          pointAt(null, 0, 0)
          if (area.kind === 'cluster') showCluster(area.cluster)
          else showPair(area.band.one, area.band.other)
          return
        }
        const near = touch && !drawn.meansAreas ? nearestTo(drawn.scene, viewOf(surface), x, y, 24) : null
        const place = labels.labelAt(x, y) ?? near
        const tie = place === null ? tieAt(x, y, touch ? 14 : 6) : null
        hoveredTie.value = null
        if (place !== null) choose(drawn.scene.ids[place] as NodeId)
        else if (tie !== null) showTie(...tie)
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
        const moved = batch(() => {
          if (!placeNode(number, (x - 0.5) * unit + centreX, (y - 0.5) * unit + centreY, pins)) return false
          // It stands where it was dropped, and so does the frame.
          scene.taken = abscissas.peek()
          scene.source = atlas.peek()!
          return true
        })
        if (!moved) {
          drawn.stand(places.peek()!)
          drawn.change(true)
          return
        }
        drawn.prepare()
        drawn.draw()
      },
      approach: (node) => steering.centreOn(node, surface.bounded(surface.camera.ratio / 2)),
      bare(x, y) {
        const area = areaAt(x, y)
        pointAt(area, x, y)
        if (drawn.meansAreas) return area !== null
        const ends = tieAt(x, y, 6)
        const { left, top } = container.getBoundingClientRect()
        hoveredTie.value = ends && { ends, x: left + x, y: top + y }
        return ends !== null
      },
      markAt(x, y) {
        const place = markAt(drawn.scene, viewOf(surface), x, y)
        return place === null ? null : drawn.scene.ids[place]!
      },
      labelAt(x, y) {
        const place = labels.labelAt(x, y)
        return place === null ? null : drawn.scene.ids[place]!
      },
    }),
    bindKeys(session, container),
    bindMenu(session, container, (x, y, reach) => {
      const place = labels.labelAt(x, y) ?? nearestTo(drawn.scene, viewOf(surface), x, y, reach)
      return place === null ? null : (drawn.scene.ids[place] as NodeId)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
