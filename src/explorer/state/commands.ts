import { goesAlongYears } from '../../atlas/along-years.ts'
import type { Command } from '../../model/command.ts'
import { type LensRow, lenses as shippedLenses } from '../../model/lenses.ts'
import { en } from '../../words/en.ts'
import type { Session } from './session.ts'
import type { StageCommands } from './stage-commands.ts'

export interface PageCommand extends Command<string, Session> {
  /** Its keys hold everywhere but in a field; on the map alone; or while pairs are reviewed. */
  readonly where: 'page' | 'map' | 'review'
}

const onStage =
  (ask: (stage: StageCommands) => void) =>
  ({ stageCommands }: Session): void => {
    const stage = stageCommands.peek()
    if (stage !== null) ask(stage)
  }

const answering = (id: 'same' | 'different' | 'later', key: string): PageCommand => ({
  id,
  class: 'edit',
  keys: [key],
  where: 'review',
  can: ({ current }) => current.peek() !== null,
  perform({ answer, current }) {
    const pair = current.peek()
    if (pair !== null) answer(pair, id)
  },
})

const tabs = ['map', 'filter', 'arrange', 'people', 'topics', 'corpus'] as const

const ways = {
  Left: [-1, 0],
  Right: [1, 0],
  Up: [0, -1],
  Down: [0, 1],
} as const satisfies Readonly<Record<string, readonly [x: number, y: number]>>

/** What a command is called. */
export const commandLabel = (id: string): string =>
  Object.hasOwn(en.commands, id) ? en.commands[id as keyof typeof en.commands] : id

/** All that can be asked of the page, in the order in which it is listed. */
export const pageCommandsOf = (lenses: readonly LensRow[]): readonly PageCommand[] => [
  { id: 'search', class: 'passing', keys: ['/'], where: 'page', perform: ({ ask }) => ask('search') },
  { id: 'palette', class: 'passing', keys: ['Ctrl+K'], where: 'page', perform: ({ ask }) => ask('palette') },
  {
    id: 'undo',
    class: 'edit',
    keys: ['Ctrl+Z'],
    where: 'page',
    can: ({ canUndo }) => canUndo.peek(),
    perform: ({ undo }) => undo(),
  },
  {
    id: 'redo',
    class: 'edit',
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    where: 'page',
    can: ({ canRedo }) => canRedo.peek(),
    perform: ({ redo }) => redo(),
  },
  { id: 'step-out', class: 'passing', keys: ['Escape'], where: 'page', perform: stepOutFurther },
  {
    id: 'back',
    class: 'passing',
    keys: ['Backspace'],
    where: 'page',
    can: ({ selected }) => selected.peek() !== null,
    perform: ({ goBack }) => goBack(),
  },
  { id: 'table', class: 'passing', keys: ['T'], where: 'page', perform: ({ toggleDrawer }) => toggleDrawer() },
  ...lenses.map(
    ({ id: lens }, i): PageCommand => ({
      id: `lens-${lens}`,
      class: 'view',
      keys: [`${i + 1}`],
      where: 'page',
      can: ({ lensesHere }) => lensesHere.peek().has(lens),
      perform: ({ setLens }) => setLens(lens),
    }),
  ),
  {
    id: 'along-years',
    class: 'view',
    where: 'page',
    can: ({ lens }) => goesAlongYears({ lens: lens.peek(), alongYears: true }),
    perform: ({ isAlongYears, setAlongYears }) => setAlongYears(!isAlongYears.peek()),
  },
  {
    id: 'clear-filters',
    class: 'view',
    where: 'page',
    can: ({ filtered }) => filtered.peek() !== null,
    perform: ({ clearFilters }) => clearFilters(),
  },
  {
    id: 'unpin-all',
    class: 'edit',
    where: 'page',
    can: ({ pinned }) => pinned.peek().size > 0,
    perform: ({ unpinAll }) => unpinAll(),
  },
  { id: 'zoom-in', class: 'passing', keys: ['+', '='], where: 'page', perform: onStage((stage) => stage.zoomIn()) },
  { id: 'zoom-out', class: 'passing', keys: ['-', '_'], where: 'page', perform: onStage((stage) => stage.zoomOut()) },
  { id: 'fit', class: 'passing', keys: ['0'], where: 'page', perform: onStage((stage) => stage.fit()) },
  ...(['Left', 'Right', 'Up', 'Down'] as const).flatMap((way): PageCommand[] => [
    {
      id: `pan-${way}`,
      class: 'passing',
      keys: [`Arrow${way}`],
      where: 'map',
      perform: onStage((stage) => stage.pan(ways[way][0], ways[way][1])),
    },
    {
      id: `step-${way}`,
      class: 'passing',
      keys: [`Shift+Arrow${way}`],
      where: 'map',
      perform: onStage((stage) => stage.step(ways[way][0], ways[way][1])),
    },
  ]),
  {
    id: 'choose',
    class: 'passing',
    keys: ['Enter'],
    where: 'map',
    perform({ choose, hovered }) {
      const node = hovered.peek()
      if (node !== null) choose(node)
    },
  },
  {
    id: 'node-menu',
    class: 'passing',
    keys: ['Shift+F10', 'ContextMenu'],
    where: 'map',
    perform: onStage((stage) => stage.askMenu()),
  },
  answering('same', 'S'),
  answering('different', 'D'),
  answering('later', 'L'),
  { id: 'open', class: 'passing', where: 'page', perform: ({ openImport }) => openImport() },
  ...tabs.map(
    (tab): PageCommand => ({
      id: `tab-${tab}`,
      class: 'passing',
      where: 'page',
      perform: ({ toggleDock }) => toggleDock(tab),
    }),
  ),
  {
    id: 'figure',
    class: 'passing',
    where: 'page',
    can: ({ atlas }) => atlas.peek() !== null,
    perform: ({ ask }) => ask('figure'),
  },
  {
    id: 'periods',
    class: 'passing',
    keys: ['Y'],
    where: 'page',
    can: ({ yearly }) => yearly.peek() !== null,
    perform: ({ ask }) => ask('periods'),
  },
  {
    id: 'two-periods',
    class: 'passing',
    where: 'page',
    can: ({ yearly }) => yearly.peek() !== null,
    perform: ({ comparePeriods }) => comparePeriods(),
  },
  { id: 'projects', class: 'passing', where: 'page', perform: ({ ask }) => ask('projects') },
  { id: 'download', class: 'passing', keys: ['Ctrl+S'], where: 'page', perform: ({ ask }) => ask('download') },
  { id: 'keys', class: 'passing', keys: ['?'], where: 'page', perform: ({ ask }) => ask('keys') },
]

export const pageCommands = pageCommandsOf(shippedLenses)

/**
 * Escape lets go of a pair of clusters or of a tie, clears the selection, then lets go of the cluster, then of two periods;
 * with none, it closes the table.
 */
function stepOutFurther({
  closeConnection,
  closePair,
  closePeriods,
  connectedTo,
  drawer,
  openCluster,
  openPair,
  openTie,
  selected,
  stepOut,
  toggleDrawer,
  twoPeriods,
}: Session): void {
  if (openPair.peek() !== null) {
    closePair()
    return
  }
  if (connectedTo.peek() !== null) {
    closeConnection()
    return
  }
  if (
    selected.peek() === null &&
    openCluster.peek() === null &&
    openTie.peek() === null &&
    twoPeriods.peek() !== null
  ) {
    closePeriods()
    return
  }
  const closes = selected.peek() === null && openCluster.peek() === null && openTie.peek() === null && drawer.peek()
  stepOut()
  if (closes) toggleDrawer()
}
