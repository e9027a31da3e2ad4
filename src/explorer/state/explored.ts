import { signal } from '@preact/signals-core'
import type { History } from '../../ingest/decision-history.ts'

export type ExploredState = ReturnType<typeof openExplored>

export function openExplored() {
  /** How the map on show came about; null while there is none. */
  const explored = signal<History | null>(null)

  return { explored }
}
