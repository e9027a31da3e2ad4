import { batch } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { hasNode, nodeCount } from '../../atlas/nodes.ts'
import { nodeKinds } from '../../model/ids.ts'
import { firstView, type View } from '../../model/view.ts'
import type { DrawnWith, SourceFile } from '../../tasks/shared/protocol.ts'
import { whereIn } from '../state/former.ts'
import { viewOn } from '../state/kept-view.ts'
import type { Session } from '../state/session.ts'

/** Puts a map on show, as it was looked at when it was kept; else what of the view still applies to it stays. */
export function showMap(
  {
    atlas,
    adopt,
    amend,
    drawnWith,
    explored,
    followSelection,
    forgetArrangement,
    importFiles,
    importReports,
    load,
    mapFiles,
    project,
    revealed,
    underway,
  }: Session,
  map: Atlas,
  drawn: DrawnWith,
  files: readonly SourceFile[],
  how: typeof explored.value,
  redrawn = false,
  view?: View,
): void {
  batch(() => {
    explored.value = how
    const now = project.peek().view
    if (redrawn) {
      const fits = viewOn(map, now)
      if (fits.size !== now.size) amend((project) => ({ ...project, view: fits }))
    } else {
      revealed.value = new Set()
      const looked = view ?? { ...now, filters: firstView.filters, pins: [] }
      adopt({ ...drawn, settings: map.about.settings, view: viewOn(map, looked) })
    }
    forgetArrangement((node) => hasNode(map, node))
    followSelection(whereIn(redrawn ? atlas.peek() : null, map))
    underway.value = null
    drawnWith.value = drawn
    atlas.value = map
    load.value = { phase: 'idle' }
    mapFiles.value = files
    importFiles.value = []
    importReports.value = new Map()
  })
}

/** Says where a map is the most important part of a larger one; `more` shows a larger part. */
export function tellOfPart({ notify }: Session, map: Atlas, more?: () => void): void {
  const part = map.about.excerpt
  if (part === undefined) return
  const whole = nodeKinds.reduce((sum, kind) => sum + part.of[kind], 0)
  notify({
    tone: 'info',
    text: `${whole.toLocaleString('en')} nodes are too many to read: here are the ${nodeCount(map).toLocaleString('en')} most important, with the ties among them.`,
    ...(more === undefined ? {} : { action: { label: 'Show more', run: more } }),
  })
}
