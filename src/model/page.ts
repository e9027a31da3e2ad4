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

/** In the order in which they are told. */
export const pageFigures: readonly (keyof PageFigures)[] = ['hIndex', 'papers', 'citations', 'novelty', 'aiScore']
