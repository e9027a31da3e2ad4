import type { CoterieGraph } from '../../../ingest/graph/graph.ts'
import type { NodeId } from '../../../model/ids.ts'
import { fullName } from '../../../model/name.ts'
import type { MapWork, TopicNode, WorkNode } from '../../../model/node.ts'
import { by } from '../../../model/order.ts'
import { isTopic, isWork, type Linked, linked } from './linked.ts'

export interface WorkFacts {
  /** Every byline in the printed order; `author` is null where nobody on the map signs there. */
  readonly bylines: readonly { readonly name: string; readonly author: NodeId | null }[]
  /** By falling weight. */
  readonly topics: readonly Linked<TopicNode>[]
  readonly neighbours: readonly Neighbour[]
}

/** A work about the same things: how many topics both hold, and which. */
export interface Neighbour {
  readonly id: NodeId
  readonly label: string
  readonly shared: readonly string[]
}

const mostNeighbours = 6

export function workFacts(graph: CoterieGraph, id: NodeId, { work }: WorkNode): WorkFacts {
  const signers = new Map(linked(graph, id, 'authorship').map(({ id, tie }) => [tie.position, id]))
  return {
    bylines: work.bylines.map(({ name }, i) => ({ name: fullName(name), author: signers.get(i) ?? null })),
    topics: linked(graph, id, 'aboutness')
      .filter(isTopic)
      .sort(
        by(
          (t) => -t.tie.weight,
          (t) => t.id,
        ),
      ),
    neighbours: neighbours(graph, id),
  }
}

/** The works that share the most telling topics, by the sum of weight products: an unnormalised cosine. */
function neighbours(graph: CoterieGraph, id: NodeId): readonly Neighbour[] {
  const found = new Map<NodeId, { id: NodeId; label: string; shared: string[]; likeness: number }>()
  for (const topic of linked(graph, id, 'aboutness').filter(isTopic))
    for (const other of linked(graph, topic.id, 'aboutness').filter(isWork)) {
      if (other.id === id) continue
      const entry = found.get(other.id) ?? { id: other.id, label: other.node.label, shared: [], likeness: 0 }
      entry.shared.push(topic.node.label)
      entry.likeness += topic.tie.weight * other.tie.weight
      found.set(other.id, entry)
    }
  return [...found.values()]
    .sort(
      by(
        (n) => -n.likeness,
        (n) => n.id,
      ),
    )
    .slice(0, mostNeighbours)
}

export interface OutwardLink {
  readonly label: string
  readonly href: string
}

/** Where a work can be read: by its identifiers, then the source's own links; failing all, a search by title. */
export function outwardLinks({ ids, links, title }: MapWork): readonly OutwardLink[] {
  const found: OutwardLink[] = []
  const add = (label: string, href: string) => {
    if (isWebAddress(href) && !found.some((link) => link.href === href)) found.push({ label, href })
  }
  if (ids.doi !== undefined) add('DOI', `https://doi.org/${encodeURI(ids.doi)}`)
  if (ids.arxiv !== undefined) add('arXiv', `https://arxiv.org/abs/${encodeURI(ids.arxiv)}`)
  if (ids.pmid !== undefined) add('PubMed', `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(ids.pmid)}/`)
  if (ids.acl !== undefined) add('ACL Anthology', `https://aclanthology.org/${encodeURIComponent(ids.acl)}/`)
  for (const link of links) if (isWebAddress(link)) add(new URL(link).hostname.replace(/^www\./, ''), link)
  if (found.length === 0) {
    const query = encodeURIComponent(`"${title.slice(0, 300).replace(/\p{Cs}/gu, '')}"`)
    add('Search for the title', `https://scholar.google.com/scholar?q=${query}`)
  }
  return found
}

/** `javascript:` and `data:` are not links. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
