import type { NodeProgramType } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { NodeKind } from '../../../model/ids.ts'
import type { MarkData } from '../scene.ts'
import type { Uniforms } from '../uniforms.ts'
import { beginDrawing } from './begin-drawing.ts'
import { Instances, type Shape, strideOf } from './instances.ts'
import fragment from './marks.frag?raw'
import vertex from './marks.vert?raw'
import { BaseRows, FocusRows } from './sigma-rows.ts'

const shape: Shape = {
  vertex,
  fragment,
  columns: [
    { name: 'a_position', size: 2 },
    { name: 'a_before', size: 2 },
    { name: 'a_size', size: 2 },
    { name: 'a_presence', size: 2 },
    { name: 'a_color', size: 1, packed: true },
    { name: 'a_colorBefore', size: 1, packed: true },
    { name: 'a_shape', size: 1 },
    { name: 'a_emphasis', size: 2 },
  ],
  corner: ['a_cornerX', 'a_cornerY'],
  corners: [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ],
  mode: 'strip',
}

const shapes: Readonly<Record<NodeKind, number>> = { author: 0, work: 1, topic: 2 }

/** Author a disc, work a page with rounded corners, topic a diamond; all in one program, so that order is kept. */
export function markProgram(uniforms: Uniforms): NodeProgramType {
  return class Marks {
    drawLabel = undefined
    drawHover = undefined
    readonly #gl: WebGL2RenderingContext
    readonly #marks: Instances
    readonly #rows = new BaseRows(strideOf(shape.columns))
    readonly #above = new FocusRows()

    constructor(gl: WebGLRenderingContext) {
      this.#gl = gl as unknown as WebGL2RenderingContext
      this.#marks = new Instances(this.#gl, shape)
    }

    reallocate(count: number): void {
      this.#rows.resize(count)
    }

    process(_index: number, row: number, display: NodeDisplayData): void {
      const data = display as NodeDisplayData & MarkData
      const at = this.#rows.claim(row, data.place)
      const { array } = this.#rows
      array[at] = data.x
      array[at + 1] = data.y
      array[at + 2] = data.xBefore
      array[at + 3] = data.yBefore
      array[at + 4] = data.sizeBefore
      array[at + 5] = data.size
      array[at + 6] = data.presenceBefore
      array[at + 7] = data.presence
      array[at + 8] = floatColor(data.color)
      array[at + 9] = floatColor(data.colorBefore)
      array[at + 10] = shapes[data.kind]
    }

    render(params: RenderParams): void {
      if (this.#rows.count === 0) return
      const gl = this.#gl
      const marks = this.#marks
      beginDrawing(gl, marks, params, uniforms)
      gl.uniform1f(marks.uniform('u_sizeRatio'), params.sizeRatio)
      gl.uniform3f(marks.uniform('u_ground'), ...uniforms.ground)
      gl.uniform1f(marks.uniform('u_above'), 0)
      marks.draw(this.#rows)
      this.#above.update(uniforms.nodes, this.#rows)
      gl.uniform1f(marks.uniform('u_above'), 1)
      marks.draw(this.#above, 1)
    }

    kill(): void {
      this.#marks.kill()
    }
  }
}

/** Sigma draws the node under the pointer once more on a layer of its own; the look does that here. */
export const NoHoverProgram: NodeProgramType = class {
  drawLabel = undefined
  drawHover = undefined
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}
