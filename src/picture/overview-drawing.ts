import type { ClusterPair } from '../atlas/facts/cluster-pairs.ts'
import type { Land, Stroke } from './drawing.ts'
import type { Regions } from './regions.ts'
import { screenX, screenY, type View } from './view-on-paper.ts'

/** Two clusters with a band between them, and the number of works that it stands for. */
export interface Band extends ClusterPair {
  readonly stroke: Stroke
}

/** How the areas of clusters look from afar: `overview` is how far the map is looked at so, 0 to 1. */
export function landsOf({ areas, colours }: Regions, view: View, overview: number): readonly Land[] {
  if (areas === null || overview === 0) return []
  return areas.areas.flatMap(({ group, rings }) => {
    const colour = colours.get(group)
    if (colour === undefined) return []
    return [
      {
        group,
        rings: rings.map((ring) => ring.map((along, i) => (i % 2 === 0 ? screenX(view, along) : screenY(view, along)))),
        colour,
        fill: 0.16 * overview,
        edge: 0.5 * overview,
      },
    ]
  })
}

/** Bands are drawn for so many pairs, at most, and for none that shares fewer works. */
const mostBands = 18
const fewestWorks = 2

/** Bands between the areas, the widest for the most works in common. */
export function bandsOf({ areas, colours, pairs }: Regions, view: View, overview: number): readonly Band[] {
  if (areas === null || overview === 0) return []
  const middles = new Map(areas.areas.map(({ group, x, y }) => [group, { x: screenX(view, x), y: screenY(view, y) }]))
  const strongest = pairs
    .filter(({ one, other, works }) => works >= fewestWorks && middles.has(one) && middles.has(other))
    .slice(0, mostBands)
  const top = strongest[0]?.works ?? 1
  return strongest.map((pair) => {
    const [a, b] = [middles.get(pair.one)!, middles.get(pair.other)!]
    return {
      ...pair,
      stroke: {
        x1: a.x,
        y1: a.y,
        x2: b.x,
        y2: b.y,
        from: colours.get(pair.one)!,
        to: colours.get(pair.other)!,
        width: 1.5 + 10.5 * Math.sqrt(pair.works / top),
        opacity: 0.42 * overview,
        line: 'solid',
      },
    }
  })
}

/** The band at a point of the screen, if any; the narrowest where several cross. */
export function bandAt(bands: readonly Band[], x: number, y: number): Band | null {
  let found: Band | null = null
  for (const band of bands) {
    const { x1, y1, x2, y2, width } = band.stroke
    const [dx, dy] = [x2 - x1, y2 - y1]
    const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / Math.max(1e-9, dx * dx + dy * dy)))
    const away = Math.hypot(x - x1 - along * dx, y - y1 - along * dy)
    // Near its ends one means the area.
    if (along < 0.12 || along > 0.88 || away > width / 2 + 3) continue
    if (found === null || width < found.stroke.width) found = band
  }
  return found
}
