import { effect, untracked } from '@preact/signals-core'
import { type Atlas, orderOf } from '../../atlas/atlas.ts'
import { newHistory, readVocabulary, writeVocabulary } from '../../ingest/topics/vocabulary.ts'
import type { Effects } from '../panels/effects.ts'
import type { Session } from '../state/session.ts'
import { termChanges } from '../state/term-changes.ts'
import type { Memory } from './memory.ts'

/**
 * Draws the map again when the person's vocabulary is no longer the one it was drawn with, and remembers it in
 * this browser. A map that was saved without one takes the one remembered.
 */
export function bindVocabulary(
  { atlas, drawnWith, network, notify, vocabulary }: Session,
  { redraw }: Pick<Effects, 'redraw'>,
  memory: Memory,
): () => void {
  let map = network.peek()
  let kept = readVocabulary('').vocabulary

  /** Gives what was remembered to those who have said nothing here yet. */
  const recall = (map: Atlas | null) => {
    const { past, present } = vocabulary.peek()
    const changes = termChanges(kept).length
    if (changes === 0 || past.length > 0 || termChanges(present).length > 0) return
    if (map !== null && !holdsWorks(map)) return
    vocabulary.value = newHistory(kept)
    const count = changes === 1 ? '1 change' : `${changes} changes`
    if (map !== null) notify({ tone: 'info', text: `Your vocabulary is applied: ${count}, listed under Topics.` })
  }

  const stop = effect(() => {
    const now = network.value
    const { present } = vocabulary.value
    if (now === null) return
    const opened = now !== map
    map = now
    if (opened) {
      untracked(() => recall(atlas.peek()))
      return
    }
    kept = present
    const text = writeVocabulary(present)
    void memory.keepVocabulary(text)
    if (text !== writeVocabulary(drawnWith.peek().vocabulary)) untracked(redraw)
  })
  void memory.vocabulary().then((text) => {
    kept = readVocabulary(text).vocabulary
    recall(atlas.peek())
  })
  return stop
}

const holdsWorks = (map: Atlas): boolean => orderOf(map).work > 0
