import type { Decision } from '../model/decision.ts'
import { emptyVocabulary, type Vocabulary } from '../model/vocabulary.ts'
import { projectIn } from './project-file.ts'

/** What a person said about a map, as far as a file keeps it. */
export interface Kept {
  readonly decisions: readonly Decision[]
  readonly vocabulary: Vocabulary
}

/** What a project says of decisions and vocabulary; what makes no sense in it is left out. */
export function keptIn(json: unknown): Kept {
  const { decisions, vocabulary } = projectIn(json).project
  return { decisions, vocabulary }
}

/** What was said of several maps as one: what two say stands once, where it was said last. */
export function together(kept: readonly Kept[]): Kept {
  return kept.reduce(
    (before, { decisions, vocabulary }) => ({
      decisions: united(before.decisions, decisions),
      vocabulary: {
        stoplist: united(before.vocabulary.stoplist, vocabulary.stoplist),
        hidden: united(before.vocabulary.hidden, vocabulary.hidden),
        joined: united(before.vocabulary.joined, vocabulary.joined),
        renamed: united(before.vocabulary.renamed, vocabulary.renamed),
      },
    }),
    { decisions: [], vocabulary: emptyVocabulary },
  )
}

/** What stands in both lists stands once, where it came last. */
export function united<T>(earlier: readonly T[], later: readonly T[]): readonly T[] {
  const again = new Set(later.map((one) => JSON.stringify(one)))
  return [...earlier.filter((one) => !again.has(JSON.stringify(one))), ...later]
}
