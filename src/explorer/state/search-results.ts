import { signal } from '@preact/signals-core'
import type { HitGroup } from '../../tasks/shared/search-jobs.ts'

/** What the last search found. */
export interface SearchResults {
  readonly query: string
  /** Best groups first, best hits first. */
  readonly groups: readonly HitGroup[]
  /** A part of the map is not searched yet. */
  readonly partial: boolean
}

export const nothingFound: SearchResults = { query: '', groups: [], partial: true }

export function openSearchResults() {
  const searchResults = signal<SearchResults>(nothingFound)

  /** Whether all of the map on show can be searched. */
  const indexed = signal(false)

  return { searchResults, indexed }
}
