import type { Atlas } from '../atlas/atlas.ts'
import { clustersOn } from '../atlas/cluster-rows.ts'
import { clusterPairs } from '../atlas/facts/cluster-pairs.ts'
import { nodeCount } from '../atlas/nodes.ts'
import type { ClusterTable } from '../atlas/schema.ts'
import { by } from '../model/order.ts'
import { leastDifference, seenBySights } from './colour-sights.ts'
import { type Palette, palettes } from './palette.ts'

/** Whoever sees colours least tells two clusters that are neighbours apart by so much (CIEDE2000). */
export const apart = 12

/** The colour of each cluster that has one of its own; the others share the palette's `other`. */
export const clusterColours = (map: Atlas, palette: Palette): ReadonlyMap<number, string> =>
  new Map([...shadesOn(map)].map(([number, shade]) => [number, palette.clusters[shade]!]))

const known = new WeakMap<ClusterTable, ReadonlyMap<number, number>>()

/** The place in the palettes of each cluster that has a colour; of one map always the same, whatever is moved. */
function shadesOn(map: Atlas): ReadonlyMap<number, number> {
  const { clusters } = map.findings[0]
  const before = known.get(clusters)
  if (before !== undefined) return before
  const made = assignedTo(map)
  known.set(clusters, made)
  return made
}

/**
 * A cluster has the colour of its number, which it keeps when the map is drawn again, unless a neighbour has it or one too
 * near to it; then the first that is far enough from all neighbours, one that lies idle rather than one in use.
 */
function assignedTo(map: Atlas): ReadonlyMap<number, number> {
  const first = palettes.light.clusters.length - extraShades
  const least = Math.max(3, nodeCount(map) / 500)
  const wanted = clustersOn(map)
    .filter(({ colour, size }) => colour < first || size >= least)
    .sort(by(({ colour }) => colour, ({ number }) => number)) // biome-ignore format: one criterion after another
  const beside = neighboursOn(map, new Set(wanted.map(({ number }) => number)))
  const near = nearShades()
  const shades = new Map<number, number>()
  const used = new Uint32Array(near.length)
  // Later looks find room for those whose neighbours came after them; each begins elsewhere among what is as good.
  for (let round = 0; round < rounds; round++) {
    const turned = (shade: number) => (shade + 5 * round) % near.length
    for (const { number, colour } of wanted) {
      const neighbours = [...(beside.get(number) ?? [])].flatMap(([other, weight]) => {
        const shade = shades.get(other)
        return shade === undefined ? [] : [{ shade, weight }]
      })
      const clash = (shade: number) =>
        neighbours.reduce((sum, other) => sum + (near[shade]![other.shade] ? other.weight : 0), 0)
      const stands = shades.get(number)
      if (stands !== undefined) {
        if (clash(stands) === 0) continue
        used[stands]!--
      }
      const own = stands ?? colour
      const best =
        own < near.length && clash(own) === 0 && used[own] === 0
          ? own
          : near
              .map((_, shade) => ({ shade, clash: clash(shade) }))
              .sort(by(({ clash }) => clash, ({ shade }) => used[shade]!, ({ shade }) => turned(shade)))[0]!.shade // biome-ignore format: one criterion after another
      shades.set(number, best)
      used[best]!++
    }
  }
  return shades
}

const rounds = 30

/** Colours past the first ten: for maps of many clusters. */
const extraShades = 14

let nearKnown: readonly Uint8Array[] | undefined

/** Which places of the palettes are too alike, in light or in dark. */
function nearShades(): readonly Uint8Array[] {
  if (nearKnown !== undefined) return nearKnown
  const seen = Object.values(palettes).map(({ clusters }) => clusters.map(seenBySights))
  nearKnown = palettes.light.clusters.map((_, i, all) =>
    Uint8Array.from(all, (_, j) => Number(i === j || seen.some((of) => leastDifference(of[i]!, of[j]!) < apart))),
  )
  return nearKnown
}

/** Cells on a side of the raster by which it is told what lies beside what. */
const cells = 48
/** Of the clusters with which it has works in common, so many are neighbours wherever they lie. */
const tied = 3

/** Clusters that lie side by side on the map, or have the most in common; how much so. */
export function neighboursOn(map: Atlas, among: ReadonlySet<number>): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const { membership, x, y } = map.findings[0]
  const cellOf = rasterOf(x, y)
  const lying = new Map<number, Map<number, number>>()
  const sizes = new Map<number, number>()
  for (let node = 0; node < membership.length; node++) {
    const number = membership[node]!
    if (!among.has(number)) continue
    sizes.set(number, (sizes.get(number) ?? 0) + 1)
    const cell = cellOf(node)
    const here = lying.get(cell) ?? new Map<number, number>()
    here.set(number, (here.get(number) ?? 0) + 1)
    lying.set(cell, here)
  }
  const beside = new Map<number, Map<number, number>>()
  const join = (a: number, b: number, weight: number) => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      // biome-ignore format: both ways
      const own = beside.get(one) ?? new Map<number, number>()
      own.set(other, (own.get(other) ?? 0) + weight)
      beside.set(one, own)
    }
  }
  for (const [cell, here] of lying)
    for (const step of [0, 1, cells, cells + 1, cells - 1])
      for (const [a, many] of here)
        for (const [b, few] of lying.get(cell + step) ?? [])
          if (step === 0 ? a < b : a !== b) join(a, b, Math.min(many, few))
  // A stray or two beside another cluster make no neighbours.
  for (const [a, own] of beside)
    for (const [b, weight] of own) if (weight < 0.25 * Math.min(sizes.get(a)!, sizes.get(b)!)) own.delete(b)
  const strongest = new Map<number, number>()
  for (const { one, other, works } of clusterPairs(map, null)) {
    if (!among.has(one) || !among.has(other)) continue
    const [first, second] = [strongest.get(one) ?? 0, strongest.get(other) ?? 0]
    if (first >= tied || second >= tied) continue
    strongest.set(one, first + 1)
    strongest.set(other, second + 1)
    join(one, other, works)
  }
  return beside
}

function rasterOf(x: ArrayLike<number>, y: ArrayLike<number>): (node: number) => number {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity] // biome-ignore format: four sides
  for (let node = 0; node < x.length; node++) {
    left = Math.min(left, x[node]!)
    right = Math.max(right, x[node]!)
    low = Math.min(low, y[node]!)
    high = Math.max(high, y[node]!)
  }
  const side = Math.max(right - left, high - low) || 1
  const at = (value: number, from: number) => Math.min(cells - 2, Math.floor(((value - from) / side) * (cells - 1)))
  return (node) => at(y[node]!, low) * cells + at(x[node]!, left)
}
