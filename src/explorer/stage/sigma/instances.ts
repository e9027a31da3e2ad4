import { loadFragmentShader, loadProgram, loadVertexShader } from 'sigma/rendering'

/** What stands in a row of the buffer that draws one node or tie, in order. */
export interface Column {
  readonly name: string
  readonly size: 1 | 2
  /** Four bytes in the place of one number. */
  readonly packed?: boolean
}

export interface Shape {
  readonly vertex: string
  readonly fragment: string
  readonly columns: readonly Column[]
  /** Names of the numbers each corner carries, and the corners. */
  readonly corner: readonly string[]
  readonly corners: readonly (readonly number[])[]
  readonly mode: 'strip' | 'lines'
}

/** Rows of numbers, one an instance. `version` rises with every change, so that they go to the GPU once. */
export interface Rows {
  readonly array: Float32Array
  readonly count: number
  readonly version: number
}

export const strideOf = (columns: readonly Column[]): number =>
  columns.reduce((sum, { size, packed }) => sum + (packed ? 1 : size), 0)

/**
 * Draws one shape many times (WebGL 2 instancing). Sigma's own programs send every row to the GPU with every
 * frame; this sends them when they changed, which is what keeps a map of 40,000 ties moving.
 */
export class Instances {
  readonly #gl: WebGL2RenderingContext
  readonly #shape: Shape
  readonly #program: WebGLProgram
  readonly #cornerBuffer: WebGLBuffer
  readonly #locations = new Map<string, WebGLUniformLocation | null>()
  readonly #layers: { array: WebGLVertexArrayObject; buffer: WebGLBuffer; version: number }[] = []

  constructor(gl: WebGL2RenderingContext, shape: Shape) {
    this.#gl = gl
    this.#shape = shape
    this.#program = loadProgram(gl, [loadVertexShader(gl, shape.vertex), loadFragmentShader(gl, shape.fragment)])
    this.#cornerBuffer = gl.createBuffer()
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#cornerBuffer)
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(shape.corners.flat()), gl.STATIC_DRAW)
  }

  use(): void {
    this.#gl.useProgram(this.#program)
  }

  uniform(name: string): WebGLUniformLocation | null {
    if (!this.#locations.has(name)) this.#locations.set(name, this.#gl.getUniformLocation(this.#program, name))
    return this.#locations.get(name) ?? null
  }

  /** Draws `rows`; each layer keeps its own copy of them on the GPU. */
  draw(rows: Rows, layer = 0): void {
    if (rows.count === 0) return
    const gl = this.#gl
    this.#layers[layer] ??= this.#newLayer()
    const held = this.#layers[layer]
    gl.bindVertexArray(held.array)
    if (held.version !== rows.version) {
      gl.bindBuffer(gl.ARRAY_BUFFER, held.buffer)
      gl.bufferData(gl.ARRAY_BUFFER, rows.array, gl.DYNAMIC_DRAW)
      held.version = rows.version
    }
    const mode = this.#shape.mode === 'strip' ? gl.TRIANGLE_STRIP : gl.LINES
    gl.drawArraysInstanced(mode, 0, this.#shape.corners.length, rows.count)
    gl.bindVertexArray(null)
  }

  kill(): void {
    const gl = this.#gl
    for (const { array, buffer } of this.#layers) {
      gl.deleteVertexArray(array)
      gl.deleteBuffer(buffer)
    }
    gl.deleteBuffer(this.#cornerBuffer)
    gl.deleteProgram(this.#program)
  }

  #newLayer() {
    const gl = this.#gl
    const array = gl.createVertexArray()
    const buffer = gl.createBuffer()
    gl.bindVertexArray(array)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#cornerBuffer)
    const { corner, columns } = this.#shape
    corner.forEach((name, i) => {
      this.#attribute(name, 1, false, corner.length, i, 0)
    })
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    let at = 0
    for (const { name, size, packed = false } of columns) {
      this.#attribute(name, size, packed, strideOf(columns), at, 1)
      at += packed ? 1 : size
    }
    return { array, buffer, version: -1 }
  }

  #attribute(name: string, size: number, packed: boolean, stride: number, at: number, divisor: number): void {
    const gl = this.#gl
    const location = gl.getAttribLocation(this.#program, name)
    if (location === -1) return
    gl.enableVertexAttribArray(location)
    if (packed) gl.vertexAttribPointer(location, 4, gl.UNSIGNED_BYTE, true, stride * 4, at * 4)
    else gl.vertexAttribPointer(location, size, gl.FLOAT, false, stride * 4, at * 4)
    gl.vertexAttribDivisor(location, divisor)
  }
}
