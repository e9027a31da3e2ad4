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

/** Which nodes are put to choices, and by what. */
interface Putting {
  /** The works of each row; of a work itself alone where absent. */
  readonly works?: Lists
  /** Number of the node of row 0. */
  readonly first: number
  /** How many rows. */
  readonly rows: number
  /** 1 for nodes that may be put, by their numbers; all where null. */
  readonly stays: Uint8Array | null
}

/**
 * Puts nodes to the choices of their works, each but once; whoever has no works at all is put to all. Works that are 1
 * in `failing` count for nothing.
 */
export function put(facet: Facet, failing: Uint8Array, puttings: readonly Putting[]): Chosen {
  const { count } = facet
  const room = puttings.reduce((sum, putting) => sum + roomFor(facet, putting), 0)
  const into = { choices: new Uint32Array(room), nodes: new Uint32Array(room), length: 0 }
  for (const putting of puttings) {
    const rows = putting.works ?? themselves(putting.rows)
    if (facet.offsets === null) putSingle(facet, failing, putting, rows, into)
    else putSeveral(facet, facet.offsets, failing, putting, rows, into)
  }
  return { choices: into.choices.subarray(0, into.length), nodes: into.nodes.subarray(0, into.length), count }
}

interface Into {
  readonly choices: Uint32Array
  readonly nodes: Uint32Array
  length: number
}

function putSingle(facet: Facet, failing: Uint8Array, putting: Putting, rows: Lists, into: Into): void {
  const { choices: of, count } = facet
  const { first, stays } = putting
  const { offsets, targets } = rows
  const { choices, nodes } = into
  // Which row was last put to each choice; having no choice stands after all.
  const last = new Uint32Array(count + 1).fill(putting.rows)
  let length = into.length
  for (let row = 0; row < putting.rows; row++) {
    if (stays !== null && stays[first + row] === 0) continue
    const from = offsets[row]!
    const end = offsets[row + 1]!
    for (let k = from; k < end; k++) {
      const w = targets[k]!
      const choice = of[w]!
      if (failing[w] === 1 || last[choice] === row || choice === count) continue
      last[choice] = row
      choices[length] = choice
      nodes[length++] = first + row
    }
    if (from === end) length = putToAll(count, first + row, into, length)
  }
  into.length = length
}

function putSeveral(
  { choices: of, count }: Facet,
  starts: Uint32Array,
  failing: Uint8Array,
  { first, rows: all, stays }: Putting,
  { offsets, targets }: Lists,
  into: Into,
): void {
  const last = new Uint32Array(count + 1).fill(all)
  for (let row = 0; row < all; row++) {
    if (stays !== null && stays[first + row] === 0) continue
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const w = targets[k]!
      if (failing[w] === 1) continue
      for (let i = starts[w]!; i < starts[w + 1]!; i++) {
        const choice = of[i]!
        if (last[choice] === row) continue
        last[choice] = row
        into.choices[into.length] = choice
        into.nodes[into.length++] = first + row
      }
    }
    if (offsets[row] === offsets[row + 1]) into.length = putToAll(count, first + row, into, into.length)
  }
}

function putToAll(count: number, node: number, { choices, nodes }: Into, from: number): number {
  for (let choice = 0; choice < count; choice++) {
    choices[from + choice] = choice
    nodes[from + choice] = node
  }
  return from + count
}

/** Choices that the nodes can be put to, at most. */
function roomFor({ offsets, count }: Facet, { works, rows }: Putting): number {
  if (works === undefined) return offsets === null ? rows : offsets[rows]!
  let room = 0
  for (let row = 0; row < rows; row++) {
    const [from, end] = [works.offsets[row]!, works.offsets[row + 1]!]
    if (from === end) room += count
    else if (offsets === null) room += end - from
    else for (let k = from; k < end; k++) room += offsets[works.targets[k]! + 1]! - offsets[works.targets[k]!]!
  }
  return room
}

function themselves(rows: number): Lists {
  const all = new Uint32Array(rows + 1)
  for (let row = 0; row <= rows; row++) all[row] = row
  return { offsets: all, targets: all }
}
