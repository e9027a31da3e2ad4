import { pow } from '../model/maths.ts'
import { atOnce } from '../model/stepwise.ts'
import { areasInSteps } from './areas.ts'
import { clusterColours } from './cluster-shades.ts'
import type { Area, Corner } from './figure-drawing.ts'
import type { Fit, Placed, Shown } from './figure-map.ts'
import { namedClusters } from './named-clusters.ts'
import type { Palette } from './palette.ts'

/** Islands that are not clusters large enough to have an area. */
const others = -1

/** The land of each cluster large enough (three marks, a hundredth of all), as on the stage, in its colour. */
export function areasOf(marks: readonly Placed[], shown: Shown, fit: Fit, palette: Palette): readonly Area[] {
  const counts = new Map<number, number>()
  for (const { cluster } of marks) counts.set(cluster, (counts.get(cluster) ?? 0) + 1)
  const large = namedClusters(shown.atlas).filter(({ number }) => (counts.get(number) ?? 0) >= Math.max(3, marks.length / 100)) // biome-ignore format: one test
  const colours = clusterColours(shown.atlas, palette)
  const areas = new Map(large.map(({ number }) => [number, colours.get(number) ?? palette.other]))
  // The frame: the part of the layout that is shown, as a unit square, y upwards.
  const { left, right, top, bottom } = shown.extent
  const unit = Math.max(right - left, bottom - top) * fit.scale || 1
  const [middleX, middleY] = [fit.left + ((left + right) / 2) * fit.scale, fit.top + ((top + bottom) / 2) * fit.scale]
  const points = marks.map(({ x, y, cluster }) => ({
    x: (x - middleX) / unit + 0.5,
    y: (middleY - y) / unit + 0.5,
    group: areas.has(cluster) ? cluster : others,
    weight: 1 / (1 + marks.length / 2000),
  }))
  const radius = Math.min(0.12, Math.max(0.028, 0.45 * pow(Math.max(1, marks.length), -0.35)))
  return atOnce(areasInSteps(points, radius))
    .areas.filter(({ group }) => group !== others)
    .map(({ group, rings }) => ({
      rings: rings.map((ring) =>
        smooth(ring).map(([x, y]) => [middleX + (x - 0.5) * unit, middleY - (y - 0.5) * unit] as const),
      ),
      colour: areas.get(group)!,
      opacity: palette.name === 'dark' ? 0.2 : 0.12,
    }))
}

/** A ring whose corners are those of a raster, as a hand would draw it: each the mean of those around it, then every third. */
function smooth(ring: Float64Array): readonly Corner[] {
  let corners = Array.from({ length: ring.length / 2 }, (_, i): Corner => [ring[2 * i]!, ring[2 * i + 1]!])
  for (let pass = 0; pass < 6; pass++)
    corners = corners.map(([x, y], i): Corner => {
      const [before, after] = [corners.at(i - 1)!, corners[(i + 1) % corners.length]!]
      return [(before[0] + 2 * x + after[0]) / 4, (before[1] + 2 * y + after[1]) / 4]
    })
  return corners.length < 12 ? corners : corners.filter((_, i) => i % 3 === 0)
}
