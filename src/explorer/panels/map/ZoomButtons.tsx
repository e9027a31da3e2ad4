import { FitIcon, MinusIcon, PlusIcon } from '../parts/icons.tsx'
import { useSession } from '../session.ts'

export function ZoomButtons() {
  const { stageCommands } = useSession()
  const stage = stageCommands.value
  if (stage === null) return null
  return (
    <section class="panel zoom" aria-label="Zoom" data-covers="corner">
      <button type="button" class="icon-button" aria-label="Zoom in" title="Zoom in (+)" onClick={stage.zoomIn}>
        <PlusIcon />
      </button>
      <button type="button" class="icon-button" aria-label="Zoom out" title="Zoom out (−)" onClick={stage.zoomOut}>
        <MinusIcon />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="Fit the map to the screen"
        title="Fit (0)"
        onClick={stage.fit}
      >
        <FitIcon />
      </button>
    </section>
  )
}
