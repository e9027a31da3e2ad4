import type { Atlas } from '../../atlas/atlas.ts'
import { kindAt, labelAt, nodeOf, rowAt } from '../../atlas/nodes.ts'
import { tieCount } from '../../atlas/ties.ts'
import type { NodeId } from '../../model/ids.ts'
import type { TieKind } from '../../model/tie.ts'
import { en } from '../../words/en.ts'

/** One sentence about a node: "Hongseok Yang, author: 4 works here, 6 coauthors." */
export function spoken(map: Atlas, id: NodeId): string {
  const node = nodeOf(map, id)
  if (node === undefined) return ''
  const name = labelAt(map, node).slice(0, 300)
  const count = (tie: TieKind) => tieCount(map, node, tie)
  switch (kindAt(map, node)) {
    case 'author':
      return en.spoken.author(name, count('authorship'), count('coauthorship'))
    case 'work': {
      const incomplete = map.works.incomplete[rowAt(map, node)] === 1
      return en.spoken.work(name, count('authorship'), incomplete, count('aboutness'))
    }
    case 'topic':
      return en.spoken.topic(name, count('aboutness'))
  }
}
