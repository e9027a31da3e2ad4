import type { Arrangement, LensPlaces } from '../model/arrangement.ts'
import type { NodeKind } from '../model/ids.ts'
import type { Positions } from '../model/positions.ts'
import { firstView, type Lens } from '../model/view.ts'
import { arrangementOf, setOf } from './arrangement-of.ts'
import type { Atlas, Finding } from './atlas.ts'
import { decimal } from './decimal.ts'
import { placesKey } from './fingerprint.ts'
import { kindAt, type NodeNumber, nodeCount } from './nodes.ts'
import { pinnedNodes, rowsOf } from './rearranged.ts'

/** How a lens has its nodes placed; nodes that are not seen through it are where the map has them. */
export interface LensStand {
  /** Names what they were worked out from; empty where a person moved something. */
  readonly of: string
  /** Of every node of the map. */
  readonly places: Positions<Float32Array>
  readonly pinned: readonly NodeNumber[]
}

/** Whether a lens has a layout of its own: all but the one that shows everything, whose places are the common ones. */
export const hasOwnPlaces = (lens: Lens): boolean => lens !== firstView.lens

/** What the layout of a lens begins from: the common places, and what is pinned there. */
export function beginningOf(arrangement: Arrangement, atlas: Atlas): string {
  const [finding] = atlas.findings
  const pinned = pinnedNodes(arrangement, atlas)
  const known = beginnings.get(finding)
  if (known?.pinned === pinned.join()) return known.key
  const key = placesKey(atlas, pinned)
  beginnings.set(finding, { pinned: pinned.join(), key })
  return key
}

/** Of the maps that were asked last: SHA-256 takes its time. */
const beginnings = new WeakMap<Finding, { readonly pinned: string; readonly key: string }>()

/** The nodes of a map of some kinds, ascending. */
export function nodesOfKinds(atlas: Atlas, kinds: readonly NodeKind[]): Uint32Array {
  const nodes: NodeNumber[] = []
  for (let node = 0; node < nodeCount(atlas); node++) if (kinds.includes(kindAt(atlas, node))) nodes.push(node)
  return Uint32Array.from(nodes)
}

/** How an arrangement has the nodes of a map through a lens; undefined where it says nothing of it. */
export function standIn(arrangement: Arrangement, atlas: Atlas, lens: Lens): LensStand | undefined {
  const told = arrangement.lenses?.find((one) => one.lens === lens)
  if (told === undefined) return undefined
  const [{ x, y }] = atlas.findings
  const places = { x: x.slice(), y: y.slice() }
  const at = new Map(told.rows.map((row, i) => [row, i]))
  const pins = new Set(told.pinned)
  const pinned: NodeNumber[] = []
  rowsOf(arrangement, atlas).forEach((row, node) => {
    const i = at.get(row)
    if (i === undefined) return
    places.x[node] = told.x[i]!
    places.y[node] = told.y[i]!
    if (pins.has(row)) pinned.push(node)
  })
  return { of: told.of, places, pinned }
}

/** Whether what a lens has stands where the map gives this beginning; else it is to be worked out anew. */
export const holdsStill = ({ of }: LensStand, beginning: string): boolean => of === '' || of === beginning

/** The nodes that no layout of a lens moves: those pinned in it, else those pinned where everything is shown. */
export const pinnedThrough = (
  arrangement: Arrangement,
  atlas: Atlas,
  stand: LensStand | undefined,
): readonly NodeNumber[] =>
  stand !== undefined && (stand.of === '' || stand.pinned.length > 0) ? stand.pinned : pinnedNodes(arrangement, atlas)

/** With the nodes of a map where a lens has them; of a part of a map the others stay where they were. */
export function withStand(
  arrangement: Arrangement,
  atlas: Atlas,
  lens: { readonly id: Lens; readonly kinds: readonly NodeKind[] },
  stand: LensStand,
): Arrangement {
  if (setOf(arrangement, atlas.findings[0]) === undefined)
    return withStand(arrangementOf(atlas, arrangement), atlas, lens, stand)
  const { id, kinds } = lens
  const { of, places, pinned } = stand
  const rows = rowsOf(arrangement, atlas)
  const others = arrangement.lenses?.filter((one) => one.lens !== id) ?? []
  const before = arrangement.lenses?.find((one) => one.lens === id)
  const own = Array.from(nodesOfKinds(atlas, kinds)).filter((node) => rows[node]! >= 0)
  const told = {
    rows: own.map((node) => rows[node]!),
    x: own.map((node) => decimal(places.x[node]!)),
    y: own.map((node) => decimal(places.y[node]!)),
    pinned: pinned.map((node) => rows[node]!).filter((row) => row >= 0),
  }
  const whole = atlas.about.excerpt === undefined || before === undefined ? told : together(before, told, new Set(rows))
  const set: LensPlaces = { lens: id, of, ...whole, pinned: whole.pinned.toSorted((a, b) => a - b) }
  return { ...arrangement, lenses: [...others, set].sort((a, b) => (a.lens < b.lens ? -1 : 1)) }
}

type Told = Pick<LensPlaces, 'rows' | 'x' | 'y' | 'pinned'>

/** What is told of the rows of a part of a map, with what was told of the others. */
function together(before: Told, { rows, x, y, pinned }: Told, part: ReadonlySet<number>): Told {
  const at = new Map(before.rows.map((row, i) => [row, [before.x[i]!, before.y[i]!] as const]))
  rows.forEach((row, i) => {
    at.set(row, [x[i]!, y[i]!])
  })
  const all = [...at].sort(([a], [b]) => a - b)
  return {
    rows: all.map(([row]) => row),
    x: all.map(([, [x]]) => x),
    y: all.map(([, [, y]]) => y),
    pinned: [...before.pinned.filter((row) => !part.has(row)), ...pinned],
  }
}

/** The map as a lens has it. */
export const throughLens = (atlas: Atlas, { x, y }: Positions<ArrayLike<number>>): Atlas => ({
  ...atlas,
  findings: [{ ...atlas.findings[0], x: Float32Array.from(x), y: Float32Array.from(y) }],
})
