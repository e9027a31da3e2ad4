import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { idAt, nodeCount, nodeOf } from '../../src/atlas/nodes.ts'
import { linked, tieCount } from '../../src/atlas/ties.ts'
import { graphOf } from '../../src/ingest/graphology.ts'
import type { TieKind } from '../../src/model/tie.ts'
import { anyCorpus, atlasFrom, corpusOf } from '../corpus.ts'
import { seedMap } from '../seed.ts'

const seed = await seedMap()

const kinds: readonly TieKind[] = ['authorship', 'aboutness', 'coauthorship', 'similarity', 'cooccurrence']

/** Whom the ties of each node lead to, and what they say, is what the graph's edges say. Counts the ties of each kind. */
function agrees(atlas: Atlas): Readonly<Record<TieKind, number>> {
  const graph = graphOf(atlas)
  const seen = { authorship: 0, aboutness: 0, coauthorship: 0, similarity: 0, cooccurrence: 0 }
  for (let node = 0; node < nodeCount(atlas); node++) {
    const id = idAt(atlas, node)
    for (const kind of kinds) {
      const theirs = graph
        .filterEdges(id, (_, tie) => tie.kind === kind)
        .map((edge) => ({ id: graph.opposite(id, edge), tie: graph.getEdgeAttributes(edge) }))
      const ours = linked(atlas, node, kind).map((link) => ({ id: idAt(atlas, link.node), tie: link.tie }))
      const byId = (list: typeof theirs) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      expect(byId(ours)).toEqual(byId(theirs))
      expect(tieCount(atlas, node, kind)).toBe(theirs.length)
      seen[kind] += theirs.length
    }
  }
  return seen
}

test('ties by number are the edges of the graph: of the seed, each from both its ends', () => {
  const seen = agrees(seed)
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
  expect(Object.values(seen).reduce((sum, n) => sum + n)).toBe(2 * graphOf(seed).size)
})

test('ties by number are the edges of the graph: of any corpus', () => {
  fc.assert(
    fc.property(anyCorpus, (corpus) => void agrees(atlasFrom(corpus))),
    { numRuns: 50 },
  )
})

test('authors stand in the order in which they signed, everybody else in the map’s order', () => {
  const atlas = atlasFrom(corpusOf([{ title: 'One', authors: ['Cy', 'Ada', 'Bo'], topics: ['proof', 'float'] }]))
  const names = (id: string, kind: TieKind) =>
    linked(atlas, nodeOf(atlas, id)!, kind).map(({ node }) => idAt(atlas, node))
  expect(names('w:0', 'authorship')).toEqual(['a:Cy', 'a:Ada', 'a:Bo'])
  expect(names('w:0', 'aboutness')).toEqual(['t:float', 't:proof'])
  expect(names('a:Cy', 'coauthorship')).toEqual(['a:Ada', 'a:Bo'])
  expect(names('a:Cy', 'authorship')).toEqual(['w:0'])
  expect(names('a:Cy', 'cooccurrence')).toEqual([])
})
