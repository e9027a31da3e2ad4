import { en } from '../../words/en.ts'
import { Dock } from '../panels/Dock.tsx'
import { Details } from '../panels/details/Details.tsx'
import type { DockPanel } from '../panels/dock-panel.ts'
import { Foot } from '../panels/Foot.tsx'
import { AreaTip } from '../panels/map/AreaTip.tsx'
import { FilterTab } from '../panels/map/FilterTab.tsx'
import { LeftOut } from '../panels/map/LeftOut.tsx'
import { MapTab } from '../panels/map/MapTab.tsx'
import { NodeMenu } from '../panels/map/NodeMenu.tsx'
import { Table } from '../panels/map/Table.tsx'
import { TieTip } from '../panels/map/TieTip.tsx'
import { ZoomButtons } from '../panels/map/ZoomButtons.tsx'
import { Notices } from '../panels/Notices.tsx'
import { Palette } from '../panels/Palette.tsx'
import { FilterIcon, InfoIcon, LayersIcon, Sign } from '../panels/parts/icons.tsx'
import { Spoken } from '../panels/Spoken.tsx'
import { useSession } from '../panels/session-context.ts'
import { PeriodsSideBySide } from '../panels/time/PeriodsSideBySide.tsx'
import { AboutTab } from './AboutTab.tsx'
import { ViewerBar } from './ViewerBar.tsx'

const tabs: readonly DockPanel[] = [
  { id: 'map', Icon: LayersIcon, View: MapTab },
  { id: 'filter', Icon: FilterIcon, View: FilterTab },
  { id: 'corpus', Icon: InfoIcon, View: AboutTab },
]

interface Props {
  /** How large the map is that can be saved. */
  readonly bytes: number
  readonly licences: string
}

/** What floats over a map that is only looked at. */
export function ViewerShell({ bytes, licences }: Props) {
  const { atlas, compact, drawer, load, selected } = useSession()
  return (
    <div
      class={compact.value ? 'shell compact' : 'shell'}
      data-drawer={drawer.value}
      data-selected={selected.value !== null}
    >
      <ViewerBar bytes={bytes} licences={licences} />
      {atlas.value === null ? (
        load.value.phase !== 'failed' && (
          <div class="welcome" aria-busy="true">
            <Sign />
            <p class="under">{en.opening.openingMap}</p>
          </div>
        )
      ) : (
        <>
          <Dock tabs={tabs} />
          <ZoomButtons />
          <div class="bottom">
            <LeftOut />
            <Foot />
          </div>
          <Details />
          <NodeMenu />
          <TieTip />
          <AreaTip />
          <Palette />
          <PeriodsSideBySide />
          {drawer.value && <Table />}
        </>
      )}
      <Notices />
      <Spoken />
    </div>
  )
}
