import type { Atlas } from '../atlas/atlas.ts'
import { clustersOn } from '../atlas/cluster-rows.ts'
import { clusterPairs } from '../atlas/facts/cluster-pairs.ts'
import { nodeCount } from '../atlas/nodes.ts'
import type { ClusterTable } from '../atlas/schema.ts'
import { isChosen, placeOf } from '../model/cluster-colour.ts'
import { by } from '../model/order.ts'
import { leastDifference, seenBySights } from './colour-sights.ts'
import { type Palette, palettes } from './palette.ts'

/** Whoever sees colours least tells two clusters that are neighbours apart by so much (CIEDE2000). */
export const apart = 12

/** The colour of each cluster that has one of its own; the others share the palette's `other`. */
export const clusterColours = (map: Atlas, palette: Palette): ReadonlyMap<number, string> =>
  new Map([...shadesOn(map)].map(([number, shade]) => [number, palette.clusters[shade]!]))

const known = new WeakMap<ClusterTable, ReadonlyMap<number, number>>()

/** The place in the palettes of each cluster that has a colour: of one map always the same, whatever is moved. */
export function shadesOn(map: Atlas): ReadonlyMap<number, number> {
  const { clusters } = map.findings[0]
  const before = known.get(clusters)
  if (before !== undefined) return before
  const made = assignedTo(map)
  known.set(clusters, made)
  return made
}

/**
 * A cluster has the colour of its number, which it keeps when the map is drawn again, unless it is too near to a neighbour's:
 * then clusters change colours, among the first ten before the others. No two have the same while one lies idle. What a
 * person chose stands.
 */
function assignedTo(map: Atlas): ReadonlyMap<number, number> {
  const first = palettes.light.clusters.length - extraShades
  const least = Math.max(3, nodeCount(map) / 500)
  const wanted = clustersOn(map)
    .filter(({ colour, size }) => colour < first || size >= least || isChosen(colour))
    .map(({ colour, number }) => ({ number, colour: placeOf(colour), fixed: isChosen(colour) }))
    .sort(by(({ colour }) => colour, ({ number }) => number)) // biome-ignore format: one criterion after another
  const near = nearShades()
  const beside = neighboursOn(map, new Set(wanted.map(({ number }) => number)))
  const rowOf = new Map(wanted.map(({ number }, i) => [number, i]))
  const neighbours = wanted.map(({ number }) =>
    [...(beside.get(number) ?? [])].map(([other, weight]) => ({ other: rowOf.get(other)!, weight })),
  )
  const shades = wanted.map(({ colour }, i) => (colour < near.length ? colour : i % near.length))
  const used = new Uint32Array(near.length)
  for (const shade of shades) used[shade]!++

  const clash = (i: number, shade: number, but = -1) =>
    neighbours[i]!.reduce(
      (sum, { other, weight }) => sum + (other !== but && near[shade]![shades[other]!] ? weight : 0),
      0,
    )
  const strangeness = (i: number, shade: number) => (shade === wanted[i]!.colour ? 0 : 1) + (shade < first ? 0 : 2)
  /** What it costs to be of a colour: clashes before a colour that another has, and that before one not its own. */
  const cost = (i: number, shade: number, but = -1) =>
    1e6 * clash(i, shade, but) + 1e3 * (used[shade]! - Number(shades[i] === shade)) + strangeness(i, shade)

  for (let round = 0; round < rounds; round++) {
    let changed = false
    for (let i = 0; i < wanted.length; i++) {
      if (wanted[i]!.fixed) continue
      const now = cost(i, shades[i]!)
      if (now === 0) continue
      // Another colour, or that of another cluster, which takes this one's in return.
      let best = { gain: 0, shade: -1, other: -1 }
      for (let shade = 0; shade < near.length; shade++) {
        const gain = now - cost(i, shade)
        if (gain > best.gain) best = { gain, shade, other: -1 }
      }
      for (let other = 0; other < wanted.length; other++) {
        const [mine, theirs] = [shades[i]!, shades[other]!]
        if (mine === theirs || wanted[other]!.fixed) continue
        const alone = (a: number, shade: number, but: number) => 1e6 * clash(a, shade, but) + strangeness(a, shade)
        const gain = alone(i, mine, other) + alone(other, theirs, i) - alone(i, theirs, other) - alone(other, mine, i)
        if (gain > best.gain) best = { gain, shade: theirs, other }
      }
      if (best.shade < 0) continue
      if (best.other < 0) {
        used[shades[i]!]!--
        used[best.shade]!++
      } else shades[best.other] = shades[i]!
      shades[i] = best.shade
      changed = true
    }
    if (!changed) break
  }
  return new Map(wanted.map(({ number }, i) => [number, shades[i]!]))
}

const rounds = 60

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
