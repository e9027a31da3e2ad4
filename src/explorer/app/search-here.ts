import { effect, untracked } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import { nothingFound } from '../state/search-results.ts'
import type { Session } from '../state/session.ts'
import { isSameMap } from '../state/shown-map.ts'

/**
 * Searches the map on show in a worker, which holds the index: anew whenever other words stand in the field, and when
 * the index is whole. A worker that was ended in the middle of another job has lost its index and makes it again.
 */
export function bindSearching(
  { atlas, indexed, network, searchResults, searchWords }: Session,
  runner: Pick<TaskRunner, 'run'>,
): () => void {
  let indexing: AbortController | null = null
  let latest = 0

  async function makeIndex(map: Atlas): Promise<void> {
    indexing?.abort()
    const mine = new AbortController()
    indexing = mine
    indexed.value = false
    const { authors, bylines, topics, works } = map
    try {
      await runner.run({ kind: 'index', searched: { authors, bylines, topics, works } }, { signal: mine.signal })
    } catch {
      // It is made when somebody asks.
      return
    }
    if (!isSameMap(atlas.peek(), map)) return
    indexed.value = true
    await search(searchWords.peek())
  }

  async function search(query: string): Promise<void> {
    const mine = ++latest
    const map = atlas.peek()
    if (map === null || query.trim() === '') {
      searchResults.value = { ...nothingFound, query, partial: !indexed.peek() }
      return
    }
    const found = await runner.run({ kind: 'search', query }).catch(() => null)
    if (mine !== latest || !isSameMap(atlas.peek(), map)) return
    if (found === null || found.indexed === 'none') {
      searchResults.value = { query, groups: [], partial: true }
      // It searches again when the index is there.
      void makeIndex(map)
    } else searchResults.value = { query, groups: found.groups, partial: found.indexed === 'part' }
  }

  const stops = [
    effect(() => {
      network.value
      const map = atlas.peek()
      searchResults.value = nothingFound
      if (map !== null) untracked(() => void makeIndex(map))
    }),
    effect(() => {
      const query = searchWords.value
      untracked(() => void search(query))
    }),
  ]
  return () => {
    indexing?.abort()
    for (const stop of stops) stop()
  }
}
