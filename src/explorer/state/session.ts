import { openAppearance } from './appearance.ts'
import { openArranging } from './arranging.ts'
import { openClusters } from './cluster.ts'
import { openStageCommands } from './commands.ts'
import { openDock } from './dock.ts'
import { openExplored } from './explored.ts'
import { openFilters } from './filters.ts'
import { openImports } from './imports.ts'
import { openInsets } from './insets.ts'
import { openKeptView } from './kept-view.ts'
import { openLedger } from './ledger.ts'
import { openLenses } from './lenses-here.ts'
import { openLook } from './look.ts'
import { openNodeMenu } from './node-menu.ts'
import { openNotices } from './notices.ts'
import { openPicking } from './picking.ts'
import { openPlaces } from './rearranged.ts'
import { openReview } from './review.ts'
import { openSearchResults } from './search-results.ts'
import { openSearchWords } from './search-words.ts'
import { openSelection } from './selection.ts'
import { openShownMap } from './shown-map.ts'
import { openTerms } from './terms.ts'
import { openTrends } from './trends.ts'
import { openView } from './view.ts'

/** Everything that one map in a page is looked at and worked on with. Two sessions know nothing of each other. */
export interface Session extends ReturnType<typeof openSession> {}

export function openSession() {
  const appearance = openAppearance()
  const arranging = openArranging()
  const selection = openSelection()
  const dock = openDock(selection)
  const shownMap = openShownMap()
  const searchWords = openSearchWords({ ...selection, ...shownMap })
  const cluster = openClusters({ ...selection, ...dock, ...searchWords, ...shownMap })
  const commands = openStageCommands()
  const explored = openExplored()
  const view = openView()
  const filters = openFilters({ ...shownMap, ...view })
  const imports = openImports()
  const insets = openInsets()
  const keptView = openKeptView({ ...view, ...filters, ...arranging })
  const ledger = openLedger()
  const lensesHere = openLenses({ ...shownMap, ...view })
  const look = openLook({ ...shownMap, ...view, ...appearance, ...filters })
  const nodeMenu = openNodeMenu(shownMap)
  const notices = openNotices()
  const review = openReview({ ...explored, ...ledger, ...shownMap })
  const picking = openPicking({
    ...dock,
    ...notices,
    ...nodeMenu,
    ...review,
    ...selection,
    ...cluster,
    ...shownMap,
    ...ledger,
  })
  const rearranged = openPlaces(shownMap)
  const searchResults = openSearchResults()
  const terms = openTerms()
  const trends = openTrends(shownMap)
  return {
    ...appearance,
    ...arranging,
    ...selection,
    ...dock,
    ...shownMap,
    ...searchWords,
    ...cluster,
    ...commands,
    ...explored,
    ...view,
    ...filters,
    ...imports,
    ...insets,
    ...keptView,
    ...ledger,
    ...lensesHere,
    ...look,
    ...nodeMenu,
    ...notices,
    ...review,
    ...picking,
    ...rearranged,
    ...searchResults,
    ...terms,
    ...trends,
  }
}
