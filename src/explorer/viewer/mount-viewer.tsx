import { effect } from '@preact/signals-core'
import { render } from 'preact'
import { arrangementOf } from '../../atlas/arrangement-of.ts'
import { drawable, excerptOf } from '../../atlas/excerpt.ts'
import { extension, mediaType } from '../../atlas/file/manifest.ts'
import { retrievalOf } from '../../export/export-format.ts'
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
import { bindTheme, showTheme } from '../app/theme.ts'
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
  /** The part of a page that the map has; without one, it has the page with its title, its address and its keys. */
  readonly frame?: HTMLElement
}

interface Viewer {
  readonly session: Session
  /** Resolves once the map is on show; what it could not be read for stands in `session.load`. */
  readonly shown: Promise<void>
  /** Takes it down and gives everything back. */
  end(): void
}

/** Opens a map to be looked at, by itself or in a page of others: no worker, no storage, no network. */
export function mountViewer({ stage, panels, bytes, licences, frame }: Viewed): Viewer {
  const session = openSession({ isFixed: true })
  const tables: Tables = {
    commands: pageCommandsOf(session.lenses).filter(({ id }) => !isWork.has(id)),
    nodeCommands: nodeCommands.filter((command) => command.class === 'passing'),
    exportFormats: [],
  }
  const own =
    frame === undefined
      ? [bindTheme(session), bindTitle(session), bindAddress(session)]
      : [showTheme(session, frame), () => delete frame.dataset.theme]
  const stops = [
    ...own,
    bindWidth(session, frame),
    session.openDetailsOnSelection(),
    session.endSearchOnSelection(),
    session.keepCluster(),
    session.keepTie(),
    session.keepConnection(),
    session.keepLens(),
    bindKeys(session, frame ?? window, tables.commands),
    bindInsets(session, panels, frame),
    // Nothing is drawn anew here: what was dragged goes back where it was.
    bindRedrawing(session, { redraw: () => {}, settle: () => {}, abandonLayout: () => {} }),
    bindSearching(session, searchInPage()),
    bindDownload(session, bytes),
  ]
  render(
    <SessionProvider value={session}>
      <TablesProvider value={tables}>
        <ViewerShell bytes={bytes.length} licences={licences} />
      </TablesProvider>
    </SessionProvider>,
    panels,
  )
  const drawn = mountStage(session, stage)
  const end = () => {
    for (const stop of stops) stop()
    drawn.kill()
    render(null, panels)
  }
  return { session, shown: show(session, bytes), end }
}

/** Saves the map as the file that it came in. */
const bindDownload = (session: Session, bytes: Uint8Array<ArrayBuffer>): (() => void) =>
  effect(() => {
    if (session.asked.value !== 'download') return
    session.asked.value = null
    const map = session.atlas.peek()
    if (map === null) return
    const { name, sources } = session.project.peek()
    save(fileName(name || titleOn(map), retrievalOf(sources).retrieved, extension), [bytes], mediaType)
  })

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
