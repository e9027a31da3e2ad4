import type { Groups } from '../counting/groups.ts'
import type { Lists } from '../signatures.ts'
import type { Facet } from './facets.ts'

/** Nodes with a choice each that they belong to; a node with several choices comes as often, nodes ascend. */
export interface Chosen {
  readonly choices: Uint32Array
  readonly nodes: Uint32Array
  /** How many choices there are. */
  readonly count: number
}

/** The nodes of each choice, ascending. */
export function grouped({ choices, nodes, count }: Chosen): Groups {
  const offsets = new Uint32Array(count + 1)
  for (let i = 0; i < choices.length; i++) offsets[choices[i]! + 1]!++
  for (let c = 0; c < count; c++) offsets[c + 1]! += offsets[c]!
  const next = offsets.slice()
  const members = new Uint32Array(nodes.length)
  for (let i = 0; i < choices.length; i++) members[next[choices[i]!]!++] = nodes[i]!
  return { offsets, members }
}

/** Nodes of one kind, and the works by which they are put to choices. */
export interface Putting {
  /** The works of each row. */
  readonly works: Lists
  /** Number of the node of row 0. */
  readonly first: number
  /** 1 for nodes that may be put, by their numbers; all where null. */
  readonly stays: Uint8Array | null
}

/** How many nodes with a choice each there can be. */
export function roomFor({ offsets, choices, count }: Facet, all: readonly Lists[]): number {
  let room = 0
  for (const { offsets: rows, targets } of all) {
    for (let row = 0; row + 1 < rows.length; row++) if (rows[row] === rows[row + 1]) room += count
    if (offsets === null) room += targets.length
    else for (const w of targets) room += offsets[w + 1]! - offsets[w]!
  }
  return room + choices.length
}

/**
 * Puts nodes to the choices of their works, each but once; whoever has no works at all is put to all. Works that are 1
 * in `failing` count for nothing.
 */
export function put(facet: Facet, failing: Uint8Array, room: number, puttings: readonly Putting[]): Chosen {
  const choices = new Uint32Array(room)
  const nodes = new Uint32Array(room)
  const into = facet.offsets === null ? putSingle : putSeveral
  let length = 0
  for (const putting of puttings) length = into(facet, failing, putting, choices, nodes, length)
  return { choices: choices.subarray(0, length), nodes: nodes.subarray(0, length), count: facet.count }
}

function putSingle(
  { choices: of, count }: Facet,
  failing: Uint8Array,
  { works: { offsets, targets }, first, stays }: Putting,
  choices: Uint32Array,
  nodes: Uint32Array,
  length: number,
): number {
  const rows = offsets.length - 1
  // Which row was last put to each choice; having no choice stands after all.
  const last = new Uint32Array(count + 1).fill(rows)
  let at = length
  for (let row = 0; row < rows; row++) {
    if (stays !== null && stays[first + row] === 0) continue
    const end = offsets[row + 1]!
    for (let k = offsets[row]!; k < end; k++) {
      const w = targets[k]!
      const choice = of[w]!
      if (failing[w] === 1 || last[choice] === row || choice === count) continue
      last[choice] = row
      choices[at] = choice
      nodes[at++] = first + row
    }
    if (offsets[row] === end) at = putToAll(count, first + row, choices, nodes, at)
  }
  return at
}

function putSeveral(
  { offsets: starts, choices: of, count }: Facet,
  failing: Uint8Array,
  { works: { offsets, targets }, first, stays }: Putting,
  choices: Uint32Array,
  nodes: Uint32Array,
  length: number,
): number {
  const rows = offsets.length - 1
  const last = new Uint32Array(count).fill(rows)
  let at = length
  for (let row = 0; row < rows; row++) {
    if (stays !== null && stays[first + row] === 0) continue
    const end = offsets[row + 1]!
    for (let k = offsets[row]!; k < end; k++) {
      const w = targets[k]!
      if (failing[w] === 1) continue
      for (let i = starts![w]!; i < starts![w + 1]!; i++) {
        const choice = of[i]!
        if (last[choice] === row) continue
        last[choice] = row
        choices[at] = choice
        nodes[at++] = first + row
      }
    }
    if (offsets[row] === end) at = putToAll(count, first + row, choices, nodes, at)
  }
  return at
}

function putToAll(count: number, node: number, choices: Uint32Array, nodes: Uint32Array, length: number): number {
  for (let choice = 0; choice < count; choice++) {
    choices[length + choice] = choice
    nodes[length + choice] = node
  }
  return length + count
}
