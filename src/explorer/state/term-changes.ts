import { allowWord, partTerm, renameTerm, showTerm } from '../../ingest/topics/vocabulary.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'

/** One thing that the person said about a term, and how it is taken back. */
export interface TermChange {
  readonly id: string
  /** As a sentence without its full stop. */
  readonly words: string
  readonly takeBack: (vocabulary: Vocabulary) => Vocabulary
}

/** All that a vocabulary says, each removable: renamed, joined, hidden, then words that make no terms. */
export const termChanges = ({ renamed, joined, hidden, stoplist }: Vocabulary): readonly TermChange[] => [
  ...renamed.map(({ term, label }) => ({
    id: `rename ${term}`,
    words: `“${term}” is called “${label}”`,
    takeBack: renameTerm(term, ''),
  })),
  ...joined.map(({ term, into }) => ({
    id: `join ${term}`,
    words: `“${term}” counts as “${into}”`,
    takeBack: partTerm(term),
  })),
  ...hidden.map((term) => ({ id: `hide ${term}`, words: `“${term}” is hidden`, takeBack: showTerm(term) })),
  ...stoplist.map((word) => ({ id: `stop ${word}`, words: `“${word}” makes no terms`, takeBack: allowWord(word) })),
]
