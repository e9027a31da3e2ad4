import type { Atlas } from '../atlas/atlas.ts'
import type { NodeNumber } from '../atlas/nodes.ts'
import type { NodeKind } from '../model/ids.ts'

/** Where the nodes of a map stand, and which of them are shown: 1, or 0. x and y in the frame, sizes in pixels. */
export interface Standing {
  readonly source: Atlas
  readonly marks: readonly {
    readonly node: NodeNumber
    readonly kind: NodeKind
    readonly x: number
    readonly y: number
    readonly size: number
    readonly presence: number
  }[]
}
