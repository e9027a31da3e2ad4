/**
 * What the shaders read besides the nodes and ties themselves. A handful of numbers change a frame, so that
 * an animation costs the same on a map of ten nodes and of ten thousand.
 */
export interface Uniforms {
  /** How far nodes and ties have gone from their former place, size, colour and presence to the new: 0 to 1. */
  change: number
  /** How far what is not in focus has receded: 0 to 1. */
  recede: number
  /** How far the map is looked at from afar, as areas, whose marks are faint: 0 to 1. */
  overview: () => number
  /** How far the focus has gone from the former emphasis to the new: 0 to 1. */
  shift: number
  /** Opacity of a tie at rest. */
  tieOpacity: number
  /** How much of it ties lose that run across the map: 0 to 1. */
  farFade: number
  /** Whether ties at rest are drawn as lines one pixel wide. */
  hairlines: boolean
  /** Between marks that overlap, and inside the marks of works: the colour of the ground, each 0 to 1. */
  ground: readonly [r: number, g: number, b: number]
  /** Nodes and ties drawn once more above the rest. */
  nodes: Emphasised
  ties: Emphasised
}

/** Places in the scene, with the emphasis each had before and gets. `version` rises with every change. */
export interface Emphasised {
  readonly version: number
  readonly entries: ReadonlyMap<number, Emphasis>
}

export interface Emphasis {
  readonly before: number
  readonly after: number
}

const nothingEmphasised: Emphasised = { version: 0, entries: new Map() }

export const newUniforms = (): Uniforms => ({
  change: 1,
  recede: 0,
  overview: () => 0,
  shift: 1,
  tieOpacity: 0.3,
  farFade: 0,
  hairlines: false,
  ground: [1, 1, 1],
  nodes: nothingEmphasised,
  ties: nothingEmphasised,
})

/** How far what is not in focus has receded, for one reason or the other. */
export const recededBy = ({ recede, overview }: Uniforms): number => Math.max(recede, 0.84 * overview())
