import { allowWord, partTerm, renameTerm, showTerm } from '../../ingest/topics/vocabulary-rules.ts'
import type { EditDeed } from '../../model/deed.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'

/** One thing that the person said about a term, and how it is taken back. */
export interface TermChange {
  readonly id: string
  readonly deed: EditDeed
  readonly takeBack: (vocabulary: Vocabulary) => Vocabulary
}

/** All that a vocabulary says, each removable: renamed, joined, hidden, then words that make no terms. */
export const termChanges = ({ renamed, joined, hidden, stoplist }: Vocabulary): readonly TermChange[] => [
  ...renamed.map(({ term, label }) => ({
    id: `rename ${term}`,
    deed: { code: 'term-renamed', term, label } as const,
    takeBack: renameTerm(term, ''),
  })),
  ...joined.map(({ term, into }) => ({
    id: `join ${term}`,
    deed: { code: 'term-joined', term, into } as const,
    takeBack: partTerm(term),
  })),
  ...hidden.map((term) => ({
    id: `hide ${term}`,
    deed: { code: 'term-hidden', term } as const,
    takeBack: showTerm(term),
  })),
  ...stoplist.map((word) => ({
    id: `stop ${word}`,
    deed: { code: 'word-stopped', word } as const,
    takeBack: allowWord(word),
  })),
]
