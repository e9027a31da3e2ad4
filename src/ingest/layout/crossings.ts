import type { Csr } from '../../model/csr.ts'
import type { Positions } from '../../model/positions.ts'
import type { Random } from '../../model/random.ts'

/** Pairs of ties that are looked at, all of them where there are no more. */
const mostPairs = 500_000

/** 1 less the crossings of ties over those possible: all pairs but those that share an end. Large graphs: a sample. */
export function crosslessness({ order, offsets, targets }: Csr, positions: Positions, random: Random): number {
  const from: number[] = []
  const to: number[] = []
  for (let v = 0; v < order; v++) {
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      if (targets[arc] < v) continue
      from.push(v)
      to.push(targets[arc])
    }
  }
  const ties = from.length
  let possible = 0
  let crossings = 0
  const look = (i: number, j: number) => {
    const [a, b, c, d] = [from[i], to[i], from[j], to[j]]
    if (a === c || a === d || b === c || b === d) return
    possible++
    if (cross(positions, a, b, c, d)) crossings++
  }
  if ((ties * (ties - 1)) / 2 <= mostPairs) for (let i = 0; i < ties; i++) for (let j = 0; j < i; j++) look(i, j)
  else for (let k = 0; k < mostPairs; k++) look(Math.floor(random() * ties), Math.floor(random() * ties))
  return possible === 0 ? 1 : 1 - crossings / possible
}

function cross({ x, y }: Positions, a: number, b: number, c: number, d: number): boolean {
  const side = (p: number, q: number, r: number) => (x[q] - x[p]) * (y[r] - y[p]) - (y[q] - y[p]) * (x[r] - x[p])
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}
