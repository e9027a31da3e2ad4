import type { Decision } from '../model/decision.ts'
import { isDecision } from '../model/ledger.ts'
import { emptyVocabulary, type Vocabulary } from '../model/vocabulary.ts'

/** What a person said about a map, as far as a file keeps it. */
export interface Kept {
  readonly decisions: readonly Decision[]
  readonly vocabulary: Vocabulary
}

/** What a project says of decisions and vocabulary; what makes no sense in it is left out. */
export function keptIn(project: unknown): Kept {
  const { decisions, vocabulary } = (typeof project === 'object' && project !== null ? project : {}) as {
    readonly decisions?: unknown
    readonly vocabulary?: unknown
  }
  return {
    decisions: Array.isArray(decisions) ? decisions.filter(isDecision) : [],
    vocabulary: vocabularyOf(vocabulary),
  }
}

function vocabularyOf(value: unknown): Vocabulary {
  const said = (typeof value === 'object' && value !== null ? value : {}) as { readonly [name: string]: unknown }
  const texts = (name: string) => list(said[name]).filter((one): one is string => typeof one === 'string')
  const pairs = <A extends string, B extends string>(name: string, a: A, b: B) =>
    list(said[name]).filter(
      (one): one is { [K in A | B]: string } =>
        typeof one === 'object' &&
        one !== null &&
        typeof (one as { [name: string]: unknown })[a] === 'string' &&
        typeof (one as { [name: string]: unknown })[b] === 'string',
    )
  return {
    stoplist: texts('stoplist'),
    hidden: texts('hidden'),
    joined: pairs('joined', 'term', 'into'),
    renamed: pairs('renamed', 'term', 'label'),
  }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

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
