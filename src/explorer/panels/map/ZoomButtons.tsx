import { en } from '../../../words/en.ts'
import { FitIcon, MinusIcon, PlusIcon } from '../parts/icons.tsx'
import { useSession } from '../session-context.ts'

export function ZoomButtons() {
  const { stageCommands } = useSession()
  const stage = stageCommands.value
  if (stage === null) return null
  return (
    <section class="panel zoom" aria-label={en.zoom.title} data-covers="corner">
      <button type="button" class="icon-button" aria-label={en.zoom.in} title={en.zoom.inHint} onClick={stage.zoomIn}>
        <PlusIcon />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={en.zoom.out}
        title={en.zoom.outHint}
        onClick={stage.zoomOut}
      >
        <MinusIcon />
      </button>
      <button type="button" class="icon-button" aria-label={en.zoom.fit} title={en.zoom.fitHint} onClick={stage.fit}>
        <FitIcon />
      </button>
    </section>
  )
}
