import { signal } from '@preact/signals-core'
import type { LayoutQuality } from '../../ingest/layout/quality.ts'
import type { LayoutStyle } from '../../ingest/layout/simulation.ts'

/** A layout that is being worked out. */
export type LayoutRun = { readonly phase: 'idle' } | { readonly phase: 'running' | 'paused'; readonly share: number }

export function openArranging() {
  const layoutRun = signal<LayoutRun>({ phase: 'idle' })
  /** Share of the layout of a lens that is done; null where none is worked out. */
  const lensRun = signal<number | null>(null)
  const layoutStyle = signal<LayoutStyle>('balanced')
  /** How well the map shows its graph now; null until somebody asks and while it moves. */
  const quality = signal<LayoutQuality | null>(null)
  /** How well the clusters part the graph; null until somebody asks. */
  const modularity = signal<number | null>(null)
  /** The slider is being answered. */
  const clustering = signal(false)

  /** Another map is on show, or the same one looks otherwise: nothing that was worked out of it holds. */
  function forgetQuality(): void {
    layoutRun.value = { phase: 'idle' }
    quality.value = null
    modularity.value = null
  }

  return { layoutRun, lensRun, layoutStyle, quality, modularity, clustering, forgetQuality }
}
