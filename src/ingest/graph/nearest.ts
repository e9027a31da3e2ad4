import { csrFromTies } from '../../atlas/counting/csr-from-ties.ts'
import type { Csr } from '../../model/csr.ts'

/** The nearest few of each node; of equally near ones those that stand less far from it in the list. */
export class Nearest {
  readonly #most: number
  readonly #count: Uint32Array
  readonly #other: Uint32Array
  readonly #weight: Float64Array

  constructor(order: number, most: number) {
    this.#most = most
    this.#count = new Uint32Array(order)
    this.#other = new Uint32Array(order * most)
    this.#weight = new Float64Array(order * most)
  }

  offer(node: number, other: number, weight: number): void {
    const first = node * this.#most
    let at = first + this.#count[node]!
    if (at === first + this.#most) {
      if (this.#before(node, other, weight, at - 1) <= 0) return
      at--
    } else this.#count[node]!++
    for (; at > first && this.#before(node, other, weight, at - 1) > 0; at--) {
      this.#other[at] = this.#other[at - 1]!
      this.#weight[at] = this.#weight[at - 1]!
    }
    this.#other[at] = other
    this.#weight[at] = weight
  }

  /** What another must weigh at least to be among the nearest of a node. */
  threshold(node: number): number {
    return this.#count[node] === this.#most ? this.#weight[(node + 1) * this.#most - 1]! : 0
  }

  /** Above 0 where the other comes before what stands at `i`. */
  #before(node: number, other: number, weight: number, i: number): number {
    return (
      weight - this.#weight[i]! || Math.abs(this.#other[i]! - node) - Math.abs(other - node) || this.#other[i]! - other
    )
  }

  /** Ties that are among the nearest of at least one of their ends; each weighs what the nearer end says. */
  ties(): Csr {
    const from: number[] = []
    const to: number[] = []
    const weights: number[] = []
    this.#count.forEach((count, node) => {
      for (let i = node * this.#most; i < node * this.#most + count; i++) {
        const other = this.#other[i]!
        const back = this.#find(other, node)
        if (other < node && back >= 0) continue
        from.push(node)
        to.push(other)
        weights.push(back < 0 ? this.#weight[i]! : Math.max(this.#weight[i]!, this.#weight[back]!))
      }
    })
    return csrFromTies(this.#count.length, from, to, weights)
  }

  #find(node: number, other: number): number {
    const first = node * this.#most
    for (let i = first; i < first + this.#count[node]!; i++) if (this.#other[i] === other) return i
    return -1
  }
}
