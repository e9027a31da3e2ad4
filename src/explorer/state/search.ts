import MiniSearch from 'minisearch'
import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import type { NodeId, NodeKind } from '../../model/ids.ts'
import { nodeKinds } from '../../model/ids.ts'
import type { NodeAttributes } from '../../model/node.ts'
import { fold } from './fold.ts'
import { breath, inSlices } from './slices.ts'
import { type Snippet, snippet } from './snippet.ts'

export interface Hit {
  readonly id: NodeId
  readonly kind: NodeKind
  readonly label: Snippet
  /** Where the words stand in the abstract, or among the other names; absent when the label says it all. */
  readonly context?: Snippet
}

export interface HitGroup {
  readonly kind: NodeKind
  readonly hits: readonly Hit[]
  /** All that were found, of which `hits` are the best. */
  readonly total: number
}

export interface Search {
  /** Best groups first, best hits first. Tolerates a wrong letter in four, accents, and half-typed words. */
  find(query: string, limit?: number): readonly HitGroup[]
  /** Resolves when every node is in the index; until then `find` knows a part of them. */
  readonly ready: Promise<void>
}

interface Entry {
  readonly id: string
  readonly label: string
  readonly text: string
}

export function openSearch(graph: CoterieGraph): Search {
  const index = new MiniSearch<Entry>({
    fields: ['label', 'text'],
    processTerm: (term) => fold(term),
    searchOptions: {
      boost: { label: 4 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      weights: { fuzzy: 0.4, prefix: 0.6 },
    },
  })
  /** Ten thousand abstracts at once would hold the page for a second. */
  function* fill(): Generator<void, void> {
    for (const id of graph.nodes()) {
      yield
      // A map that is edited meanwhile may have lost some.
      if (graph.hasNode(id)) index.add(entryOf(id, graph.getNodeAttributes(id)))
    }
  }
  const ready = breath().then(async () => void (await inSlices(fill(), () => true)))

  const find = (query: string, limit = 5): readonly HitGroup[] => {
    const all = index.search(query, { combineWith: 'AND' })
    const results = all.length > 0 ? all : index.search(query)
    return nodeKinds
      .map((kind) => ({ kind, found: results.filter(({ id }) => graph.getNodeAttribute(id, 'kind') === kind) }))
      .filter(({ found }) => found.length > 0)
      .sort((a, b) => b.found[0]!.score - a.found[0]!.score)
      .map(({ kind, found }) => ({
        kind,
        total: found.length,
        hits: found.slice(0, limit).map(({ id, match }): Hit => {
          const node = graph.getNodeAttributes(id)
          const words = new Set(Object.keys(match))
          const inText = Object.values(match).some((fields) => fields.includes('text'))
          const context = inText ? snippet(text(node), words, 90) : undefined
          return {
            id: id as NodeId,
            kind,
            label: snippet(node.label, words) ?? { pieces: [{ text: node.label, found: false }] },
            ...(context === undefined ? {} : { context }),
          }
        }),
      }))
  }
  return { find, ready }
}

const entryOf = (id: string, node: NodeAttributes): Entry => ({ id, label: node.label, text: text(node) })

/** What is searched besides the label. */
function text(node: NodeAttributes): string {
  switch (node.kind) {
    case 'author':
      return [...node.author.names.filter((name) => name !== node.label), ...node.author.affiliations].join(' · ')
    case 'work':
      return [node.work.abstract, node.work.venue, ...node.work.keywords].filter(Boolean).join(' · ')
    case 'topic':
      return node.topic.forms.filter((form) => form !== node.label).join(' · ')
  }
}
