import { computed, signal } from '@preact/signals-core'
import {
  changed,
  hideTerm,
  joinTerms,
  newHistory,
  redone,
  renameTerm,
  stopWord,
  undone,
  type VocabularyHistory,
} from '../../ingest/topics/vocabulary.ts'
import type { Topic } from '../../model/topic.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'

/**
 * The words by which the vocabulary knows a topic: its label, unless that is one the person gave it, which no text
 * holds; then the term it was given to.
 */
export function termOf({ label, forms }: Pick<Topic, 'label' | 'forms'>, { renamed }: Vocabulary): string {
  const named = renamed.filter((rename) => rename.label === label)
  const own = named.find(({ term }) => forms.includes(term))
  if (own !== undefined) return own.term
  return forms.includes(label) ? label : (named[0]?.term ?? label)
}

/** Every change of `more` on top of what there is; where they disagree, `more` counts. */
export const merged =
  (more: Vocabulary) =>
  (vocabulary: Vocabulary): Vocabulary =>
    [
      ...more.stoplist.map(stopWord),
      ...more.hidden.map(hideTerm),
      ...more.joined.map(({ term, into }) => joinTerms(term, into)),
      ...more.renamed.map(({ term, label }) => renameTerm(term, label)),
    ].reduce((now, change) => change(now), vocabulary)

export type TermState = ReturnType<typeof openTerms>

export function openTerms() {
  /** What the person says about terms, as the map on show has it and since, with what can be undone. */
  const vocabulary = signal<VocabularyHistory>(newHistory())

  /** The last change as a sentence, for those who hear the page. */
  const termsSaid = signal('')

  const canUndoTerms = computed(() => vocabulary.value.past.length > 0)

  const canRedoTerms = computed(() => vocabulary.value.future.length > 0)

  /** Changes the vocabulary in one step, and says so. */
  function revise(said: string, change: (vocabulary: Vocabulary) => Vocabulary): void {
    const next = changed(vocabulary.peek(), change)
    if (next === vocabulary.peek()) return
    vocabulary.value = next
    termsSaid.value = said
  }

  function undoTerms(): void {
    if (!canUndoTerms.peek()) return
    vocabulary.value = undone(vocabulary.peek())
    termsSaid.value = 'The last change of the vocabulary is undone.'
  }

  function redoTerms(): void {
    if (!canRedoTerms.peek()) return
    vocabulary.value = redone(vocabulary.peek())
    termsSaid.value = 'The change of the vocabulary is done again.'
  }

  return { vocabulary, termsSaid, canUndoTerms, canRedoTerms, revise, undoTerms, redoTerms }
}
