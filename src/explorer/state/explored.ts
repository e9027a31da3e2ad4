import { signal } from '@preact/signals-core'
import type { Explored } from '../../ingest/pipeline.ts'

/** How the map on show came about; null for a map opened as it was saved, until it is drawn again. */
export const explored = signal<Pick<Explored, 'workMerges' | 'people'> | null>(null)
