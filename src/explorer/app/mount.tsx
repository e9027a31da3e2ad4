import { effect } from '@preact/signals-core'
import { render } from 'preact'
import { projectVersion } from '../../project/project-file.ts'
import { startRunner } from '../../tasks/page/start-worker.ts'
import { en } from '../../words/en.ts'
import { Shell } from '../panels/Shell.tsx'
import { SessionProvider } from '../panels/session-context.ts'
import { shippedTables } from '../panels/shipped-tables.ts'
import { type Tables, TablesProvider } from '../panels/tables.ts'
import { openShelf } from '../shelf/open.ts'
import { mountStage } from '../stage/mount-stage.ts'
import { pageCommandsOf } from '../state/commands.ts'
import { openSession, type Session, type SessionTables } from '../state/session.ts'
import { bindAddress, projectInAddress } from './address.ts'
import { Arranging } from './arranger.ts'
import { bindAstray } from './astray-search.ts'
import { BundledMaps } from './bundled-maps.ts'
import { bindDropping } from './dropping.ts'
import { effectsOf } from './effects-of.ts'
import { ImportReading } from './import-reading.ts'
import { keepInstalled } from './installed.ts'
import { Keeping } from './keeping.ts'
import { keepLastFrame, showLastFrame } from './last-frame.ts'
import { bindLensLayouts } from './lens-laying.ts'
import { openFetched, openFromAddress, openInAddress } from './linked-maps.ts'
import { MapDrawing } from './map-drawing.ts'
import { bindInsets } from './measure-insets.ts'
import { offerEarlier } from './offering.ts'
import { Opening } from './opening.ts'
import { bindKeys } from './page-keys.ts'
import { bindTitle } from './page-title.ts'
import { PageWork } from './page-work.ts'
import { bindPrinting } from './printing.ts'
import { bindRedrawing } from './redrawing.ts'
import { bindSearching } from './search-here.ts'
import { rememberedProject } from './tab-memory.ts'
import { bindTheme } from './theme.ts'
import { whenIdle } from './warming.ts'
import { bindWidth } from './width.ts'

interface Place {
  /** Where the map is drawn, and what floats over it. */
  readonly stage: HTMLElement
  readonly panels: HTMLElement
  /** Tells it from another explorer in the page. */
  readonly name?: string
  /** The page is all its own: its title, its address, its keys and what is dropped on it. */
  readonly isPage?: boolean
  /** What it is made of, in place of the tables that are shipped. */
  readonly tables?: Partial<Tables> & SessionTables
}

/** Opens an explorer in two elements, one of which lies over the other. */
export function mountExplorer({ stage, panels, name = '', isPage = true, tables: own = {} }: Place): Session {
  const session = openSession({ ...own, name })
  const tables = { ...shippedTables, commands: pageCommandsOf(session.lenses), ...own }
  const now = () => new Date()
  const shelf = openShelf({ documentVersion: projectVersion })
  const reading = startRunner()
  const asking = startRunner()
  // It is there by the time the first map has come.
  reading.start()
  const work = new PageWork(session)
  const drawing = new MapDrawing(session, reading, work, now)
  const importing = new ImportReading(session, reading, work, drawing, now)
  const opening = new Opening(session, reading, work, { drawing, importing })
  const keeping = new Keeping(session, shelf, asking, { opening, drawing, work })
  const bundled = new BundledMaps(session, { opening, work }, (digest) => keeping.openOwnOf(digest))
  const arranging = new Arranging(session, asking)
  const effects = effectsOf(session, {
    opening,
    importing,
    work,
    bundled,
    arranging,
    asking,
    keeping,
    figures: startRunner(),
  })

  bindTheme(session)
  bindWidth(session)
  if (isPage) {
    keepLastFrame(session)
    bindTitle(session)
    bindAddress(session)
    bindDropping(effects)
    bindPrinting(session)
  }
  session.openDetailsOnSelection()
  session.endSearchOnSelection()
  session.keepCluster()
  session.keepTie()
  session.keepConnection()
  session.keepPair()
  session.keepPeriods()
  session.keepLens()
  bindKeys(session, isPage ? window : panels, tables.commands)
  bindInsets(session, panels)
  bindRedrawing(session, {
    redraw: () => drawing.redraw(),
    settle: () => drawing.settle(),
    abandonLayout: () => arranging.abandon(),
  })
  bindAstray(session, asking)
  bindLensLayouts(session, asking, () => arranging.stop())
  work.onNew = () => whenIdle(() => void offerEarlier(session, shelf))
  keeping.bind()
  effect(() => {
    if (session.asked.value !== 'download') return
    session.asked.value = null
    effects.saveMap()
  })
  bindSearching(session, asking)
  render(
    <SessionProvider value={session}>
      <TablesProvider value={tables}>
        <Shell effects={effects} />
      </TablesProvider>
    </SessionProvider>,
    panels,
  )
  mountStage(session, stage)
  // What files will be read with is there before the first of them is: the network may be gone by then.
  const equip = () =>
    whenIdle(() => {
      reading.start({ equipped: true })
      asking.start()
      if (isPage && import.meta.env.MODE === 'production') void keepInstalled(session, () => keeping.save())
    })
  const dropFrame = isPage ? showLastFrame(session, stage) : () => {}
  void openLast(session, opening, keeping, bundled).finally(() => {
    if (session.atlas.peek() === null) dropFrame()
    equip()
  })
  return session
}

/** The map that the address holds, the project that it names, what it tells to fetch, or what this tab showed before it was loaded again, else the map that came with the page. */
async function openLast(session: Session, opening: Opening, keeping: Keeping, bundled: BundledMaps): Promise<void> {
  if (await openFromAddress(session, opening)) return
  const named = projectInAddress()
  const address = openInAddress()
  const id = named ?? (address === null ? rememberedProject() : null)
  if (id !== null && (await keeping.open(id, true))) return
  if (address !== null) return openFetched(session, opening, address)
  if (named !== undefined) session.notify({ tone: 'warning', text: en.projects.notHere })
  await bundled.openFirst()
}
