import { labelAt } from '../../atlas/nodes.ts'
import type { Measure } from '../../picture/drawing.ts'
import { fontOf } from '../../picture/drawing.ts'
import { mapLabel } from '../../picture/label-text.ts'
import { fontSize, fontWeights } from '../../picture/lettering-look.ts'
import type { MarkData, Scene } from './scene.ts'

/** A label ready to be drawn. Width and height in CSS pixels. */
export interface Lettering {
  readonly lines: readonly string[]
  readonly pixels: number
  readonly weight: number
  readonly lineHeight: number
  readonly width: number
  readonly height: number
}

/** The labels of a scene, made when first asked for; `forget` when fonts or sizes have changed. */
export class Letterings {
  readonly #made = new Map<number, Lettering>()
  readonly #measure: Measure

  constructor(measure: Measure) {
    this.#measure = measure
  }

  of(scene: Scene, place: number): Lettering {
    const known = this.#made.get(place)
    if (known !== undefined) return known
    const mark = scene.marks[place]!
    const label = labelAt(scene.source, mark.node)
    const lettering = this.#letter(mapLabel(label, mark.kind), mark)
    this.#made.set(place, lettering)
    return lettering
  }

  forget(): void {
    this.#made.clear()
  }

  #letter(lines: readonly string[], { kind, size }: MarkData): Lettering {
    const pixels = fontSize(kind, size)
    const weight = fontWeights[kind]
    const font = fontOf({ weight, pixels })
    const lineHeight = Math.round(pixels * 1.22)
    const width = Math.max(...lines.map((line) => this.#measure(line, font)))
    return { lines, pixels, weight, lineHeight, width, height: lineHeight * lines.length }
  }
}
