import { effect } from '@preact/signals-core'
import { type StageCommands, stageCommands } from '../state/commands.ts'
import { graph } from '../state/session.ts'
import { type LiveMap, openMap } from './live-map.ts'
import { measureText } from './measure.ts'

export interface Stage extends StageCommands {
  /** Takes the map down and gives everything back; a second call does nothing. */
  kill(): void
}

/** Puts the map into a container and keeps it in step with the state. */
export function mountStage(container: HTMLElement): Stage {
  let map: LiveMap | null = null
  let alive = true
  const stop = effect(() => {
    if (graph.value === null || map !== null) return
    map = openMap(container, measureText)
  })
  const stage: Stage = {
    zoomIn: () => map?.zoom(1.5),
    zoomOut: () => map?.zoom(1 / 1.5),
    fit: () => map?.fit(),
    centreOn: (node) => map?.centreOn(node),
    picture: () => Promise.reject(new Error('not yet')),
    kill() {
      if (!alive) return
      alive = false
      stop()
      map?.kill()
      map = null
      if (stageCommands.peek() === stage) stageCommands.value = null
    },
  }
  stageCommands.value = stage
  return stage
}
