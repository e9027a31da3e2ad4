import { effect } from '@preact/signals-core'
import { render } from 'preact'
import { arrangementOf } from '../../atlas/arrangement-of.ts'
import { drawable, excerptOf } from '../../atlas/excerpt.ts'
import { extension, mediaType } from '../../atlas/file/manifest.ts'
import { fileName } from '../../export/file-name.ts'
import { exploredOf } from '../../ingest/decision-history.ts'
import { openMap } from '../../ingest/saved-map.ts'
import { titleOn } from '../../picture/map-title.ts'
import { projectIn } from '../../project/project-file.ts'
import { engineMeans } from '../../tasks/worker/engine-means.ts'
import { en } from '../../words/en.ts'
import { bindAddress } from '../app/address.ts'
import { bindInsets } from '../app/measure-insets.ts'
import { bindKeys } from '../app/page-keys.ts'
import { bindTitle } from '../app/page-title.ts'
import { bindRedrawing } from '../app/redrawing.ts'
import { save } from '../app/saving.ts'
import { bindSearching } from '../app/search-here.ts'
import { showProject, tellOfPart } from '../app/showing.ts'
import { bindTheme } from '../app/theme.ts'
import { bindWidth } from '../app/width.ts'
import { nodeCommands } from '../panels/map/node-commands.ts'
import { SessionProvider } from '../panels/session-context.ts'
import { type Tables, TablesProvider } from '../panels/tables.ts'
import { mountStage } from '../stage/mount-stage.ts'
import { pageCommandsOf } from '../state/commands.ts'
import { openSession, type Session } from '../state/session.ts'
import { searchInPage } from './search-in-page.ts'
import { ViewerShell } from './ViewerShell.tsx'

interface Viewed {
  /** Where the map is drawn, and what floats over it. */
  readonly stage: HTMLElement
  readonly panels: HTMLElement
  /** A file of ours. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The licences of what the viewer is made of. */
  readonly licences: string
}

/** Opens a map to be looked at in a page of its own: no worker, no storage, no network. */
export function mountViewer({ stage, panels, bytes, licences }: Viewed): Session {
  const session = openSession({ isFixed: true })
  const tables: Tables = {
    commands: pageCommandsOf(session.lenses).filter(({ id }) => !isWork.has(id)),
    nodeCommands: nodeCommands.filter((command) => command.class === 'passing'),
    exportFormats: [],
  }
  bindTheme(session)
  bindWidth(session)
  bindTitle(session)
  bindAddress(session)
  session.openDetailsOnSelection()
  session.endSearchOnSelection()
  session.keepCluster()
  session.keepTie()
  session.keepLens()
  bindKeys(session, window, tables.commands)
  bindInsets(session, panels)
  // Nothing is drawn anew here: what was dragged goes back where it was.
  bindRedrawing(session, { redraw: () => {}, settle: () => {}, abandonLayout: () => {} })
  bindSearching(session, searchInPage())
  effect(() => {
    if (session.asked.value !== 'download') return
    session.asked.value = null
    const map = session.atlas.peek()
    if (map === null) return
    save(fileName(session.project.peek().name || titleOn(map), new Date(), extension), [bytes], mediaType)
  })
  render(
    <SessionProvider value={session}>
      <TablesProvider value={tables}>
        <ViewerShell bytes={bytes.length} licences={licences} />
      </TablesProvider>
    </SessionProvider>,
    panels,
  )
  mountStage(session, stage)
  void show(session, bytes)
  return session
}

/** What is done to a map where it is drawn, and what a page of its own has no room for. */
const isWork = new Set(['same', 'different', 'later', 'open', 'projects', 'tab-arrange', 'tab-people', 'tab-topics'])

async function show(session: Session, bytes: Uint8Array): Promise<void> {
  const { load } = session
  const what = en.loading.theMap
  const fail = (reason: string) => {
    load.value = { phase: 'failed', what, reason }
  }
  try {
    const access = { size: bytes.length, slice: async (from: number, to: number) => bytes.subarray(from, to) }
    const opened = await openMap(access, { name: what, ...engineMeans, excerpt: true })
    if (opened === undefined) return fail(en.loading.notOpened(en.fileFault({ code: 'not-ours' })))
    if (!opened.ok) return fail(en.loading.notOpened(en.fileFault(opened.fault)))
    const atlas = excerptOf(opened.atlas, drawable) ?? opened.atlas
    const { project } = projectIn(opened.project)
    const arrangement = project.arrangement.sets.length > 0 ? project.arrangement : arrangementOf(opened.atlas)
    showProject(session, atlas, { ...project, arrangement }, { files: new Map(), explored: exploredOf(atlas) })
    tellOfPart(session, atlas)
  } catch (error) {
    fail(en.loading.notOpened(String(error)))
  }
}
