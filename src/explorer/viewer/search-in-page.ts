import type { RunOptions, TaskRunner } from '../../tasks/page/runner.ts'
import type { Job } from '../../tasks/shared/protocol.ts'
import { openSearch, type Search } from '../../tasks/worker/search-index.ts'
import { breath } from '../state/slices.ts'

/** Does in the page itself what a worker does elsewhere for who searches: a page that is a file starts none. */
export function searchInPage(): Pick<TaskRunner, 'run'> {
  let index: { readonly search: Search; whole: boolean } | null = null

  async function perform(job: Job, { signal }: RunOptions) {
    if (job.kind === 'search')
      return index === null
        ? { groups: [], indexed: 'none' }
        : { groups: index.search.find(job.query), indexed: index.whole ? 'all' : 'part' }
    if (job.kind !== 'index') throw new Error(`${job.kind} is done by workers alone`)
    let begun = performance.now()
    const search = openSearch(job.searched, async () => {
      if (performance.now() - begun > slice) {
        await breath()
        begun = performance.now()
      }
      signal?.throwIfAborted()
    })
    const mine = { search, whole: false }
    index = mine
    await search.ready
    mine.whole = true
    return undefined
  }

  return { run: (job, options = {}) => perform(job, options) as never }
}

/** Milliseconds after which others have their turn. */
const slice = 8
