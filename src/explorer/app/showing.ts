import { batch } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { nodeCount, nodeOf } from '../../atlas/nodes.ts'
import { pinnedNodes, withPins } from '../../atlas/rearranged.ts'
import { nodeKinds } from '../../model/ids.ts'
import type { Project } from '../../model/project.ts'
import type { History } from '../../project/history.ts'
import { en } from '../../words/en.ts'
import { whereIn } from '../state/former.ts'
import { viewOn } from '../state/kept-view.ts'
import type { NamedFiles } from '../state/map-files.ts'
import type { RememberedMap } from '../state/remembered-maps.ts'
import type { Session } from '../state/session.ts'

interface Opened {
  readonly files: NamedFiles
  readonly explored: RememberedMap['explored']
  /** What the map was drawn from and how it looks, where that is not what the project says. */
  readonly drawnFrom?: RememberedMap['drawnFrom']
  readonly arrangement?: RememberedMap['arrangement']
  /** What was done to it before. */
  readonly steps?: Pick<History, 'past' | 'future'>
}

/** Opens a project with its map, and lets go of the one that was open. */
export function showProject(
  session: Session,
  map: Atlas,
  project: Project,
  { files, explored, drawnFrom = project, arrangement: shownAs, steps = { past: [], future: [] } }: Opened,
): void {
  const { adopt, bundled, filesHere, importFiles, importReports, revealed } = session
  batch(() => {
    const { pins = [], ...view } = viewOn(map, project.view)
    const arrangement = pinnedToo(project.arrangement, map, pins)
    bundled.value = null
    adopt({ ...project, arrangement, settings: map.about.settings, view }, steps)
    revealed.value = new Set()
    filesHere.value = files
    importFiles.value = []
    importReports.value = new Map()
    show(session, { atlas: map, arrangement: shownAs ?? arrangement, drawnFrom, explored }, null)
  })
}

/** Projects of version 1 have what is pinned beside the arrangement. */
function pinnedToo(arrangement: Project['arrangement'], map: Atlas, pins: readonly string[]): Project['arrangement'] {
  const nodes = pins.flatMap((id) => nodeOf(map, id) ?? [])
  return nodes.length === 0 ? arrangement : withPins(arrangement, map, [...pinnedNodes(arrangement, map), ...nodes])
}

/** Puts another look of the project that is open on show; what it looks like now is the project's, as is `more`. */
export function showRemembered(session: Session, remembered: RememberedMap, more: Partial<Project> = {}): void {
  const { amend, atlas } = session
  batch(() => {
    amend((project) => ({
      ...project,
      ...more,
      arrangement: remembered.arrangement,
      view: viewOn(remembered.atlas, project.view),
    }))
    show(session, remembered, atlas.peek())
  })
}

function show(
  { atlas, drawnFrom, explored, followSelection, forgetQuality, rememberMap, load, network, underway }: Session,
  remembered: RememberedMap,
  before: Atlas | null,
): void {
  const { sources, decisions, vocabulary } = remembered.drawnFrom
  explored.value = remembered.explored
  forgetQuality()
  if (remembered.atlas.networks !== network.peek()) followSelection(whereIn(before, remembered.atlas))
  underway.value = null
  drawnFrom.value = { sources, decisions, vocabulary }
  atlas.value = remembered.atlas
  load.value = { phase: 'idle' }
  rememberMap(remembered.arrangement)
}

/** Says where a map is the most important part of a larger one; `more` shows a larger part. */
export function tellOfPart({ notify }: Session, map: Atlas, more?: () => void): void {
  const part = map.about.excerpt
  if (part === undefined) return
  const whole = nodeKinds.reduce((sum, kind) => sum + part.of[kind], 0)
  // A field that is small is shown whole.
  if (whole <= nodeCount(map)) return
  notify({
    tone: 'info',
    text: en.loading.part(whole, nodeCount(map)),
    ...(more === undefined ? {} : { action: { label: en.loading.showMore, run: more } }),
  })
}
