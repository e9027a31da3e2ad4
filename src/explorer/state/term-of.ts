import { computed } from '@preact/signals-core'
import { hideTerm, joinTerms, renameTerm, stopWord } from '../../ingest/topics/vocabulary-rules.ts'
import type { EditDeed } from '../../model/deed.ts'
import type { Topic } from '../../model/topic.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import type { DocumentState } from './document.ts'

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

export function openTerms({ edit, project }: DocumentState) {
  /** What the person says about terms. */
  const vocabulary = computed(() => project.value.vocabulary)

  /** Changes the vocabulary in one step. */
  function revise(deed: EditDeed, change: (vocabulary: Vocabulary) => Vocabulary): void {
    edit(deed, (project) => {
      const next = change(project.vocabulary)
      return next === project.vocabulary ? project : { ...project, vocabulary: next }
    })
  }

  return { vocabulary, revise }
}
