import type { Csr } from '../../model/csr.ts'
import { cos, log1p, sin } from '../../model/maths.ts'
import { Tree } from './quadtree.ts'

/** `balanced`: ties of hubs pull less, so that hubs stand among their neighbours; `clusters`: LinLog. */
export type LayoutStyle = 'balanced' | 'clusters'

/** A graph to be placed; weights are the pull of its ties. */
export interface Body extends Csr {
  /** Repulsion of each node is in proportion to its mass. */
  readonly mass: Float64Array
}

/** How far a cell may reach, seen from a node, to be taken as one: its width over its distance. */
const theta = 1.2

/** Share of its last move that a node goes on by. */
const momentum = 0.8

/**
 * ForceAtlas2 (Jacomy, Venturini, Heymann & Bastian, PLoS ONE 9, e98679, 2014) over typed arrays: nodes
 * repel each other as the product of their masses over the distance; ties pull in proportion to the
 * distance, or to its logarithm (LinLog, Noack 2009); gravity keeps the rest together. In place of the
 * paper's speeds, which need hundreds of rounds to settle, each node steps by its force over the curvature
 * of its own energy, with momentum: independent of the scale of weights and masses. Rows of `body`
 * must hold each tie in both directions. `x` and `y` are changed in place.
 */
export class Simulation {
  readonly body: Body
  readonly x: Float64Array
  readonly y: Float64Array
  /** Per node 0 (stays) to 1 (free); all free where absent. */
  readonly mobility: Float64Array | undefined
  readonly #linLog: boolean
  readonly #gravity: number
  readonly #tree: Tree
  readonly #fx: Float64Array
  readonly #fy: Float64Array
  readonly #curvature: Float64Array
  readonly #vx: Float64Array
  readonly #vy: Float64Array

  constructor(
    body: Body,
    x: Float64Array,
    y: Float64Array,
    options: { readonly style: LayoutStyle; readonly gravity: number; readonly mobility?: Float64Array | undefined },
  ) {
    this.body = body
    this.x = x
    this.y = y
    this.mobility = options.mobility
    this.#linLog = options.style === 'clusters'
    this.#gravity = options.gravity
    this.#tree = new Tree(body.order)
    this.#fx = new Float64Array(body.order)
    this.#fy = new Float64Array(body.order)
    this.#curvature = new Float64Array(body.order)
    this.#vx = new Float64Array(body.order)
    this.#vy = new Float64Array(body.order)
  }

  /** One round; `heat` (0 to 1) scales how far nodes go in it. */
  step(heat = 1): void {
    this.#repel()
    this.#attract()
    this.#move(heat)
  }

  #repel(): void {
    const { x, y } = this
    const tree = this.#tree
    tree.build(x, y, this.body.mass)
    const { sorted, px, py, pm, cx, cy, cm, width2, skip, first, last, leaf, cells } = tree
    const theta2 = theta * theta
    for (let i = 0; i < sorted.length; i++) {
      const xi = px[i]
      const yi = py[i]
      let fx = 0
      let fy = 0
      let stiff = 0
      let cell = 0
      while (cell < cells) {
        const dx = xi - cx[cell]
        const dy = yi - cy[cell]
        const d2 = dx * dx + dy * dy
        if (width2[cell] < theta2 * d2) {
          const f = cm[cell] / d2
          stiff += f
          fx += f * dx
          fy += f * dy
          cell = skip[cell]
        } else if (leaf[cell] === 1) {
          for (let j = first[cell]; j < last[cell]; j++) {
            if (j === i) continue
            let ex = xi - px[j]
            let ey = yi - py[j]
            let e2 = ex * ex + ey * ey
            if (e2 < 1e-12) {
              // Two nodes on one spot part in a direction that is theirs alone.
              const angle = (sorted[i] + sorted[j]) * 2.4
              const side = sorted[i] < sorted[j] ? 1e-3 : -1e-3
              ex = side * cos(angle)
              ey = side * sin(angle)
              e2 = 1e-6
            }
            const f = pm[j] / e2
            stiff += f
            fx += f * ex
            fy += f * ey
          }
          cell = skip[cell]
        } else cell++
      }
      this.#fx[sorted[i]] = fx * pm[i]
      this.#fy[sorted[i]] = fy * pm[i]
      this.#curvature[sorted[i]] = stiff * pm[i]
    }
  }

  #attract(): void {
    const { x, y } = this
    const { order, offsets, targets, weights, mass } = this.body
    const gravity = this.#gravity
    for (let v = 0; v < order; v++) {
      let fx = 0
      let fy = 0
      let stiff = gravity * mass[v]
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        const dx = x[targets[arc]] - x[v]
        const dy = y[targets[arc]] - y[v]
        let pull = weights[arc]
        if (this.#linLog) {
          const d = Math.sqrt(dx * dx + dy * dy)
          if (d > 0) pull *= log1p(d) / d
        }
        stiff += pull
        fx += pull * dx
        fy += pull * dy
      }
      this.#fx[v] += fx - gravity * mass[v] * x[v]
      this.#fy[v] += fy - gravity * mass[v] * y[v]
      this.#curvature[v] += stiff
    }
  }

  /** A step down the slope of each node by its own curvature, and on along the way it came. */
  #move(heat: number): void {
    const { x, y, mobility } = this
    const [fx, fy, curvature, vx, vy] = [this.#fx, this.#fy, this.#curvature, this.#vx, this.#vy]
    for (let v = 0; v < x.length; v++) {
      const share = mobility === undefined ? heat : heat * mobility[v]
      const step = share / Math.max(curvature[v], 1e-12)
      vx[v] = momentum * share * vx[v] + step * fx[v]
      vy[v] = momentum * share * vy[v] + step * fy[v]
      x[v] += vx[v]
      y[v] += vy[v]
    }
  }
}
