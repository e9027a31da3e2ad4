import type { PersonName } from './name.ts'

/**
 * What a source's own page says of an author. Quoted as the source's figures, beside those computed
 * from the corpus, never mixed with them.
 */
export interface Page {
  readonly file: string
  readonly name: PersonName
  readonly fields: readonly string[]
  readonly figures: PageFigures
}

export interface PageFigures {
  readonly hIndex?: number
  readonly papers?: number
  readonly citations?: number
  /** Percent, 0 to 100. */
  readonly novelty?: number
  readonly aiScore?: number
}

/** One description a figure, so that panels list them without knowing them. */
export const pageFigures: readonly {
  readonly id: keyof PageFigures
  readonly label: string
  readonly unit?: string
}[] = [
  { id: 'hIndex', label: 'h-index' },
  { id: 'papers', label: 'papers' },
  { id: 'citations', label: 'citations' },
  { id: 'novelty', label: 'novelty', unit: '%' },
  { id: 'aiScore', label: 'AI score' },
]
