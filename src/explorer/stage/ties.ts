import type { EdgeProgramType } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { beginDrawing } from './begin-drawing.ts'
import { type Column, Instances, type Shape, strideOf } from './instances.ts'
import { type Look, near } from './look.ts'
import { BaseRows, FocusRows } from './rows.ts'
import type { MarkData, TieData } from './scene.ts'
import fragment from './ties.frag?raw'
import vertex from './ties.vert?raw'
import { tieScale } from './view.ts'

const columns: readonly Column[] = [
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
const corner = ['a_along', 'a_side']

const strip: Shape = {
  vertex,
  fragment,
  columns,
  corner,
  corners: [
    [0, -1],
    [0, 1],
    [1, -1],
    [1, 1],
  ],
  mode: 'strip',
}
const hairline: Shape = {
  ...strip,
  corners: [
    [0, 0],
    [1, 0],
  ],
  mode: 'lines',
}

/** Above so many ties those at rest are hairlines, which cost a fraction to draw; those in focus never are. */
export const hairlinesAbove = 5000

/** Ties run from their one end's colour to the other's; aboutness is dashed. */
export function tieProgram(look: Look): EdgeProgramType {
  return class Ties {
    drawLabel = undefined
    readonly #gl: WebGL2RenderingContext
    readonly #strips: Instances
    readonly #hairlines: Instances
    readonly #rows = new BaseRows(strideOf(columns))
    readonly #above = new FocusRows()

    constructor(gl: WebGLRenderingContext) {
      this.#gl = gl as unknown as WebGL2RenderingContext
      this.#strips = new Instances(this.#gl, strip)
      this.#hairlines = new Instances(this.#gl, hairline)
    }

    reallocate(count: number): void {
      this.#rows.resize(count)
    }

    process(_index: number, row: number, from: NodeDisplayData, to: NodeDisplayData, display: EdgeDisplayData): void {
      const [start, end] = [from as NodeDisplayData & MarkData, to as NodeDisplayData & MarkData]
      const tie = display as EdgeDisplayData & TieData
      const at = this.#rows.claim(row, tie.place)
      const { array } = this.#rows
      array[at] = start.x
      array[at + 1] = start.y
      array[at + 2] = end.x
      array[at + 3] = end.y
      array[at + 4] = start.xBefore
      array[at + 5] = start.yBefore
      array[at + 6] = end.xBefore
      array[at + 7] = end.yBefore
      array[at + 8] = floatColor(start.color)
      array[at + 9] = floatColor(end.color)
      array[at + 10] = tie.presenceBefore
      array[at + 11] = tie.presence
      array[at + 12] = tie.dashed ? -tie.size : tie.size
      array[at + 13] = tie.opacity
    }

    render(params: RenderParams): void {
      if (this.#rows.count === 0) return
      const rest = look.hairlines ? this.#hairlines : this.#strips
      this.#begin(rest, params, 0)
      rest.draw(this.#rows)
      this.#above.update(look.ties, this.#rows)
      if (this.#above.count === 0) return
      this.#begin(this.#strips, params, 1)
      this.#strips.draw(this.#above, 1)
    }

    #begin(instances: Instances, params: RenderParams, above: 0 | 1): void {
      const gl = this.#gl
      beginDrawing(gl, instances, params, look)
      gl.uniform1f(instances.uniform('u_widthScale'), tieScale(1 / params.sizeRatio))
      gl.uniform1f(instances.uniform('u_rest'), look.tieOpacity)
      gl.uniform1f(instances.uniform('u_farFade'), look.farFade)
      gl.uniform1f(instances.uniform('u_near'), near)
      gl.uniform1f(instances.uniform('u_above'), above)
    }

    kill(): void {
      this.#strips.kill()
      this.#hairlines.kill()
    }
  }
}
