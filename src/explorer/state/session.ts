import type { Reduction } from '../../atlas/filters/reduction.ts'
import type { LensRow } from '../../model/lenses.ts'
import { en } from '../../words/en.ts'
import { openAppearance } from './appearance.ts'
import { openAsked } from './asked.ts'
import { openClusters } from './cluster-here.ts'
import { openConnections } from './connection-here.ts'
import { openDock } from './dock.ts'
import { openDocument } from './document.ts'
import { openExplored } from './explored.ts'
import { openFigures } from './figure-here.ts'
import { openFilters } from './filters-here.ts'
import { openImports } from './imports.ts'
import { openInsets } from './insets.ts'
import { openArranging } from './layout-run.ts'
import { openLedger } from './ledger-here.ts'
import { openLenses } from './lenses-here.ts'
import { openMapFiles } from './map-files.ts'
import { openNodeMenu } from './node-menu.ts'
import { openNotes } from './notes-here.ts'
import { openNotices } from './notices.ts'
import { openOverview } from './overview-here.ts'
import { openPicking } from './picking.ts'
import { openPlaces } from './places-here.ts'
import { openProjects } from './projects.ts'
import { openRememberedMaps } from './remembered-maps.ts'
import { openReview } from './review.ts'
import { openSearchResults } from './search-results.ts'
import { openSearchWords } from './search-words.ts'
import { openSelection } from './selection.ts'
import { openShades } from './shades.ts'
import { openShownMap } from './shown-map.ts'
import { openStageCommands } from './stage-commands.ts'
import { openStepping } from './stepping.ts'
import { openTable } from './table-here.ts'
import { openTerms } from './term-of.ts'
import { openTies } from './tie-here.ts'
import { openTiesInPeriod } from './ties-in-period.ts'
import { openTrends } from './trends-here.ts'
import { openTwoPeriods } from './two-periods.ts'
import { openView } from './view-here.ts'
import { openYears } from './years-here.ts'

/**
 * All that one map in a page is looked at and worked on with; two sessions know nothing of each other. `name` tells its
 * elements from those of another one in the page; `now` gives the time in milliseconds.
 */
export interface Session extends ReturnType<typeof openSession> {}

/** What a map can be thinned by and looked at through: the tables that are shipped, unless told. */
export interface SessionTables {
  readonly reductions?: readonly Reduction[]
  readonly lenses?: readonly LensRow[]
}

interface SessionOptions extends SessionTables {
  /** The map is looked at only: nothing of it is corrected, noted or named anew. */
  readonly isFixed?: boolean
  readonly name?: string
  readonly now?: () => number
}

export function openSession({
  name = '',
  now = () => Date.now(),
  isFixed = false,
  reductions,
  lenses: rows,
}: SessionOptions = {}) {
  // The project, what is drawn of it, and how that is looked at.
  const notices = openNotices()
  const projects = openProjects()
  const document = openDocument(now, {
    mayChange: () => projects.role.peek() === 'writing',
    refuse: () => void notices.notify({ tone: 'warning', text: en.projects.elsewhere }),
  })
  const view = openView(document, rows)
  const map = openShownMap({ ...document, ...view })
  const filters = openFilters({ ...document, ...map, ...view }, reductions)
  const tiesInPeriod = openTiesInPeriod({ ...document, ...map, ...view, ...filters })
  const lenses = openLenses({ ...document, ...map, ...view })
  const appearance = openAppearance()
  const shades = openShades({ ...map, ...view, ...appearance, ...filters })
  // What is said of it.
  const terms = openTerms(document)
  const ledger = openLedger(document)
  const explored = openExplored()
  const review = openReview({ ...explored, ...ledger, ...map })
  const arranging = openArranging()
  const looks = openRememberedMaps({ ...map, ...explored })
  const places = openPlaces({ ...document, ...map, ...looks })
  // What passes.
  const selection = openSelection()
  const dock = openDock(selection)
  const search = { ...openSearchWords({ ...selection, ...map }), ...openSearchResults() }
  const clusters = openClusters({ ...selection, ...dock, ...search, ...map })
  const ties = openTies({ ...selection, ...dock, ...clusters, ...map })
  const overview = openOverview({ ...selection, ...dock, ...clusters, ...ties, ...map })
  const years = openYears(map)
  const periods = openTwoPeriods({
    ...selection,
    ...dock,
    ...clusters,
    ...ties,
    ...overview,
    ...filters,
    ...map,
    ...years,
  })
  const connections = openConnections({ ...selection, ...dock, ...filters, ...map, ...view })
  const menu = openNodeMenu(map)
  const stage = openStageCommands()
  const picking = openPicking({ ...dock, ...notices, ...menu, ...review, ...selection, ...ties, ...map, ...ledger })
  return {
    name,
    isFixed,
    ...document,
    ...map,
    ...view,
    ...filters,
    ...tiesInPeriod,
    ...lenses,
    ...appearance,
    ...shades,
    ...terms,
    ...ledger,
    ...explored,
    ...review,
    ...arranging,
    ...looks,
    ...places,
    ...openNotes({ ...document, ...map }),
    ...notices,
    ...selection,
    ...dock,
    ...search,
    ...clusters,
    ...ties,
    ...overview,
    ...years,
    ...periods,
    ...connections,
    ...menu,
    ...picking,
    ...openAsked(),
    ...openImports(),
    ...openMapFiles(document),
    ...openInsets(),
    ...stage,
    ...openFigures({ ...document, ...map, ...filters, ...stage, ...tiesInPeriod }),
    ...projects,
    ...openStepping({ ...clusters, ...document, ...map, ...selection }),
    ...openTable({ ...clusters, ...document, ...filters, ...map, ...view }),
    ...openTrends(map),
  }
}
