import type { Atlas } from '../atlas/atlas.ts'
import { beginningOf, holdsStill, type LensStand, pinnedThrough, standIn } from '../atlas/lens-places.ts'
import type { NodeNumber } from '../atlas/nodes.ts'
import type { Arrangement } from '../model/arrangement.ts'
import type { LensRow } from '../model/lenses.ts'
import type { Positions } from '../model/positions.ts'
import { rowsOfMap } from './graph/rows-of-map.ts'
import { separate } from './layout/overlap.ts'
import { aligned } from './layout/procrustes.ts'
import { Resettling } from './layout/resettling.ts'
import { radiusOf } from './node-room.ts'

/**
 * Enough for neighbours in the graph to become neighbours on the map: of ACL 2016-22 works that are tied then share five
 * times as many, and a hundred rounds more would gain a twentieth, and lose the way back to the common places.
 */
const rounds = 30

/** Nodes that stay where they are said to be. */
export interface Pins extends Positions<ArrayLike<number>> {
  readonly nodes: readonly NodeNumber[]
}

/** The layout of a lens, in slices: `step` until `done`. */
export interface LensLayout {
  readonly done: boolean
  readonly share: number
  step(rounds: number): void
  /** Where every node of the map is; those that are not seen through the lens, where the map has them. */
  places(): Positions<Float32Array>
}

/**
 * Begins the layout of a lens: its own nodes and ties, from the common places of a map, and laid back onto them as a whole
 * (Procrustes) when it ends. It is made of the map and what is pinned alone, of nothing that was looked at before.
 */
export function beginLensLayout(atlas: Atlas, { kinds, ties }: LensRow, pins: Pins = noPins): LensLayout {
  const { nodes, csr } = rowsOfMap(atlas, { kinds: new Set(kinds), ties: new Set(ties) })
  const [{ x, y, membership }] = atlas.findings
  const rowOf = new Map(Array.from(nodes, (node, row) => [node, row]))
  const common = { x: Float64Array.from(nodes, (node) => x[node]!), y: Float64Array.from(nodes, (node) => y[node]!) }
  const initial = { x: common.x.slice(), y: common.y.slice() }
  const pinned = new Uint8Array(nodes.length)
  pins.nodes.forEach((node, i) => {
    const row = rowOf.get(node)
    if (row === undefined) return
    pinned[row] = 1
    initial.x[row] = pins.x[i]!
    initial.y[row] = pins.y[i]!
  })
  const sizes = Float64Array.from(nodes, (node) => radiusOf(atlas, node))
  const clusters = Uint32Array.from(nodes, (node) => membership[node]!)
  const { seed } = atlas.about.settings
  const run = new Resettling(csr, { initial, pinned, sizes, clusters, seed, mobility: 1, rounds })
  return {
    get done() {
      return run.done
    },
    get share() {
      return run.share
    },
    step: (more) => run.step(more),
    places() {
      const back = aligned(run.positions(), common)
      pinned.forEach((is, row) => {
        if (is === 0) return
        back.x[row] = initial.x[row]!
        back.y[row] = initial.y[row]!
      })
      separate(back.x, back.y, sizes, { pinned })
      const places = { x: Float32Array.from(x), y: Float32Array.from(y) }
      nodes.forEach((node, row) => {
        places.x[node] = thousandth(back.x[row]!)
        places.y[node] = thousandth(back.y[row]!)
      })
      return places
    },
  }
}

/** Where a lens has the nodes of a map: as the arrangement tells it where that holds, else worked out. */
export function placesThrough(atlas: Atlas, lens: LensRow, arrangement: Arrangement): Positions<Float32Array> {
  const stand = standIn(arrangement, atlas, lens.id)
  if (stand !== undefined && holdsStill(stand, beginningOf(arrangement, atlas))) return stand.places
  const run = beginLensLayout(atlas, lens, pinsOf(arrangement, atlas, stand))
  run.step(Number.POSITIVE_INFINITY)
  return run.places()
}

/** Where nodes are that no layout of a lens moves: those pinned in it, else those pinned where everything is shown. */
export function pinsOf(arrangement: Arrangement, atlas: Atlas, stand: LensStand | undefined): Pins {
  const { x, y } = stand?.places ?? atlas.findings[0]
  const nodes = pinnedThrough(arrangement, atlas, stand)
  return { nodes, x: nodes.map((node) => x[node]!), y: nodes.map((node) => y[node]!) }
}

const noPins: Pins = { nodes: [], x: [], y: [] }

/** Finer is noise; nought has no sign. */
const thousandth = (place: number): number => Math.round(place * 1000) / 1000 + 0
