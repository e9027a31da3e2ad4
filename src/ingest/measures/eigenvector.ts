import { components, nodesOf } from '../../atlas/counting/components.ts'
import { cutter } from '../../atlas/counting/subgraph.ts'
import type { Csr } from '../../model/csr.ts'
import { strength } from './degree.ts'

/**
 * Centrality by the leading eigenvector of the weights (Bonacich 1972), for each component on its own: its
 * squares sum to the component's share of all nodes, so that in a connected graph the vector has length
 * 1. To be compared within a component only. Nodes without ties have 0.
 *
 * Found by Lanczos' method, started anew from the best vector, until the residual |Ax - cx| is below
 * `tolerance` * c or `restarts` are used up; never throws.
 */
export function eigenvector(csr: Csr, { tolerance = 1e-10, restarts = 200 } = {}): Float64Array {
  const out = new Float64Array(csr.order)
  const cut = cutter(csr)
  for (const members of nodesOf(components(csr))) {
    if (members.length < 2) continue
    const size = Math.sqrt(members.length / csr.order)
    leading(members.length === csr.order ? csr : cut(members), tolerance, restarts).forEach((x, i) => {
      out[members[i]] = Math.abs(x) * size
    })
  }
  return out
}

const steps = 24

function leading(csr: Csr, tolerance: number, restarts: number): Float64Array {
  const { order } = csr
  const basis = Array.from({ length: Math.min(steps, order) }, () => new Float64Array(order))
  const image = new Float64Array(order)
  // Strengths lie nearer to the leading vector than equal shares do.
  const x = strength(csr)
  scale(x, 1 / Math.sqrt(dot(x, x)))
  for (let restart = 0; restart <= restarts; restart++) {
    const diagonal: number[] = []
    const beside: number[] = []
    basis[0].set(x)
    for (let j = 0; j < basis.length; j++) {
      times(csr, basis[j], image)
      diagonal.push(dot(image, basis[j]))
      addTo(image, basis[j], -diagonal[j])
      if (j > 0) addTo(image, basis[j - 1], -beside[j - 1])
      // What rounding brings back of x grows fastest, as x comes near to the answer.
      if (j > 0) addTo(image, basis[0], -dot(image, basis[0]))
      // The first image is that of x itself, so that this is the residual that counts.
      const rest = Math.sqrt(dot(image, image))
      if (j === 0 && rest <= tolerance * diagonal[0]) return x
      if (j + 1 === basis.length || rest <= 1e-14 * diagonal[0]) break
      beside.push(rest)
      basis[j + 1].set(image)
      scale(basis[j + 1], 1 / rest)
    }
    const vector = leadingOfTridiagonal(diagonal, beside)
    x.fill(0)
    vector.forEach((weight, j) => {
      addTo(x, basis[j], weight)
    })
    scale(x, 1 / Math.sqrt(dot(x, x)))
  }
  return x
}

function times({ order, offsets, targets, weights }: Csr, x: Float64Array, out: Float64Array): void {
  for (let v = 0; v < order; v++) {
    let sum = 0
    for (let k = offsets[v], end = offsets[v + 1]; k < end; k++) sum += x[targets[k]] * weights[k]
    out[v] = sum
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

function scale(a: Float64Array, by: number): void {
  for (let i = 0; i < a.length; i++) a[i] *= by
}

function addTo(a: Float64Array, b: Float64Array, times: number): void {
  for (let i = 0; i < a.length; i++) a[i] += times * b[i]
}

/** Vector of the largest eigenvalue, which bisection on Sturm's sequence finds, by inverse iteration. */
function leadingOfTridiagonal(diagonal: readonly number[], beside: readonly number[]): readonly number[] {
  const size = diagonal.length
  const bound = Math.max(
    ...diagonal.map((d, i) => Math.abs(d) + Math.abs(beside[i - 1] ?? 0) + Math.abs(beside[i] ?? 0)),
  )
  let low = -bound
  let high = bound
  for (let i = 0; i < 120 && low < high; i++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (noneAbove(diagonal, beside, middle)) high = middle
    else low = middle
  }
  // A hair above the eigenvalue the shifted matrix is definite, so that elimination needs no pivots.
  const shift = high + bound * 1e-15
  let vector = new Array<number>(size).fill(1)
  for (let round = 0; round < 3; round++) {
    const pivots: number[] = []
    const right: number[] = []
    for (let i = 0; i < size; i++) {
      const factor = i === 0 ? 0 : -beside[i - 1] / pivots[i - 1]
      const pivot = shift - diagonal[i] + (i === 0 ? 0 : factor * beside[i - 1])
      pivots.push(Math.abs(pivot) < bound * 1e-300 ? bound * 1e-16 : pivot)
      right.push(vector[i] - (i === 0 ? 0 : factor * right[i - 1]))
    }
    const next = new Array<number>(size)
    for (let i = size - 1; i >= 0; i--) next[i] = (right[i] + (i + 1 < size ? beside[i] * next[i + 1] : 0)) / pivots[i]
    let squares = 0
    for (const x of next) squares += x * x
    const length = Math.sqrt(squares)
    vector = next.map((x) => x / length)
  }
  return vector
}

/** No eigenvalue is greater than `x`: every pivot of x - T is positive. */
function noneAbove(diagonal: readonly number[], beside: readonly number[], x: number): boolean {
  let pivot = 1
  for (let i = 0; i < diagonal.length; i++) {
    pivot = x - diagonal[i] - (i === 0 ? 0 : beside[i - 1] ** 2 / pivot)
    if (!(pivot > 0)) return false
  }
  return true
}
