/**
 * What the shaders read besides the nodes and ties themselves. A handful of numbers change a frame, so that
 * an animation costs the same on a map of ten nodes and of ten thousand.
 */
export interface Look {
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

export const newLook = (): Look => ({
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
export const recededBy = ({ recede, overview }: Look): number => Math.max(recede, 0.84 * overview())

/**
 * How ties look at rest, by their number. The more there are the fainter each, and of many it is the short ones
 * that show how a map hangs together; those across it would be a grey veil.
 */
export const restingTies = (ties: number): Pick<Look, 'tieOpacity' | 'farFade'> => ({
  tieOpacity: Math.max(0.1, Math.min(0.5, 0.5 * (250 / Math.max(1, ties)) ** 0.34)),
  farFade: Math.min(1, Math.max(0, (ties - 200) / 1000)),
})

/** A tie of this length in the frame loses half where ties fade with length. */
export const near = 0.11

/** What is left of a tie's opacity at rest; the shader of ties does the same. */
export const fadedBy = (length: number, farFade: number): number => 1 - farFade + farFade / (1 + (length / near) ** 2)
