import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import { breath, inSlices } from '../state/slices.ts'
import type { DrawnMap } from './drawn-map.ts'
import { beginFrom, type Choice, redrawInSteps, sceneInSteps } from './scene.ts'

/** A map of more nodes than this comes and changes in slices. */
export const atOnce = 1000

export interface Arrivals {
  /** Another map takes the place of this one when it is ready; of several that come, the last. */
  begin(source: CoterieGraph, wanted: Choice): Promise<void>
  /** What stands there is shown otherwise. */
  restyle(wanted: Choice): Promise<void>
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
    if (built.slow) await breath()
    if (!going()) return
    if (await inTurn([...drawn.surfaceSteps, () => drawn.aura.refresh()], built.slow, going)) arrived()
  }

  async function restyle(wanted: Choice): Promise<void> {
    const mine = ++latest
    const going = () => mine === latest
    const large = drawn.scene.marks.length > atOnce
    // The panels that show the same change go first.
    if (large) await breath()
    if (!going() || (await inSlices(redrawInSteps(drawn.scene, wanted), going)) === null) return
    const steps = [...drawn.surfaceSteps, () => drawn.aura.refresh(), () => drawn.drawAnew()]
    if (!(await inTurn(steps, large, going))) return
    drawn.change()
    drawn.refocus()
  }

  return {
    begin,
    restyle,
    cancel() {
      latest++
    },
  }
}

/** Takes steps one after the other, with a breath between them where they are slow; whether all were taken. */
async function inTurn(steps: readonly (() => void)[], slow: boolean, going: () => boolean): Promise<boolean> {
  for (const step of steps) {
    step()
    if (slow) await breath()
    if (!going()) return false
  }
  return true
}
