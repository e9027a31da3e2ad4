import { floatColor } from 'sigma/utils'
import type { Scene } from '../scene.ts'
import { lineAt } from '../scene-ties.ts'
import { type Column, strideOf } from './instances.ts'
import { BaseRows } from './sigma-rows.ts'

/** What stands in the buffer of each tie. */
export const tieColumns: readonly Column[] = [
  { name: 'a_start', size: 2 },
  { name: 'a_end', size: 2 },
  { name: 'a_startBefore', size: 2 },
  { name: 'a_endBefore', size: 2 },
  { name: 'a_startColor', size: 1, packed: true },
  { name: 'a_endColor', size: 1, packed: true },
  { name: 'a_presence', size: 2 },
  { name: 'a_width', size: 1 },
  { name: 'a_opacity', size: 1 },
  { name: 'a_emphasis', size: 2 },
]

/** Ties that are filled in in a step: a millisecond or two. */
const step = 4000

/** The rows of all ties of a scene, by their numbers, filled in from its arrays. */
export class TieRows extends BaseRows {
  constructor() {
    super(strideOf(tieColumns))
  }

  /** Takes up all ties as they are now. */
  *fillInSteps(scene: Scene): Generator<void, void> {
    const { count } = scene.ties
    this.resize(count)
    const colours = scene.marks.map(({ color }) => floatColor(color))
    for (let tie = 0; tie < count; tie++) {
      if (tie % step === 0) yield
      this.#fill(scene, tie, colours)
    }
    this.version++
  }

  /** Takes up the ties of one mark as they are now. */
  fillAround(scene: Scene, place: number): void {
    const { offsets, incident } = scene.ties
    for (let i = offsets[place]!; i < offsets[place + 1]!; i++) this.#fill(scene, incident[i]!)
    this.version++
  }

  #fill({ marks, ties }: Scene, tie: number, colours?: readonly number[]): void {
    const [a, b] = [ties.from[tie]!, ties.to[tie]!]
    const [start, end] = [marks[a]!, marks[b]!]
    const at = this.claim(tie, tie)
    const { array } = this
    array[at] = start.x
    array[at + 1] = start.y
    array[at + 2] = end.x
    array[at + 3] = end.y
    array[at + 4] = start.xBefore
    array[at + 5] = start.yBefore
    array[at + 6] = end.xBefore
    array[at + 7] = end.yBefore
    array[at + 8] = colours?.[a] ?? floatColor(start.color)
    array[at + 9] = colours?.[b] ?? floatColor(end.color)
    array[at + 10] = ties.presenceBefore[tie]!
    array[at + 11] = ties.presence[tie]!
    const line = lineAt(ties, tie)
    array[at + 12] = line === 'dashed' ? -ties.width[tie]! : ties.width[tie]!
    array[at + 13] = line === 'dotted' ? -ties.opacity[tie]! : ties.opacity[tie]!
  }
}
