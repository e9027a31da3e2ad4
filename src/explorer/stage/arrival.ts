import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import { breath, inSlices } from '../state/slices.ts'
import type { DrawnMap } from './drawn-map.ts'
import { beginFrom, type Choice, sceneInSteps } from './scene.ts'

export interface Arrivals {
  /** Another map takes the place of this one when it is ready; of several that come, the last. */
  begin(source: CoterieGraph, wanted: Choice): Promise<void>
  /** Whatever is on its way is no longer wanted. */
  cancel(): void
}

/** Lets maps arrive in slices, so that the page goes on answering; `arrived` is called when one stands. */
export function arrivalsOf(drawn: DrawnMap, arrived: () => void): Arrivals {
  let latest = 0

  async function begin(source: CoterieGraph, wanted: Choice): Promise<void> {
    const mine = ++latest
    const going = () => mine === latest
    const built = await inSlices(sceneInSteps(source, wanted), going)
    if (built === null) return
    beginFrom(built.result, drawn.scene)
    if (built.slow) await breath()
    if (!going() || (await inSlices(drawn.replace(built.result), going)) === null) return
    for (const step of [() => drawn.measureSurface(), () => drawn.aura.refresh()]) {
      if (built.slow) await breath()
      if (!going()) return
      step()
    }
    if (built.slow) await breath()
    if (!going()) return
    arrived()
  }

  return {
    begin,
    cancel() {
      latest++
    },
  }
}
