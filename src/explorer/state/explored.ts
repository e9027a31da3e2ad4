import { signal } from '@preact/signals-core'
import type { Explored } from '../../ingest/pipeline.ts'

export type ExploredState = ReturnType<typeof openExplored>

export function openExplored() {
  /** How the map on show came about; null for a map opened as it was saved, until its names are compared. */
  const explored = signal<Pick<Explored, 'workMerges' | 'people'> | null>(null)

  /** The names of a map opened as it was saved are being compared. */
  const comparing = signal<{ readonly share: number; cancel(): void } | null>(null)

  return { explored, comparing }
}
