import { diamondReach } from '../../picture/drawing.ts'
import { screenX, screenY, type View } from '../../picture/view-on-paper.ts'
import type { Scene } from './scene.ts'
import { shownTiesOf } from './scene-ties.ts'

/** Pixels around a mark that mean it, and the least that a hand can hit. */
const around = 2
const leastTarget = 7

/** The shown node whose mark is at a point of the screen: of several the one on top, which is the smallest. */
export function markAt({ marks }: Scene, view: View, x: number, y: number): number | null {
  for (let place = marks.length - 1; place >= 0; place--) {
    const mark = marks[place]!
    if (mark.presence === 0) continue
    const reach = Math.max(mark.size * view.markScale + around, leastTarget)
    const dx = Math.abs(screenX(view, mark.x) - x)
    if (dx > reach * diamondReach) continue
    const dy = Math.abs(screenY(view, mark.y) - y)
    if (mark.kind === 'topic' ? dx + dy <= reach * diamondReach : mark.kind === 'work' ? Math.max(dx, dy) <= reach : dx * dx + dy * dy <= reach * reach) return place // biome-ignore format: one shape after another
  }
  return null
}

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

/** Among more ties in sight nobody can tell which one they point at. */
const mostInSight = 1500

/**
 * The shown tie that passes nearest to a point of the screen, at most `reach` pixels away: of those in `among`, else of
 * all, unless too many are in sight.
 */
export function tieNearest(
  scene: Scene,
  view: View,
  x: number,
  y: number,
  reach: number,
  among: ReadonlySet<number> | null,
): number | null {
  const { count, from, to, presence } = scene.ties
  let found: number | null = null
  let least = reach
  let inSight = 0
  for (let tie = 0; tie < count; tie++) {
    if (presence[tie] === 0 || among?.has(tie) === false) continue
    const [a, b] = [scene.marks[from[tie]!]!, scene.marks[to[tie]!]!]
    const [ax, ay, bx, by] = [screenX(view, a.x), screenY(view, a.y), screenX(view, b.x), screenY(view, b.y)]
    const isInSight =
      Math.max(ax, bx) >= 0 &&
      Math.min(ax, bx) <= view.width &&
      Math.max(ay, by) >= 0 &&
      Math.min(ay, by) <= view.height
    if (!isInSight) continue
    if (among === null && ++inSight > mostInSight) return null
    const away = distanceTo(x - ax, y - ay, bx - ax, by - ay)
    if (away >= least) continue
    least = away
    found = tie
  }
  return found
}

/** How many shown ties pass through what is seen. */
export function tiesInSight({ marks, ties }: Scene, view: View): number {
  let inSight = 0
  for (let tie = 0; tie < ties.count; tie++) {
    if (ties.presence[tie] === 0) continue
    const [a, b] = [marks[ties.from[tie]!]!, marks[ties.to[tie]!]!]
    const [ax, ay, bx, by] = [screenX(view, a.x), screenY(view, a.y), screenX(view, b.x), screenY(view, b.y)]
    if (Math.max(ax, bx) < 0 || Math.min(ax, bx) > view.width) continue
    if (Math.max(ay, by) >= 0 && Math.min(ay, by) <= view.height) inSight++
  }
  return inSight
}

/** Of a point from a line that begins at the origin and ends at (`bx`, `by`). */
function distanceTo(x: number, y: number, bx: number, by: number): number {
  const length = bx * bx + by * by
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (x * bx + y * by) / length))
  return Math.hypot(x - along * bx, y - along * by)
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
