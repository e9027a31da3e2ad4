import type { Atlas } from '../../atlas/atlas.ts'
import { kindAt, labelAt, type NodeNumber, nodeOf, rowAt } from '../../atlas/nodes.ts'
import { tieCount } from '../../atlas/ties.ts'
import type { NodeId } from '../../model/ids.ts'
import type { TieKind } from '../../model/tie.ts'

/** One sentence about a node: "Hongseok Yang, author: 4 works here, 6 coauthors." */
export function spoken(map: Atlas, id: NodeId): string {
  const node = nodeOf(map, id)
  if (node === undefined) return ''
  const name = labelAt(map, node).slice(0, 300)
  switch (kindAt(map, node)) {
    case 'author':
      return `${name}, author: ${count(map, node, 'authorship', 'work')} here, ${count(map, node, 'coauthorship', 'coauthor')}.`
    case 'work': {
      const others = map.works.incomplete[rowAt(map, node)] === 1 ? ' and others' : ''
      return `${name}, work: ${count(map, node, 'authorship', 'author')}${others}, ${count(map, node, 'aboutness', 'topic')}.`
    }
    case 'topic':
      return `${name}, topic: ${count(map, node, 'aboutness', 'work')}.`
  }
}

function count(map: Atlas, node: NodeNumber, tie: TieKind, word: string): string {
  const n = tieCount(map, node, tie)
  return `${n} ${n === 1 ? word : `${word}s`}`
}
