import { effect, untracked } from '@preact/signals-core'
import type { Session } from '../state/session.ts'
import { showRemembered } from './showing.ts'

interface Consequences {
  redraw(): void
  /** Nothing needs to be drawn again any more. */
  settle(): void
  /** A layout that runs is of a map that is no longer on show. */
  abandonLayout(): void
}

/**
 * Keeps the map in step with the project: what it looked like a moment ago is there at once, anything else is drawn
 * again from the same sources.
 */
export function bindRedrawing(session: Session, { redraw, settle, abandonLayout }: Consequences): () => void {
  const { atlas, isShown, rememberedFor, project } = session
  return effect(() => {
    const now = project.value
    if (atlas.peek() === null) return
    untracked(() => {
      if (isShown(now)) return settle()
      const remembered = rememberedFor(now)
      if (remembered === undefined) return redraw()
      settle()
      abandonLayout()
      showRemembered(session, remembered)
    })
  })
}
