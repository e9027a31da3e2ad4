import type { RenderParams } from 'sigma/types'
import { recededBy, type Uniforms } from '../uniforms.ts'
import type { Instances } from './instances.ts'

/** Makes a program ready to draw a frame: sets all that marks and ties have in common. */
export function beginDrawing(
  gl: WebGL2RenderingContext,
  instances: Instances,
  params: RenderParams,
  uniforms: Uniforms,
): void {
  gl.viewport(0, 0, params.width * params.pixelRatio, params.height * params.pixelRatio)
  gl.bindFramebuffer(gl.FRAMEBUFFER, null)
  gl.enable(gl.BLEND)
  instances.use()
  gl.uniformMatrix3fv(instances.uniform('u_matrix'), false, params.matrix)
  gl.uniform2f(instances.uniform('u_viewport'), params.width, params.height)
  gl.uniform1f(instances.uniform('u_pixelRatio'), params.pixelRatio)
  gl.uniform1f(instances.uniform('u_change'), uniforms.change)
  gl.uniform1f(instances.uniform('u_recede'), recededBy(uniforms))
  gl.uniform1f(instances.uniform('u_shift'), uniforms.shift)
}
