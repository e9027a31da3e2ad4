import type { Atlas } from '../../atlas/atlas.ts'
import type { LayoutQuality } from '../../ingest/layout/quality.ts'
import type { LayoutStyle } from '../../ingest/layout/simulation.ts'
import type { Pins } from '../../ingest/lens-layout.ts'
import type { SubjectRows } from '../../ingest/measures/clusters/map-clusters.ts'
import type { Csr } from '../../model/csr.ts'
import type { LensRow } from '../../model/lenses.ts'
import type { Positions } from '../../model/positions.ts'

/** Plain arrays in, plain arrays out, nothing kept: these jobs do for any map, however it came to be open. */
export interface ClusterInput {
  readonly csr: Csr
  /** The works of the map, where they are to be parted by subject. */
  readonly subjects?: SubjectRows
  readonly resolution: number
  readonly seed: number
  /** One start of two passes: nearly as good, at once, and silent about stability. */
  readonly quick?: boolean
}

export interface PlaceInput {
  readonly csr: Csr
  readonly style: LayoutStyle
  readonly seed: number
  /** By node: radius in the unit of the positions, and cluster. */
  readonly sizes: Float64Array
  readonly clusters: Uint32Array
  /** Where nodes stand, to go on from there; without it all is placed anew. */
  readonly initial?: Positions
  /** 1 for each node that must not move; heeded with `initial`. */
  readonly pinned?: Uint8Array
}

export interface LensInput {
  readonly atlas: Atlas
  readonly lens: LensRow
  readonly pins: Pins
}

export interface Placed extends Positions {
  readonly quality: LayoutQuality
}

export interface QualityInput extends Positions {
  readonly csr: Csr
  readonly whole: Csr
  readonly membership: Uint32Array
  readonly resolution: number
}

/** How well places show the graph, and how well clusters part it. */
export interface MapQuality {
  readonly quality: LayoutQuality
  readonly modularity: number
}
