import { batch } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { hasNode, nodeCount } from '../../atlas/nodes.ts'
import { newHistory } from '../../ingest/topics/vocabulary.ts'
import { nodeKinds } from '../../model/ids.ts'
import { emptyLedger } from '../../model/ledger.ts'
import type { View } from '../../model/view.ts'
import type { DrawnWith, SourceFile } from '../../tasks/shared/protocol.ts'
import { whereIn } from '../state/former.ts'
import { measuresOn } from '../state/measures.ts'
import type { Session } from '../state/session.ts'
import { defaultView } from '../state/view.ts'

/** Puts a map on show, as it was looked at when it was kept; else what of the view still applies to it stays. */
export function showMap(
  {
    atlas,
    clearFilters,
    drawnWith,
    explored,
    followSelection,
    forgetArrangement,
    importFiles,
    importReports,
    ledger,
    load,
    mapFiles,
    sizeBy,
    takeView,
    underway,
    vocabulary,
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
    if (!redrawn) {
      ledger.value = { ...emptyLedger, decisions: drawn.decisions }
      vocabulary.value = newHistory(drawn.vocabulary)
    }
    forgetArrangement((node) => redrawn && hasNode(map, node))
    if (!redrawn) clearFilters()
    followSelection(whereIn(redrawn ? atlas.peek() : null, map))
    const measures = measuresOn(map)
    if (view !== undefined) takeView(view, map)
    if (!measures.some(({ id }) => id === sizeBy.peek())) sizeBy.value = measures[0]?.id ?? defaultView.size
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
