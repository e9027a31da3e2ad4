import { effect, untracked } from '@preact/signals-core'
import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import { newHistory, readVocabulary, writeVocabulary } from '../../ingest/topics/vocabulary.ts'
import type { Effects } from '../panels/effects.ts'
import { graph, notify } from '../state/session.ts'
import { termChanges } from '../state/term-changes.ts'
import { vocabulary } from '../state/terms.ts'

const key = 'coterie-vocabulary'

/**
 * Draws the map again when the person's vocabulary is no longer the one it was drawn with, and remembers it in
 * this browser. A map that was saved without one takes the one remembered.
 */
export function bindVocabulary({ redraw }: Pick<Effects, 'redraw'>): () => void {
  vocabulary.value = newHistory(remembered())
  let map = graph.peek()
  return effect(() => {
    const now = graph.value
    const { present } = vocabulary.value
    if (now === null) return
    const drawn = writeVocabulary(now.getAttribute('vocabulary'))
    const opened = now !== map
    map = now
    if (opened) {
      if (vocabulary.peek().past.length === 0 && termChanges(present).length === 0) recall(now)
      return
    }
    remember(writeVocabulary(present))
    if (writeVocabulary(present) !== drawn) untracked(redraw)
  })
}

/** Applies what was remembered to a map whose topics it can change. */
function recall(map: CoterieGraph): void {
  const kept = remembered()
  const changes = termChanges(kept).length
  if (changes === 0 || map.findNode((_, { kind }) => kind === 'work') === undefined) return
  vocabulary.value = newHistory(kept)
  const count = changes === 1 ? '1 change' : `${changes} changes`
  notify({ tone: 'info', text: `Your vocabulary is applied: ${count}, listed under Topics.` })
}

// Storage may be blocked; the vocabulary then lasts as long as the page, or is saved with the map.
function remembered() {
  try {
    return readVocabulary(localStorage.getItem(key) ?? '').vocabulary
  } catch {
    return readVocabulary('').vocabulary
  }
}

function remember(text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // As above.
  }
}
