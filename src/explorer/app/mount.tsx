import { render } from 'preact'
import { startRunner } from '../../tasks/page/start.ts'
import { Shell } from '../panels/Shell.tsx'
import { SessionProvider } from '../panels/session.ts'
import { mountStage } from '../stage/mount.ts'
import { openSession, type Session } from '../state/session.ts'
import { bindAddress } from './address.ts'
import { Arranging } from './arranging.ts'
import { BundledMaps } from './bundled-maps.ts'
import { Comparing } from './comparing.ts'
import { bindDropping } from './dropping.ts'
import { effectsOf } from './effects.ts'
import { bindInsets } from './insets.ts'
import { bindKeys } from './keys.ts'
import { Memory } from './memory.ts'
import { Opening } from './opening.ts'
import { bindRedrawing } from './redrawing.ts'
import { bindRemembering } from './remembering.ts'
import { bindSearching } from './searching.ts'
import { bindTheme } from './theme.ts'
import { bindTitle } from './title.ts'
import { whenIdle } from './warming.ts'
import { bindWidth } from './width.ts'

/** Opens the explorer in two elements, one of which lies over the other: the map, and the panels that float over it. */
export function mountExplorer({
  stage,
  panels,
}: {
  readonly stage: HTMLElement
  readonly panels: HTMLElement
}): Session {
  const session = openSession()
  const now = () => new Date()
  const memory = new Memory(session, now)
  const reading = startRunner()
  const asking = startRunner()
  const opening = new Opening(session, reading, now, memory)
  const bundled = new BundledMaps(session, opening)
  const comparing = new Comparing(session, reading, now)
  const arranging = new Arranging(session, asking)
  const effects = effectsOf(session, { opening, bundled, comparing, arranging, asking })

  bindTheme(session)
  bindWidth(session)
  bindTitle(session)
  bindAddress(session)
  session.openDetailsOnSelection()
  session.endSearchOnSelection()
  session.keepCluster()
  session.keepLens()
  bindKeys(session)
  bindInsets(session)
  bindDropping(effects)
  bindRedrawing(session, {
    redraw: () => opening.redraw(),
    settle: () => opening.settle(),
    abandonLayout: () => arranging.abandon(),
  })
  bindRemembering(session, memory)
  bindSearching(session, asking)
  render(
    <SessionProvider value={session}>
      <Shell effects={effects} />
    </SessionProvider>,
    panels,
  )
  mountStage(session, stage)
  // What files will be read with is there before the first of them is: the network may be gone by then.
  const equip = () =>
    whenIdle(() => {
      reading.start({ equipped: true })
      asking.start()
    })
  void bundled.openFirst().finally(equip)
  return session
}
