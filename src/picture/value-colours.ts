import type { Atlas } from '../atlas/atlas.ts'
import { lengthOf } from '../atlas/column.ts'
import { commonestChoice } from '../atlas/facts/commonest-choice.ts'
import { measureRanks, rankShares, unranked } from '../atlas/facts/measure-ranks.ts'
import { valueAt } from '../atlas/filters/facets.ts'
import { type NodeNumber, nodeCount } from '../atlas/nodes.ts'
import type { Tagged } from '../atlas/tagged-nodes.ts'
import { mixed } from '../model/colour.ts'
import type { FacetId } from '../model/filters.ts'
import { by } from '../model/order.ts'
import { byMeasure, type LegendPick } from '../model/view.ts'
import { en } from '../words/en.ts'
import type { ColourEntry, ColourScale } from './colour-meaning.ts'
import { pickLabel, rankLabel } from './legend-entries.ts'
import type { Palette } from './palette.ts'

/** Any two of so many colours of the palette are told apart by everyone, in both themes. */
const mostValues = 10

/** Stands for a language that nothing tells. */
const undetected = 'und'

/** What has no value: fainter than what has another than those with colours. */
const faint = (palette: Palette): string => mixed(palette.other, palette.ground, 0.45)

/** By what works state in a column: the commonest values have a colour each, whatever a filter leaves. */
export function byFacet(map: Atlas, id: FacetId, palette: Palette, among?: Uint8Array): ColourScale {
  const { ofNode, works } = commonestChoice(map, id)
  const without = lengthOf(map.works[id].words)
  const isNone = (choice: number) =>
    choice === without || (id === 'detected' && valueAt(map, id, choice) === undetected)
  const choices = Array.from({ length: without }, (_, choice) => choice)
    .filter((choice) => works[choice]! > 0 && !isNone(choice))
    .sort(by((choice) => -works[choice]!, (choice) => choice)) // biome-ignore format: one criterion after another
  const picks = choices.slice(0, mostValues).map((choice) => ({ by: id, of: valueAt(map, id, choice) }))
  const placeOf = new Map(choices.slice(0, mostValues).map((choice, i) => [choice, i]))
  const groupOf = (node: NodeNumber) => {
    const choice = ofNode[node]!
    return isNone(choice) ? 'none' : (placeOf.get(choice) ?? 'other')
  }
  const none: LegendPick = { by: id, of: id === 'detected' ? undetected : '' }
  return grouped(map, palette, { by: 'facet', picks, none, others: choices.length - picks.length, groupOf }, among)
}

/** By what a person wrote on nodes; of several tags of one node the commonest. */
export function byTag(map: Atlas, tagged: Tagged, palette: Palette, among?: Uint8Array): ColourScale {
  const counts = new Map<string, number>()
  for (const tags of tagged.values()) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const tags = [...counts.keys()].sort(by((tag) => -counts.get(tag)!, (tag) => tag)) // biome-ignore format: one criterion after another
  const placeOf = new Map(tags.slice(0, mostValues).map((tag, i) => [tag, i]))
  const groupOf = (node: NodeNumber) => {
    const own = tagged.get(node)
    if (own === undefined || own.length === 0) return 'none'
    const place = Math.min(...own.map((tag) => placeOf.get(tag) ?? mostValues))
    return place === mostValues ? 'other' : place
  }
  const picks = tags.slice(0, mostValues).map((of) => ({ by: 'tag', of }))
  const others = tags.length - picks.length
  return grouped(map, palette, { by: 'tag', picks, none: { by: 'tag', of: '' }, others, groupOf }, among)
}

interface Groups {
  readonly by: 'facet' | 'tag'
  readonly picks: readonly LegendPick[]
  readonly none: LegendPick
  /** How many values share one colour. */
  readonly others: number
  groupOf(node: NodeNumber): number | 'other' | 'none'
}

function grouped(
  map: Atlas,
  palette: Palette,
  { by, picks, none, others, groupOf }: Groups,
  among?: Uint8Array,
): ColourScale {
  const counts = tally(map, groupOf, among)
  const colourOf = (group: ReturnType<Groups['groupOf']>) =>
    group === 'none' ? faint(palette) : group === 'other' ? palette.other : palette.clusters[group]!
  const named = picks.map((pick, i) => ({ colour: colourOf(i), label: pickLabel(map, pick), count: counts.get(i) ?? 0, pick })) // biome-ignore format: an entry
  const rest: readonly ColourEntry[] = [
    { colour: colourOf('other'), label: en.legend.others(others), count: counts.get('other') ?? 0 },
    { colour: colourOf('none'), label: pickLabel(map, none), count: counts.get('none') ?? 0, pick: none },
  ]
  return {
    of: (node) => colourOf(groupOf(node)),
    meaning: {
      by,
      label: en.coloured(picks[0]?.by ?? by),
      entries: [...named, ...rest.filter(({ count }) => count > 0)],
    },
  }
}

/** By rank in a measure among the nodes of a kind: measures of different kinds do not compare. */
export function byRank(map: Atlas, id: string, palette: Palette, among?: Uint8Array): ColourScale {
  const { ofNode } = measureRanks(map, id)
  const counts = tally(map, (node) => ofNode[node]!, among)
  const steps = palette.years.length - 1
  // The highest has the colour of the newest.
  const colours = rankShares.map((_, rank) => {
    const at = (1 - rank / (rankShares.length - 1)) * steps
    const from = Math.min(steps - 1, Math.floor(at))
    return mixed(palette.years[from]!, palette.years[from + 1]!, at - from)
  })
  const colourOf = (rank: number) => (rank === unranked ? faint(palette) : colours[rank]!)
  const entries = [...rankShares.keys(), unranked]
    .filter((rank) => counts.has(rank))
    .map((rank) => ({
      colour: colourOf(rank),
      label: rankLabel(rank),
      count: counts.get(rank)!,
      pick: { by: byMeasure(id), of: String(rank) },
    }))
  return {
    of: (node) => colourOf(ofNode[node]!),
    meaning: { by: 'measure', label: en.coloured(byMeasure(id)), entries },
  }
}

function tally<K>(map: Atlas, key: (node: NodeNumber) => K, among?: Uint8Array): ReadonlyMap<K, number> {
  const counts = new Map<K, number>()
  const count = nodeCount(map)
  for (let node = 0; node < count; node++)
    if (among === undefined || among[node] === 1) counts.set(key(node), (counts.get(key(node)) ?? 0) + 1)
  return counts
}
