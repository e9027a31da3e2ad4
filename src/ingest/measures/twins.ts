import type { Csr } from '../../model/csr.ts'

/**
 * A graph, its closed twins merged: nodes that know each other and the same others, so that they have
 * the same distances and the same betweenness (where weights count, with the same weights). Classes that
 * never stand between two others (their neighbours all know each other) come last.
 */
export interface Reduced {
  /** Number of classes. */
  readonly order: number
  /** Classes below this one may stand between others. */
  readonly core: number
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
  /** Length of each arc; empty where every tie counts as one step. */
  readonly lengths: Float64Array
  /** Nodes in each class. */
  readonly twins: Float64Array
  /** Nodes that each class stands for, as its twins' reaches say. */
  readonly reach: Float64Array
}

export interface WithoutTwins {
  readonly graph: Reduced
  /** Class of each node. */
  readonly classOf: Uint32Array
}

/** `reach`: how many nodes each node stands for. `weighted`: lengths are 1 / weight, and twins have equal weights. */
export function reduce(csr: Csr, reach: ArrayLike<number>, weighted: boolean): WithoutTwins {
  const leader = leaders(csr, weighted)
  const { offsets, targets, weights } = csr
  const kept: number[] = []
  for (let v = 0; v < csr.order; v++) if (leader[v] === v) kept.push(v)
  const plain = new Uint32Array(csr.order)
  kept.forEach((v, i) => {
    plain[v] = i
  })
  const rows = kept.map((v) => {
    const row: number[] = []
    for (let k = offsets[v]; k < offsets[v + 1]; k++) if (leader[targets[k]] === targets[k]) row.push(k)
    return row
  })
  // With lengths, even someone whose coauthors all know each other can be the shorter way.
  const outer = weighted ? new Uint8Array(kept.length) : outermost(rows.map((row) => row.map((k) => plain[targets[k]])))
  const core = outer.reduce((sum, is) => sum - is, kept.length)
  const renumbered = new Uint32Array(kept.length)
  let inner = 0
  let last = core
  for (let c = 0; c < kept.length; c++) renumbered[c] = outer[c] === 1 ? last++ : inner++
  const classOf = Uint32Array.from(leader, (v) => renumbered[plain[v]])
  const order = kept.length
  const twins = new Float64Array(order)
  const sum = new Float64Array(order)
  for (let v = 0; v < csr.order; v++) {
    twins[classOf[v]]++
    sum[classOf[v]] += reach[v]
  }
  const inOrder = new Uint32Array(order)
  for (let c = 0; c < order; c++) inOrder[renumbered[c]] = c
  const outOffsets = new Uint32Array(order + 1)
  for (let c = 0; c < order; c++) outOffsets[c + 1] = outOffsets[c] + rows[inOrder[c]].length
  const outTargets = new Uint32Array(outOffsets[order])
  const lengths = new Float64Array(weighted ? outOffsets[order] : 0)
  let at = 0
  for (let c = 0; c < order; c++)
    for (const k of rows[inOrder[c]]) {
      if (weighted) lengths[at] = 1 / weights[k]
      outTargets[at++] = classOf[targets[k]]
    }
  return { graph: { order, core, offsets: outOffsets, targets: outTargets, lengths, twins, reach: sum }, classOf }
}

/** The smallest twin of each node. Candidates share a sum over closed neighbourhoods; rows then decide. */
function leaders(csr: Csr, weighted: boolean): Uint32Array {
  const { order, offsets, targets } = csr
  const leader = Uint32Array.from({ length: order }, (_, i) => i)
  const sums = new Uint32Array(order)
  for (let v = 0; v < order; v++) {
    let sum = mixed(v)
    for (let k = offsets[v]; k < offsets[v + 1]; k++) sum = (sum + mixed(targets[k])) >>> 0
    sums[v] = sum
  }
  for (let v = 0; v < order; v++) {
    // Twins know each other, so the first of them stands in the row; rows ascend.
    for (let k = offsets[v]; k < offsets[v + 1] && targets[k] < v; k++) {
      const u = targets[k]
      if (sums[u] !== sums[v] || leader[u] !== u || !areTwins(csr, u, v, weighted)) continue
      leader[v] = u
      break
    }
  }
  return leader
}

/** An integer hash (Wellons' lowbias32). */
function mixed(x: number): number {
  let h = Math.imul(x ^ (x >>> 16) ^ 0x9e3779b9, 0x21f0aaad)
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
  return (h ^ (h >>> 15)) >>> 0
}

function areTwins({ offsets, targets, weights }: Csr, u: number, v: number, weighted: boolean): boolean {
  if (offsets[u + 1] - offsets[u] !== offsets[v + 1] - offsets[v]) return false
  let i = offsets[u]
  let j = offsets[v]
  let between = 0
  let heaviest = 0
  while (true) {
    if (i < offsets[u + 1] && targets[i] === v) between = weights[i++]
    if (j < offsets[v + 1] && targets[j] === u) j++
    if (i === offsets[u + 1] || j === offsets[v + 1]) break
    if (targets[i] !== targets[j]) return false
    if (weighted && weights[i] !== weights[j]) return false
    if (weights[i] > heaviest) heaviest = weights[i]
    i++
    j++
  }
  // Twins have nobody between them: their own tie is shorter than two steps over anyone else.
  return i === offsets[u + 1] && j === offsets[v + 1] && (!weighted || 2 * between > heaviest * (1 + 1e-9))
}

/** Marks those whose neighbours all know each other. */
function outermost(rows: readonly (readonly number[])[]): Uint8Array {
  const mark = new Int32Array(rows.length).fill(-1)
  const out = new Uint8Array(rows.length)
  for (let v = 0; v < rows.length; v++) {
    const row = rows[v]
    for (const u of row) mark[u] = v
    const closed = row.every((u) => {
      if (rows[u].length < row.length) return false
      let shared = 0
      for (const w of rows[u]) if (mark[w] === v) shared++
      return shared === row.length - 1
    })
    if (closed) out[v] = 1
  }
  return out
}
