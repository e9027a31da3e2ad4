import { signal } from '@preact/signals-core'
import type { Explored } from '../../ingest/pipeline.ts'

/** How the map on show came about; null for a map opened as it was saved, until its names are compared. */
export const explored = signal<Pick<Explored, 'workMerges' | 'people'> | null>(null)

/** The names of a map opened as it was saved are being compared. */
export const comparing = signal<{ readonly share: number; cancel(): void } | null>(null)
