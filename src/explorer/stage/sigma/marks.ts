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
    { name: 'a_id', size: 1, packed: true },
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
    readonly #picture: WebGLFramebuffer | null
    readonly #marks: Instances
    readonly #targets: Instances | null
    readonly #rows = new BaseRows(strideOf(shape.columns))
    readonly #above = new FocusRows()

    constructor(gl: WebGLRenderingContext, picking: WebGLFramebuffer | null) {
      this.#gl = gl as unknown as WebGL2RenderingContext
      this.#picture = picking
      this.#marks = new Instances(this.#gl, shape)
      this.#targets = picking && new Instances(this.#gl, shape, true)
    }

    reallocate(count: number): void {
      this.#rows.resize(count)
    }

    process(index: number, row: number, display: NodeDisplayData): void {
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
      array[at + 10] = identity(index)
      array[at + 11] = shapes[data.kind]
    }

    render(params: RenderParams): void {
      if (this.#rows.count === 0) return
      if (this.#targets !== null) {
        const pixelRatio = params.pixelRatio / params.downSizingRatio
        this.#begin(this.#targets, { ...params, pixelRatio }, this.#picture)
        this.#targets.draw(this.#rows)
      }
      this.#begin(this.#marks, params, null)
      this.#marks.draw(this.#rows)
      this.#above.update(uniforms.nodes, this.#rows)
      this.#gl.uniform1f(this.#marks.uniform('u_above'), 1)
      this.#marks.draw(this.#above, 1)
    }

    #begin(instances: Instances, params: RenderParams, buffer: WebGLFramebuffer | null): void {
      const gl = this.#gl
      beginDrawing(gl, instances, params, uniforms, buffer)
      gl.uniform1f(instances.uniform('u_sizeRatio'), params.sizeRatio)
      gl.uniform3f(instances.uniform('u_ground'), ...uniforms.ground)
      gl.uniform1f(instances.uniform('u_above'), 0)
    }

    kill(): void {
      this.#marks.kill()
      this.#targets?.kill()
    }
  }
}

const bytes = new Uint8Array(4)
const number = new Float32Array(bytes.buffer)

/** A node's number as the colour sigma looks it up by: red is the highest byte. 0xfe keeps it from being NaN. */
function identity(index: number): number {
  bytes[0] = (index >> 16) & 255
  bytes[1] = (index >> 8) & 255
  bytes[2] = index & 255
  bytes[3] = 0xfe
  return number[0]!
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
