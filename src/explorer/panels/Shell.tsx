import { compact, drawer } from '../state/dock.ts'
import { selected } from '../state/selection.ts'
import { graph } from '../state/session.ts'
import { Details } from './Details.tsx'
import { Dock } from './Dock.tsx'
import { type Effects, EffectsProvider } from './effects.ts'
import { ImportView } from './ImportView.tsx'
import { LeftOut } from './LeftOut.tsx'
import { NodeMenu } from './NodeMenu.tsx'
import { Notices } from './Notices.tsx'
import { Picking } from './Picking.tsx'
import { Spoken } from './Spoken.tsx'
import { Table } from './Table.tsx'
import { TopBar } from './TopBar.tsx'
import { Welcome } from './Welcome.tsx'
import { ZoomButtons } from './ZoomButtons.tsx'

/** Everything that floats over the map. */
export function Shell({ effects }: { effects: Effects }) {
  const hasMap = graph.value !== null
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
            <Dock />
            <ZoomButtons />
            <LeftOut />
            <Details />
            <Picking />
            <NodeMenu />
            {drawer.value && <Table />}
          </>
        ) : (
          <Welcome />
        )}
        <ImportView />
        <Notices />
        <Spoken />
      </div>
    </EffectsProvider>
  )
}
