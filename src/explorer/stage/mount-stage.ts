import { effect, untracked } from '@preact/signals-core'
import type { Drawing } from '../../picture/drawing.ts'
import { svgPieces } from '../../picture/svg.ts'
import { en } from '../../words/en.ts'
import type { Session } from '../state/session.ts'
import type { StageCommands } from '../state/stage-commands.ts'
import { type LiveMap, openMap } from './live-map.ts'
import { bindLoss } from './loss.ts'
import { openStillMap, type StillMap } from './still-map.ts'
import type { CameraPlace } from './surface.ts'
import { openMeasure } from './text-measure.ts'
import { canDraw } from './webgl.ts'

export interface Stage extends StageCommands {
  /** Takes the map down and gives everything back; a second call does nothing. */
  kill(): void
}

/**
 * Puts the map into a container and keeps it in step with the state: live where the browser has WebGL 2, else
 * as a picture. A map whose drawing surface the system took away comes back with its camera and selection.
 */
export function mountStage(session: Session, container: HTMLElement): Stage {
  const { atlas, camera, dismiss, frames, isDrawn, notify, stageCommands } = session
  const measureText = openMeasure()
  let live: LiveMap | null = null
  let still: StillMap | null = null
  let watching = () => {}
  let alive = true
  const takeBack = dress(container)

  function open(before?: CameraPlace): void {
    if (!canDraw()) {
      still = openStillMap(session, container, measureText)
      isDrawn.value = true
      notify({
        tone: 'warning',
        text: en.canvas.noWebGl,
      })
      return
    }
    const kept = camera.peek()
    const start = before ?? (kept === null ? undefined : { ...kept, angle: 0 })
    live = openMap(session, container, measureText, start, before !== undefined)
    watching = bindLoss(container, restore)
    const { surface } = live
    surface.onDrawn(() => {
      if (live?.surface !== surface || !live.isThere()) return
      isDrawn.value = true
      frames.value = frames.peek() + 1
    })
  }

  function restore(): void {
    const stood = live?.camera()
    const notice = notify({
      tone: 'warning',
      text: en.canvas.lost,
    })
    watching()
    live?.kill()
    live = null
    // The browser needs a moment to give a new one.
    setTimeout(() => {
      dismiss(notice)
      if (alive) open(stood)
    }, 400)
  }

  const stop = effect(() => {
    if (atlas.value !== null && live === null && still === null) untracked(() => open())
  })

  function drawing(background: 'theme' | 'transparent'): Drawing {
    const seen = live?.drawing(background) ?? still?.drawing
    if (seen === null || seen === undefined) throw new Error(en.canvas.nothingToDraw)
    return seen
  }

  const stage: Stage = {
    zoomIn: () => live?.zoom(1.5),
    zoomOut: () => live?.zoom(1 / 1.5),
    fit: () => live?.fit(),
    centreOn: (node) => live?.centreOn(node),
    pan: (x, y) => live?.pan(x, y),
    step: (x, y) => live?.step(x, y),
    askMenu: () => live?.askMenu(),
    seen: () => live?.seen() ?? null,
    snapshot: () => (live?.isThere() ? live.surface.snapshot() : null),
    picture: async () => (live?.isThere() ? live.surface.picture() : null),
    svg: ({ background }) => [...svgPieces(drawing(background))].join(''),
    kill() {
      if (!alive) return
      alive = false
      stop()
      watching()
      live?.kill()
      still?.kill()
      live = still = null
      takeBack()
      if (stageCommands.peek() === stage) stageCommands.value = null
    },
  }
  stageCommands.value = stage
  return stage
}

/** Makes the container a place one can tab to, unless whoever made it said what it is. */
function dress(container: HTMLElement): () => void {
  const wanted = {
    tabindex: '0',
    role: 'application',
    'aria-label': en.canvas.map,
    'aria-roledescription': en.canvas.role,
  }
  const added = Object.entries(wanted).filter(([name]) => !container.hasAttribute(name))
  for (const [name, value] of added) container.setAttribute(name, value)
  return () => {
    for (const [name] of added) container.removeAttribute(name)
    container.style.backgroundColor = ''
  }
}
