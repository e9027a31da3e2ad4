import MiniSearch from 'minisearch'
import type { Atlas } from '../../atlas/atlas.ts'
import { textOr, wordAt, wordsAt } from '../../atlas/column.ts'
import { idAt, kindAt, labelAt, type NodeNumber, nodeCount, rowAt } from '../../atlas/nodes.ts'
import type { NodeId, NodeKind } from '../../model/ids.ts'
import { nodeKinds } from '../../model/ids.ts'
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
  readonly id: NodeNumber
  readonly label: string
  readonly text: string
}

export function openSearch(map: Atlas): Search {
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
    const count = nodeCount(map)
    for (let node = 0; node < count; node++) {
      yield
      index.add({ id: node, label: labelAt(map, node), text: searched(map, node) })
    }
  }
  const ready = breath().then(async () => void (await inSlices(fill(), () => true)))

  const find = (query: string, limit = 5): readonly HitGroup[] => {
    const all = index.search(query, { combineWith: 'AND' })
    const results = all.length > 0 ? all : index.search(query)
    return nodeKinds
      .map((kind) => ({ kind, found: results.filter(({ id }) => kindAt(map, id) === kind) }))
      .filter(({ found }) => found.length > 0)
      .sort((a, b) => b.found[0]!.score - a.found[0]!.score)
      .map(({ kind, found }) => ({
        kind,
        total: found.length,
        hits: found.slice(0, limit).map(({ id, match }): Hit => {
          const label = labelAt(map, id)
          const words = new Set(Object.keys(match))
          const inText = Object.values(match).some((fields) => fields.includes('text'))
          const context = inText ? snippet(searched(map, id), words, 90) : undefined
          return {
            id: idAt(map, id),
            kind,
            label: snippet(label, words) ?? { pieces: [{ text: label, found: false }] },
            ...(context === undefined ? {} : { context }),
          }
        }),
      }))
  }
  return { find, ready }
}

/** What is searched besides the label. */
function searched({ authors, works, topics }: Atlas, node: NodeNumber): string {
  const map = { authors, works, topics }
  const row = rowAt(map, node)
  const others = (names: readonly string[]) => names.filter((name) => name !== labelAt(map, node))
  switch (kindAt(map, node)) {
    case 'author':
      return [...others(wordsAt(authors.forms, row)), ...wordsAt(authors.affiliations, row)].join(' · ')
    case 'work':
      return [textOr(works.abstract, row), wordAt(works.venue, row), ...wordsAt(works.keywords, row)]
        .filter(Boolean)
        .join(' · ')
    case 'topic':
      return others(wordsAt(topics.forms, row)).join(' · ')
  }
}
