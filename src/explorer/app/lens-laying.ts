import { effect, untracked } from '@preact/signals-core'
import { wordless } from '../../atlas/nothing.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import { en } from '../../words/en.ts'
import type { WantedLayout } from '../state/lens-places-here.ts'
import type { Session } from '../state/session.ts'

/**
 * Works out in a worker where the lens that is looked through has its nodes, which are in their common places until then;
 * what runs for another lens is dropped.
 */
export function bindLensLayouts(session: Session, runner: TaskRunner, settleRun: () => void): () => void {
  const { lensRun, ownLens, wantedLayout } = session
  let running = new AbortController()
  const stops = [
    // What is on its way in another lens comes to rest there.
    effect(() => {
      ownLens.value
      untracked(settleRun)
    }),
    effect(() => {
      const wanted = wantedLayout.value
      running.abort(new Error('abandoned'))
      running = new AbortController()
      const { signal } = running
      untracked(() => {
        lensRun.value = wanted && 0
        if (wanted !== null) void layOut(wanted, signal)
      })
    }),
  ]

  async function layOut(wanted: WantedLayout, signal: AbortSignal): Promise<void> {
    const { atlas, lens, pins } = wanted
    try {
      const progress = ({ share }: { readonly share: number }) => {
        lensRun.value = share
      }
      const places = await runner.run({ kind: 'lens', atlas: wordless(atlas), lens, pins }, { signal, progress })
      if (!signal.aborted) session.takeLayout(wanted, places)
    } catch (error) {
      if (signal.aborted) return
      lensRun.value = null
      session.notify({ tone: 'error', text: en.loading.notArranged((error as Error).message) })
    }
  }

  return () => {
    running.abort(new Error('abandoned'))
    for (const stop of stops) stop()
  }
}
