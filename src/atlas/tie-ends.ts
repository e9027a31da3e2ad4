import type { NodeKind } from '../model/ids.ts'
import type { TieKind } from '../model/tie.ts'
import type { Atlas } from './atlas.ts'
import { firstOf, type NodeNumber } from './nodes.ts'
import type { Rows } from './schema.ts'

/** Each tie of a kind once: the numbers of both its ends, its place among the network's columns, and its row there. */
export function* tiesOf(
  atlas: Atlas,
  kind: TieKind,
): Generator<readonly [a: NodeNumber, b: NodeNumber, k: number, row: number]> {
  const network: Rows = atlas.networks[kind]
  const [from, to] = ends[kind]
  const [first, second] = [firstOf(atlas, from), firstOf(atlas, to)]
  for (let row = 0; row + 1 < network.offsets.length; row++)
    for (let k = network.offsets[row]!; k < network.offsets[row + 1]!; k++) {
      const target = network.targets[k]!
      if (from !== to || target > row) yield [first + row, second + target, k, row]
    }
}

const ends: Readonly<Record<TieKind, readonly [from: NodeKind, to: NodeKind]>> = {
  authorship: ['work', 'author'],
  aboutness: ['work', 'topic'],
  coauthorship: ['author', 'author'],
  similarity: ['work', 'work'],
  cooccurrence: ['topic', 'topic'],
}
