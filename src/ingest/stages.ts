import type { Effort } from '../model/effort.ts'
import type { Stage } from '../model/stage.ts'

/** What is under way, and the share of the whole that is done. */
export interface Told {
  readonly step: Stage
  readonly share: number
}

export interface Watch {
  /** Awaited, so that the caller can let others have the thread, and throw where the job was cancelled. */
  readonly progress?: (told: Told) => void | Promise<void>
  readonly signal?: Effort['signal']
}

/** Splits one job into named stages, each of which is a share of it. */
export function stages({ progress, signal }: Watch): (step: Stage, share: number) => Promise<Effort> {
  let before = 0
  return async (step, share) => {
    const start = before
    before += share
    signal?.throwIfAborted()
    await progress?.({ step, share: start })
    signal?.throwIfAborted()
    return {
      // Nobody waits here: a cancelled job hears of it from its signal.
      progress: (done) => void Promise.resolve(progress?.({ step, share: start + share * done })).catch(() => {}),
      ...(signal === undefined ? {} : { signal }),
    }
  }
}
