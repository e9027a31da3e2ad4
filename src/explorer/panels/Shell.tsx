import { Dock } from './Dock.tsx'
import { Details } from './details/Details.tsx'
import { type Effects, EffectsProvider } from './effects.ts'
import { FigureDialog } from './export/FigureDialog.tsx'
import { Foot } from './Foot.tsx'
import { ImportView } from './import/ImportView.tsx'
import { Welcome } from './import/Welcome.tsx'
import { AreaTip } from './map/AreaTip.tsx'
import { LeftOut } from './map/LeftOut.tsx'
import { NodeMenu } from './map/NodeMenu.tsx'
import { Table } from './map/Table.tsx'
import { TieTip } from './map/TieTip.tsx'
import { ZoomButtons } from './map/ZoomButtons.tsx'
import { Notices } from './Notices.tsx'
import { Palette } from './Palette.tsx'
import { OpenElsewhere, Projects } from './Projects.tsx'
import { Picking } from './people/Picking.tsx'
import { Spoken } from './Spoken.tsx'
import { useSession } from './session-context.ts'
import { shippedPanels } from './shipped-panels.ts'
import { TopBar } from './TopBar.tsx'
import { PeriodsSideBySide } from './time/PeriodsSideBySide.tsx'

/** Everything that floats over the map. */
export function Shell({ effects }: { effects: Effects }) {
  const { atlas, compact, drawer, selected } = useSession()
  const hasMap = atlas.value !== null
  return (
    <EffectsProvider value={effects}>
      <div
        class={compact.value ? 'shell compact' : 'shell'}
        data-drawer={drawer.value}
        data-selected={selected.value !== null}
      >
        <TopBar />
        {hasMap ? (
          <>
            <Dock tabs={shippedPanels} />
            <ZoomButtons />
            <div class="bottom">
              <LeftOut />
              <Foot />
            </div>
            <Details />
            <Picking />
            <NodeMenu />
            <TieTip />
            <AreaTip />
            <Palette />
            <PeriodsSideBySide />
            <FigureDialog />
            <OpenElsewhere />
            {drawer.value && <Table />}
          </>
        ) : (
          <Welcome />
        )}
        <Projects />
        <ImportView />
        <Notices />
        <Spoken />
      </div>
    </EffectsProvider>
  )
}
