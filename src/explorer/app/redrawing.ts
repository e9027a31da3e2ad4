import { effect, untracked } from '@preact/signals-core'
import type { Session } from '../state/session.ts'

interface Consequences {
  redraw(): void
}

/** Draws the map again when what was said of people, works and terms is no longer what it was drawn with. */
export function bindRedrawing({ atlas, drawnWith, project }: Session, { redraw }: Consequences): () => void {
  return effect(() => {
    const { decisions, vocabulary } = project.value
    if (atlas.peek() === null) return
    const drawn = drawnWith.peek()
    if (same(decisions, drawn.decisions) && same(vocabulary, drawn.vocabulary)) return
    untracked(redraw)
  })
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
