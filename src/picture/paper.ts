/** Sheets that figures are made for. Lengths of paper in millimetres. */
export const paperIds = ['single', 'double', 'slide', 'a4', 'a1'] as const
export type PaperId = (typeof paperIds)[number]

export interface Paper {
  readonly width: number
  /** Null where it is as high as the map needs, up to `highest`. */
  readonly height: number | null
  readonly highest: number
  /** It is read standing up close: clusters are told beside the map, and titles are whole. */
  readonly isPoster?: true
  /** It may stand upright. */
  readonly canTurn?: true
  /** Pixels to the inch that a picture of it needs. */
  readonly dpi: number
  readonly margin: number
  /** Size of the smallest letters, in points: no journal takes less than 6. */
  readonly letters: number
  /** Size of the title, in points. */
  readonly title: number
}

export const papers: Readonly<Record<PaperId, Paper>> = {
  single: { width: 85, height: null, highest: 170, dpi: 600, margin: 1, letters: 6, title: 8 },
  double: { width: 170, height: null, highest: 215, dpi: 600, margin: 1, letters: 6.25, title: 10 },
  slide: { width: 338.67, height: 190.5, highest: 190.5, dpi: 144, margin: 11, letters: 11.5, title: 26 },
  a4: { width: 297, height: 210, highest: 210, dpi: 300, margin: 12, letters: 7, title: 16, canTurn: true },
  a1: {
    width: 841,
    height: 594,
    highest: 594,
    dpi: 200,
    margin: 24,
    letters: 18,
    title: 64,
    canTurn: true,
    isPoster: true,
  },
}

/** A sheet upright, where it may be. */
export const upright = (paper: Paper): Paper =>
  paper.height === null || paper.canTurn === undefined
    ? paper
    : { ...paper, width: paper.height, height: paper.width, highest: paper.width }

/** Points of a millimetre: figures are drawn in points. */
export const points = (millimetres: number): number => (millimetres * 72) / 25.4
