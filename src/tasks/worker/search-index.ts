import MiniSearch from 'minisearch'
import { textOr, wordAt, wordsAt } from '../../atlas/column.ts'
import { idAt, kindAt, labelAt, type NodeNumber, nodeCount, rowAt } from '../../atlas/nodes.ts'
import { fold } from '../../model/fold.ts'
import { nodeKinds } from '../../model/ids.ts'
import type { Hit, HitGroup, Searched } from '../shared/search-jobs.ts'
import { snippet } from '../shared/snippet.ts'

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

/** The index of a map; `pass` is awaited every few milliseconds, so that others have the thread, and rejects to stop. */
export function openSearch(map: Searched, pass: () => Promise<void>): Search {
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
  const fill = async () => {
    const count = nodeCount(map)
    for (let node = 0; node < count; node++) {
      if (node % portion === 0) await pass()
      index.add({ id: node, label: labelAt(map, node), text: searched(map, node) })
    }
  }
  const ready = fill()

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

/** Nodes that are indexed in one go: a few milliseconds. */
const portion = 20

/** What is searched besides the label. */
function searched(map: Searched, node: NodeNumber): string {
  const { authors, works, topics } = map
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
