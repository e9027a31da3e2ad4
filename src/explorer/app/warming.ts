import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import { typesetter } from '../panels/parts/typesetter.ts'

/**
 * Fetches, once the map is on show and the page has nothing to do, what a first click would wait for and what
 * would be missing if the network went away: the reading face, and the typesetter where there is maths to set.
 */
export function warmUp(map: CoterieGraph): void {
  whenIdle(() => {
    void document.fonts.load('16px "Source Serif 4 Variable"').catch(() => undefined)
    if (holdsMaths(map)) void typesetter().catch(() => undefined)
  })
}

const holdsMaths = (map: CoterieGraph): boolean =>
  map.findNode((_, node) => node.kind === 'work' && /[$]|\\[([]/.test(`${node.label} ${node.work.abstract ?? ''}`)) !==
  undefined

// Safari has no requestIdleCallback.
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 })
  else setTimeout(run, 1500)
}
