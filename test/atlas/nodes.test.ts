import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import {
  authorOf,
  bylineCounts,
  firstOf,
  hasNode,
  idAt,
  kindAt,
  labelAt,
  mapWorkOf,
  nodeAt,
  nodeCount,
  nodeOf,
  rowAt,
  wordingOf,
  worksAt,
  yearAt,
} from '../../src/atlas/nodes.ts'
import { nothing } from '../../src/atlas/nothing.ts'
import { graphOf } from '../../src/ingest/graphology.ts'
import { nodeKinds } from '../../src/model/ids.ts'
import { anyCorpus, atlasFrom } from '../corpus.ts'
import { seedMap } from '../seed.ts'

const seed = await seedMap()

/** What is said of a node by its number is what its node of the graph says, and what its ties of the graph count. */
function agrees(atlas: Atlas): void {
  const graph = graphOf(atlas)
  expect(nodeCount(atlas)).toBe(graph.order)
  graph.nodes().forEach((id, node) => {
    const said = graph.getNodeAttributes(id)
    expect([nodeOf(atlas, id), hasNode(atlas, id), idAt(atlas, node)]).toEqual([node, true, id])
    // A work without a title is called something all the same.
    const label = said.label.trim() === '' ? expect.stringMatching(/\S/) : said.label
    expect([kindAt(atlas, node), labelAt(atlas, node), yearAt(atlas, node)]).toEqual([said.kind, label, said.year])
    expect(firstOf(atlas, said.kind) + rowAt(atlas, node)).toBe(node)
    expect(nodeAt(atlas, node)).toEqual(said)
    const row = rowAt(atlas, node)
    switch (said.kind) {
      case 'author': {
        const signed = graph.filterEdges(id, (_, { kind }) => kind === 'authorship').length
        expect([worksAt(atlas, node), bylineCounts(atlas)[row], said.author.bylines.length]).toEqual([
          signed,
          signed,
          signed,
        ])
        expect(authorOf(atlas, row)).toEqual(said.author)
        return
      }
      case 'work': {
        const { terms, language, firstHere } = said
        expect(worksAt(atlas, node)).toBe(1)
        expect(mapWorkOf(atlas, row)).toEqual(said.work)
        expect(wordingOf(atlas, row)).toEqual({ terms, language, ...(firstHere === undefined ? {} : { firstHere }) })
        return
      }
      case 'topic':
        expect(worksAt(atlas, node)).toBe(said.topic.documentFrequency)
    }
  })
}

test('nodes by number are those of the graph: of the seed', () => {
  expect(nodeCount(seed)).toBe(51)
  agrees(seed)
})

test('nodes by number are those of the graph: of any corpus', () => {
  fc.assert(
    fc.property(anyCorpus, (corpus) => agrees(atlasFrom(corpus))),
    { numRuns: 50 },
  )
})

test('nodes are numbered by kind, in the order of their keys', () => {
  const ids = Array.from({ length: nodeCount(seed) }, (_, node) => idAt(seed, node))
  expect(ids.map((_, node) => kindAt(seed, node))).toEqual(
    ids.map((_, node) => kindAt(seed, node)).toSorted((a, b) => nodeKinds.indexOf(a) - nodeKinds.indexOf(b)),
  )
  for (const kind of nodeKinds) {
    const own = ids.filter((_, node) => kindAt(seed, node) === kind)
    expect(own).toEqual(own.toSorted())
  }
})

test('the year of a work is its own, that of an author or a topic is one of the years of their works', () => {
  fc.assert(
    fc.property(anyCorpus, (corpus) => {
      const atlas = atlasFrom(corpus)
      const yearOf = new Map(corpus.works.map(({ id, date }) => [id, date!.year]))
      for (const { id, date } of corpus.works) expect(yearAt(atlas, nodeOf(atlas, id)!)).toBe(date!.year)
      for (const { id, bylines } of corpus.authors)
        expect(bylines.map(({ work }) => yearOf.get(work))).toContain(yearAt(atlas, nodeOf(atlas, id)!))
      const held = [...corpus.aboutness]
      for (const { id } of corpus.topics)
        expect(held.filter(({ topic }) => topic === id).map(({ work }) => yearOf.get(work))).toContain(
          yearAt(atlas, nodeOf(atlas, id)!),
        )
    }),
    { numRuns: 50 },
  )
})

test('what is not on the map has no number', () => {
  expect([nodeOf(seed, 'a:nobody'), hasNode(seed, 'a:nobody'), nodeOf(seed, '__proto__')]).toEqual([
    undefined,
    false,
    undefined,
  ])
})

test('numbers are those of the tables that are asked, whichever of them another map shares', () => {
  const { authors, works, topics } = seed
  const [wonyeol, first] = [idAt(seed, 3), idAt(seed, firstOf(seed, 'work'))]
  expect(nodeOf(seed, wonyeol)).toBe(3)
  const nobody = { authors: nothing.authors, works, topics }
  expect([nodeOf(nobody, wonyeol), nodeOf(nobody, first)]).toEqual([undefined, 0])
  expect(nodeOf({ authors, works, topics }, first)).toBe(firstOf(seed, 'work'))
})
