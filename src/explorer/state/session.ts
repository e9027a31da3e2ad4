import { signal } from '@preact/signals-core'
import type { CoterieGraph } from '../../ingest/graph/graph.ts'

/** What is being read or computed; the map that was there stays until the new one is ready. */
export type Load =
  | { readonly phase: 'idle' }
  | { readonly phase: 'working'; readonly what: string; readonly step: string; readonly share: number; cancel(): void }
  | { readonly phase: 'failed'; readonly what: string; readonly reason: string; retry?(): void }

export const load = signal<Load>({ phase: 'idle' })

/** The map on show; null before the first one is there. */
export const graph = signal<CoterieGraph | null>(null)

/** Short messages to the person, newest last; shown until dismissed or timed out. */
export interface Notice {
  readonly id: number
  readonly tone: 'info' | 'warning' | 'error'
  readonly text: string
  readonly action?: { readonly label: string; run(): void }
}
export const notices = signal<readonly Notice[]>([])

let last = 0
export function notify(notice: Omit<Notice, 'id'>): number {
  notices.value = [...notices.value, { ...notice, id: ++last }]
  return last
}
export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id)
}
