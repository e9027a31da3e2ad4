import type { Csr } from '../../model/csr.ts'
import type { NodeKind } from '../../model/ids.ts'
import { type Groups, transposed } from './groups.ts'

/** Ties within one kind: rows of a symmetric network. */
export interface WeightedRows {
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
  readonly weights: ArrayLike<number>
}

/** The networks to be joined; those that are left out tie nobody. */
export interface Networked {
  /** The authors of each work. */
  readonly authorship?: Groups | undefined
  /** The topics of each work, ascending, and the weight of each. */
  readonly aboutness?: (Groups & { readonly weights: ArrayLike<number> }) | undefined
  readonly coauthorship?: WeightedRows | undefined
  readonly similarity?: WeightedRows | undefined
  readonly cooccurrence?: WeightedRows | undefined
}

/**
 * One graph of several networks: its nodes are the authors, then the works, then the topics. An authorship weighs 1,
 * an aboutness its weight squared, times the authors of the work: so what a work is about holds it as much as who
 * wrote it, where its vector has length 1. The others weigh what they weigh.
 */
export function joinedRows(order: Readonly<Record<NodeKind, number>>, networks: Networked): Csr {
  const { authorship = empty(order.work), aboutness, coauthorship, similarity, cooccurrence } = networks
  const about = aboutness ?? { ...empty(order.work), weights: [] }
  const firstWork = order.author
  const firstTopic = order.author + order.work
  const all = firstTopic + order.topic
  const signed = transposed(authorship, order.author)
  const held = transposed(about, order.topic)

  const offsets = new Uint32Array(all + 1)
  const count = ({ offsets: rows }: Pick<Groups, 'offsets'>, first: number) => {
    for (let i = 0; i + 1 < rows.length; i++) offsets[first + i + 1] += rows[i + 1] - rows[i]
  }
  count(signed, 0)
  count(authorship, firstWork)
  count(about, firstWork)
  count(held, firstTopic)
  if (coauthorship !== undefined) count(coauthorship, 0)
  if (similarity !== undefined) count(similarity, firstWork)
  if (cooccurrence !== undefined) count(cooccurrence, firstTopic)
  for (let v = 0; v < all; v++) offsets[v + 1] += offsets[v]

  // Sources come in order, and each is written into the rows of its neighbours: so rows ascend without being sorted.
  const next = offsets.slice(0, all)
  const targets = new Uint32Array(offsets[all])
  const weights = new Float64Array(targets.length)
  const within = (rows: WeightedRows, i: number, first: number) => {
    for (let k = rows.offsets[i]; k < rows.offsets[i + 1]; k++) {
      const at = next[first + rows.targets[k]]++
      targets[at] = first + i
      weights[at] = rows.weights[k]
    }
  }
  const weightAbout = (k: number, work: number) =>
    about.weights[k] ** 2 * Math.max(1, authorship.offsets[work + 1] - authorship.offsets[work])
  for (let a = 0; a < order.author; a++) {
    if (coauthorship !== undefined) within(coauthorship, a, 0)
    for (let i = signed.offsets[a]; i < signed.offsets[a + 1]; i++) {
      const at = next[firstWork + signed.members[i]]++
      targets[at] = a
      weights[at] = 1
    }
  }
  for (let w = 0; w < order.work; w++) {
    for (let k = authorship.offsets[w]; k < authorship.offsets[w + 1]; k++) {
      const at = next[authorship.members[k]]++
      targets[at] = firstWork + w
      weights[at] = 1
    }
    if (similarity !== undefined) within(similarity, w, firstWork)
    for (let k = about.offsets[w]; k < about.offsets[w + 1]; k++) {
      const at = next[firstTopic + about.members[k]]++
      targets[at] = firstWork + w
      weights[at] = weightAbout(k, w)
    }
  }
  for (let t = 0; t < order.topic; t++) {
    for (let i = held.offsets[t]; i < held.offsets[t + 1]; i++) {
      const at = next[firstWork + held.members[i]]++
      targets[at] = firstTopic + t
      weights[at] = weightAbout(held.entries[i], held.members[i])
    }
    if (cooccurrence !== undefined) within(cooccurrence, t, firstTopic)
  }
  return { order: all, offsets, targets, weights }
}

const empty = (groups: number): Groups => ({ offsets: new Uint32Array(groups + 1), members: new Uint32Array(0) })
