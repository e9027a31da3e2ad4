import { signal } from '@preact/signals-core'
import { newHistory, type VocabularyHistory } from '../../ingest/topics/vocabulary.ts'

/** What the person says about terms, as the map on show has it and since, with what can be undone. */
export const vocabulary = signal<VocabularyHistory>(newHistory())
