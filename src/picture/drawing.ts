import type { NodeKind } from '../model/ids.ts'

/**
 * A view of the map as shapes on paper: lengths in CSS pixels, y downwards, colours as #rrggbb. What the
 * screen shows, a PNG holds and an SVG says are drawn from the same one.
 */
export interface Drawing {
  readonly title: string
  readonly width: number
  readonly height: number
  /** Behind everything; null for a transparent picture. */
  readonly ground: string | null
  /** Around marks and letters, to keep them apart from what they cross. */
  readonly halo: string
  /** The glow of the clusters, where a canvas could make one. */
  readonly glow?: Glow
  /** Areas of clusters and the bands between them, below the ties. */
  readonly lands: readonly Land[]
  readonly bands: readonly Stroke[]
  readonly strokes: readonly Stroke[]
  readonly marks: readonly Mark[]
  /** From texts that stand away to what they name. */
  readonly leaders: readonly Stroke[]
  readonly bars: readonly Bar[]
  readonly texts: readonly Text[]
}

/** The area of a cluster: its borders as closed lines, corner by corner: x, y, x, y and so on. */
export interface Land {
  readonly group: number
  readonly rings: readonly Float64Array[]
  readonly colour: string
  /** Opacity of the area and of its border. */
  readonly fill: number
  readonly edge: number
}

export interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: string
  readonly opacity: number
}

export interface Glow {
  /** A data address of a PNG. */
  readonly picture: string
  readonly x: number
  readonly y: number
  readonly side: number
  readonly opacity: number
}

export interface Stroke {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly from: string
  readonly to: string
  readonly width: number
  readonly opacity: number
  readonly line: LineStyle
}

export interface Mark {
  readonly kind: NodeKind
  readonly x: number
  readonly y: number
  /** Half the width. */
  readonly radius: number
  readonly colour: string
  readonly opacity: number
}

export interface Text {
  readonly lines: readonly string[]
  /** Of the anchor; `top` is where the first line begins. */
  readonly x: number
  readonly top: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly pixels: number
  readonly weight: number
  readonly lineHeight: number
  readonly spacing: number
  readonly colour: string
  readonly opacity: number
  /** Width of the halo on each side; 0 for none. */
  readonly halo: number
}

/** The lines of a text, each with the height on which its middle lies. */
export const linesOf = ({ lines, top, lineHeight }: Text): readonly { readonly line: string; readonly y: number }[] =>
  lines.map((line, i) => ({ line, y: top + lineHeight * (i + 0.5) }))

/** Width of a text in a font of CSS, in pixels. */
export type Measure = (text: string, font: string) => number

export const fontOf = ({ weight, pixels }: { readonly weight: number; readonly pixels: number }): string =>
  `${weight} ${pixels}px ${family}`

export const family = '"Inter Variable", Inter, system-ui, sans-serif'

/** Corners of a topic's diamond lie this far out, for a radius of 1, so that it looks as large as a disc. */
export const diamondReach = 1.2
/** Roundness of a work's corners, for a radius of 1. */
export const pageCorner = 0.28
/** Width of a page's edge in pixels. */
export const pageEdge = (radius: number): number => Math.max(1, radius * 0.2)
export const pageTint = 0.28
/** Width of the ground kept free around a mark. */
export const casing = (radius: number): number => Math.min(1.25, Math.max(0.5, radius * 0.18))
export type LineStyle = 'solid' | 'dashed' | 'dotted'

/** What is drawn and what is left free along a line, in turn. */
export const dashes: Readonly<Record<LineStyle, readonly number[]>> = {
  solid: [],
  dashed: [4.2, 2.8],
  dotted: [1.8, 3.2],
}
