import { type NodeKind, nodeKinds } from '../../model/ids.ts'
import { type Bounds, boundsOf } from './bounds.ts'

export type ByKind = Readonly<Record<NodeKind, number>>

/** How many nodes of each kind, for each of several choices. */
export type Counts = Readonly<Record<NodeKind, Uint32Array>>

export const noCounts = (choices: number): Counts => ({
  author: new Uint32Array(choices),
  work: new Uint32Array(choices),
  topic: new Uint32Array(choices),
})

/** Nodes of each kind in each part; those that are 1 in `aside` are passed over. */
export function tally(
  nodes: Uint32Array,
  part: ArrayLike<number> | undefined,
  parts: number,
  bounds: Bounds,
  aside: Uint8Array | null = null,
): Counts {
  return part === undefined ? tallyAll(nodes, bounds, aside) : tallyBy(nodes, part, parts, bounds, aside)
}

function tallyAll(nodes: Uint32Array, [, work, topic]: Bounds, aside: Uint8Array | null): Counts {
  let [authors, works, topics] = [0, 0, 0]
  for (let i = 0; i < nodes.length; i++) {
    const v = nodes[i]!
    if (aside !== null && aside[v] === 1) continue
    if (v < work) authors++
    else if (v < topic) works++
    else topics++
  }
  return { author: Uint32Array.of(authors), work: Uint32Array.of(works), topic: Uint32Array.of(topics) }
}

export function tallyBy(
  nodes: Uint32Array,
  part: ArrayLike<number>,
  parts: number,
  [, work, topic]: Bounds,
  aside: Uint8Array | null,
): Counts {
  const counts = noCounts(parts)
  const { author: authors, work: works, topic: topics } = counts
  for (let i = 0; i < nodes.length; i++) {
    const v = nodes[i]!
    if (aside !== null && aside[v] === 1) continue
    if (v < work) authors[part[i]!]!++
    else if (v < topic) works[part[i]!]!++
    else topics[part[i]!]!++
  }
  return counts
}

/** The same of the nodes at some places. */
export function tallyAt(
  places: Uint32Array,
  nodes: Uint32Array,
  part: Uint32Array | undefined,
  parts: number,
  [, work, topic]: Bounds,
  aside: Uint8Array | null,
): Counts {
  const counts = noCounts(parts)
  const { author: authors, work: works, topic: topics } = counts
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!
    const v = nodes[place]!
    if (aside !== null && aside[v] === 1) continue
    const p = part === undefined ? 0 : part[place]!
    if (v < work) authors[p]!++
    else if (v < topic) works[p]!++
    else topics[p]!++
  }
  return counts
}

/** Nodes of each kind in a mask. */
export function tallyOf(mask: Uint8Array, bounds: Bounds): ByKind {
  const counts = { author: 0, work: 0, topic: 0 }
  for (const kind of nodeKinds) {
    const [from, to] = boundsOf(bounds, kind)
    let count = 0
    for (let v = from; v < to; v++) count += mask[v]!
    counts[kind] = count
  }
  return counts
}

export const at = (counts: Counts, choice: number): ByKind => ({
  author: counts.author[choice]!,
  work: counts.work[choice]!,
  topic: counts.topic[choice]!,
})

export const less = (a: ByKind, b: ByKind): ByKind => ({
  author: a.author - b.author,
  work: a.work - b.work,
  topic: a.topic - b.topic,
})

export const first = (counts: Counts): ByKind => at(counts, 0)

/** Each choice with so many more. */
export function plus(counts: Counts, more: ByKind): Counts {
  for (const kind of nodeKinds)
    if (more[kind] > 0) for (let i = 0; i < counts[kind].length; i++) counts[kind][i]! += more[kind]
  return counts
}
