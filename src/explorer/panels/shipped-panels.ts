import type { DockPanel } from './dock-panel.ts'
import { CorpusTab } from './import/CorpusTab.tsx'
import { ArrangeTab } from './map/ArrangeTab.tsx'
import { FilterTab } from './map/FilterTab.tsx'
import { MapTab } from './map/MapTab.tsx'
import { ArrangeIcon, BooksIcon, FilterIcon, LayersIcon, PeopleIcon, TagIcon } from './parts/icons.tsx'
import { PeopleTab } from './people/PeopleTab.tsx'
import { TopicsTab } from './topics/TopicsTab.tsx'

/** The panels on the left, in their order. */
export const shippedPanels: readonly DockPanel[] = [
  { id: 'map', Icon: LayersIcon, View: MapTab },
  { id: 'filter', Icon: FilterIcon, View: FilterTab },
  { id: 'arrange', Icon: ArrangeIcon, View: ArrangeTab },
  { id: 'people', Icon: PeopleIcon, View: PeopleTab },
  { id: 'topics', Icon: TagIcon, View: TopicsTab },
  { id: 'corpus', Icon: BooksIcon, View: CorpusTab },
]
