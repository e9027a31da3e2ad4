import type { NodeKind } from '../../model/ids.ts'
import type { Groups } from '../counting/groups.ts'
import type { Lists } from '../signatures.ts'
import { type Counts, noCounts } from './filter-tally.ts'

/** Nodes with a choice each that they belong to; a node with several choices comes as often. */
export interface Chosen {
  readonly choices: Uint32Array
  readonly nodes: Uint32Array
  /** How many choices there are. */
  readonly count: number
}

/** The nodes of each choice, ascending; `order` nodes there are in all. */
export function grouped({ choices, nodes, count }: Chosen, order: number): Groups {
  const byNode = sorted(nodes, choices, order)
  const byChoice = sorted(byNode.others, byNode.keys, count)
  return { offsets: byChoice.offsets, members: byChoice.others }
}

/** Keys ascending, each with its other; of equal keys the order stays. */
function sorted(keys: Uint32Array, others: Uint32Array, count: number) {
  const offsets = new Uint32Array(count + 1)
  for (let i = 0; i < keys.length; i++) offsets[keys[i]! + 1]!++
  for (let key = 0; key < count; key++) offsets[key + 1]! += offsets[key]!
  const next = offsets.slice()
  const byKey = { keys: new Uint32Array(keys.length), others: new Uint32Array(keys.length) }
  for (let i = 0; i < keys.length; i++) {
    const at = next[keys[i]!]!++
    byKey.keys[at] = keys[i]!
    byKey.others[at] = others[i]!
  }
  return { offsets, ...byKey }
}

/** Nodes of one kind, and the works by which they belong to choices. */
export interface Belonging {
  /** The rows that belong to each work. */
  readonly ofWorks: Lists
  /** Rows that no work has anything to do with: they belong to every choice. */
  readonly workless: Uint32Array
  /** Number of the node of row 0. */
  readonly first: number
}

/**
 * Puts nodes to the choices of their works, each but once. `works`: those of each choice. A work that is 1 in `failing`
 * counts for nothing; `stays`: 1 for the nodes that may be put, by their numbers, all where it is null; `order`: how many nodes there are.
 */
export function put(
  works: Groups,
  failing: Uint8Array,
  belongings: readonly Belonging[],
  stays: Uint8Array | null,
  order: number,
): Chosen {
  const count = works.offsets.length - 1
  let room = 0
  for (const { ofWorks, workless } of belongings) {
    room += count * workless.length
    for (let i = 0; i < works.members.length; i++) {
      const w = works.members[i]!
      if (failing[w] === 0) room += ofWorks.offsets[w + 1]! - ofWorks.offsets[w]!
    }
  }
  const choices = new Uint32Array(room + 1)
  const nodes = new Uint32Array(room + 1)
  // The choice that each node was last put to; choices come one after the other.
  const last = new Uint32Array(order).fill(count)
  let length = 0
  for (const { ofWorks, workless, first } of belongings) {
    const { offsets, targets } = ofWorks
    for (let choice = 0; choice < count; choice++) {
      for (let i = works.offsets[choice]!; i < works.offsets[choice + 1]!; i++) {
        const w = works.members[i]!
        if (failing[w] === 1) continue
        const end = offsets[w + 1]!
        for (let k = offsets[w]!; k < end; k++) {
          const v = first + targets[k]!
          nodes[length] = v
          choices[length] = choice
          // One more where it was not there before and may be put: as a sum, for branches cost more here.
          length += Number(last[v] !== choice) & (stays === null ? 1 : stays[v]!)
          last[v] = choice
        }
      }
      for (let i = 0; i < workless.length; i++) {
        const v = first + workless[i]!
        nodes[length] = v
        choices[length] = choice
        if (stays === null || stays[v] === 1) length++
      }
    }
  }
  return { choices: choices.subarray(0, length), nodes: nodes.subarray(0, length), count }
}

/** How many nodes {@link put} puts to each choice, by kind; those that are 1 in `aside` are passed over. */
export function countPut(
  works: Groups,
  failing: Uint8Array,
  belongings: readonly (Belonging & { readonly kind: NodeKind })[],
  stays: Uint8Array | null,
  aside: Uint8Array | null,
  order: number,
): Counts {
  const count = works.offsets.length - 1
  const counts = noCounts(count)
  const last = new Uint32Array(order).fill(count)
  for (const { ofWorks, workless, first, kind } of belongings) {
    const { offsets, targets } = ofWorks
    const own = counts[kind]
    for (let choice = 0; choice < count; choice++) {
      let found = 0
      const to = works.offsets[choice + 1]!
      for (let i = works.offsets[choice]!; i < to; i++) {
        const w = works.members[i]!
        if (failing[w] === 1) continue
        const end = offsets[w + 1]!
        for (let k = offsets[w]!; k < end; k++) {
          const v = first + targets[k]!
          const isIn = (stays === null ? 1 : stays[v]!) & (aside === null ? 1 : 1 - aside[v]!)
          found += Number(last[v] !== choice) & isIn
          last[v] = choice
        }
      }
      own[choice] = found
    }
    let always = 0
    for (let i = 0; i < workless.length; i++) {
      const v = first + workless[i]!
      always += (stays === null ? 1 : stays[v]!) & (aside === null ? 1 : 1 - aside[v]!)
    }
    if (always > 0) for (let choice = 0; choice < count; choice++) own[choice]! += always
  }
  return counts
}
