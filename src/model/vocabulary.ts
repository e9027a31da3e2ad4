/**
 * What the person says about terms, in words as they are read on the map; inflections are meant too.
 * Applied on the next reading. Every change gives a new vocabulary.
 */
export interface Vocabulary {
  /** Words that no term is made of. */
  readonly stoplist: readonly string[]
  /** Terms that are not shown. */
  readonly hidden: readonly string[]
  /** `term` counts as `into`. */
  readonly joined: readonly { readonly term: string; readonly into: string }[]
  readonly renamed: readonly { readonly term: string; readonly label: string }[]
}

export const emptyVocabulary: Vocabulary = { stoplist: [], hidden: [], joined: [], renamed: [] }
