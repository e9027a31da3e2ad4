import type { Scene } from './scene.ts'
import { shownTiesOf } from './scene-ties.ts'
import { screenX, screenY, type View } from './view.ts'

/** The shown node whose mark is nearest to a point of the screen, at most `reach` pixels from its edge. */
export function nearestTo(scene: Scene, view: View, x: number, y: number, reach: number): number | null {
  let found: number | null = null
  let least = reach
  for (const [place, mark] of scene.marks.entries()) {
    if (mark.presence === 0) continue
    const away = Math.hypot(screenX(view, mark.x) - x, screenY(view, mark.y) - y) - mark.size * view.markScale
    if (away >= least) continue
    least = away
    found = place
  }
  return found
}

/**
 * The next node for a hand on the arrow keys: among those tied to `from`, else among all, the nearest in the
 * quarter around a direction of the screen (y downwards). From nowhere it is the largest node.
 */
export function nearestInDirection(scene: Scene, from: string | null, x: number, y: number): number | null {
  if (from === null || !scene.display.hasNode(from)) {
    const first = scene.marks.findIndex(({ presence }) => presence === 1)
    return first === -1 ? null : first
  }
  const origin = scene.display.getNodeAttributes(from)
  const tied = Array.from(shownTiesOf(scene.ties, origin.place), ([, other]) => other)
  return ahead(scene, origin, tied, x, y) ?? ahead(scene, origin, scene.marks.keys(), x, y)
}

function ahead(scene: Scene, origin: { x: number; y: number }, places: Iterable<number>, x: number, y: number) {
  let found: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const place of places) {
    const mark = scene.marks[place]!
    if (mark.presence === 0) continue
    const [dx, dy] = [mark.x - origin.x, origin.y - mark.y]
    const along = dx * x + dy * y
    const across = Math.abs(dx * y) + Math.abs(dy * x)
    if (along <= 0 || across > along || along + across >= least) continue
    least = along + across
    found = place
  }
  return found
}
