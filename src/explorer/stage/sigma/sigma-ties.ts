import type { EdgeProgramType } from 'sigma/rendering'
import type { RenderParams } from 'sigma/types'
import { near } from '../../../picture/tie-look.ts'
import { tieScale } from '../../../picture/view-on-paper.ts'
import type { Uniforms } from '../uniforms.ts'
import { beginDrawing } from './begin-drawing.ts'
import { type TieRows, tieColumns } from './drawn-tie-rows.ts'
import { Instances, type Shape } from './instances.ts'
import { FocusRows } from './sigma-rows.ts'
import fragment from './ties.frag?raw'
import vertex from './ties.vert?raw'

const corner = ['a_along', 'a_side']

const strip: Shape = {
  vertex,
  fragment,
  columns: tieColumns,
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

/** Ties run from their one end's colour to the other's; aboutness is dashed. They are drawn from `rows`: sigma knows none. */
export function tieProgram(uniforms: Uniforms, rows: TieRows): EdgeProgramType {
  return class Ties {
    drawLabel = undefined
    readonly #gl: WebGL2RenderingContext
    readonly #strips: Instances
    readonly #hairlines: Instances
    readonly #above = new FocusRows()

    constructor(gl: WebGLRenderingContext) {
      this.#gl = gl as unknown as WebGL2RenderingContext
      this.#strips = new Instances(this.#gl, strip)
      this.#hairlines = new Instances(this.#gl, hairline)
    }

    reallocate(): void {}

    process(): void {}

    render(params: RenderParams): void {
      if (rows.count === 0) return
      const rest = uniforms.hairlines ? this.#hairlines : this.#strips
      this.#begin(rest, params, 0)
      rest.draw(rows)
      this.#above.update(uniforms.ties, rows)
      if (this.#above.count === 0) return
      this.#begin(this.#strips, params, 1)
      this.#strips.draw(this.#above, 1)
    }

    #begin(instances: Instances, params: RenderParams, above: 0 | 1): void {
      const gl = this.#gl
      beginDrawing(gl, instances, params, uniforms)
      gl.uniform1f(instances.uniform('u_widthScale'), tieScale(1 / params.sizeRatio))
      gl.uniform1f(instances.uniform('u_rest'), uniforms.tieOpacity)
      gl.uniform1f(instances.uniform('u_farFade'), uniforms.farFade)
      gl.uniform1f(instances.uniform('u_near'), near)
      gl.uniform1f(instances.uniform('u_above'), above)
    }

    kill(): void {
      this.#strips.kill()
      this.#hairlines.kill()
    }
  }
}
