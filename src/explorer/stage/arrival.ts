import type { Atlas } from '../../atlas/atlas.ts'
import { nodeCount } from '../../atlas/nodes.ts'
import type { Session } from '../state/session.ts'
import { breath, inSlices } from '../state/slices.ts'
import type { DrawnMap } from './drawn-map.ts'
import { beginFrom, type Choice, redrawInSteps, sceneInSteps } from './scene.ts'

/** A map of more nodes than this comes and changes in slices. */
export const largeAbove = 1000

export interface Arrivals {
  /** Another map takes the place of this one when it is ready; of several that come, the last. */
  begin(source: Atlas, wanted: Choice): Promise<void>
  /** What stands there is shown otherwise, or elsewhere; whether nodes travel. */
  restyle(wanted: Choice): Promise<boolean>
  /** The room that it has is another. */
  refit(): Promise<void>
  /** Whatever is on its way is no longer wanted. */
  cancel(): void
}

/** Lets maps arrive in slices, so that the page goes on answering; `arrived` is called when one stands. */
export function arrivalsOf({ places }: Session, drawn: DrawnMap, arrived: () => void): Arrivals {
  let latest = 0
  let fits = 0

  async function begin(source: Atlas, wanted: Choice): Promise<void> {
    const mine = ++latest
    const going = () => mine === latest
    // The panels that show the same map go first.
    if (nodeCount(source) > largeAbove) await breath()
    if (!going()) return
    const built = await inSlices(sceneInSteps(source, places.peek()!, wanted), going)
    if (built === null) return
    beginFrom(built.result, drawn.scene)
    if (built.slow) await breath()
    if (!going() || (await inSlices(drawn.replace(built.result), going)) === null) return
    if (built.slow) await breath()
    if (!going() || (await inSlices(drawn.prepareInSteps(), going)) === null) return
    if (built.slow) await breath()
    if (going()) arrived()
  }

  async function restyle(wanted: Choice): Promise<boolean> {
    const mine = ++latest
    const going = () => mine === latest
    // The panels that show the same change go first.
    if (drawn.scene.marks.length > largeAbove) await breath()
    if (!going()) return false
    const now = places.peek() ?? drawn.scene.source.findings[0]
    const redrawn = await inSlices(redrawInSteps(drawn.scene, wanted, now), going)
    if (redrawn === null) return false
    if ((await inSlices(drawn.prepareInSteps(), going)) === null) return false
    if ((await inSlices(drawn.drawAnewInSteps(), going)) === null) return false
    drawn.change(redrawn.result)
    drawn.refocus()
    return redrawn.result
  }

  async function refit(): Promise<void> {
    const mine = ++fits
    const here = latest
    const going = () => mine === fits && here === latest
    drawn.measureFit()
    if (drawn.scene.marks.length > largeAbove) await breath()
    if (going() && (await inSlices(drawn.nameClustersInSteps(), going)) !== null) drawn.draw()
  }

  return {
    begin,
    restyle,
    refit,
    cancel() {
      latest++
    },
  }
}
