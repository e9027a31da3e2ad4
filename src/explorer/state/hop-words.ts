import type { Atlas } from '../../atlas/atlas.ts'
import { inOrder, tieFacts } from '../../atlas/facts/tie-facts.ts'
import type { NodeNumber } from '../../atlas/nodes.ts'
import { en } from '../../words/en.ts'

/** What ties two nodes that stand beside each other on a path, in a few words. */
export function hopWords(map: Atlas, one: NodeNumber, other: NodeNumber): string {
  const facts = tieFacts(map, ...inOrder(map, one, other))
  const { hop } = en.connection
  switch (facts?.kind) {
    case undefined:
      return ''
    case 'coauthorship':
      return hop.coauthorship(facts.works.length)
    case 'authorship':
      return hop.authorship
    case 'aboutness':
      return hop.aboutness(facts.count)
    case 'similarity':
      return hop.similarity(facts.topics[0]?.label)
    case 'cooccurrence':
      return hop.cooccurrence(facts.works.length)
  }
}
