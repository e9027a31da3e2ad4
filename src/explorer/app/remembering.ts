import { effect, untracked } from '@preact/signals-core'
import { type Atlas, orderOf } from '../../atlas/atlas.ts'
import { readVocabulary, writeVocabulary } from '../../ingest/topics/vocabulary.ts'
import type { Session } from '../state/session.ts'
import { termChanges } from '../state/term-changes.ts'
import type { Memory } from './memory.ts'

/**
 * Remembers in this browser what is said of people, works and terms. A map about which nothing was said of terms takes
 * the vocabulary remembered.
 */
export function bindRemembering(session: Session, memory: Memory): () => void {
  const { amend, atlas, decisions, history, network, notify, vocabulary } = session
  let map = network.peek()
  let taken = decisions.peek()
  let said = vocabulary.peek()
  let kept = readVocabulary('').vocabulary

  /** Gives what was remembered to those who have said nothing here yet. */
  const recall = (map: Atlas | null) => {
    const changes = termChanges(kept).length
    if (changes === 0 || history.peek().past.length > 0 || termChanges(vocabulary.peek()).length > 0) return
    if (map !== null && !holdsWorks(map)) return
    amend((project) => ({ ...project, vocabulary: kept }))
    const count = changes === 1 ? '1 change' : `${changes} changes`
    if (map !== null) notify({ tone: 'info', text: `Your vocabulary is applied: ${count}, listed under Topics.` })
  }

  const stop = effect(() => {
    const [now, before] = [decisions.value, taken]
    const [terms, termsBefore] = [vocabulary.value, said]
    const opened = network.value !== map
    map = network.value
    taken = now
    said = terms
    if (opened) {
      if (map !== null) untracked(() => recall(atlas.peek()))
      said = vocabulary.peek()
      return
    }
    if (map === null) return
    if (now !== before)
      void memory.change(
        now.filter((decision) => !before.includes(decision)),
        before.filter((decision) => !now.includes(decision)),
      )
    if (terms === termsBefore) return
    kept = terms
    void memory.keepVocabulary(writeVocabulary(terms))
  })
  void memory.vocabulary().then((text) => {
    kept = readVocabulary(text).vocabulary
    recall(atlas.peek())
  })
  return stop
}

const holdsWorks = (map: Atlas): boolean => orderOf(map).work > 0
