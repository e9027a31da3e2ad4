import type { Mark, Stroke, Text } from './drawing.ts'

/** A figure as shapes on a sheet: lengths in points, y downwards, colours as #rrggbb, layers from the lowest up. */
export interface FigureDrawing {
  readonly title: string
  /** What it shows, for those who cannot see it. */
  readonly description: string
  readonly width: number
  readonly height: number
  /** Behind everything; null for a transparent figure. */
  readonly ground: string | null
  /** Around marks and letters, to keep them apart from what they cross. */
  readonly halo: string
  /** Newest day of retrieval, as in 2026-05-27: the only date that a figure may name. */
  readonly day?: string
  readonly layers: readonly FigureLayer[]
}

/** What programs for drawing show as a layer; layers inside it lie over its own shapes. */
export interface FigureLayer {
  readonly id: string
  readonly label: string
  readonly areas?: readonly Area[]
  readonly strokes?: readonly Stroke[]
  readonly marks?: readonly Mark[]
  readonly texts?: readonly Text[]
  readonly layers?: readonly FigureLayer[]
}

/** A patch with a smooth edge: it passes the middles between neighbouring corners. What two rings enclose is outside. */
export interface Area {
  readonly rings: readonly (readonly Corner[])[]
  readonly colour: string
  readonly opacity: number
}

export type Corner = readonly [x: number, y: number]

/** The curves of a ring: where it begins, then for each the corner that bends it and where it ends. */
export function* bends(ring: readonly Corner[]): Generator<readonly [x: number, y: number, toX: number, toY: number]> {
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!
    yield [x, y, (x + nextX) / 2, (y + nextY) / 2]
  }
}

export const beginning = (ring: readonly Corner[]): Corner => {
  const [[x, y], [lastX, lastY]] = [ring[0]!, ring.at(-1)!]
  return [(x + lastX) / 2, (y + lastY) / 2]
}

/** Every text of a figure. */
export function* textsOf(layers: readonly FigureLayer[]): Generator<Text> {
  for (const { texts = [], layers: inner = [] } of layers) {
    yield* texts
    yield* textsOf(inner)
  }
}
