import type { Atlas } from '../../atlas/atlas.ts'
import { textAt } from '../../atlas/column.ts'
import { typesetter } from '../panels/parts/typesetter.ts'

/**
 * Fetches, once the map is on show and the page has nothing to do, what a first click would wait for and what
 * would be missing if the network went away: the reading face, and the typesetter where there is maths to set.
 */
export function warmUp(map: Atlas): void {
  whenIdle(() => {
    void document.fonts.load('16px "Source Serif 4 Variable"').catch(() => undefined)
    if (holdsMaths(map)) void typesetter().catch(() => undefined)
  })
}

const signs = /[$]|\\[([]/

function holdsMaths({ works }: Atlas): boolean {
  for (let w = 0; w < works.year.length; w++)
    if (signs.test(textAt(works.title, w)) || signs.test(textAt(works.abstract, w))) return true
  return false
}

// Safari has no requestIdleCallback.
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 })
  else setTimeout(run, 1500)
}
