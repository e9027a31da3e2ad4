import type { Stage } from './filter-stage.ts'
import type { ByKind } from './filter-tally.ts'
import type { Ground } from './ground.ts'

/** What all choices are counted by. */
export interface Given {
  readonly ground: Ground
  /** 1 for nodes that were asked for: they are shown whatever is chosen, and counted by themselves. */
  readonly aside: Uint8Array | null
  /** Which those are, as a key. */
  readonly asked: string
  readonly always: ByKind
}

/** Place of the kind of each node of a stage among the kinds; 3 for those that were asked for. */
export function classesOf(stage: Stage, { ground: { bounds }, aside, asked }: Given): Uint8Array {
  return stage.kept('classes', asked, () => {
    const { nodes } = stage
    const [, work, topic] = bounds
    const classes = new Uint8Array(nodes.length)
    for (let i = 0; i < classes.length; i++) {
      const v = nodes[i]!
      classes[i] = aside !== null && aside[v] === 1 ? 3 : v < work ? 0 : v < topic ? 1 : 2
    }
    return classes
  })
}
